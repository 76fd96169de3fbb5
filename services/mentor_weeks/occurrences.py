"""Weeks that begin for mentors: at nine on Monday, by the clock of the school."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import SchoolId
from domain.local_days import week_may_begin
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from services import UnitOfWork

WEEK_BEGINS_AT: Final = time(9)
"""The hour on Mondays, by the school's clock, at which a working week begins."""
_A_DAY: Final = timedelta(days=1)


async def weeks(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the weeks that begin, for mentors who worked with somebody by then."""
    begun = await begun_in_schools(uow, since, until)
    found = await uow.periods.mentors.of([one for one, (_, moments) in begun.items() if moments])
    return (
        Occurrence(
            moment=Moment.MENTOR_WEEK_BEGINS,
            at=at,
            subject=f"person:{one.person_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=begun[one.school_id][0],
            is_pupil=one.is_pupil,
            role=Role.MENTOR,
        )
        for one in found
        for at in begun[one.school_id][1]
        if one.since < at
    )


async def begun_in_schools(
    uow: UnitOfWork, since: datetime, until: datetime
) -> Mapping[SchoolId, tuple[ZoneInfo, tuple[datetime, ...]]]:
    """Give the zone of each school and the moments in a range at which a week begins there.

    There are no schools in it where no week may begin, so that most ticks read none.
    """
    if not week_may_begin(since, until):
        return {}
    schools = await uow.schools.all()
    begun = {
        zone: tuple(_mondays(zone, since, until)) for zone in {one.time_zone for one in schools}
    }
    return {one.id: (one.time_zone, begun[one.time_zone]) for one in schools}


def _mondays(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[datetime]:
    """Give the moments in a range at which a working week begins."""
    day = since.astimezone(zone).date()
    while (at := datetime.combine(day, WEEK_BEGINS_AT, zone)) <= until:
        if day.weekday() == 0 and since <= at:
            yield at
        day += _A_DAY
