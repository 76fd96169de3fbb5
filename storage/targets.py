"""Targets: the planned values that a school set instead of its programme's."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, RunId, SchoolId
from storage.tables import targets

_OF_RUN: Final = select(targets).where(
    targets.c.school_id == bindparam("school"), targets.c.run_id == bindparam("run")
)
_INSERT: Final = insert(targets)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[targets.c.run_id, targets.c.indicator, targets.c.year],
    set_={one: _INSERT.excluded[one] for one in ("value", "set_by", "set_at")},
)

Key = tuple[str, int]
"""An indicator, and the year in which its period ends."""


class Targets:
    """What one school plans to reach."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_run(self, run_id: RunId) -> dict[Key, float | None]:
        """Give the school's own plans in a run; None: the school has no plan there."""
        facts = {"school": self._school_id, "run": run_id}
        rows = await self._connection.execute(_OF_RUN, facts)
        return {(row.indicator, row.year): row.value for row in rows}

    async def set(
        self, run_id: RunId, key: Key, value: float | None, by: PersonId, now: datetime
    ) -> None:
        """Write a plan of the school's own."""
        indicator, year = key
        facts = {
            "run_id": run_id,
            "indicator": indicator,
            "year": year,
            "school_id": self._school_id,
            "value": value,
            "set_by": by,
            "set_at": now,
        }
        await self._connection.execute(_SET, facts)
