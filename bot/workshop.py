"""The workshop: slow work, one job at a time, outside transactions.

Facts are gathered in a unit that only reads, a child process makes bytes of them, and what came
of it is written in one unit with the end of the job. So a death in the middle leaves the job as it
was, and doing it again hands over nothing twice.
"""

import asyncio
import base64
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from bot import children, fail_points
from bot.children import Failed
from bot.clock import Clock, wait_for
from bot.faults import outline
from bot.wire import LOST, NOT_SENT, Wire
from domain.jobs import Job, JobState
from domain.refusals import DomainError
from services.crafts import CRAFTS, Craft
from storage.database import Database
from storage.unit_of_work import UnitOfWork

PAUSES: Final = (2, 20)
"""Seconds before another try at a job that broke; then it is given up."""

BETWEEN_TELLINGS: Final = 1.0
"""Seconds between two words about how far a job is."""

_log: Final = logging.getLogger(__name__)


class Workshop:
    """Does the jobs that wait; `command` starts a child, and `when_done` hears of every end."""

    def __init__(
        self,
        database: Database,
        wire: Wire,
        clock: Clock,
        when_done: Callable[[], None],
        crafts: Mapping[str, Craft] = CRAFTS,
        command: Sequence[str] = children.COMMAND,
    ) -> None:
        self._database = database
        self._wire = wire
        self._clock = clock
        self._when_done = when_done
        self._crafts = crafts
        self._command = command
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Tell that there may be new jobs."""
        self._news.set()

    async def step(self) -> None:
        """Do a job, or wait for news, or until a job may be tried again."""
        self._news.clear()
        if not await self.work():
            await self._rest()

    async def work(self) -> bool:
        """Do the job that has been due longest; say whether there was one."""
        async with self._database.reading() as uow:
            job = await uow.jobs.next_one(self._clock.now())
        if job is None:
            return False
        try:
            await self._do(job)
        except Failed as failure:
            await self._fail(job, failure)
        except DomainError as refusal:
            await self._fail(job, Failed(refusal.code))
        except Exception as fault:  # noqa: BLE001 - a craft may break in any way; it is told below
            await self._fail(job, Failed("broken", may_pass=True, outline=outline(fault)))
        self._when_done()
        return True

    async def _do(self, job: Job) -> None:
        craft = self._crafts[job.craft]
        unit = self._database.writing if craft.writes else self._database.reading
        async with unit() as uow:
            facts = await craft.gather(uow, job, self._clock.now())
        fail_points.reach("workshop.gathered")
        body = None if facts is None else await self._made(job, craft, facts)
        fail_points.reach("workshop.made")
        now = self._clock.now()
        async with self._database.writing() as uow:
            if await uow.jobs.settle(job.id, JobState.DONE, now) and body is not None:
                await craft.deliver(uow, job, body, now)
        fail_points.reach("workshop.delivered")

    async def _made(self, job: Job, craft: Craft, facts: Mapping[str, Any]) -> bytes:
        if (file_id := facts.get("telegram_file")) is not None:
            body = await self._fetched(str(file_id), job, craft.largest)
            facts = {**facts, "file": base64.b64encode(body).decode("ascii")}
        progress = _Progress(self._database, self._clock, job, craft, self._when_done)
        return await children.make(craft.task, facts, progress.tell, self._command)

    async def _fetched(self, file_id: str, job: Job, largest: int) -> bytes:
        """Fetch a file somebody sent; one that is too large stays where it is."""
        if int(job.facts.get("size") or 0) > largest:
            raise Failed("too-big")
        reply = await self._wire.fetch(file_id, largest)
        if reply.is_too_large:
            raise Failed("too-big")
        if not reply.ok:
            is_away = reply.status in {LOST, NOT_SENT} or bool(reply.retry_after)
            raise Failed("no-file", may_pass=is_away, outline=f"fetching: {reply.status}")
        body: bytes = reply.result
        return body

    async def _fail(self, job: Job, failure: Failed) -> None:
        """Let a job wait for another try, or give it up and tell the person."""
        _log.warning("job %s (%s) %s %s", job.id, job.craft, failure.code, failure.outline)
        now = self._clock.now()
        async with self._database.writing() as uow:
            if failure.may_pass and job.tries < len(PAUSES):
                await uow.jobs.put_off(job.id, now + timedelta(seconds=PAUSES[job.tries]))
            elif await uow.jobs.settle(job.id, JobState.FAILED, now):
                await self._apologise(uow, job, failure.code, now)

    async def _apologise(self, uow: UnitOfWork, job: Job, code: str, now: datetime) -> None:
        """Tell the person; an apology that breaks must not bring the job back."""
        try:
            async with uow.savepoint():
                await self._crafts[job.craft].fail(uow, job, code, now)
        except Exception as fault:  # noqa: BLE001 - an apology may break in any way, too
            _log.error("job %s (%s) ended without a word: %s", job.id, job.craft, outline(fault))

    async def _rest(self) -> None:
        async with self._database.reading() as uow:
            moment = await uow.jobs.next_moment()
        if moment is None:
            await self._news.wait()
        elif (pause := (moment - self._clock.now()).total_seconds()) > 0:
            await wait_for(self._news, self._clock, pause)


class _Progress:
    """Passes on how far a job is, not too often."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        job: Job,
        craft: Craft,
        when_told: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._job = job
        self._craft = craft
        self._when_told = when_told
        self._next = clock.monotonic()

    async def tell(self, done: int, of_all: int) -> None:
        if self._craft.progress is None or self._clock.monotonic() < self._next:
            return
        self._next = self._clock.monotonic() + BETWEEN_TELLINGS
        async with self._database.writing() as uow:
            await self._craft.progress(uow, self._job, done, of_all, self._clock.now())
        self._when_told()
