"""Outages: Telegram's silence is told in the log once an hour, and once when it is over."""

import logging
from typing import Final

from bot.clock import Clock
from bot.wire import Reply

HOUR: Final = 3600.0
_MINUTE: Final = 60

_log = logging.getLogger(__name__)


class Outages:
    """What was told of Telegram's silence, so that it is not told every three seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: float | None = None
        self._told_at = float("-inf")
        self._is_told = False

    def no_updates(self, reply: Reply) -> None:
        """Note that Telegram gave no updates; say it if nothing was said for an hour."""
        at = self._clock.monotonic()
        self._since = at if self._since is None else self._since
        if at - self._told_at >= HOUR:
            self._told_at, self._is_told = at, True
            facts = {"status": reply.status, "reason": reply.description}
            _log.warning("no updates from Telegram", extra=facts)

    def updates(self) -> None:
        """Note that Telegram answers; say it if its silence was told."""
        if self._is_told and self._since is not None:
            minutes = int((self._clock.monotonic() - self._since) / _MINUTE)
            _log.warning("Telegram answers again", extra={"minutes": minutes})
        self._since, self._is_told = None, False
