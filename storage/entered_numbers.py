"""Numbers entered by hand, in one school; and those of many schools at once."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PersonId, SchoolId
from storage.tables import entered_numbers

_IN: Final = (
    select(entered_numbers)
    .where(
        entered_numbers.c.school_id.in_(bindparam("schools", expanding=True)),
        entered_numbers.c.year == bindparam("in_year"),
    )
    .order_by(entered_numbers.c.id)
)
_INSERT: Final = insert(entered_numbers)
_FACTS: Final = ("value", "counted_on", "source", "entered_by", "entered_at")
_ENTER: Final = _INSERT.on_conflict_do_update(
    index_elements=[
        entered_numbers.c.school_id,
        entered_numbers.c.name,
        entered_numbers.c.year,
    ],
    set_={one: _INSERT.excluded[one] for one in _FACTS},
)


class EnteredNumbers:
    """What somebody of one school counted by hand, a number a year."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_year(self, year: int) -> dict[Number, EnteredNumber]:
        """Give the numbers of a year."""
        found = await EnteredInMany(self._connection).of_year([self._school_id], year)
        return found.get(self._school_id, {})

    async def enter(self, number: EnteredNumber, by: PersonId, now: datetime) -> None:
        """Write a number; what was entered for the year before gives way."""
        facts = {
            "school_id": self._school_id,
            "name": number.name,
            "year": number.year,
            "value": number.value,
            "counted_on": number.counted_on,
            "source": number.source,
            "entered_by": by,
            "entered_at": now,
        }
        await self._connection.execute(_ENTER, facts)


class EnteredInMany:
    """The numbers of many schools, for whoever adds them up."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_year(
        self, schools: Collection[SchoolId], year: int
    ) -> dict[SchoolId, dict[Number, EnteredNumber]]:
        """Give the numbers of a year, school by school."""
        facts = {"schools": sorted(schools), "in_year": year}
        return _by_school(await self._connection.execute(_IN, facts))


def _by_school(rows: Iterable[Row[Any]]) -> dict[SchoolId, dict[Number, EnteredNumber]]:
    found: dict[SchoolId, dict[Number, EnteredNumber]] = {}
    for row in rows:
        if row.name in set(Number):
            name = Number(row.name)
            found.setdefault(row.school_id, {})[name] = EnteredNumber(
                name=name,
                year=row.year,
                value=round(row.value),
                counted_on=row.counted_on,
                source=row.source,
            )
    return found
