"""Weeks of a school: how many meetings were held, missed and planned, and who answered.

Meetings of trial people are left out.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import PAPERS
from domain.ids import SchoolId
from domain.meetings import MeetingState, Reason
from domain.school_facts import Week
from storage.columns import Moment
from storage.pairs import MENTEES
from storage.tables import interviews, meetings, pairs, people

ANSWERED: Final = (
    select(func.count())
    .where(
        interviews.c.subject_id == meetings.c.id,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .scalar_subquery()
)
"""How much feedback about a meeting was sent off."""
OF_PEOPLE_WHO_COUNT: Final = ~exists().where(
    pairs.c.id == meetings.c.pair_id,
    or_(people.c.id == pairs.c.mentor_id, people.c.id.in_(MENTEES)),
    people.c.is_trial.is_(True),
)
"""Whether nobody of a meeting is on trial."""
_is_later = meetings.c.starts_at >= bindparam("between", type_=Moment)
_SUMS: Final = (
    select(
        _is_later.label("is_later"),
        meetings.c.state,
        meetings.c.reason,
        func.count().label("meetings"),
        func.sum(ANSWERED).label("answered"),
    )
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.starts_at >= bindparam("first", type_=Moment),
        meetings.c.starts_at < bindparam("end", type_=Moment),
        meetings.c.state.not_in((MeetingState.DRAFT, MeetingState.OFFERED)),
        OF_PEOPLE_WHO_COUNT,
    )
    .group_by(_is_later, meetings.c.state, meetings.c.reason)
)


class Weeks:
    """The meetings of one school, counted by the week of their start."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def two(self, first: datetime, between: datetime, end: datetime) -> tuple[Week, Week]:
        """Count the meetings of [first, between) and of [between, end)."""
        facts = {"school": self._school_id, "first": first, "between": between, "end": end}
        rows = (await self._connection.execute(_SUMS, facts)).all()
        return _week(one for one in rows if not one.is_later), _week(
            one for one in rows if one.is_later
        )


def _week(rows: "Iterable[Row[Any]]") -> Week:
    counts: Counter[str] = Counter()
    reasons: Counter[Reason] = Counter()
    for row in rows:
        counts[row.state] += row.meetings
        if row.state == MeetingState.HELD:
            counts["answered"] += int(row.answered)
        elif row.reason is not None:
            reasons[Reason(row.reason)] += row.meetings
    return Week(reasons=dict(reasons.most_common()), **counts)
