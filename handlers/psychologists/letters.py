"""Letters to psychologists: somebody waits too long, or feedback worries; no names, no words."""

from collections.abc import Mapping
from typing import Final

from domain.ids import MeetingId
from domain.letters import Button, Screen
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.pair_words import code
from handlers.taps import Tap
from services import readiness
from services.psychologists import worries

_LONG: Final = 14
"""After how many days without a pair a psychologist is told."""


async def unpaired(told: Told) -> Screen | None:
    """Tell how many mentees have waited for two weeks and longer, if any still do."""
    if not may(told.person, Deed.SEE_UNPAIRED):
        return None
    waiting = await readiness.unpaired(told.uow, told.person, told.now)
    count = sum(one.days >= _LONG for one in waiting)
    if not count:
        return None
    look = Button(told.texts.label("button-open-unpaired"), str(Tap("unpaired", "show")))
    return Screen(told.texts.say("letter-unpaired-long", count=count), ((look,),))


async def worry(told: Told) -> Screen | None:
    """Tell that feedback about a meeting of a pair worries; the curator has been told, too."""
    if not may(told.person, Deed.ANSWER_TALK):
        return None
    pair = await worries.pair_of(told.uow, told.person, MeetingId(told.number))
    text = told.texts.say("letter-feedback-worries", code=code(pair, told.texts))
    return Screen(text, ((Button(told.texts.label("door-talks"), str(Tap("talks", "show"))),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "unpaired-long": unpaired,
    "feedback-worries": worry,
}
"""Every letter to psychologists by its name."""
