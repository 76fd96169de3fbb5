"""Idle pairs: from which day on a pair has gone without a meeting for too long.

Neither the holidays of the school count nor the vacations of the mentor.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import idle_days, local_days
from domain.ids import PairId, SchoolId
from domain.lights import Why
from domain.occurrences import Moment, Occurrence
from domain.people import Person, Role
from domain.school_calendar import SchoolCalendar
from services import UnitOfWork
from services.lights import lights
from services.rests import vacations

_A_DAY: Final = timedelta(days=1)
_STOPPED: Final = timedelta(days=120)
"""How long holidays and vacations may stop the clock of a pair that is looked for."""


async def idle(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the pairs that have just gone without a meeting for longer than they should.

    Schools with one gap are asked for together: a day of meetings is looked through, no month.
    """
    gaps = await uow.rests.idle_pairs.gaps()
    return [each for gap in gaps for each in await _of_gap(uow, gap, since, until)]


async def _of_gap(
    uow: UnitOfWork, gap: int, since: datetime, until: datetime
) -> Iterable[Occurrence]:
    limit = gap * _A_DAY
    near = since - limit - (2 + await _longest_stop(uow, since - limit, until)) * _A_DAY
    known = await uow.rests.idle_pairs.between(
        gap, since - limit - _STOPPED, near, until - limit + _A_DAY
    )
    schools = {one.school_id for one in known}
    calendars = {each: await _calendar(uow, each) for each in schools}
    away = {each: await vacations.of_pairs(uow, each) for each in schools}
    found = []
    for one in known:
        zone = ZoneInfo(one.school_zone)
        last_on = one.since.astimezone(zone).date()
        absent = away[one.school_id].get(one.pair_id, ())
        calendar = calendars[one.school_id].leaving_out(absent)
        day = idle_days.first_idle(last_on, until.date() + _A_DAY, calendar, gap)
        at = None if day is None else local_days.begins(day, zone)
        if at is not None and since <= at <= until:
            found.append(
                Occurrence(
                    moment=Moment.PAIR_IDLE,
                    at=at,
                    since=one.since,
                    subject=f"pair:{one.pair_id}",
                    person_id=one.mentor_id,
                    account_id=one.account_id,
                    zone=ZoneInfo(one.zone),
                    is_pupil=one.is_pupil,
                    role=Role.MENTOR,
                )
            )
    return found


async def days(uow: UnitOfWork, mentor: Person, pair_id: PairId, now: datetime) -> int:
    """Say for how many days too long a pair has not met; 0: it is in time."""
    known = await lights(uow, mentor.school_id, [pair_id], now, mentor.id)
    gaps = (one.count for one in known[pair_id].why if one.why in {Why.GAP, Why.LONG_GAP})
    return max(gaps, default=0)


async def _longest_stop(uow: UnitOfWork, met: datetime, until: datetime) -> int:
    """Say for how many days holidays may have stopped the clock of a pair that met at a moment.

    A pair that met before holidays waits for as many days longer as they lasted, into which other
    holidays may fall.
    """
    last = until.date() + _A_DAY
    begins = met.date() - 2 * _A_DAY
    known = await uow.rests.idle_pairs.stops(begins - _STOPPED, last)
    return max((idle_days.stopped(each, begins, last) for each in known.values()), default=0)


async def _calendar(uow: UnitOfWork, school_id: SchoolId) -> SchoolCalendar:
    return SchoolCalendar(days=await uow.of(school_id).school_days.all())
