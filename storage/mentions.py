"""Mentions: where answers of others name somebody who goes."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Text, bindparam, cast, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.known import token
from domain.repeats import MARK, plain
from storage.tables import answers, interviews

Naming = Mapping[tuple[str, int], frozenset[str]]
"""The questions that are answered with people, by the id and the version of a questionnaire."""

_HERE: Final = select(interviews.c.id).where(interviews.c.school_id == bindparam("school"))
_ABOUT: Final = delete(answers).where(
    answers.c.interview_id.in_(_HERE),
    answers.c.question_id.endswith(bindparam("time")),
)
_NAMED: Final = (
    select(
        interviews.c.questionnaire_id,
        interviews.c.version,
        answers.c.interview_id,
        answers.c.question_id,
        answers.c.value,
    )
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(
        interviews.c.school_id == bindparam("school"),
        cast(answers.c.value, Text).contains(bindparam("spelt")),
    )
)
_TICKED: Final = select(
    interviews.c.id,
    interviews.c.questionnaire_id,
    interviews.c.version,
    interviews.c.at,
    interviews.c.ticked,
).where(
    interviews.c.school_id == bindparam("school"),
    interviews.c.at.is_not(None),
    cast(interviews.c.ticked, Text).contains(bindparam("spelt")),
)
_ANSWER: Final = (
    update(answers)
    .where(
        answers.c.interview_id == bindparam("interview"),
        answers.c.question_id == bindparam("question"),
    )
    .values(value=bindparam("left"))
)
_TICK: Final = (
    update(interviews)
    .where(interviews.c.id == bindparam("interview"))
    .values(ticked=bindparam("left"))
)


class Mentions:
    """Who is named in the answers of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def take_out(self, person_id: PersonId, naming: Naming) -> None:
        """Take somebody out of every answer that names them, and delete what is about them alone.

        An answer that named nobody else is one that was left out.
        """
        named = token(person_id)
        facts = {"school": self._school_id, "spelt": f'"{named}"'}
        about = {"school": self._school_id, "time": f"{MARK}{named}"}
        await self._connection.execute(_ABOUT, about)
        for row in (await self._connection.execute(_NAMED, facts)).all():
            if _names_people(row.questionnaire_id, row.version, row.question_id, naming):
                key = {"interview": row.interview_id, "question": row.question_id}
                await self._put(_ANSWER, key, _without(row.value, named) or None)
        for row in (await self._connection.execute(_TICKED, facts)).all():
            if _names_people(row.questionnaire_id, row.version, row.at, naming):
                await self._put(_TICK, {"interview": row.id}, _without(row.ticked, named))

    async def _put(self, statement: Any, key: Mapping[str, Any], left: Any) -> None:
        await self._connection.execute(statement, {**key, "left": left})


def _names_people(questionnaire_id: str, version: int, question_id: str, naming: Naming) -> bool:
    return plain(question_id) in naming.get((questionnaire_id, version), ())


def _without(value: Any, named: str) -> list[str]:
    """Give what is left of a list of people; words are none."""
    return [one for one in value if one != named] if isinstance(value, list) else [value]
