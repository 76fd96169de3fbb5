"""The heartbeat: whatever ticks is awaited."""

import asyncio
from datetime import timedelta

from bot.heartbeat import SECONDS, beating


async def test_what_a_lambda_gives_is_awaited() -> None:
    """Once the clock of a running bot stood still: the scheduler drops what a lambda gives."""
    has_ticked = asyncio.Event()

    async def tick() -> None:
        has_ticked.set()

    scheduler = beating(lambda: tick())  # noqa: PLW0108 - that it is a lambda is what is tested
    scheduler.start()
    try:
        (job,) = scheduler.get_jobs()
        job.modify(next_run_time=job.next_run_time - timedelta(seconds=SECONDS))
        async with asyncio.timeout(10):
            await has_ticked.wait()
    finally:
        scheduler.shutdown(wait=False)
