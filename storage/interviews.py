"""Interviews and their answers."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Row,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.ids import AccountId, InterviewId, PersonId, SchoolId
from domain.interviews import Interview
from domain.lights import weight
from domain.people import Form
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import answers, interviews, prompts, waves

_UNTIL: Final = (waves.c.due_at, waves.c.closed_at)
_WITH_ANSWERS: Final = (
    select(interviews, *_UNTIL, prompts.c.account_id, answers.c.question_id, answers.c.value)
    .outerjoin_from(interviews, prompts, prompts.c.interview_id == interviews.c.id)
    .outerjoin(waves, waves.c.id == interviews.c.wave_id)
    .outerjoin(answers, answers.c.interview_id == interviews.c.id)
    .where(interviews.c.school_id == bindparam("school"))
)
_GET: Final = _WITH_ANSWERS.where(
    and_(
        interviews.c.id == bindparam("id", type_=BigInteger),
        func.coalesce(interviews.c.by_id, interviews.c.person_id) == bindparam("person"),
    )
)
_HEARD: Final = _WITH_ANSWERS.where(prompts.c.account_id == bindparam("account"))
_ALL: Final = (
    select(interviews, *_UNTIL)
    .outerjoin_from(interviews, waves, waves.c.id == interviews.c.wave_id)
    .where(interviews.c.school_id == bindparam("school"))
    .order_by(interviews.c.id)
)
_OF_PERSON: Final = _ALL.where(interviews.c.person_id == bindparam("person"))
_ABOUT: Final = _ALL.where(
    interviews.c.subject_id == bindparam("subject"),
    interviews.c.questionnaire_id.in_(bindparam("papers", expanding=True)),
)
_ADD: Final = insert(interviews).returning(interviews.c.id)
_SAVE: Final = (
    update(interviews)
    .where(
        interviews.c.id == bindparam("known"),
        interviews.c.school_id == bindparam("school"),
        interviews.c.rev == bindparam("was"),
    )
    .values(
        rev=bindparam("rev"),
        since=bindparam("since"),
        at=bindparam("at"),
        ticked=bindparam("ticked"),
        misses=bindparam("misses"),
        wave_id=bindparam("wave_id"),
        submitted_at=bindparam("submitted_at"),
        replaced_at=bindparam("replaced_at"),
    )
)
_MARK: Final = (
    update(interviews).where(interviews.c.id == bindparam("known")).values(worries=true())
)
_INSERT: Final = upsert(answers)
_ANSWER: Final = _INSERT.on_conflict_do_update(
    index_elements=[answers.c.interview_id, answers.c.question_id],
    set_={"value": _INSERT.excluded.value, "given_at": _INSERT.excluded.given_at},
)
_DROP: Final = delete(answers).where(
    and_(
        answers.c.interview_id == bindparam("interview"),
        answers.c.question_id == bindparam("question"),
    )
)


class Interviews:
    """The interviews of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, interview_id: InterviewId, person_id: PersonId) -> Interview:
        """Find an interview with its answers that is in a person's hand.

        Raises:
            NotYours: there is none, or somebody else gives its answers.
        """
        facts = {"id": interview_id, "person": person_id, "school": self._school_id}
        found = _assembled((await self._connection.execute(_GET, facts)).all())
        if found is None:
            raise NotYours
        return found

    async def heard_by(self, account_id: AccountId) -> Interview | None:
        """Find the interview that the account's typed words belong to."""
        facts = {"account": account_id, "school": self._school_id}
        return _assembled((await self._connection.execute(_HEARD, facts)).all())

    async def of_person(self, person_id: PersonId) -> tuple[Interview, ...]:
        """List a person's interviews without their answers."""
        facts = {"person": person_id, "school": self._school_id}
        rows = await self._connection.execute(_OF_PERSON, facts)
        return tuple(as_interview(row) for row in rows)

    async def about(
        self, subject_id: int, questionnaire_ids: Collection[str]
    ) -> tuple[Interview, ...]:
        """List what some questionnaires hold about a numbered thing, without the answers."""
        facts = {"subject": subject_id, "papers": list(questionnaire_ids)}
        rows = await self._connection.execute(_ABOUT, {**facts, "school": self._school_id})
        return tuple(as_interview(row) for row in rows)

    async def add(self, draft: Interview, now: datetime) -> Interview:
        """Write a new interview; it gets its number and its first revision here."""
        draft = replace(draft, rev=draft.rev + 1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "person_id": draft.person_id,
            "questionnaire_id": draft.questionnaire_id,
            "version": draft.version,
            "form": draft.form,
            "subject_id": draft.subject_id,
            "take": draft.take,
            "by_id": draft.by_id,
            "began_at": now,
        }
        number = InterviewId((await self._connection.execute(_ADD, facts)).scalar_one())
        if draft.answers:
            await self._connection.execute(
                _ANSWER, list(_rows(number, draft.answers.items(), now))
            )
        await self._mark(number, draft)
        return replace(draft, id=number)

    async def save(self, before: Interview, after: Interview, now: datetime) -> Interview:
        """Write what changed between two states of an interview.

        Raises:
            ChangedMeanwhile: somebody saved it after `before` was read.
        """
        after = replace(after, rev=before.rev + 1)
        known = {"known": before.id, "school": self._school_id, "was": before.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        given = [one for one in after.answers.items() if one not in before.answers.items()]
        if given:
            await self._connection.execute(_ANSWER, list(_rows(before.id, given, now)))
        if dropped := before.answers.keys() - after.answers.keys():
            gone = [{"interview": before.id, "question": one} for one in sorted(dropped)]
            await self._connection.execute(_DROP, gone)
        if before.submitted_at is None:
            await self._mark(before.id, after)
        return after

    async def _mark(self, interview_id: InterviewId, sent: Interview) -> None:
        """Mark what was sent and holds an answer that worries: lights look for those few only."""
        if sent.submitted_at is not None and any(weight(*one) for one in sent.answers.items()):
            await self._connection.execute(_MARK, {"known": interview_id})


def _facts(interview: Interview) -> dict[str, Any]:
    return {
        "rev": interview.rev,
        "since": interview.since,
        "at": interview.at,
        "ticked": list(interview.ticked),
        "misses": interview.misses,
        "wave_id": interview.wave_id,
        "submitted_at": interview.submitted_at,
        "replaced_at": interview.replaced_at,
    }


def _rows(
    interview_id: InterviewId, given: Iterable[tuple[str, Value]], now: datetime
) -> Iterable[dict[str, Any]]:
    for question_id, value in given:
        yield {
            "interview_id": interview_id,
            "question_id": question_id,
            "value": value,
            "given_at": now,
        }


def _assembled(rows: "list[Row[Any]] | Any") -> Interview | None:
    """Put an interview together from one row an answer."""
    if not rows:
        return None
    given = {row.question_id: _as_value(row.value) for row in rows if row.question_id is not None}
    interview = as_interview(rows[0])
    return replace(interview, answers=given, is_heard=rows[0].account_id is not None)


def as_interview(row: Row[Any]) -> Interview:
    """Read an interview from a row of its table, without its answers."""
    return Interview(
        id=row.id,
        person_id=row.person_id,
        questionnaire_id=row.questionnaire_id,
        version=row.version,
        form=Form(row.form),
        subject_id=row.subject_id,
        wave_id=row.wave_id,
        take=row.take,
        by_id=row.by_id,
        rev=row.rev,
        since=row.since,
        at=row.at,
        ticked=tuple(row.ticked),
        misses=row.misses,
        submitted_at=row.submitted_at,
        replaced_at=row.replaced_at,
        due_at=row.due_at,
        closed_at=row.closed_at,
    )


def _as_value(value: Any) -> Value:
    return tuple(value) if isinstance(value, list) else value
