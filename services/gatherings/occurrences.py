"""Occurrences of gatherings: events and final events that come, for each who may be there."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.gatherings import Kind
from domain.occurrences import Moment, Occurrence
from services import UnitOfWork


async def usual(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the events of a programme that start."""
    return await _found(uow, Kind.EVENT, Moment.GATHERING, since, until)


async def final(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the final events that start, of those whose guests were asked whether they come."""
    return await _found(uow, Kind.FINAL, Moment.FINAL_GATHERING, since, until)


async def _found(
    uow: UnitOfWork, kind: Kind, moment: Moment, since: datetime, until: datetime
) -> Iterable[Occurrence]:
    return [
        Occurrence(
            moment=moment,
            at=one.starts_at,
            subject=f"gathering:{one.gathering_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
        )
        for one in await uow.gathering_occurrences.between(kind, since, until)
    ]
