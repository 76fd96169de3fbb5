"""Surveys: what the answers of a school come to, added up where they are kept.

Only what was sent off and not replaced counts, and nothing of people on trial or erased.
"""

import json
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, Text, and_, bindparam, cast, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.ids import PersonId, SchoolId, WaveId
from domain.people import Form, Standing
from domain.results import Given, Sealed
from storage.tables import anonymous_answers, answers, interviews, people

PAPER: Final = interviews.c.questionnaire_id == bindparam("paper")
STANDS: Final = and_(
    interviews.c.school_id == bindparam("school"),
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
COUNTS: Final = and_(STANDS, people.c.is_trial.is_(False), people.c.standing != Standing.ERASED)
BY_PERSON: Final = people.c.id == interviews.c.person_id
_value: Final = cast(answers.c.value, Text)
_GIVEN: Final = (
    select(
        answers.c.question_id,
        interviews.c.form,
        _value.label("value"),
        func.count().label("times"),
    )
    .join_from(interviews, people, BY_PERSON)
    .join(answers, answers.c.interview_id == interviews.c.id)
    .where(COUNTS, PAPER)
    .group_by(answers.c.question_id, interviews.c.form, _value)
)
_GIVEN_BY: Final = _GIVEN.add_columns(interviews.c.person_id).group_by(interviews.c.person_id)
_FORMS: Final = (
    select(
        interviews.c.form,
        func.count().label("papers"),
        func.count(interviews.c.person_id.distinct()).label("people"),
    )
    .join_from(interviews, people, BY_PERSON)
    .where(COUNTS, PAPER)
    .group_by(interviews.c.form)
)
_SENT: Final = (
    select(interviews.c.questionnaire_id, func.count().label("papers"))
    .join_from(interviews, people, BY_PERSON)
    .where(COUNTS)
    .group_by(interviews.c.questionnaire_id)
)
_sealed: Final = cast(anonymous_answers.c.value, Text)
_SEALED: Final = (
    select(
        anonymous_answers.c.question_id,
        _sealed.label("value"),
        anonymous_answers.c.day,
        func.count().label("times"),
    )
    .where(
        anonymous_answers.c.school_id == bindparam("school"),
        anonymous_answers.c.questionnaire_id == bindparam("paper"),
        anonymous_answers.c.wave_id == bindparam("wave"),
    )
    .group_by(anonymous_answers.c.question_id, _sealed, anonymous_answers.c.day)
)
_OPEN_SHEETS: Final = (
    select(anonymous_answers.c.questionnaire_id)
    .where(anonymous_answers.c.school_id == bindparam("school"), anonymous_answers.c.wave_id == 0)
    .distinct()
)


class Surveys:
    """The sums of one school; `wave_id` None stands for whatever asked."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def sent(self) -> dict[str, int]:
        """Count what was sent off, questionnaire by questionnaire."""
        rows = await self._rows(_SENT)
        return {row.questionnaire_id: row.papers for row in rows}

    async def open_sheets(self) -> frozenset[str]:
        """Name the anonymous questionnaires that were answered without being sent."""
        return frozenset(row.questionnaire_id for row in await self._rows(_OPEN_SHEETS))

    async def forms(
        self, questionnaire_id: str, wave_id: WaveId | None
    ) -> dict[Form, tuple[int, int]]:
        """Count interviews and the people behind them, form by form."""
        rows = await self._rows(in_wave(_FORMS, wave_id), paper=questionnaire_id)
        return {Form(row.form): (row.papers, row.people) for row in rows}

    async def given(
        self,
        questionnaire_id: str,
        wave_id: WaveId | None,
        words: Collection[str],
        *,
        by_person: bool,
    ) -> tuple[Given, ...]:
        """Count each answer of each form; `words` are the questions left out.

        Where somebody may have answered several times, it is counted `by_person`.
        """
        query = in_wave(_GIVEN_BY if by_person else _GIVEN, wave_id)
        rows = await self._rows(_without(query, words), paper=questionnaire_id)
        return tuple(
            Given(
                question_id=row.question_id,
                form=Form(row.form),
                value=as_value(row.value),
                answers=row.times,
                person_id=PersonId(row.person_id) if by_person else None,
            )
            for row in rows
        )

    async def sealed(self, questionnaire_id: str, wave_id: WaveId) -> tuple[Sealed, ...]:
        """Count each anonymous answer of each day."""
        rows = await self._rows(_SEALED, paper=questionnaire_id, wave=wave_id)
        return tuple(
            Sealed(
                question_id=row.question_id,
                value=as_value(row.value),
                day=_day(row.day),
                answers=row.times,
            )
            for row in rows
        )

    async def _rows(self, query: Any, **facts: Any) -> Any:
        return await self._connection.execute(query, {"school": self._school_id, **facts})


def in_wave(query: Select[Any], wave_id: WaveId | None) -> Select[Any]:
    """Narrow a query of interviews to those of one wave, if one is named."""
    return query if wave_id is None else query.where(interviews.c.wave_id == wave_id)


def _without(query: Select[Any], questions: Iterable[str]) -> Select[Any]:
    """Leave questions out, each of the times a repeated one was asked too."""
    names = sorted(questions)
    again = (answers.c.question_id.startswith(f"{one}.", autoescape=True) for one in names)
    return query.where(answers.c.question_id.not_in(names), *(~one for one in again))


def as_value(value: str | None) -> Value:
    """Read an answer as it is kept; lists of options are tuples here."""
    found = None if value is None else json.loads(value)
    return tuple(found) if isinstance(found, list) else found


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
