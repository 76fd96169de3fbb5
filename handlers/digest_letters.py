"""Letters by which a curator reminds somebody of what a line of the digest waits for.

They may be read on a locked screen, so they name nobody. Whether there is still something to do
is looked at when they leave.
"""

from collections.abc import Mapping
from typing import Final

from domain.digest_causes import Cause
from domain.html import Html, joined
from domain.ids import PairId
from domain.letters import Button, Screen
from domain.rights import Deed, may
from handlers import deadline_letters
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import consent_reminders, digest_reminders, position_news
from services.consent_reminders import Want


async def report(told: Told) -> Screen | None:
    """Ask to say whether a meeting took place."""
    return await _drawn(told, Cause.UNREPORTED, told.texts.say("letter-remind-report"))


async def meet(told: Told) -> Screen | None:
    """Ask to plan a meeting."""
    return await _drawn(told, Cause.SILENT, told.texts.say("letter-remind-meet"))


async def plan(told: Told) -> Screen | None:
    """Ask for the plan of a pair."""
    return await _drawn(told, Cause.UNAPPROVED, told.texts.say("letter-remind-plan"))


async def missed(told: Told) -> Screen | None:
    """Ask to plan a meeting after several that failed."""
    return await _drawn(told, Cause.MISSED, told.texts.say("letter-remind-missed"))


async def positions(told: Told) -> Screen | None:
    """Ask for everything overdue in the road map that its reader answers for, in one message."""
    late = await position_news.overdue(told.uow, told.person, told.library, told.now)
    if not late:
        return None
    screen = deadline_letters.drawn(late, told)
    lead = told.texts.say("letter-remind-position")
    return Screen(joined(lead, screen.text), screen.rows)


async def consent(told: Told) -> Screen | None:
    """Ask for an answer to a consent, or a child to pass the link on to a guardian."""
    if not may(told.person, Deed.SEE_OWN_DATA):
        return None
    found = await consent_reminders.wanted(told.uow, told.person, told.now)
    if found is None:
        return None
    if found.want is Want.LINK:
        button = Button(told.texts.label("button-guardian-link"), str(Tap("join", "link")))
    else:
        answer = Tap("consent", "show", found.about)
        button = Button(told.texts.label("button-consent-again"), str(answer))
    return Screen(told.texts.say("letter-remind-consent", want=found.want), ((button,),))


LETTERS: Final[Mapping[str, Draw]] = {
    "remind-report": report,
    "remind-meet": meet,
    "remind-plan": plan,
    "remind-missed": missed,
    "remind-position": positions,
    "remind-consent": consent,
}
"""Every letter of this kind by its name."""


async def _drawn(told: Told, cause: Cause, text: Html) -> Screen | None:
    pair_id = PairId(told.number)
    if not may(told.person, Deed.SEE_OWN_PAIRS):
        return None
    if not await digest_reminders.still_waits(told.uow, told.person, pair_id, cause, told.now):
        return None
    look = Tap("meetings", "pair", pair_id)
    return Screen(text, ((Button(told.texts.label("button-line-pair"), str(look)),),))
