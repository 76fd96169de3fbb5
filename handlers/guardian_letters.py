"""Letters to guardians; they may be read on a locked screen, so they name nobody."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.refusals import NotAllowed, NotYours
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import guardians


async def has_mentor(told: Told) -> Screen | None:
    """Tell a guardian that there is a mentor, unless there is none any more."""
    try:
        found = await guardians.look(told.uow, told.person, PersonId(told.number))
    except (NotAllowed, NotYours):
        return None
    if not found.bonds:
        return None
    show = Button(told.texts.label("button-show-letter"), str(Tap("child", "open", told.number)))
    return Screen(told.texts.say("letter-child-has-mentor"), ((show,),))


LETTERS: Final[Mapping[str, Draw]] = {"child-has-mentor": has_mentor}
"""Every letter to guardians by its name."""
