"""Doors of a road map: the rooms about the whole map, and what they say above it.

To add a door, write a function that yields the button for whoever may enter, and put it into
`DOORS` where it shall stand; a line that stands under the title goes into `NOTES` alike. No room
is imported here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows
from domain.people import Person
from domain.rights import Deed, may
from domain.road_maps import RoadMap
from domain.schools import School
from handlers import district_words
from handlers.taps import Tap
from locales.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole road map on the screen of somebody; `found` is None where none was begun."""

    person: Person
    school: School
    found: RoadMap | None
    texts: Texts


Door = Callable[[Whole], Iterator[Button]]
"""Yields the button that leads into a room, or nothing for whoever may not enter it now."""

Note = Callable[[Whole], Iterator[Html]]
"""Yields a line about the whole map, or nothing where there is none to say."""


def _agreed(whole: Whole) -> Iterator[Html]:
    """Say whether the municipality agreed; nothing where there is none to agree."""
    if whole.school.municipality_id is not None and whole.found is not None:
        yield district_words.agreement(whole.found, whole.texts)


def _membership(whole: Whole) -> Iterator[Button]:
    is_member = whole.school.municipality_id is not None
    if is_member and may(whole.person, Deed.JOIN_MUNICIPALITY):
        yield Button(whole.texts.label("button-member"), str(Tap("member", "show")))


NOTES: Final[tuple[Note, ...]] = (_agreed,)
"""What is said under the title, in this order."""


def _programmes(whole: Whole) -> Iterator[Button]:
    yield Button(whole.texts.label("button-programmes"), str(Tap("run", "show")))


def _add(whole: Whole) -> Iterator[Button]:
    if whole.found is not None and may(whole.person, Deed.EDIT_ROAD_MAP):
        add = Tap("adding", "show", whole.found.run.id)
        yield Button(whole.texts.label("button-edit-add"), str(add))


def _hidden(whole: Whole) -> Iterator[Button]:
    if whole.found is not None and whole.found.hidden and may(whole.person, Deed.EDIT_ROAD_MAP):
        count = str(len(whole.found.hidden))
        hidden = Tap("hidden", "show", whole.found.run.id)
        yield Button(whole.texts.label("button-edit-hidden", count=count), str(hidden))


def _table(whole: Whole) -> Iterator[Button]:
    if whole.found is not None:
        yield Button(whole.texts.label("button-road-table"), str(Tap("roadtable", "show")))


DOORS: Final[tuple[Door, ...]] = (_membership, _programmes, _add, _hidden, _table)
"""The rooms in the order in which they stand under the map."""


def rows(whole: Whole) -> Rows:
    """Draw every door the reader may go through, one a row."""
    return tuple((button,) for door in DOORS for button in door(whole))


def notes(whole: Whole) -> Html:
    """Say every line there is about the map; nothing where there is none."""
    said = [line for note in NOTES for line in note(whole)]
    return joined(*said, by="\n") if said else NOTHING
