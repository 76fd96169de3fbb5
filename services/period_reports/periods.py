"""Periods of schools: the moments between which they lie, and what was done in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from domain.activities import Activity
from domain.countings import Facts
from domain.deadlines import Period
from domain.ids import SchoolId
from domain.participation import Need
from domain.schools import School
from services import UnitOfWork, participation

_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What happened in some schools in a period, and who took part in each."""

    activity: Activity
    facts: dict[SchoolId, Facts]


def between(period: Period, school: School) -> tuple[datetime, datetime]:
    """Give the moments a period begins and ends at by the clock of a school."""
    zone = school.time_zone
    since = datetime.combine(period.starts_on, time(), zone)
    until = datetime.combine(period.ends_on + _A_DAY, time(), zone)
    return since.astimezone(UTC), until.astimezone(UTC)


async def read(
    uow: UnitOfWork,
    schools: Sequence[School],
    period: Period,
    needs: frozenset[Need],
    now: datetime,
) -> Done:
    """Read what was done in a period, in a fixed number of queries whatever the schools' size."""
    found = await participation.of_schools(uow, schools, period, needs, now)
    if not schools:
        return Done(activity=Activity(since=now, until=now), facts={})
    since, until = between(period, schools[0])
    activity = await uow.periods.activities.between([one.id for one in schools], since, until)
    return Done(activity=activity, facts=dict(found))
