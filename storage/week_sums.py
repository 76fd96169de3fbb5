"""What the digests of a school counted, week by week."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.tables import week_sums

_OF: Final = select(week_sums.c.name, week_sums.c.value).where(
    week_sums.c.school_id == bindparam("school"), week_sums.c.week == bindparam("monday")
)
_NOTE: Final = insert(week_sums).on_conflict_do_nothing()


class WeekSums:
    """The sums of one school, each week by its Monday."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, monday: date) -> dict[str, int]:
        """Give the sums of a week; empty where none were counted."""
        facts = {"school": self._school_id, "monday": monday}
        return {row.name: row.value for row in await self._connection.execute(_OF, facts)}

    async def note(self, monday: date, sums: Mapping[str, int]) -> None:
        """Write the sums of a week; what was written first stays."""
        rows = [
            {"school_id": self._school_id, "week": monday, "name": name, "value": value}
            for name, value in sums.items()
        ]
        await self._connection.execute(_NOTE, rows)
