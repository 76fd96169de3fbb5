"""Migrations: from nothing to the tables of today and back, on either database."""

from collections.abc import AsyncIterator, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, event, func, insert, inspect, select, text, update
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


async def test_the_migrations_make_indexes_of_the_same_rows(
    current: Database, tmp_path: Path
) -> None:
    """A partial index whose condition differs is no use, and nothing else would tell."""
    async with current.connection() as connection:
        made = await connection.run_sync(_indexes)
    (tmp_path / "fresh").mkdir()
    async with a_database(tmp_path / "fresh") as url:
        fresh = Database(url)
        async with fresh.connection() as connection:
            await connection.run_sync(METADATA.create_all)
            assert await connection.run_sync(_indexes) == made
        await fresh.close()


def _indexes(connection: Connection) -> dict[str, str]:
    """Give the words of every index as the database itself spells them."""
    catalogues = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }
    found = connection.execute(text(catalogues[connection.dialect.name]))
    spelt = {name: " ".join(str(words).split()) for name, words in found}
    return {name: words for name, words in spelt.items() if "alembic" not in name}


async def test_a_current_database_is_not_migrated_again(current: Database) -> None:
    """A start with nothing to do only looks."""
    said: list[str] = []
    async with current.glance() as connection:
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


def _samples(columns: Iterable[Any]) -> dict[str, Any]:
    """Give a value for each column that must have one; all rows are alike."""
    now = datetime(2021, 9, 1, tzinfo=UTC)
    known = {int: 1, str: "x", bool: False, float: 1.0, datetime: now, date: now.date()}
    known |= {bytes: b"x", dict: {}, object: {}}
    return {
        one.name: known[one.type.python_type]
        for one in columns
        if one.primary_key or one.foreign_keys or not one.nullable
    }


def _fill(connection: Connection) -> set[str]:
    """Put one row into every table there is; say which tables there are."""
    there = MetaData()
    there.reflect(connection)
    filled = [one for one in there.sorted_tables if one.name != "alembic_version"]
    for one in filled:
        connection.execute(insert(one).values(_samples(one.columns)))
    return {one.name for one in filled}


@pytest.mark.parametrize("revision", [f"{number:04}" for number in range(1, int(schema.HEAD))])
async def test_a_database_in_use_is_upgraded_with_every_row_it_holds(
    empty: Database, revision: str
) -> None:
    """SQLite makes some tables anew, and other rows lean on them all the while."""
    async with empty.rebuilding() as connection:
        await connection.run_sync(schema.move_to, revision)
        names = await connection.run_sync(_fill)
    await schema.bring_up_to_date(empty)
    async with empty.connection() as connection:
        left = await connection.run_sync(_tables)
        for name in names & left:
            count = await connection.scalar(select(func.count()).select_from(table(name)))
            assert count == 1, name


async def test_nobody_heads_a_school_by_a_role_that_meant_little_before(empty: Database) -> None:
    """Coordinators came with municipalities; whoever was called so in a school keeps the rest."""
    people = table("people", column("id"), column("roles"))
    async with empty.rebuilding() as connection:
        await connection.run_sync(schema.move_to, "0010")
        for words in (
            "INSERT INTO accounts (id, language) VALUES (1, 'ru'), (2, 'ru')",
            "INSERT INTO schools (id, name) VALUES (1, 'Гимназия')",
            """INSERT INTO people (id, school_id, account_id, roles, form) VALUES
            (1, 1, 1, 'mentor municipal workgroup', 'teach'), (2, 1, 2, 'municipal', 'teach')""",
        ):
            await connection.execute(text(words))
        await connection.run_sync(schema.move_to, schema.HEAD)
        found = await connection.execute(select(people.c.roles).order_by(people.c.id))
        assert [one.roles for one in found] == ["mentor workgroup", ""]
