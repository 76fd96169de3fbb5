"""Conflicts: what speaks against a moment for a meeting, said before it is agreed on."""

from datetime import datetime, timedelta

from domain.agendas import Agenda
from domain.conflicts import BARS, Conflict, of_moment
from domain.refusals import AlreadyBooked
from services import UnitOfWork, school_calendar


async def of(
    uow: UnitOfWork, agenda: Agenda, starts_at: datetime, length: timedelta, now: datetime
) -> tuple[Conflict, ...]:
    """List what speaks against a moment, the gravest first; nobody learns whom somebody meets."""
    pair, state = agenda.pair, agenda.state
    school = await uow.schools.get(pair.school_id)
    calendar = await school_calendar.of(uow, pair.school_id)
    busy = await uow.of(pair.school_id).bookings.busy(pair.sides, starts_at, length, pair.id)
    has_pupils = any(one.is_pupil for one in state.people)
    told = of_moment(starts_at, length, school.time_zone, calendar, now, has_pupils=has_pupils)
    bars = {
        Conflict.MENTOR_BUSY: pair.mentor_id in busy,
        Conflict.MENTEE_BUSY: any(one in busy for one in pair.mentee_ids),
    }
    return (*(one for one, is_so in bars.items() if is_so), *told)


async def must_be_free(
    uow: UnitOfWork, agenda: Agenda, starts_at: datetime, length: timedelta, now: datetime
) -> None:
    """Go on only if nobody of the pair has another meeting then.

    Raises:
        AlreadyBooked: somebody has.
    """
    if BARS & {*await of(uow, agenda, starts_at, length, now)}:
        raise AlreadyBooked
