"""Turning: the hands of the clock go from one stop to the next, and everything due is done there.

A day in which nothing is due is one step, so a year takes seconds.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.clock import Clock
from bot.courier import Courier, SetHands
from services import reminding
from storage.database import Database

LONGEST_STEP: Final = timedelta(days=1)
"""How far the clock is turned at most before it is asked anew what comes due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """What is asked and done at every stop.

    `tick` does what time asks for, `handle` what is in the inbox, `do_jobs` the slow work; these
    two say whether there was any. `next_chore` tells what the last tick saw coming.
    """

    clock: Clock
    database: Database
    courier: Courier
    tick: Callable[[], Awaitable[None]]
    handle: Callable[[], Awaitable[bool]]
    do_jobs: Callable[[], Awaitable[bool]]
    next_chore: Callable[[], datetime | None]

    async def turn(self, to: datetime, set_hands: SetHands) -> None:
        """Turn the clock, stopping wherever something is due until all of it is done.

        What is due at the end is carried too, so the hands may stand some seconds farther on.
        """
        await self._catch_up(set_hands)
        known_until, ahead = self.clock.now(), tuple[datetime, ...]()
        while (now := self.clock.now()) < to:
            if known_until <= now:
                known_until = min(to, now + LONGEST_STEP)
                ahead = await self._upcoming(now, known_until)
            chore = self.next_chore()
            stops = (known_until, *ahead, *await self._waiting(now), *((chore,) if chore else ()))
            stop = min(one for one in stops if now < one)
            await set_hands(stop)
            if await self._catch_up(set_hands) or stop == chore:
                known_until = self.clock.now()

    async def _catch_up(self, set_hands: SetHands) -> bool:
        """Do what is due; say whether anybody was answered, which may have changed everything."""
        await self.tick()
        if has_answered := await self.handle():
            await self.tick()
        await self.courier.drain(set_hands)
        if await self.do_jobs():
            await self.courier.drain(set_hands)
        return has_answered

    async def _upcoming(self, now: datetime, until: datetime) -> tuple[datetime, ...]:
        async with self.database.reading() as uow:
            return await reminding.upcoming(uow, now, until - now)

    async def _waiting(self, now: datetime) -> list[datetime]:
        """List when the first of what waits may be tried."""
        async with self.database.reading() as uow:
            update, letter = await uow.inbox.next_moment(), await uow.outbox.next_moment(now)
            job = await uow.jobs.next_moment()
        if letter is not None and letter <= now:
            letter = self.courier.free_at()
        return [one for one in (update, letter, job) if one is not None]
