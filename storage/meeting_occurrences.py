"""Moments of meetings that happen to people, school by school; reminders are counted from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import PAPERS
from domain.ids import AccountId, MeetingId, PersonId, SchoolId
from domain.meetings import LONGEST, MeetingKind, MeetingState, Reason
from domain.people import AgeGroup, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.tables import (
    accounts,
    attendance,
    interviews,
    meetings,
    pair_members,
    pairs,
    people,
    schools,
)

_SIDES: Final = (
    select(
        meetings.c.school_id,
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        meetings.c.id,
        meetings.c.kind,
        meetings.c.starts_at,
        meetings.c.minutes,
        meetings.c.settled_at,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
        pairs.c.mentor_id,
    )
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .join(
        people,
        or_(
            people.c.id == pairs.c.mentor_id,
            people.c.id.in_(
                select(pair_members.c.person_id).where(
                    pair_members.c.pair_id == pairs.c.id, pair_members.c.left_at.is_(None)
                )
            ),
        ),
    )
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
_CANNOT_COME: Final = exists().where(
    attendance.c.meeting_id == meetings.c.id,
    attendance.c.person_id == people.c.id,
    ~attendance.c.was_there,
)
_EXPECTED: Final = _PLANNED.where(~_CANNOT_COME)
_earlier, _later = meetings.alias("earlier"), meetings.alias("later")
_HELD_SINCE: Final = exists().where(
    _later.c.pair_id == _earlier.c.pair_id,
    _later.c.state == MeetingState.HELD,
    _later.c.starts_at > _earlier.c.starts_at,
)
_AFTER_FORGOTTEN: Final = _EXPECTED.where(
    exists().where(
        _earlier.c.pair_id == meetings.c.pair_id,
        _earlier.c.state == MeetingState.MISSED,
        _earlier.c.reason == Reason.FORGOTTEN,
        ~_HELD_SINCE,
    )
)
_WITHOUT_FEEDBACK: Final = _SIDES.where(
    meetings.c.state == MeetingState.HELD,
    meetings.c.settled_at >= _since,
    meetings.c.settled_at <= _until,
    or_(
        people.c.id == pairs.c.mentor_id,
        exists().where(
            attendance.c.meeting_id == meetings.c.id,
            attendance.c.person_id == people.c.id,
            attendance.c.was_there,
        ),
    ),
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
    """Somebody of a meeting; `zone` is the one they read moments in."""

    school_id: SchoolId
    zone: str
    meeting_id: MeetingId
    kind: MeetingKind
    starts_at: datetime
    ends_at: datetime
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
        """List meetings agreed on that start in [since, until], for those who can come."""
        return await self._read(_EXPECTED, since, until)

    async def after_forgotten_between(
        self, since: datetime, until: datetime
    ) -> tuple[MeetingSide, ...]:
        """List those of them whose pair forgot a meeting and has met at none since."""
        return await self._read(_AFTER_FORGOTTEN, since, until)

    async def unreported_between(
        self, since: datetime, until: datetime
    ) -> tuple[MeetingSide, ...]:
        """List meetings that ended in [since, until] and are not reported, for both sides."""
        found = await self._read(_PLANNED, since - LONGEST, until)
        return tuple(one for one in found if since <= one.ends_at <= until)

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
            ends_at=row.starts_at + timedelta(minutes=row.minutes),
            settled_at=row.settled_at,
            person_id=PersonId(row.person_id),
            account_id=AccountId(row.account_id),
            is_mentor=row.person_id == row.mentor_id,
            is_pupil=row.age_group != AgeGroup.ADULT,
        )
