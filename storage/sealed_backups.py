"""Sealed backups: a copy of the whole database in one encrypted file, made beside a running bot.

What stands first in the file says what it is a copy of, of which version, and how many rows every
table has; the copy is read back and counted before it counts as made.
"""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import URL, make_url

from storage import sealed_files
from storage.backups import BackupFailed, copy_of_postgres, copy_of_sqlite, program, told_to
from storage.database import asynchronous
from storage.schema import HEAD

SUFFIX: Final = ".backup"
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_OPEN: Final = ".copy-"
_A_DAY: Final = timedelta(days=1)
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


class NothingThere(BackupFailed):
    """There is no database to copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a sealed backup says of itself; PostgreSQL counts no rows."""

    kind: str
    revision: str
    made_at: str
    rows: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many rows all tables have together."""
        return sum(self.rows.values())


def address(url: str) -> URL:
    """Read a database address as the program does."""
    return make_url(asynchronous(url))


def make(url: URL, key: bytes, into: Path, now: datetime, beside: Path) -> Contents:
    """Copy the database into a new sealed file, and read it back; all that was committed is in it.

    Until it is sealed the copy stands in a folder `beside`, that of the database: `into` may be
    on a disk of others. One that a death left there goes when it is a day old.

    Raises:
        BackupFailed: it cannot be written or read back; nothing of it is left.
        NothingThere: there is no database yet.
    """
    partial = into.with_name(f"{into.name}.partial")
    try:
        _sweep(beside, now)
        with TemporaryDirectory(prefix=_OPEN, dir=beside) as folder:
            contents = _made(url, key, partial, Path(folder), now)
        partial.replace(into)
    except (OSError, sqlite3.Error) as trouble:
        raise BackupFailed(type(trouble).__name__) from None
    finally:
        partial.unlink(missing_ok=True)
    return contents


def _sweep(beside: Path, now: datetime) -> None:
    """Delete the open copies that a death left behind."""
    for left in beside.glob(f"{_OPEN}*"):
        if now.timestamp() - left.stat().st_mtime > _A_DAY.total_seconds():
            shutil.rmtree(left, ignore_errors=True)


def _made(url: URL, key: bytes, partial: Path, folder: Path, now: datetime) -> Contents:
    kind, copy, revision = url.get_backend_name(), folder / "copy", HEAD
    partial.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if kind == "sqlite":
        if not Path(url.database or "").is_file():
            raise NothingThere("no database")
        copy_of_sqlite(url, copy)
        revision = _revision(copy)
    else:
        copy_of_postgres(url, copy)
    rows = count_rows(copy) if kind == "sqlite" else {}
    contents = Contents(kind=kind, revision=revision, made_at=now.strftime(_STAMP), rows=rows)
    sealed_files.seal(key, json.dumps(asdict(contents)).encode(), copy, partial)
    copy.unlink()
    opened = folder / "opened"
    if open_sealed(key, partial, opened) != contents:
        raise BackupFailed("verify")
    return contents


def open_sealed(key: bytes, sealed: Path, into: Path) -> Contents:
    """Decrypt a backup into a new file, and see that it is whole.

    Raises:
        WrongKey: it was sealed with another key.
        Damaged: it is no backup, was changed or cut, or its rows are not those that were counted.
    """
    first = sealed_files.unseal(key, sealed, into)
    try:
        contents = Contents(**json.loads(first))
        is_whole = contents.kind != "sqlite" or count_rows(into) == contents.rows
    except (ValueError, TypeError, sqlite3.Error):
        raise sealed_files.Damaged from None
    if not is_whole or (contents.kind != "sqlite" and not _is_readable(into)):
        raise sealed_files.Damaged
    return contents


def count_rows(path: Path) -> dict[str, int]:
    """Count the rows of every table of a whole database; of a damaged one there are none."""
    with closing(sqlite3.connect(path)) as opened:
        if opened.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return {}
        found = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        names = [name for (name,) in found]
        counted = ((one, opened.execute(f'SELECT count(*) FROM "{one}"')) for one in names)  # noqa: S608 - names of tables
        return {one: rows.fetchone()[0] for one, rows in counted}


def prune(folder: Path, now: datetime, keeps: timedelta) -> None:
    """Delete the backups of a folder that are named by a moment too long ago."""
    for old in folder.glob(f"bot-*{SUFFIX}"):
        if now - stamp_of(old) > keeps:
            old.unlink(missing_ok=True)


def named(folder: Path, now: datetime) -> Path:
    """Name a backup in a folder by its moment."""
    return folder / f"bot-{now.astimezone(UTC).strftime(_STAMP)}{SUFFIX}"


def newest(folder: Path) -> datetime | None:
    """Say when the newest backup of a folder was made."""
    made = (stamp_of(one) for one in folder.glob(f"bot-*{SUFFIX}"))
    return max((one for one in made if one != _NEVER), default=None)


def stamp_of(path: Path) -> datetime:
    """Read the moment from a backup's name; the end of time, if it is no name of ours."""
    try:
        return datetime.strptime(path.stem.partition("-")[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return _NEVER


def _revision(copy: Path) -> str:
    with closing(sqlite3.connect(copy)) as opened:
        return str(opened.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _is_readable(dump: Path) -> bool:
    """Let PostgreSQL's own program list what is in a copy, where there is one."""
    reader = program("pg_restore", is_needed=False)
    if reader is None:
        return True
    listing = [reader, "--list", str(dump)]
    return subprocess.run(listing, capture_output=True, check=False).returncode == 0  # noqa: S603 - a program of the system


def restore_postgres(url: URL, dump: Path) -> None:
    """Put a copy in the place of all tables of a PostgreSQL database, all of it or nothing.

    Raises:
        NoPgDump: the program for it is not there.
        BackupFailed: it failed; nothing was changed.
    """
    reader = program("pg_restore")
    manners = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--no-password")
    ended = subprocess.run(  # noqa: S603 - a program of the system
        [str(reader), *manners, f"--dbname={url.database}", str(dump)],
        env={**os.environ, **told_to(url)},
        capture_output=True,
        check=False,
    )
    if ended.returncode != 0:
        raise BackupFailed(f"pg_restore: {ended.returncode}")
