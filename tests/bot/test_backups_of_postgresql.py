"""Backup and restore of PostgreSQL: made by its own programs, put back whole, and silent after."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot import copying, restoring
from bot.settings import Settings
from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen
from domain.people import Role
from storage.database import Database
from storage.tables import outbox
from tests.databases import a_current_database, on_postgres
from tests.pairs import NOW, someone

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(not on_postgres(), reason="the copy is made by pg_dump"),
]


@pytest.fixture
async def settings(tmp_path: Path) -> AsyncIterator[Settings]:
    """The settings of a bot whose database has one letter that waits, to a mentor."""
    async with a_current_database(tmp_path) as url:
        known = Settings(bot_token=SecretStr("42:test"), data_dir=tmp_path, database_url=url)
        await _write(known, 7, "old")
        yield known


async def _write(settings: Settings, account: int, key: str) -> None:
    database = Database(settings.database)
    await someone(database, account, Role.MENTOR)
    async with database.writing() as uow:
        uow.outbox.write(
            Draft(
                key=key,
                account_id=AccountId(account),
                name="old-news",
                screen=Screen(Html("News")),
                lane=Lane.REMINDER,
                not_before=NOW,
            )
        )
    await database.close()


async def _letters(settings: Settings) -> dict[str, str]:
    database = Database(settings.database)
    async with database.connection() as connection:
        rows = await connection.execute(select(outbox.c.key, outbox.c.state))
        found = {one.key: one.state for one in rows}
    await database.close()
    return found


async def test_a_backup_comes_back_and_what_waits_is_held(
    settings: Settings, tmp_path: Path
) -> None:
    """What was written after it goes aside with the old tables, and only when that is asked."""
    await copying.backup(settings, tmp_path / "copy.backup", NOW)
    await _write(settings, 8, "new")
    with pytest.raises(restoring.NotEmpty):
        await restoring.restore(settings, tmp_path / "copy.backup", NOW, replace=False)
    assert await _letters(settings) == {"new": "pending", "old": "pending"}
    await restoring.restore(settings, tmp_path / "copy.backup", NOW, replace=True)
    assert await _letters(settings) == {"old": "held"}
    (aside,) = (tmp_path / "backups").glob("before-restore-*.dump")
    assert aside.stat().st_size > 0
