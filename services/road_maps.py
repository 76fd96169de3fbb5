"""Road maps: what a school has to do in each of its runs, and who may work on a position."""

from datetime import datetime

from domain import rights, runs
from domain.ids import RoadMapRowId
from domain.people import Person
from domain.positions import RoadMapRow
from domain.refusals import NotYours
from domain.rights import Deed
from domain.road_maps import Line, RoadMap, road_map
from domain.runs import Run
from domain.schools import School
from locales.library import Library
from services import UnitOfWork
from services import runs as lived


async def look(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> RoadMap | None:
    """Read the road map of the run a person looks at; None if no programme was begun.

    Raises:
        NotAllowed: the road map is not for the person.
        ProgrammeUnknown: the programme's file is gone.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    run = await lived.looked_at(uow, person, now)
    if run is None:
        return None
    return await of_run(uow, await uow.schools.get(person.school_id), run, library, now)


async def of_run(
    uow: UnitOfWork, school: School, run: Run, library: Library, now: datetime
) -> RoadMap:
    """Read the road map of any run of a school, for whoever may see it.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    today = now.astimezone(school.time_zone).date()
    rows = await uow.of(school.id).positions.of_run(run.id)
    return road_map(run, library.programme(run.programme_id), rows, today)


async def of_school(
    uow: UnitOfWork, school: School, library: Library, now: datetime
) -> RoadMap | None:
    """Read the road map of the run a school is in today, for whoever may see it.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    run = await lived.current(uow, school, now)
    return None if run is None else await of_run(uow, school, run, library, now)


async def going(
    uow: UnitOfWork, school: School, library: Library, now: datetime
) -> tuple[RoadMap, ...]:
    """Read the road maps of every run that goes on today, in the order they began.

    Raises:
        ProgrammeUnknown: the file of one of the programmes is gone.
    """
    today = now.astimezone(school.time_zone).date()
    found = runs.going(await uow.of(school.id).runs.all(), today)
    return tuple([await of_run(uow, school, one, library, now) for one in found])


async def around(
    uow: UnitOfWork, school: School, library: Library, now: datetime
) -> tuple[RoadMap, ...]:
    """Read the road maps that go on; between two years, the one to come or the last one.

    Raises:
        ProgrammeUnknown: the file of one of the programmes is gone.
    """
    found = await going(uow, school, library, now)
    other = None if found else await of_school(uow, school, library, now)
    return found or ((other,) if other else ())


async def of_row(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, library: Library, now: datetime
) -> tuple[RoadMap, Line]:
    """Find a position in whatever run of the school it stands.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: there is no such position in the school.
        ProgrammeUnknown: the programme's file is gone.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    rooms = uow.of(person.school_id)
    run = await rooms.runs.get((await rooms.positions.get(row_id)).run_id)
    school = await uow.schools.get(person.school_id)
    found = await of_run(uow, school, run, library, now)
    return found, found.line(row_id)


def demand_work(person: Person, row: RoadMapRow) -> None:
    """Go on only for those who answer for a position, or edit the whole road map.

    Raises:
        NotAllowed: the person marks no positions at all.
        NotYours: others answer for this one.
    """
    rights.demand(person, Deed.MARK_POSITION)
    if not can_work(person, row):
        raise NotYours


def can_work(person: Person, row: RoadMapRow) -> bool:
    """Whether somebody may mark a position and prove it: buttons are drawn only then."""
    if not rights.may(person, Deed.MARK_POSITION):
        return False
    return row.is_for(person) or rights.may(person, Deed.EDIT_ROAD_MAP)
