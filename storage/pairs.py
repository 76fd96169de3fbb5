"""Pairs of one school."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.pairs import Pair
from domain.people import Form
from domain.refusals import NotYours
from storage.tables import pairs

_ALL: Final = (
    select(pairs).where(pairs.c.school_id == bindparam("school")).order_by(pairs.c.number)
)
_GET: Final = _ALL.where(pairs.c.id == bindparam("id"))
_OPEN: Final = _ALL.where(pairs.c.closed_at.is_(None))
_BETWEEN: Final = _OPEN.where(
    pairs.c.mentor_id == bindparam("mentor"), pairs.c.mentee_id == bindparam("mentee")
)
_NEXT_NUMBER: Final = select(func.coalesce(func.max(pairs.c.number), 0) + 1).where(
    pairs.c.school_id == bindparam("school")
)
_ADD: Final = (
    insert(pairs)
    .on_conflict_do_nothing(
        index_elements=[pairs.c.mentee_id, pairs.c.form], index_where=text("closed_at IS NULL")
    )
    .returning(pairs)
)
_SAVE: Final = (
    update(pairs)
    .where(pairs.c.id == bindparam("known"), pairs.c.school_id == bindparam("school"))
    .values(continued_at=bindparam("continued_at"), closed_at=bindparam("closed_at"))
)


def as_pair(row: Iterable[Any]) -> Pair:
    """Read a pair from the columns of the table in their order."""
    pair_id, school_id, number, mentor_id, mentee_id, form, made_at, continued_at, closed = row
    return Pair(
        id=PairId(pair_id),
        school_id=SchoolId(school_id),
        number=number,
        mentor_id=PersonId(mentor_id),
        mentee_id=PersonId(mentee_id),
        form=Form(form),
        made_at=made_at,
        continued_at=continued_at,
        closed_at=closed,
    )


class Pairs:
    """Who works with whom, now and before."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, pair_id: PairId) -> Pair:
        """Find a pair of this school, open or closed.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": pair_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return as_pair(row)

    async def open(self) -> tuple[Pair, ...]:
        """List the pairs that work together now, by number."""
        rows = await self._connection.execute(_OPEN, {"school": self._school_id})
        return tuple(map(as_pair, rows))

    async def between(self, mentor_id: PersonId, mentee_id: PersonId) -> Pair | None:
        """Find the open pair of two people."""
        facts = {"school": self._school_id, "mentor": mentor_id, "mentee": mentee_id}
        row = (await self._connection.execute(_BETWEEN, facts)).first()
        return None if row is None else as_pair(row)

    async def add(
        self, mentor_id: PersonId, mentee_id: PersonId, form: Form, now: datetime
    ) -> Pair | None:
        """Write a new pair under the next number; None if the mentee is in an open one."""
        number = await self._connection.scalar(_NEXT_NUMBER, {"school": self._school_id})
        facts = {
            "school_id": self._school_id,
            "number": number,
            "mentor_id": mentor_id,
            "mentee_id": mentee_id,
            "form": form,
            "made_at": now,
        }
        row = (await self._connection.execute(_ADD, facts)).first()
        return None if row is None else as_pair(row)

    async def save(self, pair: Pair) -> Pair:
        """Write whether a pair goes on or has ended."""
        facts = {
            "known": pair.id,
            "school": self._school_id,
            "continued_at": pair.continued_at,
            "closed_at": pair.closed_at,
        }
        await self._connection.execute(_SAVE, facts)
        return pair
