"""Erasures: who asked for their data to go, when they went, and the facts of the act."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.erasures import Erasure, ErasureState, Reason
from domain.ids import PersonId, SchoolId
from domain.refusals import NotYours
from storage.columns import Moment
from storage.tables import erasures

_GET: Final = select(erasures).where(erasures.c.id == bindparam("id"))
_DUE: Final = (
    select(erasures)
    .where(erasures.c.next_at <= bindparam("now", type_=Moment))
    .order_by(erasures.c.id)
)
_NEXT: Final = select(func.min(erasures.c.next_at))
_OF_SCHOOL: Final = (
    select(erasures).where(erasures.c.school_id == bindparam("school")).order_by(erasures.c.id)
)
_OPEN: Final = _OF_SCHOOL.where(
    erasures.c.state.in_((ErasureState.PLANNED, ErasureState.BLANKING))
)
_DONE: Final = _OF_SCHOOL.where(erasures.c.state == ErasureState.DONE)
_OPEN_OF: Final = _OPEN.where(erasures.c.person_id == bindparam("person"))
_ADD: Final = insert(erasures).returning(erasures.c.id)
_SAVE: Final = (
    update(erasures)
    .where(erasures.c.id == bindparam("known"))
    .values(
        state=bindparam("into"),
        next_at=bindparam("then"),
        done_at=bindparam("at"),
        facts=bindparam("what"),
    )
)


class Erasures:
    """Every erasure of every school; the clock asks for those that are due."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, number: int, school_id: SchoolId) -> Erasure:
        """Find an erasure of a school.

        Raises:
            NotYours: there is none of that number there.
        """
        row = (await self._connection.execute(_GET, {"id": number})).one_or_none()
        if row is None or row.school_id != school_id:
            raise NotYours
        return _as_erasure(row)

    async def add(self, draft: Erasure) -> Erasure:
        """Write a new one; it gets its number here."""
        facts = {
            "school_id": draft.school_id,
            "person_id": draft.person_id,
            "reason": draft.reason,
            "asked_at": draft.asked_at,
            "asked_by": draft.asked_by,
            "due_on": draft.due_on,
            "state": draft.state,
            "next_at": draft.next_at,
            "facts": dict(draft.facts),
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return _as_erasure((await self._connection.execute(_GET, {"id": number})).one())

    async def save(self, erasure: Erasure) -> Erasure:
        """Write how far it is."""
        facts = {"known": erasure.id, "into": erasure.state, "then": erasure.next_at}
        facts |= {"at": erasure.done_at, "what": dict(erasure.facts)}
        await self._connection.execute(_SAVE, facts)
        return erasure

    async def next_at(self) -> datetime | None:
        """Say when the first of them is due."""
        found: datetime | None = await self._connection.scalar(_NEXT)
        return found

    async def due(self, now: datetime) -> tuple[Erasure, ...]:
        """List those about which something is to be done."""
        return await self._list(_DUE, {"now": now})

    async def open(self, school_id: SchoolId) -> tuple[Erasure, ...]:
        """List those of a school that are not done and were not recalled."""
        return await self._list(_OPEN, {"school": school_id})

    async def done(self, school_id: SchoolId) -> tuple[Erasure, ...]:
        """List those of a school that are done, the oldest first."""
        return await self._list(_DONE, {"school": school_id})

    async def open_of(self, school_id: SchoolId, person_id: PersonId) -> Erasure | None:
        """Find the erasure that waits for a person."""
        facts = {"school": school_id, "person": person_id}
        return next(iter(await self._list(_OPEN_OF, facts)), None)

    async def _list(self, query: Any, facts: Mapping[str, Any]) -> tuple[Erasure, ...]:
        return tuple(map(_as_erasure, await self._connection.execute(query, facts)))


def _as_erasure(row: Row[Any]) -> Erasure:
    due_on: date = row.due_on
    return Erasure(
        id=row.id,
        school_id=SchoolId(row.school_id),
        person_id=PersonId(row.person_id),
        reason=Reason(row.reason),
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        due_on=due_on,
        state=ErasureState(row.state),
        next_at=row.next_at,
        done_at=row.done_at,
        facts=row.facts or {},
    )
