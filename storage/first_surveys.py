"""First surveys: who has sent theirs off, and what two people who may become a pair chose."""

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.candidates import FirstSurvey
from domain.ids import PersonId, SchoolId
from domain.pairs import FIRST_SURVEYS
from storage.tables import answers, interviews, pair_members

CAPACITY: Final = "c8"
"""The question how many mentees a mentor takes; its options are numbers."""

_capacity = and_(
    answers.c.interview_id == interviews.c.id,
    answers.c.question_id == CAPACITY,
)
_left = (
    select(func.max(pair_members.c.left_at))
    .where(
        pair_members.c.person_id == interviews.c.person_id,
        pair_members.c.form == interviews.c.form,
    )
    .scalar_subquery()
)
_SENT: Final = (
    select(
        interviews.c.person_id,
        interviews.c.questionnaire_id,
        interviews.c.submitted_at,
        answers.c.value,
        _left.label("left_at"),
    )
    .outerjoin_from(interviews, answers, _capacity)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.questionnaire_id.in_(FIRST_SURVEYS.values()),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
)
_SENT_BY: Final = _SENT.where(interviews.c.person_id == bindparam("person"))
_SENT_BY_SOME: Final = _SENT.where(interviews.c.person_id.in_(bindparam("people", expanding=True)))
_ANSWERS: Final = (
    select(interviews.c.version, answers.c.question_id, answers.c.value)
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.person_id == bindparam("person"),
        interviews.c.questionnaire_id == bindparam("questionnaire"),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
        answers.c.question_id.in_(bindparam("questions", expanding=True)),
    )
)


class FirstSurveys:
    """The first surveys of one school that were sent off."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[FirstSurvey, ...]:
        """List them, without what was answered."""
        rows = await self._connection.execute(_SENT, {"school": self._school_id})
        return tuple(map(_as_survey, rows))

    async def of(self, person_id: PersonId) -> tuple[FirstSurvey, ...]:
        """List those of one person."""
        facts = {"school": self._school_id, "person": person_id}
        return tuple(map(_as_survey, await self._connection.execute(_SENT_BY, facts)))

    async def some(self, people: Collection[PersonId]) -> tuple[FirstSurvey, ...]:
        """List those of some people."""
        facts = {"school": self._school_id, "people": list(people)}
        return tuple(map(_as_survey, await self._connection.execute(_SENT_BY_SOME, facts)))

    async def answers(
        self, person_id: PersonId, questionnaire_id: str, questions: tuple[str, ...]
    ) -> tuple[int, dict[str, Value]]:
        """Give a person's answers to some questions, and the version they were asked in."""
        facts = {
            "school": self._school_id,
            "person": person_id,
            "questionnaire": questionnaire_id,
            "questions": list(questions),
        }
        rows = (await self._connection.execute(_ANSWERS, facts)).all()
        version = rows[0].version if rows else 0
        return version, {row.question_id: _as_value(row.value) for row in rows}


def _as_survey(row: Any) -> FirstSurvey:
    return FirstSurvey(
        person_id=PersonId(row.person_id),
        questionnaire_id=row.questionnaire_id,
        submitted_at=row.submitted_at,
        capacity=_number(row.value),
        left_at=row.left_at,
    )


def _as_value(value: Any) -> Value:
    return tuple(value) if isinstance(value, list) else value


def _number(value: Any) -> int | None:
    return int(value) if str(value or "").isdecimal() else None
