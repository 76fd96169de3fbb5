"""Replies: whole interviews with their answers, for curators who read or export them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Select, Text, and_, bindparam, case, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.ids import InterviewId, PersonId, SchoolId, WaveId
from domain.interviews import Interview
from domain.refusals import NotYours
from domain.replies import Said
from storage.interviews import as_interview
from storage.reports.surveys import BY_PERSON, COUNTS, PAPER, in_wave
from storage.tables import answers, interviews, people, waves

_INTERVIEWS: Final = (
    select(interviews, waves.c.due_at, waves.c.closed_at)
    .join_from(interviews, people, BY_PERSON)
    .outerjoin(waves, waves.c.id == interviews.c.wave_id)
    .order_by(interviews.c.id)
)
_ANSWERS: Final = (
    select(answers.c.interview_id, answers.c.question_id, answers.c.value)
    .join_from(interviews, people, BY_PERSON)
    .join(answers, answers.c.interview_id == interviews.c.id)
)
_SENT: Final = and_(
    interviews.c.school_id == bindparam("school"), interviews.c.submitted_at.is_not(None)
)
_ALL: Final = and_(COUNTS, PAPER)
_OF_PERSON: Final = and_(_SENT, interviews.c.person_id == bindparam("person"))
_GET: Final = _INTERVIEWS.where(_SENT, interviews.c.id == bindparam("id"))
_WORDS: Final = (
    select(answers.c.interview_id, answers.c.question_id, answers.c.value)
    .join_from(interviews, people, BY_PERSON)
    .join(answers, answers.c.interview_id == interviews.c.id)
    .where(COUNTS, PAPER, cast(answers.c.value, Text) != "null")
)


class Replies:
    """The interviews of one school that were sent off."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self, questionnaire_id: str, wave_id: WaveId | None) -> tuple[Interview, ...]:
        """List the interviews with a questionnaire that count, with their answers."""
        asked = [in_wave(one.where(_ALL), wave_id) for one in (_INTERVIEWS, _ANSWERS)]
        return await self._whole(*asked, paper=questionnaire_id)

    async def of_person(self, person_id: PersonId) -> tuple[Interview, ...]:
        """List what somebody has sent off, also what was replaced, the oldest first."""
        asked = [one.where(_OF_PERSON) for one in (_INTERVIEWS, _ANSWERS)]
        return await self._whole(*asked, person=person_id)

    async def get(self, interview_id: InterviewId) -> Interview:
        """Find an interview that was sent off, without its answers.

        Raises:
            NotYours: there is none of that number in the school.
        """
        row = (await self._rows(_GET, id=interview_id)).one_or_none()
        if row is None:
            raise NotYours
        return as_interview(row)

    async def words(
        self,
        questionnaire_id: str,
        wave_id: WaveId | None,
        questions: Sequence[str],
        form: str | None,
        *,
        limit: int,
        offset: int,
    ) -> tuple[Said, ...]:
        """List what was written in answer to some questions, in their order."""
        query = in_wave(_WORDS, wave_id)
        query = query if form is None else query.where(interviews.c.form == form)
        query = _asked(query, questions).limit(limit).offset(offset)
        rows = await self._rows(query, paper=questionnaire_id)
        return tuple(
            Said(
                interview_id=InterviewId(row.interview_id),
                question_id=row.question_id,
                words=str(row.value),
            )
            for row in rows
        )

    async def _whole(self, papers: Any, given: Any, **facts: Any) -> tuple[Interview, ...]:
        """Read interviews and their answers, and put each of these where it belongs."""
        found = [as_interview(row) for row in await self._rows(papers, **facts)]
        values: defaultdict[int, dict[str, Value]] = defaultdict(dict)
        for interview_id, question_id, value in await self._rows(given, **facts):
            values[interview_id][question_id] = tuple(value) if isinstance(value, list) else value
        return tuple(replace(one, answers=values[one.id]) for one in found)

    async def _rows(self, query: Any, **facts: Any) -> Any:
        return await self._connection.execute(query, {"school": self._school_id, **facts})


def _asked(query: Select[Any], questions: Sequence[str]) -> Select[Any]:
    """Take some questions only, a repeated one at each of its times, in a given order."""
    asked = {
        one: or_(
            answers.c.question_id == one,
            answers.c.question_id.startswith(f"{one}.", autoescape=True),
        )
        for one in questions
    }
    places = [(condition, place) for place, condition in enumerate(asked.values())]
    order = case(*places, else_=len(places))
    return query.where(or_(*asked.values())).order_by(order, answers.c.interview_id)
