"""Kinships: who is whose guardian, and whether a curator has seen that it is so."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.kinships import Kinship, Relation
from storage.tables import kinships

_ADD: Final = insert(kinships).on_conflict_do_nothing()
_ALL: Final = (
    select(kinships)
    .where(kinships.c.school_id == bindparam("school"))
    .order_by(kinships.c.since, kinships.c.guardian_id, kinships.c.child_id)
)
_OF_GUARDIAN: Final = _ALL.where(kinships.c.guardian_id == bindparam("guardian"))
_OF_CHILD: Final = _ALL.where(kinships.c.child_id == bindparam("child"))
_CONFIRM: Final = (
    update(kinships)
    .where(
        kinships.c.school_id == bindparam("school"),
        kinships.c.guardian_id == bindparam("guardian"),
        kinships.c.child_id == bindparam("child"),
        kinships.c.confirmed_at.is_(None),
    )
    .values(confirmed_by=bindparam("by"), confirmed_at=bindparam("at"))
)
_RELATE: Final = (
    update(kinships)
    .where(
        kinships.c.school_id == bindparam("school"),
        kinships.c.guardian_id == bindparam("guardian"),
        kinships.c.child_id == bindparam("child"),
    )
    .values(relation=bindparam("as"))
)


class Kinships:
    """The guardians of one school and their children."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, guardian_id: PersonId, child_id: PersonId, now: datetime) -> None:
        """Write that somebody came by a child's link as the guardian."""
        facts = {
            "guardian_id": guardian_id,
            "child_id": child_id,
            "school_id": self._school_id,
            "since": now,
        }
        await self._connection.execute(_ADD, facts)

    async def of_guardian(self, guardian_id: PersonId) -> tuple[Kinship, ...]:
        """List the children of a guardian."""
        facts = {"school": self._school_id, "guardian": guardian_id}
        return tuple(map(_as_kinship, await self._connection.execute(_OF_GUARDIAN, facts)))

    async def of_child(self, child_id: PersonId) -> tuple[Kinship, ...]:
        """List the guardians of a child."""
        facts = {"school": self._school_id, "child": child_id}
        return tuple(map(_as_kinship, await self._connection.execute(_OF_CHILD, facts)))

    async def all(self) -> tuple[Kinship, ...]:
        """List every kinship of the school, oldest first."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(_as_kinship, rows))

    async def confirm(
        self, guardian_id: PersonId, child_id: PersonId, by: PersonId, now: datetime
    ) -> None:
        """Write that a curator has seen the papers."""
        facts = {"school": self._school_id, "guardian": guardian_id, "child": child_id}
        await self._connection.execute(_CONFIRM, facts | {"by": by, "at": now})

    async def relate(self, guardian_id: PersonId, child_id: PersonId, relation: Relation) -> None:
        """Write what a guardian says they are to a child."""
        facts = {"school": self._school_id, "guardian": guardian_id, "child": child_id}
        await self._connection.execute(_RELATE, facts | {"as": relation})


def _as_kinship(row: Row[Any]) -> Kinship:
    return Kinship(
        guardian_id=row.guardian_id,
        child_id=row.child_id,
        is_confirmed=row.confirmed_at is not None,
        relation=Relation(row.relation) if row.relation else None,
    )
