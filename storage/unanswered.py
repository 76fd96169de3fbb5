"""Unanswered: who of a school was at a meeting, and has not said in time how it was."""

from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, exists, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import ASKED_FOR, DUE_WITHIN, PAPERS, Owed
from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.meetings import MeetingState
from domain.people import Standing
from storage.columns import Moment
from storage.tables import attendance, interviews, meetings, pair_members, pairs, people

_LATE: Final = (
    meetings.c.school_id == bindparam("school"),
    meetings.c.state == MeetingState.HELD,
    meetings.c.starts_at >= bindparam("since", type_=Moment),
    meetings.c.settled_at <= bindparam("until", type_=Moment),
    pairs.c.closed_at.is_(None),
)
_meeting = (
    meetings.c.id.label("meeting_id"),
    meetings.c.pair_id,
    meetings.c.starts_at,
)
_asked = union_all(
    select(*_meeting, pairs.c.mentor_id.label("person_id"))
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .where(*_LATE),
    select(*_meeting, attendance.c.person_id)
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .join(attendance, and_(attendance.c.meeting_id == meetings.c.id, attendance.c.was_there))
    .join(
        pair_members,
        and_(
            pair_members.c.pair_id == pairs.c.id,
            pair_members.c.person_id == attendance.c.person_id,
            pair_members.c.left_at.is_(None),
        ),
    )
    .where(*_LATE),
).subquery()
_has_answered = exists().where(
    interviews.c.person_id == _asked.c.person_id,
    interviews.c.questionnaire_id.in_(PAPERS),
    interviews.c.subject_id == _asked.c.meeting_id,
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
_OWED: Final = (
    select(
        _asked.c.pair_id,
        _asked.c.person_id,
        func.max(_asked.c.meeting_id).label("meeting_id"),
        func.max(_asked.c.starts_at).label("met_at"),
    )
    .join_from(_asked, people, people.c.id == _asked.c.person_id)
    .where(
        ~_has_answered,
        people.c.standing == Standing.ADMITTED,
        people.c.is_trial.is_(False),
    )
    .group_by(_asked.c.pair_id, _asked.c.person_id)
    .order_by(_asked.c.pair_id, _asked.c.person_id)
)


class Unanswered:
    """Feedback that the people of one school have not given in time."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def late(self, now: datetime) -> tuple[Owed, ...]:
        """List who owes feedback for longer than it may take, once a pair and a person.

        What is too long ago to be remembered is left out.
        """
        facts = {"school": self._school_id, "since": now - ASKED_FOR, "until": now - DUE_WITHIN}
        rows = await self._connection.execute(_OWED, facts)
        return tuple(
            Owed(
                pair_id=PairId(row.pair_id),
                person_id=PersonId(row.person_id),
                meeting_id=MeetingId(row.meeting_id),
                met_at=row.met_at,
            )
            for row in rows
        )
