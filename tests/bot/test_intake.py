"""Intake: nothing is confirmed to Telegram before it stands in the inbox."""

from typing import Any

import pytest
from sqlalchemy import text

from bot.intake import sender_of
from tests.records import updates
from tests.world import World

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


async def _rename(world: World, table: str, into: str) -> None:
    async with world.app.database.connection() as connection:
        await connection.execute(text(f"ALTER TABLE {table} RENAME TO {into}"))
