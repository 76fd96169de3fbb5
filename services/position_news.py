"""Position news: whether a letter about a deadline still says something true to its reader."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import RoadMapRowId
from domain.people import Person
from domain.rights import Deed, may
from domain.road_maps import Line
from locales.library import Library
from services import UnitOfWork, road_maps
from services.zones import zone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """A position whose last day is near or has gone by; `days` are left, or negative.

    Its reader may work on it where `can_work`, and mark it where `can_mark`: what the bot marks by
    itself is left to those who edit the road map.
    """

    line: Line
    due_on: date
    days: int
    can_work: bool
    can_mark: bool


async def for_reader(
    uow: UnitOfWork,
    person: Person,
    row_id: RoadMapRowId,
    at: datetime,
    library: Library,
    now: datetime,
) -> DueLine | None:
    """Find a position for one who answers for it or is in charge, whatever run it stands in.

    None: nothing is left to do, its last day is no longer the one that begins `at`, or it is
    not for the person any more.

    Raises:
        NotYours: there is no such position in the school, or it left the programme's file.
        ProgrammeUnknown: the programme's file is gone.
    """
    rooms = uow.of(person.school_id)
    row = await rooms.positions.get(row_id)
    zone = await zone_of(uow, person)
    can_edit = may(person, Deed.EDIT_ROAD_MAP)
    is_over = not row.is_open or row.is_hidden or not row.is_reminded
    due_on = at.astimezone(zone).date()
    if is_over or not (can_edit or row.is_for(person)) or row.due_on != due_on:
        return None
    run, school = await rooms.runs.get(row.run_id), await uow.schools.get(person.school_id)
    found = await road_maps.of_run(uow, school, run, library, now)
    return _due(found.line(row_id), due_on, person, now.astimezone(zone).date())


async def overdue(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[DueLine, ...]:
    """List what is late and somebody answers for, the longest overdue first.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    school = await uow.schools.get(person.school_id)
    found = [
        _due(line, line.row.due_on, person, shown.today)
        for shown in await road_maps.around(uow, school, library, now)
        for line in shown.late
        if line.row.due_on is not None and line.row.is_for(person)
    ]
    return tuple(sorted(found, key=lambda one: one.due_on))


def _due(line: Line, due_on: date, person: Person, today: date) -> DueLine:
    can_work, can_edit = road_maps.can_work(person, line.row), may(person, Deed.EDIT_ROAD_MAP)
    return DueLine(
        line=line,
        due_on=due_on,
        days=(due_on - today).days,
        can_work=can_work,
        can_mark=can_work and (can_edit or line.position.done_by is None),
    )
