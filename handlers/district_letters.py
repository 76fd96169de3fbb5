"""Letters between schools and their municipality: joining, leaving, agreeing; they name nobody."""

from collections.abc import Mapping
from typing import Final

from domain.ids import RunId, SchoolId
from domain.letters import Button, Screen
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import agreements, municipalities


async def joined(told: Told) -> Screen | None:
    """Tell a coordinator that a school came by their link."""
    name = await _member(told)
    if name is None:
        return None
    look = Tap("district", "school", told.number)
    button = Button(told.texts.label("button-district-look"), str(look))
    return Screen(told.texts.say("letter-school-joined", name=name), ((button,),))


async def left(told: Told) -> Screen | None:
    """Tell a coordinator that a school has gone."""
    if not may(told.person, Deed.SEE_SCHOOLS):
        return None
    button = Button(told.texts.label("button-district-schools"), str(Tap("district", "show")))
    return Screen(told.texts.say("letter-school-left"), ((button,),))


async def excluded(told: Told) -> Screen | None:
    """Tell a curator that their school was let go, unless it has joined again."""
    if not may(told.person, Deed.JOIN_MUNICIPALITY):
        return None
    if await municipalities.of_school(told.uow, told.person) is not None:
        return None
    return Screen(told.texts.say("letter-school-excluded"), (_to_map(told),))


async def asked(told: Told) -> Screen | None:
    """Tell a coordinator that a road map waits to be agreed to."""
    name = await _member(told)
    if name is None:
        return None
    tap = Tap("agreement", "map", told.number)
    button = Button(told.texts.label("button-agreement-map"), str(tap))
    return Screen(told.texts.say("letter-agreement-asked", name=name), ((button,),))


async def agreed(told: Told) -> Screen | None:
    """Tell a curator that the municipality agreed to the road map."""
    if not may(told.person, Deed.JOIN_MUNICIPALITY):
        return None
    return Screen(told.texts.say("letter-agreement-agreed"), (_to_map(told),))


async def returned(told: Told) -> Screen | None:
    """Tell a curator that the municipality wants the road map changed, and what."""
    if not may(told.person, Deed.JOIN_MUNICIPALITY):
        return None
    words = await agreements.remark(told.uow, told.person, RunId(told.number))
    if words is None:
        return None
    look = Button(told.texts.label("button-member"), str(Tap("member", "show")))
    return Screen(
        told.texts.say("letter-agreement-returned", words=words), (_to_map(told), (look,))
    )


LETTERS: Final[Mapping[str, Draw]] = {
    "school-joined": joined,
    "school-left": left,
    "school-excluded": excluded,
    "agreement-asked": asked,
    "agreement-agreed": agreed,
    "agreement-returned": returned,
}
"""The letters of this area."""


async def _member(told: Told) -> str | None:
    """Name the school a letter is about; None if it is gone, or the reader is no coordinator."""
    if not may(told.person, Deed.SEE_SCHOOLS):
        return None
    try:
        found = await agreements.member(told.uow, told.person, SchoolId(told.number))
    except NotYours:
        return None
    return found.name


def _to_map(told: Told) -> tuple[Button, ...]:
    return (Button(told.texts.label("button-roadmap"), str(Tap("roadmap", "show"))),)
