"""Clocks: the only place that looks at the time, and the only one that waits."""

import asyncio
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from typing_extensions import override

WRITTEN_AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""No copy of this program is older; a machine without a battery wakes up in 1970."""


class Clock(Protocol):
    """What time it is, and how to wait."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Give seconds that never run backwards, for pauses between two events."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait that many seconds."""
        ...

    def is_lost(self) -> bool:
        """Whether it says what cannot be: a moment before this program was written."""
        return False


class WallClock(Clock):
    """The clock on the wall."""

    @override
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - this is the clock

    @override
    def monotonic(self) -> float:
        return time.monotonic()  # noqa: TID251 - this is the clock

    @override
    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)  # noqa: TID251 - this is the clock

    @override
    def is_lost(self) -> bool:
        return self.now() < WRITTEN_AT


class TurnedClock(Clock):
    """A clock whose hands are turned by hand; nobody who waits on it wakes by themselves."""

    def __init__(self, start: datetime) -> None:
        self._start = self._now = start
        self._turned = asyncio.Condition()

    @override
    def now(self) -> datetime:
        return self._now

    @override
    def monotonic(self) -> float:
        return (self._now - self._start).total_seconds()

    @override
    async def sleep(self, seconds: float) -> None:
        until = self._now + timedelta(seconds=seconds)
        async with self._turned:
            await self._turned.wait_for(lambda: self._now >= until)

    async def turn(self, to: datetime) -> None:
        """Set the hands; they never go back."""
        async with self._turned:
            self._now = max(self._now, to)
            self._turned.notify_all()


class PushedClock(Clock):
    """A clock that begins where it is told, runs as fast as real time, and can be pushed ahead."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._begun = time.monotonic()  # noqa: TID251 - this is the clock
        self._pushed = timedelta()
        self._push = asyncio.Event()

    @override
    def now(self) -> datetime:
        return self._start + self._pushed + timedelta(seconds=self._lived())

    @override
    def monotonic(self) -> float:
        return self._pushed.total_seconds() + self._lived()

    @override
    async def sleep(self, seconds: float) -> None:
        until = self.monotonic() + seconds
        while (left := until - self.monotonic()) > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._push.wait()

    async def push(self, to: datetime) -> None:
        """Set the hands ahead, never back, and wake whoever sleeps until a moment now passed."""
        self._pushed += max(to - self.now(), timedelta())
        pushed, self._push = self._push, asyncio.Event()
        pushed.set()

    def _lived(self) -> float:
        return time.monotonic() - self._begun  # noqa: TID251 - this is the clock


async def wait_for(news: asyncio.Event, clock: Clock, seconds: float) -> None:
    """Wait for news, but not longer than that many seconds of the clock."""
    waits = [asyncio.ensure_future(news.wait()), asyncio.ensure_future(clock.sleep(seconds))]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
