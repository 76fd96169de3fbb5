"""Upgrading: the database brought to what this version expects, and a copy of it put aside."""

import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.faults import outline
from bot.obstacles import Obstacle
from bot.settings import Settings
from locales.texts import FALLBACK, texts_for
from storage import backups, schema
from storage.database import Database

_log = logging.getLogger(__name__)


class DatabaseUnusable(Obstacle):
    """The database cannot be opened, copied or brought up to date; nothing in it was changed."""


async def upgrade(settings: Settings, now: datetime, *, without_backup: bool = False) -> None:
    """Run the migrations that are missing, after a copy of what stands there.

    Raises:
        DatabaseUnusable: it cannot be done; the database is as it was.
    """
    words = texts_for(FALLBACK)
    folder = settings.data_dir / "backups"
    database = Database(settings.database)

    async def put_aside(address: Any, revision: str) -> None:
        await _put_aside(address, folder, revision, now)

    try:
        await schema.bring_up_to_date(database, None if without_backup else put_aside)
    except schema.NewerDatabase as newer:
        line = words.label("start-newer", here=newer.here, known=schema.HEAD)
        raise DatabaseUnusable(f"DATABASE_URL: {line}") from None
    except DatabaseUnusable:
        raise
    except Exception as fault:  # noqa: BLE001 - every driver has its own ways to fail
        line = words.label("start-database", fault=outline(fault))
        raise DatabaseUnusable(f"DATABASE_URL: {line}") from None
    finally:
        await database.close()


async def _put_aside(address: Any, folder: Path, revision: str, now: datetime) -> None:
    words = texts_for(FALLBACK)
    try:
        copy = await backups.make(address, folder, revision, now)
    except backups.NoPgDump:
        raise DatabaseUnusable(words.label("start-no-pg-dump")) from None
    except backups.BackupFailed as failed:
        line = words.label("start-no-backup", reason=failed.reason, folder=str(folder))
        raise DatabaseUnusable(line) from None
    _log.warning("copied the database before an upgrade", extra={"file": copy.name})
