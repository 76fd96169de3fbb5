"""A clock that runs as real time does and is pushed ahead."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from bot.clock import PushedClock, wait_for

START: Final = datetime(2021, 9, 1, 6, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
SOON: Final = 2.0
"""Real seconds after which a test that hangs is red."""


@pytest.fixture
def clock() -> PushedClock:
    """A clock that began a moment ago."""
    return PushedClock(START)


async def test_a_pushed_clock_begins_where_it_is_told_and_runs(clock: PushedClock) -> None:
    """As fast as real time, by the same seconds that pauses are measured with."""
    began, seconds = clock.now(), clock.monotonic()
    await clock.sleep(0.003)

    assert START <= began < START + timedelta(seconds=SOON)
    assert clock.now() - began >= timedelta(seconds=0.003)
    assert clock.monotonic() - seconds >= 0.003


async def test_a_push_takes_pauses_along_and_never_leads_back(clock: PushedClock) -> None:
    """The hands are exactly there or a little later, and an hour of pauses is over."""
    seconds = clock.monotonic()
    await clock.push(START + HOUR)
    await clock.push(START)

    assert START + HOUR <= clock.now() < START + HOUR + timedelta(seconds=SOON)
    assert 3600 - SOON < clock.monotonic() - seconds < 3600 + SOON


async def test_a_push_wakes_whom_it_concerns(clock: PushedClock) -> None:
    """Who sleeps longer sleeps on, until a later push."""
    short, long = (asyncio.ensure_future(clock.sleep(hours * 3600)) for hours in (1, 3))
    await clock.sleep(0.001)

    await clock.push(START + 2 * HOUR)
    async with asyncio.timeout(SOON):
        await short
    await clock.sleep(0.001)
    assert not long.done()

    await clock.push(START + 4 * HOUR)
    async with asyncio.timeout(SOON):
        await long


async def test_a_push_ends_a_wait_for_news(clock: PushedClock) -> None:
    """Rooms that wait for news or a moment go on."""
    news = asyncio.Event()
    waiting = asyncio.ensure_future(wait_for(news, clock, 3600))
    await clock.sleep(0.001)

    await clock.push(clock.now() + HOUR)

    async with asyncio.timeout(SOON):
        await waiting
    assert not news.is_set()


@pytest.mark.parametrize("seconds", [0, -5])
async def test_no_time_to_sleep_is_no_sleep(clock: PushedClock, seconds: float) -> None:
    """Sleeping until now or before returns at once."""
    async with asyncio.timeout(SOON):
        await clock.sleep(seconds)
