"""One trip a statement: aiosqlite crosses to its thread and back four times for what one can do.

The driver opens a cursor, executes, fetches and closes, and each of these is a message to another
thread. Here the cursor does all of it in one go (benchmarks/README.md tells what that is worth).
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Final, Self

import aiosqlite
from typing_extensions import override

ROWS_A_CHUNK: Final = 64
"""How many rows the driver's own cursors would fetch at once; ours fetch everything."""


class OneTripCursor:
    """A cursor that exists only while its statement runs, and keeps what came back."""

    def __init__(self, connection: "OneTripConnection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.arraysize = 1
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> "OneTripCursor":
        """Run a statement and fetch everything it gives."""
        await self._connection.visit(self._run, sqlite3.Cursor.execute, sql, parameters)
        return self

    async def executemany(self, sql: str, rows: Iterable[Iterable[Any]]) -> "OneTripCursor":
        """Run a statement once for each row of parameters."""
        await self._connection.visit(self._run, sqlite3.Cursor.executemany, sql, rows)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """Give what came back."""
        return self._rows

    async def close(self) -> None:
        """Do nothing: the cursor closed when its statement had run."""

    def _run(self, sqlite: sqlite3.Connection, run: Callable[..., Any], *what: Any) -> None:
        cursor = sqlite.cursor()
        run(cursor, *what)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else []
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()


class OneTripConnection(aiosqlite.Connection):
    """A connection whose cursors make one trip."""

    @override
    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        """Open a cursor without a trip."""
        return OneTripCursor(self)

    async def visit(self, work: Callable[..., None], *what: Any) -> None:
        """Do some work on the connection's own thread."""
        await self._execute(work, self._conn, *what)  # type: ignore[no-untyped-call]


async def connect(path: str | None) -> aiosqlite.Connection:
    """Open the database file; without a path one that lives in memory."""
    return await OneTripConnection(partial(sqlite3.connect, path or ":memory:"), ROWS_A_CHUNK)
