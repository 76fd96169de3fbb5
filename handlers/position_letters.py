"""Letters about a position: somebody answers for it now, or is stuck with it."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PersonId, RoadMapRowId
from domain.letters import Button, Screen
from domain.refusals import DomainError
from domain.rights import Deed, may
from domain.road_maps import Line
from handlers.letters import Draw, Told
from handlers.names import short
from handlers.taps import Tap
from locales import deadlines
from locales.texts import Texts
from services import position_people, road_maps


async def assigned(told: Told) -> Screen | None:
    """Tell somebody that they answer for a position by name, while it is so."""
    line = await _line(told)
    if line is None or not line.row.is_open or told.person.id not in line.row.people:
        return None
    deadline = deadlines.said(line.position.deadline, told.texts)
    text = told.texts.say("letter-position-assigned", title=line.position.title, deadline=deadline)
    return Screen(text, ((_open(line, told.texts),),))


async def help_wanted(told: Told) -> Screen | None:
    """Tell who edits the road map that somebody is stuck with a position, unless it is done."""
    line = await _line(told)
    if line is None or not line.row.is_open or not may(told.person, Deed.EDIT_ROAD_MAP):
        return None
    number = told.letter.subject.partition(":")[0]
    stuck = PersonId(int(number)) if number.isdecimal() else PersonId(0)
    asker = await position_people.asker(told.uow, told.person, line.row, stuck)
    if asker is None:
        return None
    text = told.texts.say(
        "letter-position-help", name=short(asker, told.texts), title=line.position.title
    )
    return Screen(text, ((_open(line, told.texts),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "position-assigned": assigned,
    "position-help": help_wanted,
}
"""The letters of this area."""


async def _line(told: Told) -> Line | None:
    """Find the position a letter is about; None where it is for the reader no more."""
    try:
        _, line = await road_maps.of_row(
            told.uow, told.person, RoadMapRowId(told.number), told.library, told.now
        )
    except DomainError:
        return None
    return line


def _open(line: Line, texts: Texts) -> Button:
    look = Tap("roadmap", "row", line.row.id, line.row.rev)
    return Button(texts.label("button-position-look"), str(look))
