"""Letters about lights: a pair needs somebody today, or there is a doubt; no names, no words."""

from collections.abc import Mapping
from typing import Final

from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.lights import Why
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.light_words import day
from handlers.pair_words import code
from handlers.taps import Tap
from services import signals
from services.zones import zone_of


async def red(told: Told) -> Screen | None:
    """Tell a curator that feedback about a meeting is alarming."""
    return await _about(told, Why.ALARM)


async def unsure(told: Told) -> Screen | None:
    """Tell a curator that somebody does not know yet whether to go on."""
    return await _about(told, Why.DOUBT)


LETTERS: Final[Mapping[str, Draw]] = {
    "pair-light-red": red,
    "pair-unsure": unsure,
}
"""Every letter about lights by its name."""


async def _about(told: Told, why: Why) -> Screen | None:
    if not may(told.person, Deed.SEE_SCHOOL):
        return None
    found = await signals.about(told.uow, told.person, MeetingId(told.number), why, told.now)
    if found is None:
        return None
    said = day(found.signal, told.texts, await zone_of(told.uow, told.person))
    look = Button(told.texts.label("button-open-pair"), str(Tap("pairs", "open", found.pair.id)))
    if why is Why.ALARM:
        text = told.texts.say("letter-pair-light-red", code=code(found.pair, told.texts), day=said)
    else:
        text = told.texts.say("letter-pair-unsure", code=code(found.pair, told.texts))
    return Screen(text, ((look,),))
