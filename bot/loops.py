"""Loops: what the rooms of the bot do for ever, whatever breaks for a while."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from bot.clock import Clock
from bot.faults import outline

PAUSE_AFTER_TROUBLE: Final = 1.0
_log = logging.getLogger(__name__)


async def keep_doing(step: Callable[[], Awaitable[object]], clock: Clock) -> None:
    """Do a step again and again; after trouble (a full disk, a lost database) pause and go on.

    A step that breaks has rolled back what it did, so doing it again loses and doubles nothing.
    """
    while True:
        try:
            await step()
        except Exception as trouble:  # noqa: BLE001 - a database may fail in any way, for a while
            _log.error("%s stopped for a moment: %s", step.__qualname__, outline(trouble))
            await clock.sleep(PAUSE_AFTER_TROUBLE)
