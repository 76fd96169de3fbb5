"""Erasure news: curators are reminded every day, and who runs the bot hears of what is late."""

from datetime import datetime, timedelta

import pytest

from domain.erasures import Reason
from domain.people import Person, Role
from services import alarms, days, erasure_news, erasures
from storage.database import Database
from tests.pairs import NOW, someone
from tests.records import letters

pytestmark = pytest.mark.database

DAY = timedelta(days=1)


async def _leaves(database: Database) -> tuple[Person, Person]:
    """Let a pupil withdraw in a school with a curator; gives both."""
    vera, anna = await someone(database, 1, Role.CURATOR), await someone(database, 2, Role.MENTEE)
    async with database.writing() as uow:
        await alarms.name_operators(uow, [900])
        await erasures.plan(uow, anna, anna, Reason.WITHDRAWAL, NOW)
    return vera, anna


async def _count(database: Database, name: str) -> int:
    return sum(one["name"] == name for one in await letters(database))


async def _turn(database: Database, now: datetime) -> None:
    async with database.writing() as uow:
        await days.go_through(uow, now)


async def test_curators_are_reminded_every_day_from_the_seventh_on(database: Database) -> None:
    """Once a day each, however often the clock looks, and not after a new consent."""
    vera, anna = await _leaves(database)
    await _turn(database, NOW + 6 * DAY)
    assert await _count(database, erasure_news.WAITS) == 0
    for day, count in ((7, 1), (7, 1), (8, 2), (9, 3)):
        await _turn(database, NOW + day * DAY)
        assert await _count(database, erasure_news.WAITS) == count
    async with database.writing() as uow:
        assert len(await erasure_news.alarming(uow, vera, NOW + 9 * DAY)) == 1
        await erasures.recall(uow, anna, anna, NOW + 9 * DAY)
    await _turn(database, NOW + 10 * DAY)
    assert await _count(database, erasure_news.WAITS) == 3


async def test_what_is_late_alarms_who_runs_the_bot(database: Database) -> None:
    """After thirty days, once a day, until the data are gone."""
    await _leaves(database)
    for day, count in ((30, 0), (31, 1), (31, 1), (32, 2)):
        await _turn(database, NOW + day * DAY)
        assert await _count(database, alarms.ALARM) == count
    words = [one["screen"] for one in await letters(database) if one["name"] == alarms.ALARM]
    assert "30" in str(words[0])
