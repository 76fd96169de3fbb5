"""Standings: how far every mentor of a school has come, in two statements for any number."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.answers import Value
from domain.ids import PersonId, SchoolId
from domain.people import Role, Standing
from storage.reports.guests import plays
from storage.tables import (
    answers,
    candidacies,
    certificates,
    interviews,
    people,
    questionnaires,
    training_attendance,
    training_members,
    trainings,
)


def _counted(what: ColumnElement[Any], *of: ColumnElement[bool]) -> ScalarSelect[Any]:
    return select(what).where(*of).correlate(people).scalar_subquery()


_IN_TRAINING: Final = _counted(
    func.count(),
    training_members.c.person_id == people.c.id,
    trainings.c.id == training_members.c.training_id,
)
_ATTENDED: Final = _counted(
    func.count(),
    training_attendance.c.person_id == people.c.id,
    training_attendance.c.was_there,
)
_CERTIFICATES: Final = _counted(func.count(), certificates.c.person_id == people.c.id)
_HOURS: Final = _counted(
    func.coalesce(func.sum(certificates.c.hours), 0.0), certificates.c.person_id == people.c.id
)
_APPLIED: Final = exists().where(
    interviews.c.person_id == people.c.id,
    interviews.c.questionnaire_id == bindparam("application"),
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
_MENTORS: Final = (
    select(
        people.c.id,
        people.c.form,
        candidacies.c.interview_at,
        candidacies.c.interviewed_on,
        candidacies.c.verdict,
        candidacies.c.admitted_on,
        candidacies.c.agreement_on,
        candidacies.c.clearance_on,
        _IN_TRAINING.label("trainings"),
        _ATTENDED.label("attended"),
        _CERTIFICATES.label("certificates"),
        _HOURS.label("hours"),
        _APPLIED.label("has_applied"),
    )
    .outerjoin_from(people, candidacies, candidacies.c.person_id == people.c.id)
    .where(
        people.c.school_id == bindparam("school"),
        people.c.standing == Standing.ADMITTED,
        plays(Role.MENTOR),
    )
    .order_by(people.c.id)
)
_FACTS: Final = _MENTORS.where(people.c.is_trial.is_(False))
_ON_THE_WAY: Final = _FACTS.where(
    candidacies.c.admitted_on.is_(None), or_(candidacies.c.person_id.is_not(None), _APPLIED)
)
_ONE: Final = _MENTORS.where(people.c.id == bindparam("person"))
_given: Final = (
    select(
        interviews.c.person_id,
        interviews.c.version,
        answers.c.question_id,
        answers.c.value,
        func.row_number()
        .over(partition_by=interviews.c.version, order_by=(interviews.c.id, answers.c.question_id))
        .label("place"),
    )
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.questionnaire_id == bindparam("test"),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
)
_BODY: Final = (
    select(questionnaires.c.body)
    .where(questionnaires.c.id == bindparam("test"))
    .where(questionnaires.c.version == literal_column("given.version"))
    .scalar_subquery()
)


def _tests(given: Select[Any]) -> Select[Any]:
    """Put the text of a version beside its first answer only: it is long."""
    sheet = given.subquery("given")
    columns = (sheet.c.person_id, sheet.c.version, sheet.c.question_id, sheet.c.value)
    return select(*columns, case((sheet.c.place == 1, _BODY)).label("body"))


_TESTS: Final = _tests(_given)
_TEST_OF: Final = _tests(_given.where(interviews.c.person_id == bindparam("person")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """The answers of a test that count, and the text they answer."""

    version: int
    body: str
    answers: dict[str, Value] = field(default_factory=dict)


class Standings:
    """How far the mentors of a school have come; among all, those on trial are left out."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self, application: str, person_id: PersonId | None = None) -> Sequence[Any]:
        """Give the facts of every mentor, or of one; `application` asks who wants to be one."""
        facts: dict[str, Any] = {"school": self._school_id, "application": application}
        if person_id is None:
            return (await self._connection.execute(_FACTS, facts)).all()
        return (await self._connection.execute(_ONE, facts | {"person": person_id})).all()

    async def on_the_way(self, application: str) -> Sequence[Any]:
        """Give the facts of those who applied or were spoken with, and are not admitted yet."""
        facts = {"school": self._school_id, "application": application}
        return (await self._connection.execute(_ON_THE_WAY, facts)).all()

    async def tests(self, test: str, person_id: PersonId | None = None) -> dict[PersonId, Tested]:
        """Give what everybody answered in a test, or somebody; what was replaced is left out."""
        facts: dict[str, Any] = {"school": self._school_id, "test": test}
        if person_id is None:
            rows = (await self._connection.execute(_TESTS, facts)).all()
        else:
            rows = (await self._connection.execute(_TEST_OF, facts | {"person": person_id})).all()
        bodies = {row.version: row.body for row in rows if row.body is not None}
        found: dict[PersonId, Tested] = {}
        for row in rows:
            blank = Tested(version=row.version, body=bodies[row.version])
            one = found.setdefault(PersonId(row.person_id), blank)
            one.answers[row.question_id] = as_value(row.value)
        return found


def as_value(value: Any) -> Value:
    """Read an answer as it is kept; lists of options are tuples here."""
    return tuple(value) if isinstance(value, list) else value
