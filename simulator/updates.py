"""Updates: the queue that `getUpdates` reads and confirms by offset."""

import asyncio
import json
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

LIFETIME = 86_400
"""Seconds after which Telegram forgets an update that nobody fetched."""

OFFSET_SLACK = 10
"""How far above the newest id an offset may be before the server ignores it."""

HIDDEN_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, kw_only=True)
class Queued:
    """An update waiting to be fetched; an owed one cannot be confirmed undelivered."""

    update_id: int
    body: str
    queued_at: float
    owed: bool = False


class UpdateQueue:
    """Updates in the order of arrival, each kept until an offset above it confirms it."""

    def __init__(self) -> None:
        self.next_id = 1
        self.pending: list[Queued] = []
        self.history: list[Queued] = []
        self.allowed: frozenset[str] | None = None
        self.waiter: asyncio.Future[str] | None = None
        self._ascending = True

    def wants(self, kind: str) -> bool:
        """Tell whether the bot asked for updates of this kind."""
        if self.allowed is None:
            return kind not in HIDDEN_BY_DEFAULT
        return kind in self.allowed

    def put(self, update: dict[str, Any], now: float) -> int:
        """Queue a body, giving it the next id when it has none of its own."""
        update_id = update.get("update_id", self.next_id)
        if isinstance(update_id, int):
            self.next_id = update_id + 1
        body = json.dumps({"update_id": update_id, **update})
        numeric = update_id if isinstance(update_id, int) else self.next_id
        queued = Queued(update_id=numeric, body=body, queued_at=now)
        self.history.append(queued)
        self.restore([queued])
        return numeric

    def restore(self, updates: Iterable[Queued]) -> None:
        """Append updates as they are and wake the poller."""
        for one in updates:
            if self.pending and one.update_id < self.pending[-1].update_id:
                self._ascending = False
            self.pending.append(one)
        self.wake("arrived")

    def wake(self, reason: str) -> None:
        """End the wait of the poller that waits now, if one does."""
        if self.waiter is not None and not self.waiter.done():
            self.waiter.set_result(reason)

    async def wait(self, seconds: float) -> str:
        """Wait for an update; returns "arrived", "timeout", or the reason given to `wake`."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[str] = loop.create_future()
        self.waiter = waiter
        alarm = loop.call_later(seconds, self._expire, waiter)
        try:
            return await waiter
        finally:
            alarm.cancel()

    @staticmethod
    def _expire(waiter: asyncio.Future[str]) -> None:
        if not waiter.done():
            waiter.set_result("timeout")

    def again(self, last: int | None, now: float) -> int:
        """Queue the last updates once more under their own ids; returns how many."""
        count = len(self.history) if last is None else max(last, 0)
        chosen = self.history[max(len(self.history) - count, 0) :]
        self.restore(
            Queued(update_id=old.update_id, body=old.body, queued_at=now, owed=True)
            for old in chosen
        )
        return len(chosen)

    def confirm(self, offset: int, now: float) -> None:
        """Forget what an offset confirms, and what nobody fetched for a day."""
        oldest = now - LIFETIME
        if self.pending and self.pending[0].queued_at < oldest:
            self.pending = [one for one in self.pending if one.queued_at >= oldest]
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset and self.pending and offset <= self.pending[-1].update_id + OFFSET_SLACK:
            done = self._confirmed_by(offset)
            self.pending[:done] = [one for one in self.pending[:done] if one.owed]
        if not self.pending:
            self._ascending = True

    def _confirmed_by(self, offset: int) -> int:
        """Count the updates that arrived no later than the last one below the offset."""
        if self._ascending:
            return bisect_left(self.pending, offset, key=lambda one: one.update_id)
        for index in range(len(self.pending), 0, -1):
            if self.pending[index - 1].update_id < offset:
                return index
        return 0

    def head(self, limit: int) -> list[Queued]:
        """Hand out the oldest updates; they stay until they are confirmed."""
        batch = self.pending[:limit]
        for one in batch:
            one.owed = False
        return batch

    def forget(self) -> None:
        """Drop everything that waits, as `deleteWebhook` does when asked."""
        self.pending.clear()
