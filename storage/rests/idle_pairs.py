"""Idle pairs: those that have met, or agreed to, long ago and have planned nothing since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, case, exists, func, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.tables import accounts, meetings, pair_members, pairs, people, schools

_last, _other = meetings.alias("last"), meetings.alias("other")
_LAST_HELD: Final = (
    select(_other.c.id)
    .where(_other.c.pair_id == pairs.c.id, _other.c.state == MeetingState.HELD)
    .order_by(_other.c.starts_at.desc())
    .limit(1)
    .correlate(pairs)
    .scalar_subquery()
)
_SINCE: Final = type_coerce(
    case((_last.c.starts_at.is_not(None), _last.c.starts_at), else_=pairs.c.agreed_at), Moment
)
_WITH_SOMEBODY: Final = select(pair_members.c.pair_id).where(pair_members.c.left_at.is_(None))
"""Pairs that somebody is in: found by an index, so that those of past years are not read."""
_IDLE: Final = (
    select(
        pairs.c.id,
        pairs.c.school_id,
        pairs.c.mentor_id,
        people.c.account_id,
        people.c.age_group,
        func.coalesce(schools.c.zone, FALLBACK_ZONE).label("school_zone"),
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        _SINCE.label("since"),
    )
    .join_from(pairs, people, people.c.id == pairs.c.mentor_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == pairs.c.school_id)
    .outerjoin(_last, and_(_last.c.pair_id == pairs.c.id, _last.c.id == _LAST_HELD))
    .where(
        pairs.c.id.in_(_WITH_SOMEBODY),
        pairs.c.closed_at.is_(None),
        pairs.c.agreed_at.is_not(None),
        people.c.standing == Standing.ADMITTED,
        _SINCE.between(bindparam("since", type_=Moment), bindparam("until", type_=Moment)),
        or_(_last.c.kind.is_(None), _last.c.kind != MeetingKind.FINAL),
        ~exists().where(meetings.c.pair_id == pairs.c.id, meetings.c.state == "planned"),
    )
    .order_by(pairs.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdlePair:
    """A pair that waits for a meeting since a moment, and its mentor."""

    pair_id: PairId
    school_id: SchoolId
    mentor_id: PersonId
    account_id: AccountId
    is_pupil: bool
    school_zone: str
    zone: str
    since: datetime


class IdlePairs:
    """The idle pairs of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(self, since: datetime, until: datetime) -> tuple[IdlePair, ...]:
        """List the pairs whose last meeting, or agreement, lies in a range."""
        facts: dict[str, Any] = {"since": since, "until": until}
        return tuple(
            IdlePair(
                pair_id=PairId(row.id),
                school_id=SchoolId(row.school_id),
                mentor_id=PersonId(row.mentor_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
                school_zone=row.school_zone,
                zone=row.zone,
                since=row.since,
            )
            for row in await self._connection.execute(_IDLE, facts)
        )
