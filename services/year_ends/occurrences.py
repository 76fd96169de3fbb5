"""Occurrences of a year's end: pairs are asked, and curators are led to the next year.

Once a year is closed its pairs are asked nothing, and once its end is finished nobody is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import local_days
from domain.ids import SchoolId
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from domain.runs import Run
from domain.year_ends import ASKED_BEFORE, asked_on, ends_with, nears_on, over_on
from services import UnitOfWork
from storage.year_ends.occurrences import Member

_SUMMER: Final = timedelta(days=62)
"""How much later than in June a year may end that is over with it."""
_SPRING: Final = timedelta(days=120)
"""How long before the day in August a year may end that is reminded of then."""
_A_DAY: Final = timedelta(days=1)
_EVENTS_AROUND: Final = timedelta(days=2)

Found = tuple[Run, ZoneInfo, datetime]


async def pairs(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the open pairs whose people are asked whether they go on, each with its own year."""
    begun = _by_school(await _asked(uow, since, until))
    known = await uow.year_end_occurrences.of_schools(list(begun))
    return [
        Occurrence(
            moment=Moment.PAIR_YEAR_ENDS,
            at=at,
            subject=f"pair:{one.pair_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
            role=one.role,
        )
        for one in await uow.year_end_occurrences.members(list(begun))
        if (at := _asked_at(one, begun[one.school_id], known[one.school_id])) is not None
    ]


async def closing(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the years whose pairs are asked, for the curators."""
    return await _of_curators(uow, Moment.YEAR_CLOSES, await _asked(uow, since, until))


async def over(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the years that are over and not finished, for the curators."""
    first, last = local_days.around(since, until)
    known = await uow.year_end_occurrences.ending(first, last + _SUMMER)
    return await _of_curators(uow, Moment.YEAR_OVER, _on(known, over_on, since, until))


async def nearing(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the years that were over before summer and are not finished in August."""
    first, last = local_days.around(since, until)
    known = await uow.year_end_occurrences.ending(first - _SPRING, last + _SUMMER)
    return await _of_curators(uow, Moment.YEAR_NEARS, _on(known, nears_on, since, until))


async def resting(
    uow: UnitOfWork, school_ids: Iterable[SchoolId], now: datetime
) -> frozenset[SchoolId]:
    """Tell which schools have closed their year and not begun another one."""
    return await uow.year_end_occurrences.resting(list(school_ids), now.date())


async def _asked(uow: UnitOfWork, since: datetime, until: datetime) -> list[Found]:
    """Find the years whose pairs are asked in a range, once each."""
    first, last = local_days.around(since, until)
    ends = uow.year_end_occurrences
    events = await ends.celebrating(since - _EVENTS_AROUND, until + _EVENTS_AROUND)
    others = await ends.ending(first + ASKED_BEFORE, last + ASKED_BEFORE)
    known = {one.id: (one, zone) for one, zone in (*events, *others) if one.closed_at is None}
    return [
        (one, ZoneInfo(zone), at)
        for one, zone in known.values()
        if since
        <= (at := local_days.begins(asked_on(one, ZoneInfo(zone)), ZoneInfo(zone)))
        <= until
    ]


def _by_school(found: Iterable[Found]) -> dict[SchoolId, list[Found]]:
    known: dict[SchoolId, list[Found]] = {}
    for one in found:
        known.setdefault(one[0].school_id, []).append(one)
    return known


def _asked_at(one: Member, found: Iterable[Found], runs: Sequence[Run]) -> datetime | None:
    """Give the moment at which the year of a pair comes to its end, if it is one of those."""
    moments = (
        at
        for run, zone, at in found
        if one.made_at < at and ends_with(one.made_at, run, runs, zone)
    )
    return min(moments, default=None)


def _on(
    known: Iterable[tuple[Run, str]],
    day_of: Callable[[Run], date | None],
    since: datetime,
    until: datetime,
) -> Iterator[Found]:
    """Keep the years of which a day begins in a range, unless they were begun after it."""
    for run, name in known:
        zone, day = ZoneInfo(name), day_of(run)
        if day is None or not since <= (at := local_days.begins(day, zone)) <= until:
            continue
        if run.created_at < at:
            yield run, zone, at


async def _of_curators(
    uow: UnitOfWork, moment: Moment, found: Iterable[Found]
) -> Iterable[Occurrence]:
    begun = _by_school(found)
    known = await uow.occurrences.curators(list(begun))
    return [
        Occurrence(
            moment=moment,
            at=at,
            subject=f"run:{run.id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=zone,
            role=Role.CURATOR,
        )
        for one in known
        for run, zone, at in begun[one.school_id]
    ]
