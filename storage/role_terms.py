"""Terms of roles: until when somebody of the staff has a role."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.people import Role
from domain.staff import ASKS_BEFORE, RoleTerm
from storage.columns import Moment
from storage.tables import role_terms

_ALL: Final = (
    select(role_terms)
    .where(role_terms.c.school_id == bindparam("school"))
    .order_by(role_terms.c.until, role_terms.c.person_id, role_terms.c.role)
)
_OF_PERSON: Final = _ALL.where(role_terms.c.person_id == bindparam("person"))
_INSERT: Final = insert(role_terms)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[role_terms.c.person_id, role_terms.c.role],
    set_={
        name: _INSERT.excluded[name] for name in ("until", "stands_in_for", "given_by", "asked_at")
    },
)
_DROP: Final = delete(role_terms).where(
    role_terms.c.school_id == bindparam("school"),
    role_terms.c.person_id == bindparam("person"),
    role_terms.c.role == bindparam("role"),
)
_UNASKED: Final = (role_terms.c.asked_at.is_(None), role_terms.c.stands_in_for.is_(None))
_FIRST: Final = select(
    func.min(role_terms.c.until).label("end"),
    func.min(role_terms.c.until).filter(*_UNASKED).label("unasked"),
)
_RUN_OUT: Final = (
    select(role_terms)
    .where(role_terms.c.until <= bindparam("at", type_=Moment))
    .order_by(role_terms.c.until, role_terms.c.person_id)
)
_TO_ASK: Final = _RUN_OUT.where(*_UNASKED)
_ASKED: Final = (
    update(role_terms)
    .where(role_terms.c.until <= bindparam("at", type_=Moment), *_UNASKED)
    .values(asked_at=bindparam("now", type_=Moment))
)


class RoleTerms:
    """The terms of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[RoleTerm, ...]:
        """List every term, those that end first first."""
        return _read(await self._connection.execute(_ALL, {"school": self._school_id}))

    async def of_person(self, person_id: PersonId) -> tuple[RoleTerm, ...]:
        """List the terms of somebody."""
        facts = {"school": self._school_id, "person": person_id}
        return _read(await self._connection.execute(_OF_PERSON, facts))

    async def set(self, term: RoleTerm) -> None:
        """Write a term, in place of one of that role there may be."""
        facts = {
            "person_id": term.person_id,
            "role": term.role,
            "school_id": self._school_id,
            "until": term.until,
            "stands_in_for": term.stands_in_for,
            "given_by": term.given_by,
            "asked_at": term.asked_at,
        }
        await self._connection.execute(_SET, facts)

    async def drop(self, person_id: PersonId, role: Role) -> None:
        """Forget a term."""
        facts = {"school": self._school_id, "person": person_id, "role": role}
        await self._connection.execute(_DROP, facts)


class EndingTerms:
    """The terms of every school that end, for the clock."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def next_at(self) -> datetime | None:
        """Say when the next term ends, or the next question about one is due."""
        row = (await self._connection.execute(_FIRST)).one()
        moments = (row.end, None if row.unasked is None else row.unasked - ASKS_BEFORE)
        return min((one for one in moments if one is not None), default=None)

    async def run_out(self, now: datetime) -> tuple[RoleTerm, ...]:
        """List the terms that have ended."""
        return _read(await self._connection.execute(_RUN_OUT, {"at": now}))

    async def ask(self, now: datetime) -> tuple[RoleTerm, ...]:
        """List the terms that end soon and were not asked about; they count as asked from now."""
        facts = {"at": now + ASKS_BEFORE, "now": now}
        found = _read(await self._connection.execute(_TO_ASK, {"at": facts["at"]}))
        if found:
            await self._connection.execute(_ASKED, facts)
        return found


def _read(rows: Iterable[Row[Any]]) -> tuple[RoleTerm, ...]:
    return tuple(
        RoleTerm(
            person_id=row.person_id,
            school_id=row.school_id,
            role=Role(row.role),
            until=row.until,
            stands_in_for=row.stands_in_for,
            given_by=row.given_by,
            asked_at=row.asked_at,
        )
        for row in rows
    )
