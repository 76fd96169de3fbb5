"""Occurrences of votes: they open and they close, for each who may vote and has not."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.occurrences import Moment, Occurrence
from services import UnitOfWork
from storage.honours.occurrences import Voter


async def opened(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the votes that open."""
    found = await uow.vote_occurrences.opened(since, until)
    return [_of(Moment.VOTE_OPENED, one, one.opened_at) for one in found]


async def closing(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the votes that close."""
    found = await uow.vote_occurrences.closing(since, until)
    return [_of(Moment.VOTE_CLOSES, one, one.closes_at) for one in found]


def _of(moment: Moment, one: Voter, at: datetime) -> Occurrence:
    return Occurrence(
        moment=moment,
        at=at,
        subject=f"poll:{one.poll_id}",
        person_id=one.person_id,
        account_id=one.account_id,
        zone=ZoneInfo(one.zone),
        is_pupil=one.is_pupil,
    )
