"""Due days: when the next position of any road map is due, for whoever travels through a year."""

from datetime import datetime, time
from typing import Final

from domain.schools import School
from services import UnitOfWork

MORNING: Final = time(9)
"""When people read on the last day of a position that it is due."""


async def to_come(uow: UnitOfWork, now: datetime) -> tuple[datetime, ...]:
    """List the mornings to come on which an open position of some school is due."""
    found = [await _of_school(uow, school) for school in await uow.schools.all()]
    return tuple(sorted(one for every in found for one in every if one > now))


async def _of_school(uow: UnitOfWork, school: School) -> set[datetime]:
    rooms = uow.of(school.id)
    rows = [row for run in await rooms.runs.all() for row in await rooms.positions.of_run(run.id)]
    return {
        datetime.combine(one.due_on, MORNING, school.time_zone)
        for one in rows
        if one.is_reminded and one.is_open and not one.is_hidden and one.due_on is not None
    }
