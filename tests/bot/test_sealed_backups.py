"""Backup and restore by their commands: whole under load, closed to other keys, silent after."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final, Self

import pytest
from pydantic import SecretStr

from bot import copying
from bot.locks import held
from bot.settings import Settings
from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen
from domain.people import Role
from storage import schema
from storage.database import Database
from tests.crash.processes import ROOT
from tests.pairs import NOW, someone

WRONG_KEY, DAMAGED, NOT_EMPTY, NEWER, LOCKED = 3, 4, 5, 6, 7
ENOUGH: Final = 20
"""How many rows are written before the backup begins."""
COUNT: Final = "SELECT count(*), max(id) FROM load_test"


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the bot on a folder of data, as an administrator does."""
    settings = {"BOT_TOKEN": "42:test", "DATA_DIR": str(folder), **environment}
    return subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A folder whose database has one letter that waits, to a mentor."""
    folder = tmp_path / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder / 'bot.db'}")
    await schema.bring_up_to_date(database)
    await someone(database, 7, Role.MENTOR, given_name="Пётр")
    async with database.writing() as uow:
        letter = Draft(
            key="old",
            account_id=AccountId(7),
            name="old-news",
            screen=Screen(Html("Старое")),
            lane=Lane.REMINDER,
            not_before=NOW,
        )
        uow.outbox.write(letter)
    await database.close()
    return folder


@pytest.fixture
async def sealed(data: Path, tmp_path: Path) -> Path:
    """A backup of that folder, made by the function behind the command."""
    into = tmp_path / "copy.backup"
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=data)
    await copying.backup(settings, into, NOW)
    return into


def _states(folder: Path, table: str = "outbox") -> list[str]:
    with closing(sqlite3.connect(folder / "bot.db")) as opened:
        return [one for (one,) in opened.execute(f"SELECT state FROM {table}")]  # noqa: S608 - ours


class Load:
    """Somebody who writes rows all the time, and knows the last that was committed."""

    def __init__(self, path: Path) -> None:
        self.committed = 0
        self.is_under_way = threading.Event()
        self._is_over = threading.Event()
        self._path = path
        self._thread = threading.Thread(target=self._write)

    def __enter__(self) -> Self:
        """Begin to write."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Write no more."""
        self._is_over.set()
        self._thread.join()

    def _write(self) -> None:
        with closing(sqlite3.connect(self._path, isolation_level=None, timeout=30)) as opened:
            opened.execute("CREATE TABLE load_test (id INTEGER PRIMARY KEY, words TEXT)")
            while not self._is_over.is_set():
                opened.execute("INSERT INTO load_test (words) VALUES (hex(randomblob(200)))")
                self.committed += 1
                if self.committed == ENOUGH:
                    self.is_under_way.set()


def _counts(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as opened:
        count, last = opened.execute(COUNT).fetchone()
        return count, last or 0


def test_a_backup_under_load_has_all_that_was_committed_before(data: Path, tmp_path: Path) -> None:
    """Restored elsewhere by the command, no row is missing, none stands twice."""
    with Load(data / "bot.db") as load:
        assert load.is_under_way.wait(30)
        before = load.committed
        made = run(data, "backup", str(tmp_path / "copy.backup"))
        assert made.returncode == 0, made.stderr
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    key = {"BACKUP_KEY_FILE": str(data / "backup.key")}
    back = run(elsewhere, "restore", str(tmp_path / "copy.backup"), **key)
    assert back.returncode == 0, back.stderr
    count, last = _counts(elsewhere / "bot.db")
    assert load.committed >= count == last >= before >= ENOUGH


async def test_an_open_copy_that_a_death_left_goes_after_a_day(data: Path, tmp_path: Path) -> None:
    """A younger one may be that of a backup which is being made."""
    old, fresh = data / ".copy-old", data / ".copy-fresh"
    for folder, age in ((old, timedelta(days=2)), (fresh, timedelta(hours=1))):
        folder.mkdir()
        (folder / "copy").write_text("names")
        at = (NOW - age).timestamp()
        os.utime(folder, (at, at))
    nights = tmp_path / "nights"
    nights.mkdir()
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=data)
    await copying.backup(settings, nights, NOW)
    assert [one.suffix for one in nights.iterdir()] == [".backup"]
    assert not old.exists()
    assert fresh.exists()


def test_another_key_has_a_code_of_its_own(data: Path, sealed: Path, tmp_path: Path) -> None:
    """So has no key at all, and the database is as it was."""
    other = tmp_path / "other.key"
    other.write_bytes(b"k" * 32)
    for key in (other, tmp_path / "none.key"):
        ended = run(data, "restore", str(sealed), "--replace", BACKUP_KEY_FILE=str(key))
        assert ended.returncode == WRONG_KEY
        assert len(ended.stderr.splitlines()) == 1
    assert _states(data) == ["pending"]


def _spoiled(whole: bytes) -> Iterator[bytes]:
    """Yield the file with a flipped bit in many places, cut in many, and with something added."""
    for at in (0, 12, 30, 60, 91, 95, len(whole) // 2, len(whole) - 1):
        yield whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    for length in (0, 5, 91, 200, len(whole) // 2, len(whole) - 16, len(whole) - 1):
        yield whole[:length]
    yield whole + b"x"


def test_whatever_is_changed_or_cut_is_noticed(data: Path, sealed: Path) -> None:
    """A flip in the beginning is damage, and no other key; nothing is put in place."""
    from bot import restoring  # noqa: PLC0415 - beside what it is tried with

    settings = Settings(bot_token=SecretStr("42:test"), data_dir=data)
    whole = sealed.read_bytes()
    for broken in _spoiled(whole):
        sealed.write_bytes(broken)
        with pytest.raises(restoring.BackupDamaged) as refused:
            asyncio.run(restoring.restore(settings, sealed, NOW, replace=True))
        assert refused.value.code == DAMAGED
    assert _states(data) == ["pending"]
    assert [one.name for one in data.glob(".restore-*")] == []


def test_a_database_is_put_aside_only_when_asked(data: Path, sealed: Path) -> None:
    """Put aside, it is where old copies go after 35 days; what waits in the copy is held."""
    assert run(data, "restore", str(sealed)).returncode == NOT_EMPTY
    assert _states(data) == ["pending"]
    ended = run(data, "restore", str(sealed), "--replace")
    assert ended.returncode == 0, ended.stderr
    assert "писем 1" in ended.stdout
    assert _states(data) == ["held"]
    (aside,) = (data / "backups").glob("before-restore-*.db")
    assert aside.stat().st_mode & 0o777 == 0o600
    assert (data / "bot.db").stat().st_mode & 0o077 == 0


def test_beside_a_running_bot_a_backup_is_made_and_a_restore_refused(
    data: Path, sealed: Path, tmp_path: Path
) -> None:
    """The lock of the folder tells them apart."""
    with held(data):
        assert run(data, "backup", str(tmp_path / "two.backup")).returncode == 0
        assert run(data, "restore", str(sealed), "--replace").returncode == LOCKED
    assert _states(data) == ["pending"]


async def test_a_copy_of_a_newer_version_is_refused(data: Path, tmp_path: Path) -> None:
    """Its tables are not those this version knows."""
    from bot import restoring  # noqa: PLC0415 - as above

    with closing(sqlite3.connect(data / "bot.db")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=data)
    await copying.backup(settings, tmp_path / "newer.backup", NOW)
    with pytest.raises(restoring.BackupNewer) as refused:
        await restoring.restore(settings, tmp_path / "newer.backup", NOW, replace=True)
    assert refused.value.code == NEWER


async def test_a_folder_keeps_only_so_many_days(data: Path, tmp_path: Path) -> None:
    """What is older goes when a new one is safe; other files stay; no plain word stands in any."""
    folder = tmp_path / "nights"
    folder.mkdir()
    (folder / "bot-mine.backup").write_text("mine")
    settings = Settings(bot_token=SecretStr("42:test"), data_dir=data, backup_days=2)
    for days in range(5):
        await copying.backup(settings, folder, NOW + timedelta(days=days))
    names = sorted(one.name for one in folder.iterdir())
    assert len(names) == 4
    assert "bot-mine.backup" in names
    sealed = [one.read_bytes() for one in folder.glob("bot-2*.backup")]
    assert all("Пётр".encode() not in one and b"SQLite" not in one for one in sealed)
