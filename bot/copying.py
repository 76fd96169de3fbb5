"""Copying: `backup` beside a running bot, and the key that seals what it makes."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot.obstacles import Obstacle
from bot.secret_keys import KeyUnusable, secret_key
from bot.settings import Settings
from locales.texts import FALLBACK, texts_for
from storage import sealed_backups
from storage.backups import BackupFailed, NoPgDump
from storage.sealed_backups import NothingThere


class NoBackup(Obstacle):
    """No copy could be made."""


class ToolMissing(Obstacle):
    """A program of PostgreSQL is not there."""

    code = 8


class BackupKeyUnusable(Obstacle):
    """The file of the key is missing, cannot be read, or holds something else."""

    code = 3


def backup_key(settings: Settings, *, may_be_made: bool = False) -> bytes:
    """Read the key of backups; the first backup makes it.

    Raises:
        BackupKeyUnusable: there is none, or it is no key.
    """
    path, words = settings.backup_key_path, texts_for(FALLBACK)
    if not may_be_made and not path.exists():
        raise BackupKeyUnusable(words.label("backup-no-key", file=str(path)))
    try:
        return secret_key(path)
    except KeyUnusable as broken:
        fault = type(broken).__name__
        line = words.label("backup-key", file=str(path), fault=fault)
        raise BackupKeyUnusable(line) from None


async def backup(settings: Settings, into: Path, now: datetime) -> str:
    """Make a sealed copy under a new name, or in a folder whose old ones go; say what was made.

    Raises:
        Obstacle: it cannot be made; nothing of it is left.
    """
    words = texts_for(FALLBACK)
    path = _new_name(into, now)
    key = backup_key(settings, may_be_made=True)
    address = sealed_backups.address(settings.database)
    try:
        made = await asyncio.to_thread(
            sealed_backups.make, address, key, path, now, settings.data_dir
        )
    except NothingThere:
        raise NoBackup(words.label("backup-no-database")) from None
    except NoPgDump as missing:
        line = words.label("backup-no-pg", program=missing.reason)
        raise ToolMissing(line) from None
    except BackupFailed as failed:
        raise NoBackup(words.label("backup-failed", reason=failed.reason)) from None
    if path.parent == into:
        sealed_backups.prune(into, now, timedelta(days=settings.backup_days))
    return words.label("backup-done", file=str(path), rows=made.count)


def _new_name(into: Path, now: datetime) -> Path:
    path = sealed_backups.named(into, now) if into.is_dir() else into
    if path.exists():
        raise NoBackup(texts_for(FALLBACK).label("backup-exists", file=str(path)))
    return path
