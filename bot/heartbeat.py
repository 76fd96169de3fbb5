"""The heartbeat: ticks, and nothing else; it keeps no truth, so a missed beat loses nothing."""

from collections.abc import Awaitable, Callable
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

SECONDS: Final = 20


def beating(tick: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """Make a scheduler that calls `tick` again and again; beats slept through become one.

    The scheduler awaits only what it sees to be a coroutine function, and a lambda is none: what
    it gives is dropped unawaited. So whatever `tick` is, a function of ours awaits it.
    """

    async def beat() -> None:
        await tick()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        beat, "interval", seconds=SECONDS, coalesce=True, misfire_grace_time=None, max_instances=1
    )
    return scheduler
