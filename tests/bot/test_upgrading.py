"""Upgrading: a database of an older version is copied, then brought up to date; or left alone."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.settings import Settings
from bot.upgrading import DatabaseUnusable, upgrade
from storage import backups, schema
from storage.database import Database
from tests.databases import a_database, on_postgres
from tests.world import MONDAY_MORNING

pytestmark = pytest.mark.database

OLDEST = "0001"
SCHOOLS = ["Гимназия", "Лицей"]


@pytest.fixture
async def settings(tmp_path: Path) -> AsyncIterator[Settings]:
    """Settings whose database has no tables yet."""
    async with a_database(tmp_path) as url:
        data = tmp_path / "data"
        yield Settings(bot_token=SecretStr("42:test"), data_dir=data, database_url=url)


@pytest.fixture
async def old(settings: Settings) -> Settings:
    """Settings whose database is of the first version and holds two schools."""
    database = Database(settings.database)
    async with database.connection() as connection:
        await connection.run_sync(schema.move_to, OLDEST)
        for number, name in enumerate(SCHOOLS, start=1):
            await connection.execute(
                text("INSERT INTO schools (id, name) VALUES (:id, :name)"),
                {"id": number, "name": name},
            )
    await database.close()
    return settings


async def _state(settings: Settings) -> tuple[str | None, list[str]]:
    """Read which version a database is of, and the names of its schools."""
    database = Database(settings.database)
    async with database.connection() as connection:
        here = await connection.run_sync(schema.revision_of)
        found = await connection.execute(text("SELECT name FROM schools ORDER BY id"))
        names = [row[0] for row in found]
    await database.close()
    return here, names


def _copies(settings: Settings) -> list[Path]:
    return sorted((settings.data_dir / "backups").glob("*"))


async def test_an_old_database_is_copied_and_then_upgraded(old: Settings) -> None:
    """Its rows are in both; the copy is named by version and time, and is for nobody else."""
    await upgrade(old, MONDAY_MORNING)

    assert await _state(old) == (schema.HEAD, SCHOOLS)
    (copy,) = _copies(old)
    suffix = "dump" if on_postgres() else "db"
    assert copy.name == f"before-{schema.HEAD}-20210906T060000Z.{suffix}"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(on_postgres(), reason="the copy is a file of SQLite")
async def test_the_copy_is_a_database_of_the_old_version(old: Settings) -> None:
    """Putting it in the place of the other brings everything back."""
    await upgrade(old, MONDAY_MORNING)

    (copy,) = _copies(old)
    with closing(sqlite3.connect(copy)) as opened:
        names = [row[0] for row in opened.execute("SELECT name FROM schools ORDER BY id")]
        here = opened.execute("SELECT version_num FROM alembic_version").fetchall()
    assert (here, names) == ([(OLDEST,)], SCHOOLS)


@pytest.mark.skipif(not on_postgres(), reason="the copy is made by pg_dump")
async def test_the_copy_of_postgresql_is_one_its_own_program_reads(old: Settings) -> None:
    """Everything that stood there is on its list, and the rows are inside."""
    await upgrade(old, MONDAY_MORNING)

    (copy,) = _copies(old)
    program = shutil.which("pg_restore")
    assert program is not None
    told = subprocess.run(  # noqa: ASYNC221, S603 - a program of the system, and nobody waits
        [program, "--data-only", "--table=schools", "--file=-", copy],
        capture_output=True,
        check=True,
        text=True,
    )
    assert all(name in told.stdout for name in SCHOOLS)


async def test_a_database_that_is_new_or_current_is_not_copied(settings: Settings) -> None:
    """There is nothing to lose."""
    for _ in range(2):
        await upgrade(settings, MONDAY_MORNING)
        assert (await _state(settings))[0] == schema.HEAD

    assert _copies(settings) == []


async def test_without_a_copy_nothing_is_upgraded(old: Settings) -> None:
    """The folder for copies cannot be made: the line says so, and the tables are as they were."""
    old.data_dir.mkdir(parents=True)
    (old.data_dir / "backups").write_text("in the way")

    with pytest.raises(DatabaseUnusable) as refused:
        await upgrade(old, MONDAY_MORNING)

    assert await _state(old) == (OLDEST, SCHOOLS)
    assert str(old.data_dir / "backups") in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_who_has_a_copy_may_do_without(old: Settings) -> None:
    """Asked for in so many words, the upgrade goes on without."""
    await upgrade(old, MONDAY_MORNING, without_backup=True)

    assert await _state(old) == (schema.HEAD, SCHOOLS)
    assert _copies(old) == []


async def test_a_database_of_a_newer_version_is_refused(settings: Settings) -> None:
    """The line names both versions."""
    await upgrade(settings, MONDAY_MORNING)
    database = Database(settings.database)
    async with database.connection() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()

    with pytest.raises(DatabaseUnusable, match="9999") as refused:
        await upgrade(settings, MONDAY_MORNING)

    assert schema.HEAD in str(refused.value)


def test_what_is_no_database_is_refused_in_one_line(tmp_path: Path) -> None:
    """Whatever the driver says, the line names the setting and holds nothing of the file."""
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=tmp_path, database_url="")
    (tmp_path / "bot.db").write_text("secret words " * 100)

    with pytest.raises(DatabaseUnusable, match=r"^DATABASE_URL: ") as refused:
        asyncio.run(upgrade(settings, MONDAY_MORNING))

    assert "secret words" not in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_a_server_that_is_down_is_told_without_the_password(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    """The line names the setting, and what to look at."""
    url = f"postgresql://bot:secret-word@127.0.0.1:{unused_tcp_port}/mentoring"
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=tmp_path, database_url=url)

    with pytest.raises(DatabaseUnusable, match=r"^DATABASE_URL: ") as refused:
        await upgrade(settings, MONDAY_MORNING)

    assert "secret-word" not in str(refused.value)


@pytest.mark.skipif(not on_postgres(), reason="the program belongs to PostgreSQL")
async def test_without_pg_dump_nothing_is_upgraded(
    old: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line says what to install, or how to go on without."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(DatabaseUnusable, match="--without-backup"):
        await upgrade(old, MONDAY_MORNING)

    assert await _state(old) == (OLDEST, SCHOOLS)


async def test_the_newest_five_copies_are_kept(old: Settings) -> None:
    """Older ones go only when a newer one is safe; what else lies there is left alone."""
    folder = old.data_dir / "backups"
    database = Database(old.database)
    async with database.connection() as connection:
        url = connection.engine.url
    await database.close()
    folder.mkdir(parents=True)
    (folder / "mine.db").write_text("")

    for days in range(7):
        await backups.make(url, folder, f"{9 - days:04}", MONDAY_MORNING + timedelta(days=days))

    stamps = [path.stem.rpartition("-")[2] for path in _copies(old) if path.stem != "mine"]
    assert sorted(stamps) == [f"202109{day:02}T060000Z" for day in (8, 9, 10, 11, 12)]
    assert (folder / "mine.db").exists()
