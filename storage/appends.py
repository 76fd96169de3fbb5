"""Appends: rows that nobody reads before the unit of work ends, written together at its end.

Letters and journal lines are only ever added. Written one by one they cost as much as everything
else a tap does; written together, a batch of people's lines is one statement.
"""

from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from domain.ids import SchoolId
from domain.journals import Entry
from storage import chains
from storage.chains import Binder

Row = dict[str, Any]


class Appends:
    """The rows waiting to be added in one unit of work, by the statement that adds them."""

    def __init__(self, connection: AsyncConnection, binder: Binder) -> None:
        self._connection = connection
        self.binder = binder
        self._waiting: dict[Insert, list[Row]] = defaultdict(list)
        self._entries: dict[SchoolId, list[Entry]] = defaultdict(list)

    def add(self, statement: Insert, row: Row) -> None:
        """Let a row be added at the end of the unit."""
        self._waiting[statement].append(row)

    def note(self, school_id: SchoolId, entry: Entry) -> None:
        """Let an entry be added to a school's journal at the end of the unit."""
        self._entries[school_id].append(entry)

    async def flush(self) -> None:
        """Add what waits now; whoever reads such rows in the same unit begins with this."""
        for statement, rows in self._waiting.items():
            await self._connection.execute(statement, rows)
        self._waiting.clear()
        if self._entries:
            await chains.write(self._connection, self.binder, self._entries)
            self._entries.clear()

    @asynccontextmanager
    async def undone_with(self, savepoint: Any) -> AsyncIterator[None]:
        """Add the rows of the inside there, and forget them if the savepoint is rolled back."""
        await self.flush()
        try:
            async with savepoint:
                yield
                await self.flush()
        except BaseException:
            self._waiting.clear()
            self._entries.clear()
            raise
