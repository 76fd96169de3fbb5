"""Occurrences of gatherings: they come, for each who may be there, and are over, for curators."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.gatherings import Kind
from domain.occurrences import Moment, Occurrence
from services import UnitOfWork
from storage.gatherings.occurrences import GatheringSide


async def usual(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the events of a programme that start."""
    return await _found(uow, Kind.EVENT, Moment.GATHERING, since, until)


async def final(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the final events that start, of those whose guests were asked whether they come."""
    return await _found(uow, Kind.FINAL, Moment.FINAL_GATHERING, since, until)


async def over(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find what people were called to and what has begun, for those who note who came."""
    found = await uow.gathering_occurrences.begun_between(since, until)
    return [_occurrence(Moment.GATHERING_OVER, one) for one in found]


async def _found(
    uow: UnitOfWork, kind: Kind, moment: Moment, since: datetime, until: datetime
) -> Iterable[Occurrence]:
    found = await uow.gathering_occurrences.between(kind, since, until)
    return [_occurrence(moment, one) for one in found]


def _occurrence(moment: Moment, side: GatheringSide) -> Occurrence:
    return Occurrence(
        moment=moment,
        at=side.starts_at,
        subject=f"gathering:{side.gathering_id}",
        person_id=side.person_id,
        account_id=side.account_id,
        zone=ZoneInfo(side.zone),
        is_pupil=side.is_pupil,
    )
