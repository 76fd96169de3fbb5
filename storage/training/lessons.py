"""Lessons of the groups of one school, and who was there."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId, TrainingId, TrainingSessionId
from domain.refusals import ChangedMeanwhile, NotYours
from domain.training import Lesson
from storage.tables import training_attendance, training_sessions

_OURS: Final = training_sessions.c.school_id == bindparam("school")
_WITH_MARKS: Final = (
    select(training_sessions, training_attendance.c.person_id, training_attendance.c.was_there)
    .outerjoin_from(
        training_sessions,
        training_attendance,
        training_attendance.c.session_id == training_sessions.c.id,
    )
    .where(_OURS)
    .order_by(training_sessions.c.starts_at, training_sessions.c.id)
)
_GET: Final = _WITH_MARKS.where(training_sessions.c.id == bindparam("id"))
_OF: Final = _WITH_MARKS.where(
    training_sessions.c.training_id.in_(bindparam("trainings", expanding=True))
)
_ADD: Final = insert(training_sessions).returning(training_sessions.c.id)
_SAVE: Final = (
    update(training_sessions)
    .where(
        training_sessions.c.id == bindparam("known"),
        _OURS,
        training_sessions.c.rev == bindparam("was"),
    )
    .values(
        rev=bindparam("rev"),
        topic=bindparam("topic"),
        starts_at=bindparam("starts_at"),
        minutes=bindparam("minutes"),
        place=bindparam("place"),
        held_at=bindparam("held_at"),
    )
)
_DROP: Final = delete(training_sessions).where(
    training_sessions.c.id == bindparam("known"),
    _OURS,
    training_sessions.c.rev == bindparam("was"),
)
_FORGET: Final = delete(training_attendance).where(
    training_attendance.c.school_id == bindparam("school"),
    training_attendance.c.session_id == bindparam("session"),
    training_attendance.c.person_id.in_(bindparam("people", expanding=True)),
)
_NOTE: Final = insert(training_attendance)


class Lessons:
    """The lessons of a school, the earliest first."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, lesson_id: TrainingSessionId) -> Lesson:
        """Find a lesson of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "id": lesson_id}
        found = _assembled((await self._connection.execute(_GET, facts)).all())
        if not found:
            raise NotYours
        return found[0]

    async def of(self, training_ids: Collection[TrainingId]) -> tuple[Lesson, ...]:
        """List the lessons of some groups."""
        facts = {"school": self._school_id, "trainings": list(training_ids)}
        return _assembled((await self._connection.execute(_OF, facts)).all())

    async def all(self) -> tuple[Lesson, ...]:
        """List the lessons of every group."""
        rows = (await self._connection.execute(_WITH_MARKS, {"school": self._school_id})).all()
        return _assembled(rows)

    async def add(self, draft: Lesson) -> Lesson:
        """Write a new lesson; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "training_id": draft.training_id,
            "number": draft.number,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=TrainingSessionId(number))

    async def save(self, lesson: Lesson) -> Lesson:
        """Write what changed since it was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(lesson, rev=lesson.rev + 1)
        known = {"known": lesson.id, "school": self._school_id, "was": lesson.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def drop(self, lesson: Lesson) -> None:
        """Take a lesson off the plan; of one that was held nothing may be lost.

        Raises:
            ChangedMeanwhile: somebody saved it after it was read.
        """
        known = {"known": lesson.id, "school": self._school_id, "was": lesson.rev}
        if (await self._connection.execute(_DROP, known)).rowcount != 1:
            raise ChangedMeanwhile

    async def note(
        self,
        lesson: Lesson,
        *,
        was_there: Collection[PersonId] = (),
        missed: Collection[PersonId] = (),
    ) -> Lesson:
        """Write who was at a lesson and who was not; of others nothing changes."""
        people = [*was_there, *missed]
        if people:
            facts = {"school": self._school_id, "session": lesson.id, "people": people}
            await self._connection.execute(_FORGET, facts)
            await self._connection.execute(
                _NOTE,
                [
                    {
                        "session_id": lesson.id,
                        "person_id": one,
                        "school_id": self._school_id,
                        "was_there": one in was_there,
                    }
                    for one in people
                ],
            )
        return replace(
            lesson,
            was_there=lesson.was_there.union(was_there).difference(missed),
            missed=lesson.missed.union(missed).difference(was_there),
        )


def _facts(lesson: Lesson) -> dict[str, Any]:
    return {
        "rev": lesson.rev,
        "topic": lesson.topic,
        "starts_at": lesson.starts_at,
        "minutes": lesson.length // timedelta(minutes=1),
        "place": lesson.place,
        "held_at": lesson.held_at,
    }


def _assembled(rows: Iterable[Row[Any]]) -> tuple[Lesson, ...]:
    """Put lessons together from one row a note."""
    known: dict[int, Row[Any]] = {}
    notes: dict[int, dict[PersonId, bool]] = {}
    for row in rows:
        known.setdefault(row.id, row)
        marks = notes.setdefault(row.id, {})
        if row.person_id is not None:
            marks[PersonId(row.person_id)] = row.was_there
    return tuple(_as_lesson(row, notes[number]) for number, row in known.items())


def _as_lesson(row: Row[Any], marks: dict[PersonId, bool]) -> Lesson:
    return Lesson(
        id=TrainingSessionId(row.id),
        school_id=SchoolId(row.school_id),
        training_id=TrainingId(row.training_id),
        number=row.number,
        topic=row.topic,
        starts_at=row.starts_at,
        rev=row.rev,
        length=timedelta(minutes=row.minutes),
        place=row.place,
        held_at=row.held_at,
        was_there=frozenset(one for one, was_there in marks.items() if was_there),
        missed=frozenset(one for one, was_there in marks.items() if not was_there),
    )
