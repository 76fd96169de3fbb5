"""Road maps that were sent in as tables, until the sender says yes or a day has gone by."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, RunId, SchoolId
from domain.refusals import NotYours
from domain.road_map_tables import Problem, Upload
from storage.tables import road_map_uploads as uploads

_ADD: Final = insert(uploads).returning(uploads.c.id)
_GET: Final = select(uploads).where(
    uploads.c.id == bindparam("known"), uploads.c.school_id == bindparam("school")
)
_SETTLE: Final = (
    update(uploads)
    .where(uploads.c.id == bindparam("known"), uploads.c.school_id == bindparam("school"))
    .values(state=bindparam("into"), rows=null(), problems=null())
)


class RoadMapUploads:
    """What was sent in to one school and not written yet."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(
        self,
        run_id: RunId,
        made_by: PersonId,
        columns: Sequence[str],
        lines: Sequence[Mapping[str, str]],
        problems: Sequence[Problem],
        now: datetime,
    ) -> int:
        """Keep a table as it was read; give its number."""
        facts = {
            "school_id": self._school_id,
            "run_id": run_id,
            "made_by": made_by,
            "made_at": now,
            "rows": {"columns": list(columns), "lines": [dict(one) for one in lines]},
            "problems": [asdict(one) for one in problems],
            "state": "open",
        }
        number: int = (await self._connection.execute(_ADD, facts)).scalar_one()
        return number

    async def get(self, upload_id: int) -> Upload:
        """Find a table.

        Raises:
            NotYours: the school has none of that number.
        """
        facts = {"school": self._school_id, "known": upload_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        kept: Mapping[str, Any] = row.rows or {}
        return Upload(
            id=row.id,
            run_id=row.run_id,
            made_by=row.made_by,
            made_at=row.made_at,
            is_open=row.state == "open",
            columns=tuple(kept.get("columns", ())),
            lines=tuple(kept.get("lines", ())),
            problems=tuple(Problem(**one) for one in row.problems or ()),
        )

    async def settle(self, upload_id: int, into: str) -> None:
        """Say what became of a table, and forget what stood in it."""
        facts = {"school": self._school_id, "known": upload_id, "into": into}
        await self._connection.execute(_SETTLE, facts)
