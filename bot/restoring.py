"""Restoring: a sealed backup put in the place of the database, with all that waits in it held.

Everything is done to a copy beside the database; only what is whole, of this version, and held
takes its place. What stood there before is put aside among the copies that go after 35 days.
"""

import asyncio
import sqlite3
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.copying import ToolMissing, backup_key
from bot.obstacles import Obstacle
from bot.secret_keys import secret_key
from bot.settings import Settings
from locales.texts import FALLBACK, texts_for
from services import held_letters
from storage import backups, schema, sealed_backups
from storage.database import Database
from storage.held_letters import HeldCount
from storage.sealed_backups import Contents
from storage.sealed_files import Damaged, WrongKey


class NotRestored(Obstacle):
    """The backup could not be read, or put in place."""


class SealedOtherwise(Obstacle):
    """The backup was sealed with another key."""

    code = 3


class BackupDamaged(Obstacle):
    """The backup was changed or cut, or is none."""

    code = 4


class NotEmpty(Obstacle):
    """There is a database already, and nobody said that it may be put aside."""

    code = 5


class BackupNewer(Obstacle):
    """A newer version of the program made the backup."""

    code = 6


async def restore(settings: Settings, sealed: Path, now: datetime, *, replace: bool) -> str:
    """Put a backup in the place of the database; say what waits for a decision.

    The folder of data is held by whoever calls.

    Raises:
        Obstacle: it cannot be done; the database is as it was.
    """
    words, key = texts_for(FALLBACK), backup_key(settings)
    with TemporaryDirectory(prefix=".restore-", dir=settings.data_dir) as folder:
        copy = Path(folder) / "bot.db"
        contents = await asyncio.to_thread(_opened, key, sealed, copy)
        if contents.revision > schema.HEAD:
            facts = {"here": contents.revision, "known": schema.HEAD}
            raise BackupNewer(words.label("restore-newer", **facts))
        if contents.kind != sealed_backups.address(settings.database).get_backend_name():
            raise NotRestored(words.label("restore-other-kind", kind=contents.kind))
        try:
            if contents.kind == "sqlite":
                held, aside = await _put_file(settings, copy, now, replace=replace)
            else:
                held, aside = await _put_dump(settings, copy, now, replace=replace)
        except backups.NoPgDump as missing:
            raise ToolMissing(words.label("backup-no-pg", program=missing.reason)) from None
        except (backups.BackupFailed, OSError, sqlite3.Error) as trouble:
            reason = getattr(trouble, "reason", type(trouble).__name__)
            raise NotRestored(words.label("restore-failed", reason=reason)) from None
    facts = {"letters": str(held.letters), "updates": str(held.updates)}
    done = words.label("restore-done", made=contents.made_at, **facts)
    return done if aside is None else f"{done}\n{words.label('restore-aside', file=str(aside))}"


def _opened(key: bytes, sealed: Path, copy: Path) -> Contents:
    words = texts_for(FALLBACK)
    try:
        return sealed_backups.open_sealed(key, sealed, copy)
    except WrongKey:
        raise SealedOtherwise(words.label("restore-wrong-key", file=str(sealed))) from None
    except Damaged:
        raise BackupDamaged(words.label("restore-damaged", file=str(sealed))) from None
    except OSError:
        raise NotRestored(words.label("restore-no-file", file=str(sealed))) from None


async def _put_file(
    settings: Settings, copy: Path, now: datetime, *, replace: bool
) -> tuple[HeldCount, Path | None]:
    """Hold what waits in the copy, put the old file aside, and the copy in its place."""
    place = Path(sealed_backups.address(settings.database).database or "")
    is_taken = _is_taken(place)
    if is_taken and not replace:
        raise _not_empty()
    held = await _held(f"sqlite:///{copy}", settings, now)
    aside = _aside(settings, now, "db") if is_taken else None
    _swap(copy, place, aside)
    return held, aside


async def _put_dump(
    settings: Settings, copy: Path, now: datetime, *, replace: bool
) -> tuple[HeldCount, Path | None]:
    """Put a copy of the old tables aside, the backup's in their place, and hold what waits."""
    address = sealed_backups.address(settings.database)
    database = Database(settings.database)
    try:
        async with database.glance() as connection:
            is_taken = await connection.run_sync(schema.revision_of) is not None
    finally:
        await database.close()
    if is_taken and not replace:
        raise _not_empty()
    backups.program("pg_restore")
    aside = _aside(settings, now, "dump") if is_taken else None
    if aside is not None:
        await asyncio.to_thread(backups.copy_of_postgres, address, aside)
    await asyncio.to_thread(sealed_backups.restore_postgres, address, copy)
    return await _held(settings.database, settings, now), aside


async def _held(url: str, settings: Settings, now: datetime) -> HeldCount:
    """Bring a copy to what this version expects, and hold everything that waits in it."""
    database = Database(url, secret_key(settings.secret_key_path))
    try:
        await schema.bring_up_to_date(database)
        async with database.writing() as uow:
            held = await held_letters.begin(uow, now)
        await database.scrub()
    finally:
        await database.close()
    return held


def _not_empty() -> NotEmpty:
    return NotEmpty(texts_for(FALLBACK).label("restore-not-empty"))


def _aside(settings: Settings, now: datetime, suffix: str) -> Path:
    """Name the old database so that it goes with the other copies when it is too old."""
    folder = settings.data_dir / "backups"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"before-restore-{now:%Y%m%dT%H%M%SZ}.{suffix}"


def _is_taken(place: Path) -> bool:
    return place.exists() and place.stat().st_size > 0


def _swap(copy: Path, place: Path, aside: Path | None) -> None:
    if aside is not None:
        _move(place, aside)
    copy.replace(place)


def _move(place: Path, aside: Path) -> None:
    """Move a database with the two files SQLite keeps beside it."""
    for suffix in ("-wal", "-shm", ""):
        part = place.with_name(f"{place.name}{suffix}")
        if part.exists():
            part.replace(aside.with_name(f"{aside.name}{suffix}"))
    aside.chmod(0o600)
