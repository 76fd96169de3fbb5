"""A machine whose clock is lost: nothing is sent by it, and the bot goes on by itself."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientConnectorError, ClientSession
from pydantic import SecretStr
from typing_extensions import override

from bot.clock import TurnedClock, WallClock
from bot.loops import keep_doing
from bot.running import serve
from bot.settings import Settings
from locales.contents import read_contents
from simulator import server
from simulator.telegram import Telegram
from tests.bot.letters import heard, write
from tests.world import a_world

BOOTED = datetime(1970, 1, 1, 0, 0, 40, tzinfo=UTC)
UNWELL = 503


class Cheap(WallClock):
    """The clock of a machine without a battery, until somebody sets it."""

    is_set = False

    @override
    def now(self) -> datetime:
        return super().now() if self.is_set else BOOTED

    @override
    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds if self.is_set else 0.02)


class Losing(TurnedClock):
    """A clock turned by hand that may lose itself."""

    has_lost_itself = False

    @override
    def now(self) -> datetime:
        return BOOTED if self.has_lost_itself else super().now()

    @override
    def is_lost(self) -> bool:
        return self.has_lost_itself


async def test_a_bot_that_wakes_up_in_1970_waits_for_its_clock(
    tmp_path: Path, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    """It asks Telegram nothing and makes no database; health says why; then it begins."""
    telegram, clock = Telegram(), Cheap()
    there = await server.serve(telegram)
    settings = Settings(
        bot_token=SecretStr("42:test"),
        bot_api_base_url=there.url,
        data_dir=tmp_path,
        http_port=unused_tcp_port,
    )
    serving = asyncio.ensure_future(serve(settings, read_contents(), clock))
    url = f"http://127.0.0.1:{unused_tcp_port}/health"
    assert await answered(url) == (UNWELL, ["clock"])
    assert not (tmp_path / "bot.db").exists()
    assert "this machine's clock says 1970-01-01" in caplog.text
    assert telegram.ledger == []

    clock.is_set = True
    async with asyncio.timeout(30):
        while not any(one.method == "getUpdates" for one in telegram.ledger):
            await clock.sleep(0.05)
    assert (await answered(url))[1] == []
    serving.cancel()
    await asyncio.wait([serving], timeout=30)
    assert serving.cancelled()
    await there.close()


async def answered(url: str) -> tuple[int, list[str]]:
    """Ask the page of health, as soon as there is one."""
    async with asyncio.timeout(30), ClientSession() as session:
        while True:
            try:
                async with session.get(url) as answer:
                    return answer.status, (await answer.json())["troubles"]
            except ClientConnectorError:
                await WallClock().sleep(0.02)


async def test_a_clock_lost_on_the_way_says_nothing_and_then_everything(tmp_path: Path) -> None:
    """A tick of 1970 writes nothing; what is due leaves once, when the clock is right again."""
    async with a_world(tmp_path) as world:
        anna = await world.mentee("Анна")
        clock = Losing(world.clock.now())
        world.clock = clock
        await world.restarts()
        async with world.app.database.reading() as uow:
            before = await uow.settings.get("reminded_until")
        clock.has_lost_itself = True
        await world.app.tick()
        assert (await world.app.pulse.measure()).troubles[-1] == "clock"
        async with world.app.database.reading() as uow:
            assert await uow.settings.get("reminded_until") == before
        clock.has_lost_itself = False
        await write(anna, "Пора")
        await world.passes(timedelta(minutes=1))
        assert heard(anna).count("Пора") == 1


async def test_no_step_is_made_by_a_lost_clock() -> None:
    """Intake, worker and courier stand still until the hands are right."""
    clock, made = Cheap(), asyncio.Event()

    async def step() -> None:
        made.set()
        await clock.sleep(0.01)

    doing = asyncio.ensure_future(keep_doing(step, clock))
    await clock.sleep(1)
    await clock.sleep(1)
    assert not made.is_set()
    clock.is_set = True
    async with asyncio.timeout(10):
        await made.wait()
    doing.cancel()
    await asyncio.wait([doing], timeout=10)


@pytest.mark.parametrize(
    ("now", "is_lost"), [(BOOTED, True), (datetime(2026, 9, 1, tzinfo=UTC), False)]
)
def test_only_a_moment_before_the_program_is_impossible(now: datetime, *, is_lost: bool) -> None:
    """A clock that is a year ahead may be right."""

    class Set(WallClock):
        @override
        def now(self) -> datetime:
            return now

    assert Set().is_lost() is is_lost
