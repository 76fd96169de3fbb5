"""Telegram says again what it said before: nothing happens twice."""

from pathlib import Path

import pytest

from simulator.faults import Fault, Kind
from tests.conversations import walks
from tests.records import remembered, updates
from tests.world import World, a_world

pytestmark = pytest.mark.database

DAYS: tuple[tuple[Kind, ...], ...] = ((), ("batch_repeat", "duplicate_delivery"))
"""A quiet day, and one on which Telegram repeats itself."""


async def test_the_whole_log_three_times_changes_nothing(world: World) -> None:
    """Every update is known by its id, however often it comes and however late."""
    anna, boris = await world.mentee("Аня"), await world.mentee("Боря")
    await walks.to_the_end(anna)
    await walks.to_the_reason(boris)
    before = await remembered(world.app.database)
    spoken = _spoken(world)

    for _ in range(3):
        world.telegram.redeliver()
        await world.app.settle()
        await world.restarts()

    assert await remembered(world.app.database) == before
    assert _spoken(world) == spoken


async def test_a_log_that_comes_twice_on_the_way_ends_as_a_clean_one(tmp_path: Path) -> None:
    """Batches and single updates repeated while people answer leave what a quiet day leaves."""
    ends = []
    for day, kinds in enumerate(DAYS):
        folder = tmp_path / str(day)
        async with a_world(folder) as world:
            for kind in kinds:
                world.telegram.faults.add(Fault(kind=kind, share=0.4))
            anna = await world.mentee("Аня")
            await walks.to_the_end(anna)
            ends.append((await remembered(world.app.database), [one.text for one in anna.chat]))

    assert ends[0] == ends[1]


async def test_ids_that_fall_back_are_not_skipped(world: World) -> None:
    """After a quiet week Telegram counts from another number, which may be lower."""
    everybody = await world.crowd(50)
    world.telegram.reset_update_ids(900_000)
    await everybody[0].sends("/start")

    world.telegram.reset_update_ids(1000)
    for _ in range(10):
        for one in everybody:
            world.telegram.type(one.phone.id, "/menu")
    await world.catches_up()

    low = [one for one in await updates(world.app.database) if one["update_id"] < 1500]
    assert [one["state"] for one in low] == ["done"] * 500


def _spoken(world: World) -> int:
    """Count what the bot said or redrew."""
    quiet = {"getUpdates", "answerCallbackQuery", "getMe", "setMyCommands"}
    return sum(one.method not in quiet for one in world.telegram.ledger)
