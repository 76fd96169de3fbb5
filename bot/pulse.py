"""The pulse: how the bot is doing, read off its loops and its post; it knows of nobody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.clock import Clock
from storage.database import Database
from storage.vitals import Ended, Waits

LONGEST_WITHOUT_POLL: Final = timedelta(minutes=3)
LONGEST_WITHOUT_TICK: Final = timedelta(minutes=3)
LONGEST_INBOX_LAG: Final = timedelta(minutes=2)
LONGEST_OUTBOX_LAG: Final = timedelta(minutes=5)

CLOCK: Final = "clock"
"""The trouble of a machine whose clock is lost; nothing is sent then, not even word of it."""

BETWEEN_COUNTS: Final = 60.0
"""Seconds between two looks through the whole post for what did not end well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How the bot is doing at a moment; ages and lags are seconds."""

    waits: Waits
    ended: Ended
    poll_age: float
    tick_age: float
    tick_seconds: float
    inbox_lag: float
    outbox_lag: float
    has_backup_failed: bool
    is_clock_lost: bool

    @property
    def troubles(self) -> tuple[str, ...]:
        """Name what is not as it should be."""
        told = {
            "polls": self.poll_age > LONGEST_WITHOUT_POLL.total_seconds(),
            "ticks": self.tick_age > LONGEST_WITHOUT_TICK.total_seconds(),
            "inbox": self.inbox_lag > LONGEST_INBOX_LAG.total_seconds(),
            "outbox": self.outbox_lag > LONGEST_OUTBOX_LAG.total_seconds(),
            "backup": self.has_backup_failed,
            CLOCK: self.is_clock_lost,
        }
        return tuple(name for name, is_so in told.items() if is_so)


class Pulse:
    """Is told by the loops that they live, and measures when somebody asks."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._polled_at = self._ticked_at = clock.monotonic()
        self._tick_seconds = 0.0
        self._counted_at = float("-inf")
        self._ended = Ended(dead=0, uncertain=0, held=0)
        self.has_backup_failed = False

    def polled(self) -> None:
        """Note that Telegram answered."""
        self._polled_at = self._clock.monotonic()

    def set_anew(self) -> None:
        """Count from now: hands that were set ahead say nothing of how the loops live."""
        self._polled_at = self._ticked_at = self._clock.monotonic()

    async def timed(self, tick: Callable[[], Awaitable[None]]) -> None:
        """Tick, and note how long it took; one that broke is none."""
        began_at = self._clock.monotonic()
        await tick()
        self._ticked_at = self._clock.monotonic()
        self._tick_seconds = self._ticked_at - began_at

    async def measure(self) -> Measured:
        """Read how the bot is doing now."""
        now, at = self._clock.now(), self._clock.monotonic()
        async with self._database.reading() as uow:
            waits = await uow.vitals.waits(now, LONGEST_OUTBOX_LAG)
            if at - self._counted_at >= BETWEEN_COUNTS:
                self._ended, self._counted_at = await uow.vitals.ended(), at
        return Measured(
            waits=waits,
            ended=self._ended,
            poll_age=at - self._polled_at,
            tick_age=at - self._ticked_at,
            tick_seconds=self._tick_seconds,
            inbox_lag=_lag(waits.oldest_update_at, now),
            outbox_lag=_lag(waits.oldest_letter_at, now),
            has_backup_failed=self.has_backup_failed,
            is_clock_lost=self._clock.is_lost(),
        )


def _lag(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())
