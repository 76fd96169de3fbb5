"""Moments: aware, in UTC, and the same on every database."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.tables import accounts
from tests.storage import samples
from tests.storage.samples import ANNA, NOW

pytestmark = pytest.mark.database
_KAMCHATKA = timezone(timedelta(hours=12))


async def _kept(database: Database, moment: datetime) -> datetime:
    async with database.writing() as uow:
        await uow.accounts.add(ANNA, "ru")
        await uow.accounts.mark_unreachable(ANNA, moment)
    async with database.connection() as connection:
        found: datetime = (
            await connection.execute(select(accounts.c.unreachable_since))
        ).scalar_one()
        return found


async def test_a_moment_comes_back_in_utc(database: Database) -> None:
    """It is the same moment, whatever zone it was given in."""
    kept = await _kept(database, NOW.astimezone(_KAMCHATKA))
    assert kept == NOW
    assert kept.tzinfo is UTC


async def test_a_moment_keeps_its_microseconds(database: Database) -> None:
    """Two moments that differ stay different and in order."""
    precise = NOW + timedelta(microseconds=1)
    assert await _kept(database, precise) == precise


async def test_a_naive_moment_is_refused(database: Database) -> None:
    """Nobody can know which moment a local time means."""
    with pytest.raises(StatementError, match="a moment needs a time zone"):
        await _kept(database, NOW.replace(tzinfo=None))


async def test_moments_of_two_zones_are_compared_as_moments(database: Database) -> None:
    """A clock that shows more is not later: what is compared is the moment itself."""
    later = (NOW + timedelta(hours=1)).astimezone(_KAMCHATKA)
    async with database.writing() as uow:
        uow.outbox.write(samples.letter("u1", not_before=later))
        assert await uow.outbox.replies(NOW.astimezone(_KAMCHATKA), [], 9) == ()
        assert len(await uow.outbox.replies(later.astimezone(UTC), [], 9)) == 1
