"""Limits: how fast Telegram lets a bot speak."""

import math
from collections import deque
from dataclasses import dataclass, field

from simulator.refusals import too_many_requests


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Departures allowed in any second, and the seconds between two messages to one chat."""

    per_second: int = 30
    per_chat_interval: float = 1.0
    methods: frozenset[str] = frozenset({"sendMessage", "sendDocument", "sendPhoto"})


@dataclass(slots=True, kw_only=True)
class Pace:
    """What was sent lately; only accepted sends count."""

    recent: deque[float] = field(default_factory=deque)
    by_chat: dict[int, float] = field(default_factory=dict)

    def check(self, limits: Limits, chat_id: int, now: float) -> None:
        """Count one send at a monotonic moment.

        Raises:
            Refused: 429 when it comes too early.
        """
        while self.recent and self.recent[0] <= now - 1:
            self.recent.popleft()
        wait = self.by_chat.get(chat_id, now - limits.per_chat_interval)
        wait += limits.per_chat_interval - now
        if len(self.recent) >= limits.per_second:
            wait = max(wait, self.recent[0] + 1 - now)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self.recent.append(now)
        self.by_chat[chat_id] = now
