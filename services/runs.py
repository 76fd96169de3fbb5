"""Runs: a school begins a programme, and its road map comes to life."""

from collections.abc import Iterator
from datetime import date, datetime

from domain import runs
from domain.ids import RoadMapRowId, RunId, SchoolId
from domain.programmes import Programme
from domain.road_maps import RoadMapRow
from domain.runs import Run
from domain.schools import School
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

    Without `years_later` the programme falls into the current school year. A deadline that has
    gone by is kept, shown as late and never reminded.
    """
    school = await uow.schools.get(school_id)
    today = now.astimezone(school.time_zone).date()
    if years_later is None:
        years_later = years_until(programme, runs.school_year(today))
    known = await uow.of(school_id).runs.all()
    same = (one for one in known if one.programme_id == programme.id)
    begun = next((one for one in same if one.years_later == years_later), None)
    if begun is not None:
        return begun
    shifted = programme.shifted(years_later)
    run = await uow.of(school_id).runs.add(_draft(school, shifted, years_later, now))
    await uow.of(school_id).positions.add(_rows(run, shifted, today))
    return run


async def current(uow: UnitOfWork, school: School, now: datetime) -> Run | None:
    """Find the run a school is in now; None if it has begun none."""
    today = now.astimezone(school.time_zone).date()
    return runs.current(await uow.of(school.id).runs.all(), today)


async def move_zone(uow: UnitOfWork, before: School, after: School, now: datetime) -> None:
    """Keep the hours of final events to come when a school says in which zone it is."""
    if before.time_zone == after.time_zone:
        return
    for run in await uow.of(after.id).runs.all():
        if run.final_event_at is not None and run.final_event_at > now:
            moved = run.moved_between(before.time_zone, after.time_zone)
            await uow.of(after.id).runs.save(moved)


def _draft(school: School, shifted: Programme, years_later: int, now: datetime) -> Run:
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


def _rows(run: Run, shifted: Programme, today: date) -> Iterator[RoadMapRow]:
    for position in shifted.positions:
        deadline = position.deadline
        is_past = deadline.due_on is not None and deadline.due_on < today
        yield RoadMapRow(
            id=RoadMapRowId(0),
            run_id=run.id,
            name=position.id,
            roles=frozenset(position.roles),
            opens_on=deadline.opens_on,
            due_on=deadline.due_on,
            is_reminded=deadline.is_reminded and not is_past,
        )
