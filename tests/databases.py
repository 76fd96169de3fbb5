"""Fresh databases for tests: SQLite files, or PostgreSQL when TEST_DATABASE_URL names a server."""

import asyncio
import atexit
import os
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from storage import schema
from storage.database import Database
from storage.tables import METADATA

SERVER = "TEST_DATABASE_URL"
"""The variable that names a PostgreSQL database whose user may create others beside it."""


def on_postgres() -> bool:
    """Whether tests are asked to run on PostgreSQL."""
    return bool(os.environ.get(SERVER))


async def fresh_database(folder: Path) -> str:
    """Give the URL of an empty database; one on PostgreSQL is there until somebody drops it."""
    name = f"test_{secrets.token_hex(8)}"
    if not on_postgres():
        return f"sqlite:///{folder / name}.db"
    await _command(f"CREATE DATABASE {name}")
    return _on_server(name)


@asynccontextmanager
async def a_database(folder: Path) -> AsyncIterator[str]:
    """Lend the URL of an empty database, and drop it afterwards."""
    url = await fresh_database(folder)
    try:
        yield url
    finally:
        if on_postgres():
            await _command(f"DROP DATABASE {_name_of(url)} WITH (FORCE)")


@asynccontextmanager
async def a_current_database(folder: Path) -> AsyncIterator[str]:
    """Lend the URL of a database that the program finds up to date, with nothing in it.

    It is copied from one that went through the migrations once for all tests of this process.
    """
    async with _a_copy(folder, schema.bring_up_to_date) as url:
        yield url


@asynccontextmanager
async def an_open_database(folder: Path) -> AsyncIterator[Database]:
    """Lend a database that has its tables and nothing in them.

    They were made at once and are copied, which is quick; tests/storage compares them with the
    migrations.
    """
    async with _a_copy(folder, _make_tables) as url:
        database = Database(url)
        try:
            yield database
        finally:
            await database.close()


async def _make_tables(database: Database) -> None:
    async with database.connection() as connection:
        await connection.run_sync(METADATA.create_all)


@asynccontextmanager
async def _a_copy(folder: Path, fill: Callable[[Database], Awaitable[None]]) -> AsyncIterator[str]:
    """Lend the URL of a copy of the database that was filled in a way once for this process."""
    if fill not in _TEMPLATES:
        _TEMPLATES[fill] = await _template(fill)
    if not on_postgres():
        async with a_database(folder) as url:
            shutil.copyfile(*(one.removeprefix("sqlite:///") for one in (_TEMPLATES[fill], url)))
            yield url
        return
    name = f"test_{secrets.token_hex(8)}"
    await _command(f"CREATE DATABASE {name} TEMPLATE {_name_of(_TEMPLATES[fill])}")
    try:
        yield _on_server(name)
    finally:
        await _command(f"DROP DATABASE {name} WITH (FORCE)")


async def _template(fill: Callable[[Database], Awaitable[None]]) -> str:
    """Give the URL of a database that others are copied from; it goes with this process."""
    folder = Path(tempfile.mkdtemp(prefix="tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    url = await fresh_database(folder)
    database = Database(url)
    await fill(database)
    await database.close()
    if on_postgres():
        drop = f"DROP DATABASE {_name_of(url)} WITH (FORCE)"
        atexit.register(lambda: asyncio.run(_command(drop)))
    return url


_TEMPLATES: dict[Callable[[Database], Awaitable[None]], str] = {}


def _on_server(name: str) -> str:
    return urlunsplit(urlsplit(os.environ[SERVER])._replace(path=f"/{name}"))


def _name_of(url: str) -> str:
    return urlsplit(url).path[1:]


async def _command(sql: str) -> None:
    """Run what PostgreSQL does outside transactions only."""
    connection = await asyncpg.connect(os.environ[SERVER])
    try:
        await connection.execute(sql)
    finally:
        await connection.close()
