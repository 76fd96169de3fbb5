"""The worker: from the inbox through a handler to the outbox, in one transaction.

Many people's oldest updates share a transaction, a savepoint each; one person's go one at a time.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from pydantic import ValidationError

from bot import fail_points
from bot.clock import Clock, wait_for
from bot.faults import outline
from bot.handling import Handled, Handling
from bot.mishaps import Mishaps
from bot.spinners import Spinners
from domain.letters import Draft, Screen, Toast
from domain.people import Account
from domain.updates import Waiting
from storage.database import Database
from storage.unit_of_work import UnitOfWork

BATCH: Final = 50
"""How many people's updates share a transaction."""

PAUSE_AFTER_TROUBLE: Final = 1.0
_log = logging.getLogger(__name__)


class Worker:
    """Handles what stands in the inbox."""

    def __init__(
        self,
        database: Database,
        handling: Handling,
        mishaps: Mishaps,
        spinners: Spinners,
        clock: Clock,
    ) -> None:
        self._database = database
        self._handling = handling
        self._mishaps = mishaps
        self._spinners = spinners
        self._clock = clock
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Tell that there may be new updates."""
        self._news.set()

    async def run(self, wake_courier: Callable[[], None]) -> None:
        """Handle updates for ever."""
        while True:
            self._news.clear()
            try:
                if await self.work():
                    wake_courier()
                else:
                    await self._rest()
            except Exception as trouble:  # noqa: BLE001 - a database may fail in any way, for a while
                _log.error("the worker stopped for a moment: %s", outline(trouble))
                await self._clock.sleep(PAUSE_AFTER_TROUBLE)

    async def work(self) -> bool:
        """Handle one batch; say whether there was any."""
        async with self._database.writing() as uow:
            batch = await uow.inbox.next_ones(self._clock.now(), BATCH)
            accounts = await uow.accounts.by_ids([one.account_id for one in batch])
            handled = [await self._take(uow, one, accounts.get(one.account_id)) for one in batch]
            finished = [
                one.id for one, what in zip(batch, handled, strict=True) if what.is_finished
            ]
            await uow.inbox.finish(finished)
            fail_points.reach("worker.handled")
        fail_points.reach("worker.committed")
        for one in handled:
            if one.spinner is not None:
                toast = one.answer if isinstance(one.answer, Toast) else None
                self._spinners.stop(one.spinner, toast)
        return bool(batch)

    async def _take(self, uow: UnitOfWork, one: Waiting, account: Account | None) -> Handled:
        """Handle one update and write the answer; what breaks or cannot be read is set aside."""
        now = self._clock.now()
        try:
            update = self._handling.read(one.body)
        except ValidationError:
            await self._mishaps.quarantine(uow, one, now)
            return Handled(is_finished=False)
        handled = await self._handling.handle(uow, update, account, now)
        fail_points.reach("worker.answered")
        if handled.fault is not None:
            await self._mishaps.retry_or_bury(uow, one, account, handled.fault, now)
        elif isinstance(handled.answer, Screen):
            await uow.outbox.write(
                Draft(
                    key=f"u{one.id}",
                    account_id=one.account_id,
                    name="reply",
                    screen=handled.answer,
                    answers_tap_on=handled.tapped,
                    not_before=now,
                )
            )
        return handled

    async def _rest(self) -> None:
        """Wait for news, or until an update that waits may be tried again."""
        async with self._database.reading() as uow:
            moment = await uow.inbox.next_moment()
        if moment is None:
            await self._news.wait()
        else:
            pause = (moment - self._clock.now()).total_seconds()
            await wait_for(self._news, self._clock, max(pause, 0.02))
