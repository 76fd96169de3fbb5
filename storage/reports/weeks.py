"""Weeks of a school: how many meetings were held, missed and planned, and who answered.

Meetings of trial people are left out.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import PAPERS
from domain.ids import SchoolId
from domain.meetings import MeetingState
from domain.school_facts import Week
from storage.columns import Moment
from storage.tables import interviews, meetings, pairs, people

_answered = (
    select(func.count())
    .where(
        interviews.c.subject_id == meetings.c.id,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .scalar_subquery()
)
_is_later = meetings.c.starts_at >= bindparam("between", type_=Moment)
_SUMS: Final = (
    select(
        _is_later.label("is_later"),
        meetings.c.state,
        func.count().label("meetings"),
        func.sum(_answered).label("answered"),
    )
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.starts_at >= bindparam("first", type_=Moment),
        meetings.c.starts_at < bindparam("end", type_=Moment),
        meetings.c.state != MeetingState.DRAFT,
        ~exists().where(
            pairs.c.id == meetings.c.pair_id,
            people.c.id.in_([pairs.c.mentor_id, pairs.c.mentee_id]),
            people.c.is_trial.is_(True),
        ),
    )
    .group_by(_is_later, meetings.c.state)
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
        counts: tuple[dict[str, int], dict[str, int]] = ({}, {})
        for row in rows:
            counts[bool(row.is_later)][row.state] = row.meetings
            if row.state == MeetingState.HELD:
                counts[bool(row.is_later)]["answered"] = int(row.answered)
        return Week(**counts[0]), Week(**counts[1])
