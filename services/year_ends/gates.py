"""Gates: a closed year is read and no longer changed."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.ids import RunId, SchoolId
from domain.people import Person
from domain.rights import Deed, demand
from domain.runs import Run, going
from domain.year_ends import RunClosed, YearNotOver, asked_on
from services import UnitOfWork


async def must_be_open(uow: UnitOfWork, school_id: SchoolId, run_id: RunId) -> None:
    """Go on only with a run whose year is not closed.

    Raises:
        NotYours: there is no such run in the school.
        RunClosed: its year is closed.
    """
    if (await uow.of(school_id).runs.get(run_id)).closed_at is not None:
        raise RunClosed


async def must_be_open_on(uow: UnitOfWork, school_id: SchoolId, day: date) -> None:
    """Go on only with a day that lies in no closed year; one year that goes on is enough.

    What happens after a year was closed changes nothing in it, however early it was closed.

    Raises:
        RunClosed: it lies in years that are closed, and in no other one.
    """
    zone = (await uow.schools.get(school_id)).time_zone
    known = going(await uow.of(school_id).runs.all(), day)
    if known and all(_was_closed_on(one, day, zone) for one in known):
        raise RunClosed


async def must_be_open_at(
    uow: UnitOfWork, school_id: SchoolId, at: datetime, run_id: RunId | None = None
) -> None:
    """Go on only with what began in no closed year, or after its close.

    Raises:
        NotYours: there is no such run in the school.
        RunClosed: its year was closed since then.
    """
    if not await is_open_at(uow, school_id, at, run_id):
        raise RunClosed


async def is_open_at(
    uow: UnitOfWork, school_id: SchoolId, at: datetime, run_id: RunId | None = None
) -> bool:
    """Whether what began at a moment, perhaps as a part of one run, may still be changed.

    What begins after a year was closed changes nothing in it, even on the same day.

    Raises:
        NotYours: there is no such run in the school.
    """
    known: tuple[Run, ...]
    if run_id is not None:
        known = (await uow.of(school_id).runs.get(run_id),)
    else:
        zone = (await uow.schools.get(school_id)).time_zone
        known = going(await uow.of(school_id).runs.all(), at.astimezone(zone).date())
    return not known or any(one.closed_at is None or one.closed_at <= at for one in known)


async def to_end(uow: UnitOfWork, curator: Person, run_id: RunId) -> Run:
    """Give a run to one who ends its year.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    demand(curator, Deed.CLOSE_YEAR)
    return await uow.of(curator.school_id).runs.get(run_id)


async def is_time(uow: UnitOfWork, run: Run, now: datetime) -> bool:
    """Whether a year has come near enough to its end."""
    school = await uow.schools.get(run.school_id)
    today = now.astimezone(school.time_zone).date()
    return run.closed_at is not None or asked_on(run, school.time_zone) <= today


async def must_be_time(uow: UnitOfWork, run: Run, now: datetime) -> None:
    """Go on only once a year has come near enough to its end.

    Raises:
        YearNotOver: it goes on.
    """
    if not await is_time(uow, run, now):
        raise YearNotOver


def _was_closed_on(run: Run, day: date, zone: ZoneInfo) -> bool:
    return run.closed_at is not None and day <= run.closed_at.astimezone(zone).date()
