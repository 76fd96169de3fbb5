"""Ticking: what time asks for at every beat: letters, chores, and forgetting."""

from datetime import datetime, timedelta
from typing import Final

from bot.clock import Clock
from domain.retention import LASTS, Keep
from locales.library import Library
from services import chores, handing, held_letters, reminding
from storage.database import Database

KEPT: Final = LASTS[Keep.MAIL]
"""How long what is settled is remembered; Telegram repeats no update older than a day."""

BETWEEN_TIDYINGS: Final = timedelta(days=1)
"""How often what is settled and old is looked for."""


class Ticking:
    """Does at every tick what is due by now; `next_chore` is when the next chore is due."""

    def __init__(self, database: Database, clock: Clock, library: Library) -> None:
        self._database = database
        self._clock = clock
        self._chores = chores.every(library)
        self._tidied_at: datetime | None = None
        self.next_chore: datetime | None = None

    async def tick(self) -> bool:
        """Write letters that are due, do chores, forget what is old; say if a chore was done."""
        now = self._clock.now()
        async with self._database.writing() as uow:
            await reminding.write_due_letters(uow, now)
            await held_letters.hold_missed(uow, now)
        has_done_chores = await self._do_chores(now)
        await self._ask_about_a_restore(now)
        if self._tidied_at is None or abs(now - self._tidied_at) >= BETWEEN_TIDYINGS:
            await self._tidy(now)
            self._tidied_at = now
        return has_done_chores

    async def _do_chores(self, now: datetime) -> bool:
        """Do the chores; as a rule none is due, and then nothing is written."""
        async with self._database.reading() as uow:
            due = await chores.next_at(uow, self._chores, now)
        if is_due := due is not None and due <= now:
            async with self._database.writing() as uow:
                due = await chores.do_what_is_due(uow, self._chores, now)
                await held_letters.hold_missed(uow, now)
        self.next_chore = due
        return is_due

    async def _ask_about_a_restore(self, now: datetime) -> None:
        """Ask what to do with what a copy brought back; as a rule there is nothing."""
        async with self._database.reading() as uow:
            is_restored = await held_letters.restored_at(uow) is not None
        if is_restored:
            async with self._database.writing() as uow:
                await held_letters.ask_what_to_do(uow, now)

    async def _tidy(self, now: datetime) -> None:
        async with self._database.writing() as uow:
            await uow.inbox.forget(now - KEPT)
            await uow.outbox.forget(now - KEPT)
            await uow.jobs.forget(now - KEPT)
            await uow.attachments.forget(now - handing.KEEPS)
