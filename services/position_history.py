"""The history of a position: who did what to it and when, read from the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain import rights
from domain.ids import PersonId, RoadMapRowId
from domain.journals import Entry
from domain.people import Person
from domain.rights import Deed
from services import UnitOfWork

A_PAGE: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Some deeds, the newest first, and the people in them by their numbers."""

    entries: tuple[Entry, ...]
    people: Mapping[PersonId, Person]
    has_older: bool


async def look(uow: UnitOfWork, person: Person, row_id: RoadMapRowId, page: int) -> History:
    """Read a page of what was done to a position.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: there is no such row in the school.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    school = uow.of(person.school_id)
    row = await school.positions.get(row_id)
    found = await school.journal.about(f"position:{row.id}", A_PAGE + 1, page * A_PAGE)
    entries = found[:A_PAGE]
    people = await school.people.some(sorted(_named(entries)))
    return History(entries=entries, people=people, has_older=len(found) > A_PAGE)


def whom(entry: Entry) -> PersonId | None:
    """Give the person a deed was about besides the position, if there was one."""
    number = entry.details.get("person", "")
    return PersonId(int(number)) if number.isdigit() else None


def _named(entries: tuple[Entry, ...]) -> set[PersonId]:
    about = {one for one in map(whom, entries) if one is not None}
    return about | {one.actor_id for one in entries}
