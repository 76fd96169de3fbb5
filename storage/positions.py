"""The rows of road maps in one school."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import RoadMapRowId, RunId, SchoolId
from domain.people import Role
from domain.refusals import ChangedMeanwhile, NotYours
from domain.road_maps import RoadMapRow
from storage.tables import positions

_ADD: Final = insert(positions)
_ALL: Final = (
    select(positions).where(positions.c.school_id == bindparam("school")).order_by(positions.c.id)
)
_OF_RUN: Final = _ALL.where(positions.c.run_id == bindparam("run"))
_GET: Final = _ALL.where(positions.c.id == bindparam("id"))
_SAVE: Final = (
    update(positions)
    .where(
        positions.c.id == bindparam("known"),
        positions.c.school_id == bindparam("school"),
        positions.c.rev == bindparam("was"),
    )
    .values(rev=bindparam("rev"), done_at=bindparam("at"), done_by=bindparam("by"))
)


class Positions:
    """What the school has to do in its runs, and what is done."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, row_id: RoadMapRowId) -> RoadMapRow:
        """Find a row of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": row_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_row(row)

    async def of_run(self, run_id: RunId) -> tuple[RoadMapRow, ...]:
        """List the rows of a run, in the order of its programme."""
        rows = await self._connection.execute(_OF_RUN, {"school": self._school_id, "run": run_id})
        return tuple(map(_as_row, rows))

    async def add(self, drafts: Iterable[RoadMapRow]) -> None:
        """Write the rows of a new run; they get their numbers here."""
        facts = [
            {
                "school_id": self._school_id,
                "run_id": draft.run_id,
                "name": draft.name,
                "roles": " ".join(sorted(draft.roles)),
                "opens_on": draft.opens_on,
                "due_on": draft.due_on,
                "is_reminded": draft.is_reminded,
                "rev": draft.rev,
            }
            for draft in drafts
        ]
        await self._connection.execute(_ADD, facts)

    async def save(self, row: RoadMapRow) -> RoadMapRow:
        """Write whether a row is done.

        Raises:
            ChangedMeanwhile: somebody saved it after this one was read.
        """
        facts = {
            "known": row.id,
            "school": self._school_id,
            "was": row.rev,
            "rev": row.rev + 1,
            "at": row.done_at,
            "by": row.done_by,
        }
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        return replace(row, rev=row.rev + 1)


def _as_row(row: Row[Any]) -> RoadMapRow:
    return RoadMapRow(
        id=row.id,
        run_id=row.run_id,
        name=row.name,
        roles=frozenset(map(Role, row.roles.split())),
        opens_on=row.opens_on,
        due_on=row.due_on,
        is_reminded=row.is_reminded,
        rev=row.rev,
        done_at=row.done_at,
        done_by=row.done_by,
    )
