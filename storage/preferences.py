"""Preferences: whom people of one school chose after the general meeting, and what they want."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import chosen
from domain.ids import PersonId, SchoolId
from domain.known import token
from domain.matching import Preference
from domain.people import Role
from storage.tables import answers, interviews

PAPERS: Final = {Role.MENTEE: "preference_mentee", Role.MENTOR: "preference_mentor"}
"""The questionnaires in which each side chooses, and their questions: liked and unwilling."""

QUESTIONS: Final = {Role.MENTEE: ("p1", "p4"), Role.MENTOR: ("q1", "q4")}

_GIVEN: Final = (
    select(interviews.c.person_id, answers.c.question_id, answers.c.value)
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.questionnaire_id == bindparam("paper"),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
        answers.c.question_id.in_(bindparam("questions", expanding=True)),
    )
    .order_by(interviews.c.submitted_at, interviews.c.id)
)


class Preferences:
    """What the people of one school chose; only a curator ever sees it."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, role: Role) -> Mapping[PersonId, Preference]:
        """Give the last choice of everybody on one side who made one."""
        liked, unwilling = QUESTIONS[role]
        found = await self._answers(PAPERS[role], (liked, unwilling))
        return {
            one: Preference(
                liked=_people(given.get(liked)),
                unwilling=frozenset(_people(given.get(unwilling))),
            )
            for one, given in found.items()
        }

    async def options(
        self, paper: str, questions: Collection[str]
    ) -> Mapping[PersonId, frozenset[str]]:
        """Give the ids of the options everybody chose in some questions of a questionnaire."""
        found = await self._answers(paper, questions)
        return {
            one: frozenset(option for value in given.values() for option in chosen(_value(value)))
            for one, given in found.items()
        }

    async def _answers(
        self, paper: str, questions: Collection[str]
    ) -> dict[PersonId, dict[str, Any]]:
        facts = {"school": self._school_id, "paper": paper, "questions": list(questions)}
        found: dict[PersonId, dict[str, Any]] = {}
        for person, question, value in await self._connection.execute(_GIVEN, facts):
            found.setdefault(PersonId(person), {})[question] = value
        return found


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _people(value: Any) -> tuple[PersonId, ...]:
    """Read the people an answer names, in its order."""
    spelt = _value(value)
    named = spelt if isinstance(spelt, tuple) else ()
    numbers = (one.removeprefix(_SIGN) for one in named)
    return tuple(PersonId(int(one)) for one in numbers if one.isdecimal())


_SIGN: Final = token(0).removesuffix("0")
