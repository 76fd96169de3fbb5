"""Letters by which a curator reminds a mentor of one pair, from a line of the digest.

They may be read on a locked screen, so they name nobody. Whether there is still something to do
is looked at when they leave.
"""

from collections.abc import Mapping
from typing import Final

from domain.digest_causes import Cause
from domain.html import Html
from domain.ids import PairId
from domain.letters import Button, Screen
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import digest_lines


async def report(told: Told) -> Screen | None:
    """Ask to say whether a meeting took place."""
    return await _drawn(told, Cause.UNREPORTED, told.texts.say("letter-remind-report"))


async def meet(told: Told) -> Screen | None:
    """Ask to plan a meeting."""
    return await _drawn(told, Cause.SILENT, told.texts.say("letter-remind-meet"))


async def plan(told: Told) -> Screen | None:
    """Ask for the plan of a pair."""
    return await _drawn(told, Cause.UNAPPROVED, told.texts.say("letter-remind-plan"))


LETTERS: Final[Mapping[str, Draw]] = {
    "remind-report": report,
    "remind-meet": meet,
    "remind-plan": plan,
}
"""Every letter of this kind by its name."""


async def _drawn(told: Told, cause: Cause, text: Html) -> Screen | None:
    pair_id = PairId(told.number)
    if not may(told.person, Deed.SEE_OWN_PAIRS):
        return None
    if not await digest_lines.still_waits(told.uow, told.person, pair_id, cause, told.now):
        return None
    look = Tap("meetings", "pair", pair_id)
    return Screen(text, ((Button(told.texts.label("button-line-pair"), str(look)),),))
