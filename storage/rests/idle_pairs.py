"""Idle pairs: those that have met, or agreed to, long ago and have planned nothing since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, case, exists, func, or_, select, type_coerce, union
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.idle_days import Days
from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Standing
from domain.school_calendar import DayKind
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.tables import accounts, meetings, pairs, people, school_days, schools, vacations

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
_met = meetings.alias("met")
_begun = pairs.alias("begun")
_led = pairs.alias("led")
_FROM, _TO = bindparam("near", type_=Moment), bindparam("until", type_=Moment)
_IN_QUESTION: Final = union(
    select(_met.c.pair_id).where(
        _met.c.starts_at.between(_FROM, _TO), _met.c.state == MeetingState.HELD
    ),
    select(_begun.c.id).where(_begun.c.agreed_at.between(_FROM, _TO)),
    select(_led.c.id)
    .join_from(vacations, _led, _led.c.mentor_id == vacations.c.person_id)
    .where(vacations.c.last_on >= bindparam("away_from")),
)
"""Which pairs may have waited long enough: found by days, before anything is compared.

The clock of a mentor who was away stood still for longer than that of others.
"""
_STOPS: Final = select(
    school_days.c.school_id, school_days.c.first_on, school_days.c.last_on
).where(
    school_days.c.last_on >= bindparam("first"),
    school_days.c.first_on <= bindparam("last"),
    school_days.c.kind.in_((DayKind.HOLIDAY, DayKind.OFF)),
)
_GAPS: Final = select(schools.c.meet_within).distinct()
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
        pairs.c.id.in_(_IN_QUESTION),
        pairs.c.closed_at.is_(None),
        pairs.c.agreed_at.is_not(None),
        people.c.standing == Standing.ADMITTED,
        schools.c.meet_within == bindparam("gap"),
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

    async def stops(self, first: date, last: date) -> Mapping[SchoolId, Sequence[Days]]:
        """Give the holidays and days off of every school that has any between two days."""
        rows = await self._connection.execute(_STOPS, {"first": first, "last": last})
        found: dict[SchoolId, list[Days]] = {}
        for row in rows:
            found.setdefault(SchoolId(row.school_id), []).append((row.first_on, row.last_on))
        return found

    async def gaps(self) -> Sequence[int]:
        """List how many days schools let pairs go without a meeting, each number once."""
        return sorted((await self._connection.execute(_GAPS)).scalars())

    async def between(
        self, gap: int, since: datetime, near: datetime, until: datetime
    ) -> tuple[IdlePair, ...]:
        """List the pairs of schools with a gap whose last meeting, or agreement, is in a range.

        Up to `near` only those are in it whose mentor was away meanwhile.
        """
        facts: dict[str, Any] = {"gap": gap, "since": since, "near": near, "until": until}
        facts["away_from"] = since.date()
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
