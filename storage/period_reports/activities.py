"""Activities: pairs, meetings and calls for a psychologist within a time, in many schools at once.

However many people there are, the statements are the same three.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, case, exists, func, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.activities import UNKNOWN, Activity, Met, Span
from domain.ids import PairId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Outcome
from domain.people import Form, Role
from storage.columns import Moment
from storage.pairs import MENTEES, STAYS
from storage.reports.participants import COUNTS
from storage.reports.weeks import ANSWERED, OF_PEOPLE_WHO_COUNT
from storage.tables import attendance, meetings, pair_members, pairs, people, tickets

_SCHOOLS: Final[Any] = bindparam("schools", expanding=True)
_since: Final = bindparam("since", type_=Moment)
_until: Final = bindparam("until", type_=Moment)
_opened: Final = type_coerce(func.min(pair_members.c.joined_at), Moment)
_SPANS: Final = (
    select(
        pairs.c.id,
        pairs.c.school_id,
        pairs.c.form,
        pairs.c.closed_at,
        pairs.c.outcome,
        pairs.c.reason,
        _opened.label("opened_at"),
        func.sum(case((STAYS, 1), else_=0)).label("mentees"),
    )
    .join_from(pairs, pair_members, pair_members.c.pair_id == pairs.c.id)
    .where(
        pairs.c.school_id.in_(_SCHOOLS),
        COUNTS,
        or_(pairs.c.closed_at.is_(None), pairs.c.closed_at >= _since),
        ~exists().where(
            or_(people.c.id == pairs.c.mentor_id, people.c.id.in_(MENTEES)),
            people.c.is_trial.is_(True),
        ),
    )
    .group_by(pairs.c.id)
    .having(_opened < _until)
    .order_by(pairs.c.id)
)
_came: Final = (
    select(func.count())
    .where(attendance.c.meeting_id == meetings.c.id, attendance.c.was_there.is_(True))
    .scalar_subquery()
)
_MET: Final = (
    select(
        meetings.c.pair_id,
        meetings.c.school_id,
        meetings.c.kind,
        pairs.c.form,
        func.count().label("held"),
        type_coerce(func.min(meetings.c.starts_at), Moment).label("first_at"),
        type_coerce(func.max(meetings.c.starts_at), Moment).label("last_at"),
        func.sum(1 + _came).label("asked"),
        func.sum(ANSWERED).label("answered"),
    )
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .where(
        meetings.c.school_id.in_(_SCHOOLS),
        meetings.c.starts_at >= _since,
        meetings.c.starts_at < _until,
        meetings.c.state == MeetingState.HELD,
        OF_PEOPLE_WHO_COUNT,
    )
    .group_by(meetings.c.pair_id, meetings.c.school_id, meetings.c.kind, pairs.c.form)
    .order_by(meetings.c.pair_id, meetings.c.kind)
)
_TALKS: Final = (
    select(tickets.c.school_id, func.count().label("talks"))
    .join_from(tickets, people, people.c.id == tickets.c.person_id)
    .where(
        tickets.c.school_id.in_(_SCHOOLS),
        tickets.c.to_role == Role.PSYCHOLOGIST,
        tickets.c.opened_at >= _since,
        tickets.c.opened_at < _until,
        people.c.is_trial.is_(False),
    )
    .group_by(tickets.c.school_id)
)


class Activities:
    """What was done in any schools; whoever asks for many passes on their sums alone."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(
        self, schools: Collection[SchoolId], since: datetime, until: datetime
    ) -> Activity:
        """Read what was done in [since, until)."""
        facts = {"schools": sorted(schools), "since": since, "until": until}
        spans = await self._connection.execute(_SPANS, facts)
        met = await self._connection.execute(_MET, facts)
        talks = await self._connection.execute(_TALKS, facts)
        return Activity(
            since=since,
            until=until,
            spans=tuple(map(_as_span, spans)),
            met=tuple(map(_as_met, met)),
            talks={SchoolId(row.school_id): row.talks for row in talks},
        )


def _as_span(row: Row[Any]) -> Span:
    outcome = None if row.outcome is None else Outcome(row.outcome)
    is_other = outcome is not None and outcome is not Outcome.TERMINATED
    return Span(
        pair_id=PairId(row.id),
        school_id=SchoolId(row.school_id),
        form=Form(row.form),
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        outcome=outcome,
        why=str(outcome) if is_other else row.reason or UNKNOWN,
        mentees=int(row.mentees),
    )


def _as_met(row: Row[Any]) -> Met:
    return Met(
        pair_id=PairId(row.pair_id),
        school_id=SchoolId(row.school_id),
        form=Form(row.form),
        kind=MeetingKind(row.kind),
        held=row.held,
        first_at=row.first_at,
        last_at=row.last_at,
        asked=int(row.asked),
        answered=int(row.answered),
    )
