"""The heartbeat: ticks, and nothing else; it keeps no truth, so a missed beat loses nothing."""

from collections.abc import Awaitable, Callable
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

SECONDS: Final = 20


def beating(tick: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """Make a scheduler that calls `tick` again and again; beats slept through become one."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        tick, "interval", seconds=SECONDS, coalesce=True, misfire_grace_time=None, max_instances=1
    )
    return scheduler
