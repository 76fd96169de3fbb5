"""Letters about groups: somebody joins one, or leaves it; the reason is told to nobody."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.refusals import NotYours
from handlers.letters import Draw, Told
from handlers.names import listed
from handlers.taps import Tap
from services import agendas


async def grew(told: Told) -> Screen | None:
    """Tell a mentor who may join their group."""
    names = await _names(told)
    if names is None:
        return None
    return Screen(told.texts.say("letter-group-grew", names=names), _look(told))


async def over(told: Told) -> Screen | None:
    """Tell somebody that they are in the group no more."""
    if not told.person.is_admitted:
        return None
    return Screen(told.texts.say("letter-group-over"))


LETTERS: Final[Mapping[str, Draw]] = {
    "group-grew": grew,
    "group-over": over,
}
"""Every letter about groups by its name."""


async def _names(told: Told) -> str | None:
    """Name the others, if the group is open and its reader may still take part in it."""
    if not told.person.is_admitted:
        return None
    try:
        agenda = await agendas.one_of(told.uow, told.person, PairId(told.number), told.now)
    except NotYours:
        return None
    return listed(agenda.partners_of(told.person), told.texts)


def _look(told: Told) -> Rows:
    look = Tap("meetings", "pair", told.number)
    return ((Button(told.texts.label("button-open-pair"), str(look)),),)
