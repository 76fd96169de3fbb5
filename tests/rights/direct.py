"""Direct: SQLite without the thread that the program crosses to at every statement.

Nobody else works while a matrix of thousands of cells is tried, so the crossing would only cost
time; what is executed is the same. Where tests are asked to run on PostgreSQL, it is lent instead.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import aiosqlite
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import StaticPool
from typing_extensions import override

from storage.one_trip import OneTripConnection
from storage.tables import METADATA
from tests.databases import an_open_database, on_postgres

_A_CHUNK: Final = 64


class DirectConnection(OneTripConnection):
    """A connection that does at once what it is asked."""

    @override
    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)


@asynccontextmanager
async def a_connection(folder: Path) -> AsyncIterator[AsyncConnection]:
    """Lend the only connection to a database that has its tables and nothing in them."""
    if on_postgres():
        async with an_open_database(folder) as database, database.connection() as connection:
            yield connection
            await connection.rollback()
        return
    path = str(folder / "direct.db")

    async def connect() -> aiosqlite.Connection:
        return await DirectConnection(
            partial(sqlite3.connect, path, check_same_thread=False), _A_CHUNK
        )

    engine = create_async_engine(
        "sqlite+aiosqlite://", async_creator=connect, poolclass=StaticPool
    )
    event.listen(engine.sync_engine, "connect", _mind)
    event.listen(engine.sync_engine, "begin", lambda one: one.exec_driver_sql("BEGIN"))
    try:
        async with engine.connect() as connection:
            await connection.run_sync(METADATA.create_all)
            yield connection
            await connection.rollback()
    finally:
        await engine.dispose()


def _mind(connection: Any, _: Any) -> None:
    """Leave transactions to us, as the program does, and hold keys to what they name."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
