"""Groups of mentors who learn together, in one school."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId, TrainingId
from domain.people import Standing
from domain.refusals import ChangedMeanwhile, NotYours
from domain.training import Training
from storage.tables import people, training_members, trainings

_OURS: Final = trainings.c.school_id == bindparam("school")
_WITH_MEMBERS: Final = (
    select(trainings, people.c.id.label("member"))
    .outerjoin_from(trainings, training_members, training_members.c.training_id == trainings.c.id)
    .outerjoin(
        people,
        (people.c.id == training_members.c.person_id) & (people.c.standing != Standing.ERASED),
    )
    .where(_OURS)
    .order_by(trainings.c.id, people.c.id)
)
_GET: Final = _WITH_MEMBERS.where(trainings.c.id == bindparam("id"))
_NEXT: Final = (
    select(func.coalesce(func.max(trainings.c.number), 0) + 1)
    .where(trainings.c.school_id == bindparam("of_school"))
    .scalar_subquery()
)
_ADD: Final = insert(trainings).values(number=_NEXT).returning(trainings.c.id, trainings.c.number)
_SAVE: Final = (
    update(trainings)
    .where(trainings.c.id == bindparam("known"), _OURS, trainings.c.rev == bindparam("was"))
    .values(rev=bindparam("rev"), title=bindparam("title"), closed_at=bindparam("closed_at"))
)
_JOIN: Final = upsert(training_members).on_conflict_do_nothing()
_LEAVE: Final = delete(training_members).where(
    training_members.c.school_id == bindparam("school"),
    training_members.c.training_id == bindparam("training"),
    training_members.c.person_id == bindparam("person"),
)


class Trainings:
    """The groups of a school with their members; who was erased is in none."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, training_id: TrainingId) -> Training:
        """Find a group of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "id": training_id}
        found = _assembled((await self._connection.execute(_GET, facts)).all())
        if not found:
            raise NotYours
        return found[0]

    async def all(self) -> tuple[Training, ...]:
        """List every group, the oldest first."""
        rows = (await self._connection.execute(_WITH_MEMBERS, {"school": self._school_id})).all()
        return _assembled(rows)

    async def add(self, draft: Training) -> Training:
        """Write a new group; it gets its id, its number and its first revision here."""
        facts = {
            "school_id": self._school_id,
            "of_school": self._school_id,
            "title": draft.title,
            "rev": 1,
            "made_at": draft.made_at,
        }
        added = (await self._connection.execute(_ADD, facts)).one()
        return replace(draft, id=TrainingId(added.id), number=added.number, rev=1)

    async def save(self, training: Training) -> Training:
        """Write what changed since it was read at its revision; members are written apart.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(training, rev=training.rev + 1)
        facts = {
            "known": after.id,
            "school": self._school_id,
            "was": training.rev,
            "rev": after.rev,
            "title": after.title,
            "closed_at": after.closed_at,
        }
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def join(self, training_id: TrainingId, person_ids: Iterable[PersonId]) -> None:
        """Let people learn in a group; who does so already stays."""
        rows = [
            {"training_id": training_id, "person_id": one, "school_id": self._school_id}
            for one in person_ids
        ]
        if rows:
            await self._connection.execute(_JOIN, rows)

    async def leave(self, training_id: TrainingId, person_id: PersonId) -> None:
        """Take somebody out of a group; what they attended stays."""
        facts = {"school": self._school_id, "training": training_id, "person": person_id}
        await self._connection.execute(_LEAVE, facts)


def _assembled(rows: Iterable[Row[Any]]) -> tuple[Training, ...]:
    """Put groups together from one row a member."""
    found: dict[int, Training] = {}
    for row in rows:
        known = found.get(row.id) or Training(
            id=TrainingId(row.id),
            school_id=SchoolId(row.school_id),
            number=row.number,
            title=row.title,
            rev=row.rev,
            made_at=row.made_at,
            closed_at=row.closed_at,
        )
        if row.member is not None:
            known = replace(known, members=(*known.members, PersonId(row.member)))
        found[row.id] = known
    return tuple(found.values())
