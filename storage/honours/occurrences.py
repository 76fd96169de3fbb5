"""Votes that open and close, for each who may vote and has not yet; reminders count from them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, PollId, SchoolId
from domain.people import AgeGroup, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.tables import accounts, people, poll_voters, polls, schools

_VOTERS: Final = (
    select(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        polls.c.id,
        polls.c.opened_at,
        polls.c.closes_at,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
    )
    .join_from(polls, poll_voters, poll_voters.c.poll_id == polls.c.id)
    .join(people, people.c.id == poll_voters.c.person_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == polls.c.school_id)
    .where(
        polls.c.opened_at.is_not(None),
        polls.c.closed_at.is_(None),
        poll_voters.c.voted_on.is_(None),
        people.c.standing == Standing.ADMITTED,
    )
    .order_by(polls.c.id, people.c.id)
)
_SINCE: Final = bindparam("since", type_=Moment)
_UNTIL: Final = bindparam("until", type_=Moment)
_OPENED: Final = _VOTERS.where(polls.c.opened_at >= _SINCE, polls.c.opened_at <= _UNTIL)
_CLOSING: Final = _VOTERS.where(polls.c.closes_at >= _SINCE, polls.c.closes_at <= _UNTIL)
_UNDER_WAY: Final = (
    select(polls.c.id, polls.c.school_id, polls.c.closes_at)
    .where(
        polls.c.closes_at >= _SINCE,
        polls.c.opened_at.is_not(None),
        polls.c.closed_at.is_(None),
    )
    .order_by(polls.c.closes_at, polls.c.id)
)
_LONG_AGO: Final = timedelta(days=400)
"""A vote that ended before that is left to a curator, so that old ones are not read for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderWay:
    """A vote that began and was not counted yet."""

    poll_id: PollId
    school_id: SchoolId
    closes_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """Somebody who may vote and has not; `zone` is the one they read moments in."""

    zone: str
    poll_id: PollId
    opened_at: datetime
    closes_at: datetime
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


class VoteOccurrences:
    """Votes of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def opened(self, since: datetime, until: datetime) -> tuple[Voter, ...]:
        """List who may vote in what was opened in [since, until]."""
        return await self._read(_OPENED, since, until)

    async def closing(self, since: datetime, until: datetime) -> tuple[Voter, ...]:
        """List who may vote in what closes in [since, until]."""
        return await self._read(_CLOSING, since, until)

    async def under_way(self, now: datetime) -> tuple[UnderWay, ...]:
        """List the votes that began and were not counted yet, the first to end first."""
        found = await self._connection.execute(_UNDER_WAY, {"since": now - _LONG_AGO})
        return tuple(
            UnderWay(
                poll_id=PollId(row.id),
                school_id=SchoolId(row.school_id),
                closes_at=row.closes_at,
            )
            for row in found
        )

    async def _read(
        self, query: Select[Any], since: datetime, until: datetime
    ) -> tuple[Voter, ...]:
        facts = {"since": since, "until": until}
        return tuple(
            Voter(
                zone=row.zone,
                poll_id=PollId(row.id),
                opened_at=row.opened_at,
                closes_at=row.closes_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in await self._connection.execute(query, facts)
        )
