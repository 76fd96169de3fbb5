"""The worker: from the inbox through a handler to the outbox, in one transaction.

Many people's oldest updates share a transaction; one person's go one at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from aiogram.types import Update
from pydantic import ValidationError

from bot import fail_points
from bot.clock import Clock, wait_for
from bot.handling import Handled, Handling
from bot.mishaps import Mishaps
from bot.spinners import Spinners
from domain.ids import MessageId
from domain.letters import OPENED, Draft, Screen, Toast
from domain.people import Account
from domain.updates import Waiting
from storage.database import Database
from storage.unit_of_work import UnitOfWork

BATCH: Final = 50
"""How many people's updates share a transaction."""

Handle = Callable[[UnitOfWork, Update, Account | None, datetime], Awaitable[Handled]]


class Worker:
    """Handles what stands in the inbox."""

    def __init__(
        self,
        database: Database,
        handling: Handling,
        mishaps: Mishaps,
        spinners: Spinners,
        clock: Clock,
        when_done: Callable[[], None],
    ) -> None:
        self._database = database
        self._handling = handling
        self._mishaps = mishaps
        self._spinners = spinners
        self._clock = clock
        self._when_done = when_done
        self._next: datetime | None = None
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Tell that there may be new updates."""
        self._news.set()

    async def step(self) -> None:
        """Handle what is there, or wait for news, or until an update may be tried again."""
        self._news.clear()
        if await self.work():
            self._when_done()
        await self._rest()

    async def work(self) -> bool:
        """Handle one batch; say whether there was any.

        A refusal or a fault undoes the batch, which is then handled one by one: savepoints for
        everybody would cost more than doing a rare batch twice.
        """
        try:
            return await self._take(BATCH, self._handling.handle) > 0
        except _Disturbed as disturbed:
            for _ in range(disturbed.size):
                await self._take(1, self._handling.handle_carefully)
            return True

    async def _take(self, limit: int, handle: Handle) -> int:
        """Handle the oldest waiting updates in one transaction; say how many there were."""
        now = self._clock.now()
        async with self._database.writing() as uow:
            batch = await uow.inbox.next_ones(now, limit)
            if not batch:
                self._next = await uow.inbox.next_moment()
                return 0
            accounts = await uow.accounts.by_ids([one.account_id for one in batch])
            handled = []
            for one in batch:
                account = accounts.get(one.account_id)
                try:
                    handled.append(await self._answered(uow, one, account, handle, now))
                except Exception as disturbance:
                    if limit == 1:
                        raise
                    raise _Disturbed(len(batch)) from disturbance
            both = zip(batch, handled, strict=True)
            await uow.inbox.finish([one.id for one, what in both if what.is_finished])
            self._next = await uow.inbox.next_moment()
            fail_points.reach("worker.handled")
        fail_points.reach("worker.committed")
        self._stop_spinners(handled)
        return len(batch)

    async def _answered(
        self, uow: UnitOfWork, one: Waiting, account: Account | None, handle: Handle, now: datetime
    ) -> Handled:
        """Handle one update and write the answer; what cannot be read or breaks is set aside."""
        try:
            update = self._handling.read(one.body)
        except ValidationError:
            await self._mishaps.quarantine(uow, one, now)
            return Handled(is_finished=False)
        if account is not None and not account.is_reachable:
            # Whoever writes can be written to; a news of blocking says otherwise right after.
            await uow.accounts.mark_reachable(account.id)
        handled = await handle(uow, update, account, now)
        fail_points.reach("worker.answered")
        if handled.fault is not None:
            await self._mishaps.retry_or_bury(uow, one, account, handled.fault, now)
        elif isinstance(handled.answer, Screen):
            uow.outbox.write(_reply(one, handled.answer, handled.tapped, now))
        return handled

    def _stop_spinners(self, handled: list[Handled]) -> None:
        for one in handled:
            if one.spinner is not None:
                toast = one.answer if isinstance(one.answer, Toast) else None
                self._spinners.stop(one.spinner, toast)

    async def _rest(self) -> None:
        """Wait for news, or until an update that waits may be tried."""
        if self._next is None:
            await self._news.wait()
        elif (pause := (self._next - self._clock.now()).total_seconds()) > 0:
            await wait_for(self._news, self._clock, pause)


def _reply(one: Waiting, screen: Screen, tapped: MessageId | None, now: datetime) -> Draft:
    """Address an answer; the row of the inbox is its key, so it is never written twice."""
    return Draft(
        key=f"u{one.id}",
        account_id=one.account_id,
        name=OPENED if screen.in_place else "reply",
        screen=screen,
        answers_tap_on=tapped,
        not_before=now,
    )


class _Disturbed(Exception):
    """A handler refused or broke in the middle of a batch of that size."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size
