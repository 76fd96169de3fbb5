"""When reports are due, and when months begin: for curators, directors and coordinators.

Only schools hear of a report whose programme went on in the time it is about.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from domain import local_days
from domain.ids import SchoolId
from domain.occurrences import Moment, Occurrence
from domain.people import Person, Role
from domain.period_reports import ReportKind
from domain.quarters import due_between
from domain.schools import Level, School
from domain.settings import Quarters
from domain.statistics import DUE
from domain.working_days import is_working
from services import UnitOfWork
from storage.period_reports.occurrences import Reader

_A_DAY: Final = timedelta(days=1)
_MORNING: Final = time(9)
_CURATORS: Final = frozenset({Role.CURATOR})
_ABOVE: Final = frozenset({Role.DIRECTOR, Role.MUNICIPAL})


async def quarters(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the last days of quarterly reports, for the curators of schools at work."""
    first, last = local_days.around(since, until)
    due = {kind: tuple(due_between(first, last, kind)) for kind in Quarters}
    if not any(due.values()):
        return ()
    chosen = await uow.periods.readers.quarters()
    lived = {
        one.period: await _at_work(uow, one.period.starts_on, one.period.ends_on)
        for found in due.values()
        for one in found
    }
    schools = {key: one for known in lived.values() for key, one in known.items()}
    found = []
    for one in await uow.periods.readers.of(list(schools), _CURATORS):
        school = schools[one.school_id]
        for quarter in due[chosen.get(school.id, Quarters.SCHOOL)]:
            if quarter.due_on is not None and school.id in lived[quarter.period]:
                subject = f"quarter:{quarter.key}"
                found.append(_on(Moment.REPORT_DUE, quarter.due_on, subject, one, school))
    return found


async def statistics(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the last day of the figures of the year before, for the curators of schools at work."""
    first, last = local_days.around(since, until)
    found = []
    for day in (date(year, *DUE) for year in range(first.year, last.year + 1)):
        if first <= day <= last:
            year = day.year - 1
            schools = await _at_work(uow, date(year, 1, 1), date(year, 12, 31))
            for one in await uow.periods.readers.of(list(schools), _CURATORS):
                subject = f"year:{year}"
                school = schools[one.school_id]
                found.append(_on(Moment.STATISTICS_DUE, day, subject, one, school))
    return found


async def months(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the months that begin with a working day, for directors and coordinators."""
    first, last = local_days.around(since, until)
    days = (first + number * _A_DAY for number in range((last - first).days + 1))
    if not any(day == _first_working(day) for day in days):
        return ()
    begun = {
        school.id: (school, tuple(_first_days(school, since, until)))
        for school in await uow.schools.all()
    }
    wanted = [key for key, (_, moments) in begun.items() if moments]
    return (
        Occurrence(
            moment=Moment.MONTH_BEGINS,
            at=at,
            subject=f"school:{one.school_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=begun[one.school_id][0].time_zone,
        )
        for one in await uow.periods.readers.of(wanted, _ABOVE)
        for at in begun[one.school_id][1]
    )


async def is_counted(uow: UnitOfWork, curator: Person, year: int) -> bool:
    """Say whether the figures of a year were handed in."""
    rooms = uow.of(curator.school_id)
    kept = await rooms.period_reports.of(ReportKind.STATISTICS, date(year, 1, 1))
    return kept.is_handed_in


async def _at_work(uow: UnitOfWork, first: date, last: date) -> dict[SchoolId, School]:
    """Find the schools whose programme went on between two days."""
    known = await uow.periods.readers.at_work(first, last)
    schools = await uow.schools.all() if known else ()
    return {one.id: one for one in schools if one.id in known and one.level is Level.SCHOOL}


def _on(moment: Moment, day: date, subject: str, reader: Reader, school: School) -> Occurrence:
    return Occurrence(
        moment=moment,
        at=local_days.begins(day, school.time_zone),
        over_at=local_days.begins(day + _A_DAY, school.time_zone),
        subject=subject,
        person_id=reader.person_id,
        account_id=reader.account_id,
        zone=school.time_zone,
    )


def _first_days(school: School, since: datetime, until: datetime) -> Iterator[datetime]:
    """Give the moments in a range at which the first working day of a month begins."""
    zone = school.time_zone
    day = since.astimezone(zone).date()
    while (at := datetime.combine(day, _MORNING, zone)) <= until:
        if since <= at and day == _first_working(day):
            yield at
        day += _A_DAY


def _first_working(day: date) -> date:
    first = day.replace(day=1)
    while not is_working(first):
        first += _A_DAY
    return first
