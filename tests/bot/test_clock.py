"""Clocks: one on the wall, one turned by hand, and waiting for news by either."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import TurnedClock, WallClock, wait_for

START = datetime(2021, 9, 1, 6, 0, tzinfo=UTC)


async def test_who_waits_on_a_turned_clock_wakes_when_the_hands_get_there() -> None:
    """Turning not far enough wakes nobody; turning past the moment wakes everybody it concerns."""
    clock = TurnedClock(START)
    short = asyncio.ensure_future(clock.sleep(5))
    long = asyncio.ensure_future(clock.sleep(50))
    await _breathe()

    await clock.turn(START + timedelta(seconds=4))
    await _breathe()
    assert not short.done()

    await clock.turn(START + timedelta(seconds=5))
    await short
    assert not long.done()
    long.cancel()


async def test_the_hands_never_go_back() -> None:
    """An earlier moment is ignored, so no duration is ever negative."""
    clock = TurnedClock(START)
    await clock.turn(START + timedelta(hours=1))
    await clock.turn(START)

    assert clock.now() == START + timedelta(hours=1)
    assert clock.monotonic() == 3600


async def test_news_ends_a_wait_at_once() -> None:
    """Whoever waits for news or a moment goes on at the news, and leaves nobody sleeping."""
    clock, news = TurnedClock(START), asyncio.Event()
    waiting = asyncio.ensure_future(wait_for(news, clock, 3600))
    await _breathe()
    news.set()
    await waiting
    await _breathe()

    assert len(asyncio.all_tasks()) == 1


async def test_a_moment_ends_a_wait_without_news() -> None:
    """The clock alone is enough."""
    clock, news = TurnedClock(START), asyncio.Event()
    waiting = asyncio.ensure_future(wait_for(news, clock, 60))
    await _breathe()

    await clock.turn(START + timedelta(minutes=1))
    await waiting

    assert not news.is_set()


async def test_the_wall_clock_tells_aware_moments() -> None:
    """A moment has a zone, and durations are measured by a clock that nobody sets."""
    clock = WallClock()
    before = clock.monotonic()
    await clock.sleep(0)

    assert clock.now().tzinfo is UTC
    assert clock.monotonic() >= before


@pytest.mark.parametrize("seconds", [0, -5])
async def test_no_time_to_wait_is_no_wait(seconds: float) -> None:
    """Sleeping until now or before returns without anybody turning the hands."""
    await TurnedClock(START).sleep(seconds)


async def _breathe() -> None:
    """Let the others run until they wait."""
    for _ in range(5):
        ready = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(ready.set_result, None)
        await ready
