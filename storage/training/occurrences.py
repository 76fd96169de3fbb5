"""Moments of training that happen to people, school by school; reminders are counted from them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, TrainingSessionId
from domain.people import AgeGroup, Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import accounts, people, schools, training_members, training_sessions

_WITH_PEOPLE: Final = (
    select(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        training_sessions.c.id,
        training_sessions.c.starts_at,
        training_sessions.c.minutes,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
    )
    .join_from(training_sessions, people, people.c.school_id == training_sessions.c.school_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == people.c.school_id)
    .where(
        people.c.standing == Standing.ADMITTED,
        training_sessions.c.held_at.is_(None),
        training_sessions.c.starts_at >= bindparam("since", type_=Moment),
        training_sessions.c.starts_at <= bindparam("until", type_=Moment),
    )
    .order_by(training_sessions.c.starts_at, training_sessions.c.id, people.c.id)
)
_LEARNERS: Final = _WITH_PEOPLE.join(
    training_members,
    (training_members.c.training_id == training_sessions.c.training_id)
    & (training_members.c.person_id == people.c.id),
)
_TEACHERS: Final = _WITH_PEOPLE.where(or_(plays(Role.CURATOR), plays(Role.METHODIST)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonSide:
    """Somebody of a lesson that nobody has noted as held; `zone` is the one they read it in."""

    zone: str
    lesson_id: TrainingSessionId
    starts_at: datetime
    minutes: int
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


class TrainingOccurrences:
    """Lessons of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def starting_between(self, since: datetime, until: datetime) -> tuple[LessonSide, ...]:
        """List lessons that start in [since, until], for each who learns in their groups."""
        return await self._read(_LEARNERS, since, until)

    async def unmarked_between(self, since: datetime, until: datetime) -> tuple[LessonSide, ...]:
        """List lessons that started in [since, until] and wait for marks, for who may set them."""
        return await self._read(_TEACHERS, since, until)

    async def _read(
        self, which: Select[Any], since: datetime, until: datetime
    ) -> tuple[LessonSide, ...]:
        rows = await self._connection.execute(which, {"since": since, "until": until})
        return tuple(
            LessonSide(
                zone=row.zone,
                lesson_id=TrainingSessionId(row.id),
                starts_at=row.starts_at,
                minutes=row.minutes,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in rows
        )
