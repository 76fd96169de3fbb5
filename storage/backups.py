"""Backups: a copy of the whole database, made and checked before its tables change."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import URL

KEPT: Final = 5
"""How many copies stay; older ones go when a new one is safe."""

_PRIVATE: Final = 0o600


AGES: Final = timedelta(days=35)
"""How long a copy is kept at most: who was erased stands in none that is older."""


class BackupFailed(Exception):
    """No copy could be made; `reason` is a name or a code, never something that was stored."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoPgDump(BackupFailed):
    """The program that copies a PostgreSQL database is not on the PATH."""


async def make(url: URL, folder: Path, revision: str, now: datetime) -> Path:
    """Copy a database that waits for a migration; what others write meanwhile is not in it.

    Raises:
        BackupFailed: the copy could not be written, or cannot be read back.
    """
    is_sqlite = url.get_backend_name() == "sqlite"
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    into = folder / f"before-{revision}-{stamp}.{'db' if is_sqlite else 'dump'}"
    copy = copy_of_sqlite if is_sqlite else copy_of_postgres
    await asyncio.to_thread(_put_aside, copy, url, into)
    return into


def _put_aside(copy: Callable[[URL, Path], None], url: URL, into: Path) -> None:
    """Make a copy, and let go of the oldest when it is safe."""
    try:
        into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(copy, url, into)
    except (OSError, sqlite3.Error) as trouble:
        raise BackupFailed(type(trouble).__name__) from None
    for old in sorted(into.parent.glob(f"before-*{into.suffix}"), key=_stamp)[:-KEPT]:
        old.unlink()


def forget(folder: Path, now: datetime) -> None:
    """Delete the copies that are older than `AGES`."""
    for old in folder.glob("before-*-*Z.*"):
        made_at = datetime.strptime(_stamp(old), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        if now - made_at > AGES:
            old.unlink(missing_ok=True)


def _write(copy: Callable[[URL, Path], None], url: URL, into: Path) -> None:
    """Make a copy under another name, and give it its own only when it is whole."""
    partial = into.with_name(f"{into.name}.partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE))
    try:
        copy(url, partial)
        _settle(partial)
        partial.replace(into)
    finally:
        partial.unlink(missing_ok=True)


def _stamp(path: Path) -> str:
    return path.stem.rpartition("-")[2]


def _settle(path: Path) -> None:
    """Wait until the disk has it."""
    with path.open("rb+") as written:
        os.fsync(written.fileno())


def copy_of_sqlite(url: URL, into: Path) -> None:
    """Copy all that is committed, and look whether the copy is whole.

    Raises:
        BackupFailed: it is not.
    """
    with closing(sqlite3.connect(url.database or "", timeout=10)) as original:
        original.execute("VACUUM INTO ?", (str(into),))
    with closing(sqlite3.connect(into)) as copied:
        if copied.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise BackupFailed("integrity_check")


def copy_of_postgres(url: URL, into: Path) -> None:
    """Let PostgreSQL's own program do it; the password goes where no list of processes shows it.

    Raises:
        NoPgDump: there is no such program.
        BackupFailed: it failed; its words may be long, so only its code is told.
    """
    import subprocess  # noqa: PLC0415 - a start with nothing to migrate does without it

    ended = subprocess.run(  # noqa: S603 - a program of the system, with a path of ours
        [str(program("pg_dump")), "--format=custom", "--no-password", f"--file={into}"],
        env={**os.environ, **told_to(url)},
        capture_output=True,
        check=False,
    )
    if ended.returncode != 0:
        raise BackupFailed(f"pg_dump: {ended.returncode}")


def program(name: str, *, is_needed: bool = True) -> str | None:
    """Find a program of PostgreSQL.

    Raises:
        NoPgDump: it is needed, and is not there.
    """
    found = shutil.which(name)
    if found is None and is_needed:
        raise NoPgDump(name)
    return found


def told_to(url: URL) -> dict[str, str]:
    """Give the environment that tells PostgreSQL's programs where the database is."""
    told = {"PGHOST": url.host, "PGPORT": url.port, "PGUSER": url.username}
    told |= {"PGPASSWORD": url.password, "PGDATABASE": url.database}
    return {key: str(value) for key, value in told.items() if value is not None}
