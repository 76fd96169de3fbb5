"""Migrations: from nothing to the tables of today and back, on either database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, inspect, update
from sqlalchemy.sql import column, table

from storage import schema
from storage.database import Database
from storage.tables import METADATA
from tests.databases import a_database

pytestmark = pytest.mark.database
_MIGRATIONS = Path(schema.__file__).parent / "migrations"
_BOOKKEEPING = table("alembic_version", column("version_num"))


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Database]:
    """A database without any table."""
    async with a_database(tmp_path) as url:
        opened = Database(url)
        yield opened
        await opened.close()


@pytest.fixture
async def current(empty: Database) -> Database:
    """A database that went through every migration."""
    await schema.bring_up_to_date(empty)
    return empty


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def _differences(connection: Connection) -> list[object]:
    asked = {"compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=asked), METADATA))


async def test_the_tables_go_up_and_down_and_up_again(empty: Database) -> None:
    """Going down leaves nothing behind that would stop going up."""
    async with empty.connection() as connection:
        for _ in range(2):
            await connection.run_sync(schema.move_to, schema.HEAD)
            assert await connection.run_sync(schema.revision_of) == schema.HEAD
            assert await connection.run_sync(_tables) == set(METADATA.tables)
            await connection.run_sync(schema.move_to, "base")
            assert await connection.run_sync(schema.revision_of) is None
            assert await connection.run_sync(_tables) == set()


async def test_the_migrations_make_the_tables_that_the_program_describes(
    current: Database,
) -> None:
    """Column by column, with defaults, keys and indexes."""
    async with current.connection() as connection:
        assert await connection.run_sync(_differences) == []


async def test_a_current_database_is_not_migrated_again(current: Database) -> None:
    """A start with nothing to do only looks."""
    said: list[str] = []
    async with current.connection() as connection:
        engine = connection.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *args: said.append(args[2].split()[0]))
    await schema.bring_up_to_date(current)
    assert said
    assert set(said) <= {"BEGIN", "PRAGMA", "SELECT"}


async def test_a_database_of_a_newer_program_is_refused(current: Database) -> None:
    """An older program neither works on it nor takes its tables back."""
    async with current.connection() as connection:
        await connection.execute(update(_BOOKKEEPING).values(version_num="9999"))
    with pytest.raises(RuntimeError):
        await schema.bring_up_to_date(current)
    async with current.connection() as connection:
        assert await connection.run_sync(schema.revision_of) == "9999"
        assert await connection.run_sync(_tables) == set(METADATA.tables)


def test_the_program_knows_its_newest_migration() -> None:
    """The revision in the program, the newest file and the only head are one."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]
    numbers = [path.name[:4] for path in sorted((_MIGRATIONS / "versions").glob("*.py"))]
    assert numbers[-1] == schema.HEAD
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
