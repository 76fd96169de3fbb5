"""Runs: a school begins a programme, and its road map comes to life."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from domain import programme_years, runs
from domain.deadlines import Period
from domain.ids import RoadMapRowId, RunId, SchoolId
from domain.people import Person
from domain.positions import RoadMapRow
from domain.programmes import Programme
from domain.runs import Run
from domain.schools import Level, School
from services import UnitOfWork


def years_until(programme: Programme, year: int) -> int:
    """Say how many years later than written a programme falls into the school year of a year.

    One that is prepared in summer belongs to the school year that follows.
    """
    starts_on = programme.starts_on
    is_summer = runs.LAST_MONTH < starts_on.month < runs.FIRST_MONTH
    return year - (starts_on.year if is_summer else runs.school_year(starts_on))


async def begin(
    uow: UnitOfWork,
    school_id: SchoolId,
    programme: Programme,
    years_later: int | None,
    now: datetime,
) -> Run:
    """Begin a programme in a school; one begun before stays as it is.

    Without `years_later` it is the cycle that goes on today, or comes next. A deadline that has
    gone by is kept, shown as late and never reminded.
    """
    school = await uow.schools.get(school_id)
    today = now.astimezone(school.time_zone).date()
    if years_later is None:
        years_later = programme_years.usual(programme, today)
    begun = await found(uow, school_id, programme.id, years_later)
    if begun is not None:
        return begun
    shifted = programme.shifted(years_later)
    run = await uow.of(school_id).runs.add(drafted(school, shifted, years_later, now))
    rows = rows_of(shifted, school.level, today)
    await uow.of(school_id).positions.add(replace(one, run_id=run.id) for one in rows)
    return run


async def found(
    uow: UnitOfWork, school_id: SchoolId, programme_id: str, years_later: int
) -> Run | None:
    """Find the run of a programme that stands so many years later than its author wrote it."""
    known = await uow.of(school_id).runs.all()
    same = (one for one in known if one.programme_id == programme_id)
    return next((one for one in same if one.years_later == years_later), None)


async def current(uow: UnitOfWork, school: School, now: datetime) -> Run | None:
    """Find the run a school is in now; None if it has begun none."""
    today = now.astimezone(school.time_zone).date()
    return runs.current(await uow.of(school.id).runs.all(), today)


async def lasts_until(uow: UnitOfWork, school: School, now: datetime) -> date | None:
    """Give the last day of all that goes on in a school, or else of the run it is in."""
    today = now.astimezone(school.time_zone).date()
    known = await uow.of(school.id).runs.all()
    chosen = runs.current(known, today)
    going = runs.going(known, today) or ((chosen,) if chosen else ())
    return max((one.ends_on for one in going), default=None)


async def since(uow: UnitOfWork, school: School, now: datetime) -> date:
    """Give the first day of the cycle a school is in: of its run, or of the school year.

    A run of several years is counted by school years; so is a school without any run.
    """
    today = now.astimezone(school.time_zone).date()
    began_on = date(runs.school_year(today), runs.FIRST_MONTH, 1)
    run = await current(uow, school, now)
    if run is None or not Period(starts_on=run.starts_on, ends_on=run.ends_on).is_one_year:
        return began_on
    return run.starts_on if run.starts_on <= today else began_on


async def looked_at(uow: UnitOfWork, person: Person, now: datetime) -> Run | None:
    """Find the run a person looks at: the one they chose, else the one their school is in."""
    school = await uow.schools.get(person.school_id)
    chosen = await uow.of(school.id).chosen_runs.of(person.id)
    known = await uow.of(school.id).runs.all()
    today = now.astimezone(school.time_zone).date()
    return next((one for one in known if one.id == chosen), None) or runs.current(known, today)


async def move_zone(uow: UnitOfWork, before: School, after: School, now: datetime) -> None:
    """Keep the hours of final events to come when a school says in which zone it is."""
    if before.time_zone == after.time_zone:
        return
    for run in await uow.of(after.id).runs.all():
        if run.final_event_at is not None and run.final_event_at > now:
            moved = run.moved_between(before.time_zone, after.time_zone)
            await uow.of(after.id).runs.save(moved)


def drafted(school: School, shifted: Programme, years_later: int, now: datetime) -> Run:
    """Make the run of a programme that stands in its year already; it is not written yet."""
    event = shifted.final_event
    return Run(
        id=RunId(0),
        school_id=school.id,
        programme_id=shifted.id,
        years_later=years_later,
        starts_on=shifted.starts_on,
        ends_on=shifted.ends_on,
        created_at=now,
        final_event_at=runs.event_at(event.day, school.time_zone) if event else None,
    )


def rows_of(shifted: Programme, level: Level, today: date) -> Iterator[RoadMapRow]:
    """Make the rows of a programme that stands in its year already; they are of no run yet."""
    for position in shifted.positions_of(level):
        deadline = position.deadline
        is_past = deadline.due_on is not None and deadline.due_on < today
        yield RoadMapRow(
            id=RoadMapRowId(0),
            run_id=RunId(0),
            name=position.id,
            roles=frozenset(position.roles),
            opens_on=deadline.opens_on,
            due_on=deadline.due_on,
            is_reminded=deadline.is_reminded and not is_past,
        )
