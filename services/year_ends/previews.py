"""Previews: what a step to a new year would do, before it is done."""

from datetime import date, datetime, timedelta
from typing import Final

from domain.consents import Consent
from domain.ids import RunId
from domain.people import Person
from domain.road_maps import RoadMap
from domain.runs import Run
from locales.library import Library
from services import UnitOfWork, programmes, renewals, retention, run_copies
from services.year_ends import gates

_SUMMER: Final = timedelta(days=92)
"""How long after its end a year is still followed: until the next one is well under way."""


async def next_map(
    uow: UnitOfWork, curator: Person, run: Run, library: Library, now: datetime
) -> tuple[RoadMap, int]:
    """Give the road map that is copied, and how many years later than written the copy begins.

    Raises:
        NotAllowed: the person ends no years.
        ProgrammeUnknown: the programme's file is gone.
    """
    await gates.to_end(uow, curator, run.id)
    return await run_copies.to_copy(uow, curator, run.id, library, now)


async def ending_consents(
    uow: UnitOfWork, curator: Person, run: Run, now: datetime
) -> tuple[Consent, ...]:
    """List the consents that end with the year, or in the summer after it.

    Raises:
        NotAllowed: the person ends no years.
    """
    await gates.to_end(uow, curator, run.id)
    return await renewals.ending(uow, run.school_id, *await summer(uow, run, now))


async def outlived(uow: UnitOfWork, curator: Person, run: Run, now: datetime) -> int:
    """Count the people whose data have been kept long enough.

    Raises:
        NotAllowed: the person ends no years.
    """
    await gates.to_end(uow, curator, run.id)
    school = await uow.schools.get(run.school_id)
    return len(await retention.outlived(uow, school, now))


async def title(
    uow: UnitOfWork, curator: Person, run_id: RunId, library: Library, now: datetime
) -> RoadMap:
    """Read the road map of a year that is ended.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
        ProgrammeUnknown: the programme's file is gone.
    """
    await gates.to_end(uow, curator, run_id)
    return await programmes.one(uow, curator, run_id, library, now)


async def summer(uow: UnitOfWork, run: Run, now: datetime) -> tuple[date, date]:
    """Give the days from today to the end of the summer after a year."""
    school = await uow.schools.get(run.school_id)
    return now.astimezone(school.time_zone).date(), run.ends_on + _SUMMER
