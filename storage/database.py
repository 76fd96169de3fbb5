"""Opening a database with manners: one writer, honest transactions, no parameters in errors."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import partial
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import one_trip
from storage.chains import Binder
from storage.unit_of_work import UnitOfWork

_MANNERS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON",
)


class OrphanedRows(RuntimeError):
    """Tables were made anew, and rows of others lean on nothing any more."""


class Database:
    """One database, SQLite or PostgreSQL, opened for as long as the program runs.

    `secret` is the key that seals what must not be guessed from the database alone.
    """

    def __init__(self, url: str, secret: bytes = b"") -> None:
        self._engine = _opened(url)
        self._writers = self._engine.execution_options(writes=True)
        self._is_sqlite = self._engine.dialect.name == "sqlite"
        self._turn = asyncio.Lock()
        self._binder = Binder(secret=secret)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        """Open a unit of work that may write: leaving commits, raising rolls back."""
        async with self.connection() as connection:
            unit = UnitOfWork(connection, self._binder)
            yield unit
            await unit.finish()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        """Open a unit of work that only reads and waits for no writer."""
        async with self._engine.connect() as connection:
            yield UnitOfWork(connection, Binder(secret=self._binder.secret))

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection]:
        """Lend a bare connection in a writing transaction to whoever changes the tables."""
        async with self._alone(), self._writers.begin() as connection:
            yield connection

    @asynccontextmanager
    async def rebuilding(self) -> AsyncIterator[AsyncConnection]:
        """Lend a bare connection in a writing transaction to whoever makes whole tables anew.

        SQLite takes the rows that lean on such a table for orphans while it is away, so they are
        looked for once, at the end; with any, nothing is written.

        Raises:
            OrphanedRows: rows were left that lean on nothing.
        """
        if not self._is_sqlite:
            async with self.connection() as connection:
                yield connection
            return
        outside = self._engine.execution_options(outside=True)
        async with self._alone(), outside.connect() as connection:
            await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            try:
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                if (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first():
                    raise OrphanedRows
                await connection.commit()
            finally:
                await connection.rollback()
                await connection.exec_driver_sql("PRAGMA foreign_keys=ON")

    @asynccontextmanager
    async def glance(self) -> AsyncIterator[AsyncConnection]:
        """Lend a bare connection that only reads and waits for no writer."""
        async with self._engine.connect() as connection:
            yield connection

    async def scrub(self) -> bool:
        """Leave no byte of what was deleted in the files; False: others read, so try again later.

        Deleted rows are overwritten at once, but earlier pages may stand in the log of SQLite.
        """
        bare = {"outside": True} if self._is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        engine = self._engine.execution_options(**bare)
        async with self._alone(), engine.connect() as connection:
            await connection.exec_driver_sql("VACUUM")
            if not self._is_sqlite:
                return True
            found = await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            return bool(found.one()[0] == 0)

    async def close(self) -> None:
        """Close every connection; SQLite's threads would keep the program alive otherwise."""
        await self._engine.dispose()

    def _alone(self) -> AbstractAsyncContextManager[None]:
        """Queue writers here on SQLite: its own queue is a busy wait, and unfair."""
        return self._turn if self._is_sqlite else nullcontext()


def asynchronous(url: str) -> str:
    """Name the asynchronous driver in a database URL that leaves it out."""
    parsed = make_url(url)
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    named = parsed.set(drivername=drivers.get(parsed.drivername, parsed.drivername))
    return named.render_as_string(hide_password=False)


def _opened(url: str) -> AsyncEngine:
    address = make_url(asynchronous(url))
    if address.get_backend_name() != "sqlite":
        return create_async_engine(address, hide_parameters=True)
    engine = create_async_engine(
        address, hide_parameters=True, async_creator=partial(one_trip.connect, address.database)
    )
    event.listen(engine.sync_engine, "connect", _mind_your_manners)
    event.listen(engine.sync_engine, "begin", _begin_at_once)
    return engine


def _mind_your_manners(connection: Any, _record: Any) -> None:
    """Leave transactions to us: the driver's own begin too late and lose updates silently."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for manner in _MANNERS:
        cursor.execute(manner)
    cursor.close()


def _begin_at_once(connection: Connection) -> None:
    """Take SQLite's write lock at the start of a writing unit, so nobody writes in between."""
    options = connection.get_execution_options()
    if options.get("outside"):
        return
    writes = options.get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
