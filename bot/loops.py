"""Loops: what the rooms of the bot do for ever, whatever breaks for a while."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from bot.clock import Clock
from bot.faults import outline

PAUSE_AFTER_TROUBLE: Final = 1.0
"""Seconds to wait when a step broke."""


BETWEEN_LOOKS: Final = 5.0
"""Seconds between two looks at a clock that is lost."""

_log = logging.getLogger(__name__)


async def until_right(clock: Clock, who: str) -> None:
    """Wait while the clock of the machine is lost; what is done by such a clock is done wrong."""
    if not clock.is_lost():
        return
    _log.error("%s waits: this machine's clock says %s, set it", who, f"{clock.now():%Y-%m-%d}")
    while clock.is_lost():
        await clock.sleep(BETWEEN_LOOKS)
    _log.warning("%s goes on: the clock says %s", who, f"{clock.now():%Y-%m-%d}")


async def keep_doing(step: Callable[[], Awaitable[object]], clock: Clock) -> None:
    """Do a step again and again; after trouble (a full disk, a lost database) pause and go on.

    A step that breaks has rolled back what it did, so doing it again loses and doubles nothing.
    """
    while True:
        await until_right(clock, step.__qualname__)
        try:
            await step()
        except Exception as trouble:  # noqa: BLE001 - a database may fail in any way, for a while
            _log.error("%s stopped for a moment: %s", step.__qualname__, outline(trouble))
            await clock.sleep(PAUSE_AFTER_TROUBLE)
