"""The pulse: 200 while all is well, 503 and a letter to the operator when something is not."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from bot import metrics
from bot.health import health_page
from domain.ids import AccountId
from domain.letters import Draft, Lane
from domain.updates import Incoming
from services.alerts import NOT_OFTENER
from tests.conversations.arrivals import operator
from tests.world import World, a_world

MINUTE = timedelta(minutes=1)
OK, UNWELL = 200, 503


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A bot that polled and ticked a moment ago."""
    async with a_world(tmp_path) as world:
        yield world


async def lives(world: World) -> None:
    """Let the bot be told that its loops are alive."""
    world.app.pulse.polled()
    await world.app.pulse.timed(world.app.tick)


async def healthy(world: World, port: int) -> tuple[int, list[str]]:
    """Ask the page, as a monitor does."""
    async with (
        health_page(world.app.pulse, port),
        ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/health") as answer,
    ):
        said = await answer.json()
        return answer.status, said["troubles"]


async def test_all_is_well(world: World, unused_tcp_port: int) -> None:
    """Right after a poll and a tick."""
    await lives(world)
    assert await healthy(world, unused_tcp_port) == (OK, [])


async def test_no_poll_and_no_tick_for_three_minutes(world: World, unused_tcp_port: int) -> None:
    """At three minutes it is still well; a moment later it is not, each by itself."""
    await lives(world)
    await world.clock.turn(world.clock.now() + 3 * MINUTE)
    assert (await healthy(world, unused_tcp_port))[0] == OK
    await world.clock.turn(world.clock.now() + timedelta(seconds=1))
    assert await healthy(world, unused_tcp_port) == (UNWELL, ["polls", "ticks"])
    world.app.pulse.polled()
    assert await healthy(world, unused_tcp_port) == (UNWELL, ["ticks"])


async def test_hands_set_ahead_are_no_trouble(world: World, unused_tcp_port: int) -> None:
    """Travelling in time says nothing of the loops; three minutes later their silence does."""
    await lives(world)
    await world.clock.turn(world.clock.now() + 300 * MINUTE)
    world.app.pulse.set_anew()
    assert await healthy(world, unused_tcp_port) == (OK, [])
    await world.clock.turn(world.clock.now() + 4 * MINUTE)
    assert await healthy(world, unused_tcp_port) == (UNWELL, ["polls", "ticks"])


async def test_the_inbox_lags_after_two_minutes(world: World, unused_tcp_port: int) -> None:
    """An update waits and nobody handles it."""
    async with world.app.database.writing() as uow:
        update = Incoming(42, 1, AccountId(5), "{}")
        await uow.inbox.take_in([update], world.clock.now())
    await world.clock.turn(world.clock.now() + 2 * MINUTE)
    assert (await healthy(world, unused_tcp_port))[0] == OK
    await world.clock.turn(world.clock.now() + timedelta(seconds=1))
    assert await healthy(world, unused_tcp_port) == (UNWELL, ["inbox"])


async def test_the_outbox_lags_after_five_minutes(world: World, unused_tcp_port: int) -> None:
    """Only what is due counts; a letter put off to tomorrow does not."""
    await letter(world, "tomorrow", timedelta(days=1))
    await world.clock.turn(world.clock.now() + 6 * MINUTE)
    await lives(world)
    assert (await healthy(world, unused_tcp_port))[0] == OK
    await letter(world, "now", timedelta(minutes=-5, seconds=-1))
    assert await healthy(world, unused_tcp_port) == (UNWELL, ["outbox"])


async def letter(world: World, key: str, after: timedelta) -> None:
    """Write a letter that is due after a while."""
    draft = Draft(
        key=key,
        account_id=AccountId(5),
        name="news",
        lane=Lane.REMINDER,
        not_before=world.clock.now() + after,
    )
    async with world.app.database.writing() as uow:
        uow.outbox.write(draft)


async def test_prometheus_reads_every_metric(world: World, unused_tcp_port: int) -> None:
    """Each by its name, once, with one number and no label, so with nobody in it."""
    await lives(world)
    async with (
        health_page(world.app.pulse, unused_tcp_port),
        ClientSession() as session,
        session.get(f"http://127.0.0.1:{unused_tcp_port}/metrics") as answer,
    ):
        families = list(text_string_to_metric_families(await answer.text()))
    samples = [one for family in families for one in family.samples]
    assert [one.name for one in samples] == list(metrics.NAMES)
    assert all(one.labels == {} for one in samples)
    guide = Path(__file__).parents[2] / "docs" / "administrator.md"
    assert all(one in guide.read_text(encoding="utf-8") for one in metrics.NAMES)


async def test_trouble_is_told_once_and_its_end_once(world: World) -> None:
    """A trouble that comes back within the hour is told after it."""
    boss = await operator(world)
    for _ in range(2):
        await lives(world)
        await world.clock.turn(world.clock.now() + 4 * MINUTE)
        for _ in range(3):
            await world.app.watch.look()
        await lives(world)
        for _ in range(3):
            await world.app.watch.look()
    await world.app.settle()
    await world.passes(2 * MINUTE)
    told = [one.text for one in boss.phone.chat]
    assert sum("Неполадка. Бот не получает" in one for one in told) == 1
    assert sum("Снова в порядке. Бот снова получает" in one for one in told) == 1

    await world.clock.turn(world.clock.now() + NOT_OFTENER)
    await world.app.watch.look()
    await world.passes(2 * MINUTE)
    told = [one.text for one in boss.phone.chat]
    assert sum("Неполадка. Бот не получает" in one for one in told) == 2


async def test_a_night_has_one_copy(tmp_path: Path) -> None:
    """It is made after half past three, once, and a failure is in the pulse."""
    folder = tmp_path / "nights"
    async with a_world(tmp_path / "data") as world:
        object.__setattr__(
            world.app.watch,
            "_settings",
            world.settings.model_copy(update={"backup_dir": str(folder)}),
        )
        await world.app.watch.copy()
        await world.app.watch.copy()
        assert len(list(folder.iterdir())) == 1
        await world.clock.turn(world.clock.now() + timedelta(days=1))
        await world.app.watch.copy()
        assert len(list(folder.iterdir())) == 2
        (tmp_path / "data" / "backup.key").write_bytes(b"short")
        await world.clock.turn(world.clock.now() + timedelta(days=1))
        await world.app.watch.copy()
        assert "backup" in (await world.app.pulse.measure()).troubles
