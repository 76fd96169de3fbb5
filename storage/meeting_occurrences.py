"""Moments of meetings that happen to people, school by school; reminders are counted from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import PAPERS
from domain.ids import AccountId, MeetingId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.tables import accounts, interviews, meetings, pairs, people, schools

_SIDES: Final = (
    select(
        meetings.c.school_id,
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        meetings.c.id,
        meetings.c.kind,
        meetings.c.starts_at,
        meetings.c.settled_at,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
        pairs.c.mentor_id,
    )
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .join(people, or_(people.c.id == pairs.c.mentor_id, people.c.id == pairs.c.mentee_id))
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == meetings.c.school_id)
    .where(people.c.standing == Standing.ADMITTED)
)
_since, _until = bindparam("since", type_=Moment), bindparam("until", type_=Moment)
_PLANNED: Final = _SIDES.where(
    meetings.c.state == MeetingState.PLANNED,
    meetings.c.starts_at >= _since,
    meetings.c.starts_at <= _until,
    pairs.c.closed_at.is_(None),
).order_by(meetings.c.starts_at, meetings.c.id, people.c.id)
_UNREPORTED: Final = _PLANNED.where(people.c.id == pairs.c.mentor_id)
_WITHOUT_FEEDBACK: Final = _SIDES.where(
    meetings.c.state == MeetingState.HELD,
    meetings.c.settled_at >= _since,
    meetings.c.settled_at <= _until,
    ~exists().where(
        and_(
            interviews.c.subject_id == meetings.c.id,
            interviews.c.person_id == people.c.id,
            interviews.c.questionnaire_id.in_(PAPERS),
            interviews.c.submitted_at.is_not(None),
            interviews.c.replaced_at.is_(None),
        )
    ),
).order_by(meetings.c.settled_at, meetings.c.id, people.c.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSide:
    """One of the two people of a meeting; `zone` is the one they read moments in."""

    school_id: SchoolId
    zone: str
    meeting_id: MeetingId
    kind: MeetingKind
    starts_at: datetime
    settled_at: datetime | None
    person_id: PersonId
    account_id: AccountId
    is_mentor: bool
    is_pupil: bool


class MeetingOccurrences:
    """Meetings of every school, each once for either side that may take part."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def planned_between(self, since: datetime, until: datetime) -> tuple[MeetingSide, ...]:
        """List meetings agreed on that start in [since, until], for both sides."""
        return await self._read(_PLANNED, since, until)

    async def unreported_between(
        self, since: datetime, until: datetime
    ) -> tuple[MeetingSide, ...]:
        """List meetings that started in [since, until] and are not reported, for their mentors."""
        return await self._read(_UNREPORTED, since, until)

    async def without_feedback_between(
        self, since: datetime, until: datetime
    ) -> tuple[MeetingSide, ...]:
        """List meetings reported as held in [since, until], for each side still to answer."""
        return await self._read(_WITHOUT_FEEDBACK, since, until)

    async def _read(
        self, which: Select[Any], since: datetime, until: datetime
    ) -> tuple[MeetingSide, ...]:
        rows = await self._connection.execute(which, {"since": since, "until": until})
        return tuple(_sides(rows.all()))


def _sides(rows: "list[Row[Any]] | Any") -> Iterator[MeetingSide]:
    for row in rows:
        yield MeetingSide(
            school_id=SchoolId(row.school_id),
            zone=row.zone,
            meeting_id=MeetingId(row.id),
            kind=MeetingKind(row.kind),
            starts_at=row.starts_at,
            settled_at=row.settled_at,
            person_id=PersonId(row.person_id),
            account_id=AccountId(row.account_id),
            is_mentor=row.person_id == row.mentor_id,
            is_pupil=row.age_group != AgeGroup.ADULT,
        )
