"""Intake: nothing is confirmed to Telegram before it stands in the inbox."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from typing_extensions import override

from bot.clock import TurnedClock
from bot.intake import sender_of
from bot.settings import Settings
from locales.library import read_library
from simulator.server import serve
from simulator.telegram import Telegram
from tests.bot.letters import fates, write
from tests.databases import a_database
from tests.records import updates
from tests.world import MONDAY_MORNING, QUESTIONNAIRES, World

HUGE = 2**63


@pytest.mark.parametrize(
    ("update", "account"),
    [
        ({"update_id": 1, "message": {"from": {"id": 7}, "chat": {"id": -5}}}, 7),
        ({"update_id": 1, "message": {"chat": {"id": -5}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 2**52 + 1}}}, 2**52 + 1),
        ({"update_id": 1, "poll": {"id": "5"}}, 0),
        ({"update_id": 1, "message": {"from": {"id": "7"}, "chat": {"id": 9}}}, 9),
        ({"update_id": 1, "message": {"from": 7, "chat": []}}, 0),
        ({"update_id": 1, "message": {"from": {"id": HUGE}}}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_an_update_queues_behind_its_sender(update: dict[str, Any], account: int) -> None:
    """The sender's number, else the chat's, else nobody's: strangers to us share one queue."""
    assert sender_of(update) == account


@pytest.mark.database
async def test_an_update_that_could_not_be_written_is_asked_for_again(world: World) -> None:
    """While the inbox cannot be written, Telegram keeps what it has; then nothing is missing."""
    anna = await world.mentee("Аня")
    await _rename(world, "inbox", "lost")
    world.telegram.type(anna.phone.id, "/start")
    for _ in range(3):
        with pytest.raises(Exception, match="inbox"):
            await world.app.settle()
    assert len(world.telegram.updates.pending) == 1

    await _rename(world, "lost", "inbox")
    await world.app.settle()

    assert anna.screen.startswith("Здравствуйте.")


@pytest.mark.database
async def test_a_batch_is_confirmed_by_the_next_call_only(world: World) -> None:
    """After taking updates in, the offset above them goes out with the next question."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    assert len(world.telegram.updates.pending) == 1

    await world.app.settle()

    offsets = [one.params.get("offset") for one in world.telegram.ledger]
    assert [one for one in offsets if one is not None] == [2]
    assert world.telegram.updates.pending == []


@pytest.mark.database
async def test_big_numbers_of_telegram_are_kept_whole(world: World) -> None:
    """An account beyond the 32 bits of yesterday is written to, not to somebody else."""
    phone = world.telegram.add_phone("Далёкий", 2**52 - 1)
    world.telegram.type(phone.id, "/start")

    await world.app.settle()

    assert [one["account_id"] for one in await updates(world.app.database)] == [phone.id]
    assert len(phone.chat) == 2


class _Impatient(TurnedClock):
    """A clock that jumps to the end of whatever somebody wants to sleep through."""

    @override
    async def sleep(self, seconds: float) -> None:
        await self.turn(self.now() + timedelta(seconds=seconds))


@pytest.mark.database
async def test_while_telegram_is_gone_letters_wait_and_nobody_storms_it(
    tmp_path: Path, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    """It is asked again at most once in three seconds; when it is back everything arrives."""
    telegram, url = Telegram(checks=True), f"http://127.0.0.1:{unused_tcp_port}"
    async with a_database(tmp_path) as database:
        settings = Settings(
            bot_token=SecretStr("42:test"),
            bot_api_base_url=url,
            data_dir=tmp_path,
            database_url=database,
        )
        world = World(telegram, settings, read_library(QUESTIONNAIRES), MONDAY_MORNING)
        world.clock = _Impatient(MONDAY_MORNING)
        await world.wakes()
        anna = await world.mentee("Аня")
        await write(anna, "news")
        for _ in range(10):
            await world.app.settle()
        waited, told = world.clock.now() - MONDAY_MORNING, len(caplog.records)
        silent = await fates(world)

        server = await serve(telegram, port=unused_tcp_port)
        await world.clock.turn(world.clock.now() + timedelta(minutes=1))
        await world.app.settle()
        await world.app.close()
        await server.close()

    assert waited >= timedelta(seconds=30)
    assert silent == {"news": ("pending", 0)}
    assert [one.text for one in anna.chat] == ["news"]
    assert told == 1
    assert [one.levelno for one in caplog.records] == [logging.WARNING] * 2


async def _rename(world: World, table: str, into: str) -> None:
    async with world.app.database.connection() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {into}"))
