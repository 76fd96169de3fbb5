"""Vacations: the days on which mentors meet nobody."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.refusals import NotYours
from domain.rests import Vacation
from storage.tables import pairs, vacations

_HERE: Final = vacations.c.school_id == bindparam("school")
_OF: Final = (
    select(vacations)
    .where(_HERE, vacations.c.person_id == bindparam("person"))
    .order_by(vacations.c.first_on, vacations.c.id)
)
_GET: Final = select(vacations).where(_HERE, vacations.c.id == bindparam("known"))
_OF_PAIRS: Final = (
    select(pairs.c.id, vacations.c.first_on, vacations.c.last_on)
    .join(pairs, pairs.c.mentor_id == vacations.c.person_id)
    .where(_HERE, pairs.c.school_id == bindparam("school"), pairs.c.closed_at.is_(None))
)
_ADD: Final = insert(vacations).returning(vacations.c.id)
_END: Final = (
    update(vacations)
    .where(_HERE, vacations.c.id == bindparam("known"))
    .values(last_on=bindparam("day"))
)
_DROP: Final = delete(vacations).where(_HERE, vacations.c.id == bindparam("known"))


class Vacations:
    """The vacations of the mentors of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_person(self, person_id: PersonId) -> tuple[Vacation, ...]:
        """List the vacations of somebody, the earliest first."""
        facts = {"school": self._school_id, "person": person_id}
        return tuple(map(_as_vacation, await self._connection.execute(_OF, facts)))

    async def get(self, number: int) -> Vacation:
        """Find a vacation.

        Raises:
            NotYours: there is none of that number in the school.
        """
        facts = {"school": self._school_id, "known": number}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_vacation(row)

    async def of_pairs(self) -> Mapping[PairId, tuple[tuple[date, date], ...]]:
        """Give by open pair the days on which its mentor is or was away."""
        found: dict[PairId, list[tuple[date, date]]] = defaultdict(list)
        for row in await self._connection.execute(_OF_PAIRS, {"school": self._school_id}):
            found[PairId(row.id)].append((row.first_on, row.last_on))
        return {pair: tuple(days) for pair, days in found.items()}

    async def add(self, draft: Vacation) -> Vacation:
        """Write a vacation; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "person_id": draft.person_id,
            "first_on": draft.first_on,
            "last_on": draft.last_on,
            "told_by": draft.told_by,
            "told_at": draft.told_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=number)

    async def end(self, vacation: Vacation, last_on: date) -> None:
        """Let a vacation end on a day; one that has not begun by then never was."""
        facts = {"school": self._school_id, "known": vacation.id}
        if last_on < vacation.first_on:
            await self._connection.execute(_DROP, facts)
        else:
            await self._connection.execute(_END, {**facts, "day": last_on})


def _as_vacation(row: Row[Any]) -> Vacation:
    return Vacation(
        id=row.id,
        school_id=SchoolId(row.school_id),
        person_id=PersonId(row.person_id),
        first_on=row.first_on,
        last_on=row.last_on,
        told_by=PersonId(row.told_by),
        told_at=row.told_at,
    )
