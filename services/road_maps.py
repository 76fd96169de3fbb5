"""Road maps: looking at what a school has to do in its year, and marking what is done."""

from dataclasses import dataclass
from datetime import datetime

from domain import rights, runs
from domain.ids import RoadMapRowId
from domain.people import Person, Role
from domain.rights import Deed
from domain.road_maps import Line, RoadMap, RoadMapRow, road_map
from domain.schools import School
from locales.library import Library
from services import UnitOfWork


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a position speaks of: its row, and the row's revision when drawn."""

    row_id: RoadMapRowId
    rev: int


async def look(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> RoadMap | None:
    """Read the road map of the year the school is in; None if no programme was begun.

    Raises:
        NotAllowed: the road map is not for the person.
        ProgrammeUnknown: the programme's file is gone.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    return await of_school(uow, await uow.schools.get(person.school_id), library, now)


async def of_school(
    uow: UnitOfWork, school: School, library: Library, now: datetime
) -> RoadMap | None:
    """Read a school's road map as it stands today, for whoever may see it.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    today = now.astimezone(school.time_zone).date()
    run = runs.current(await uow.of(school.id).runs.all(), today)
    if run is None:
        return None
    rows = await uow.of(school.id).positions.of_run(run.id)
    return road_map(run, library.programme(run.programme_id), rows, today)


async def for_responsible(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, library: Library, now: datetime
) -> tuple[RoadMap, Line] | None:
    """Find a position for one of those who answer for it; None when nothing is left to do.

    Raises:
        NotYours: the position is not part of the school's year.
    """
    school = await uow.schools.get(person.school_id)
    found = await of_school(uow, school, library, now)
    if found is None:
        return None
    line = found.line(row_id)
    is_asked = person.is_admitted and person.plays(line.row.roles | {Role.CURATOR})
    is_over = line.row.is_done or line.row.is_late(found.today)
    return (found, line) if is_asked and not is_over else None


async def mark(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Mark a position done; a button drawn before the last change does nothing.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such row in the school.
    """
    row = await _row(uow, person, page)
    if page.rev == row.rev and not row.is_done:
        await _save(uow, person, row.marked(person.id, now), "mark_position", now)


async def take_up_again(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Take the mark of a position back; a button drawn before the last change does nothing.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such row in the school.
    """
    row = await _row(uow, person, page)
    if page.rev == row.rev and row.is_done:
        await _save(uow, person, row.taken_up_again(), "unmark_position", now)


async def _row(uow: UnitOfWork, person: Person, page: Page) -> RoadMapRow:
    rights.demand(person, Deed.MARK_POSITION)
    return await uow.of(person.school_id).positions.get(page.row_id)


async def _save(
    uow: UnitOfWork, person: Person, row: RoadMapRow, deed: str, now: datetime
) -> None:
    school = uow.of(person.school_id)
    await school.positions.save(row)
    school.journal.write(now, person.id, deed, f"position:{row.id}")
