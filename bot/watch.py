"""The watch: looks at the pulse and tells operators; and makes the copy of every night."""

import logging
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

from bot import copying
from bot.clock import Clock
from bot.obstacles import Obstacle
from bot.pulse import Pulse
from bot.settings import Settings
from services import alerts
from storage import sealed_backups
from storage.database import Database

BETWEEN_LOOKS: Final = 30.0
"""Seconds between two looks at the pulse."""

NIGHT: Final = time(3, 30)
"""When the copy of a day is due, in the zone of the settings: nobody is spoken to then."""

RETRY: Final = timedelta(hours=1)
"""How long after a copy that failed another is tried."""

_log = logging.getLogger(__name__)


class Watch:
    """Looks after the bot beside everything else it does."""

    def __init__(self, settings: Settings, database: Database, clock: Clock, pulse: Pulse) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._pulse = pulse
        self._next_try: datetime | None = None

    async def look(self) -> None:
        """Tell operators what has begun and what is over."""
        found = await self._pulse.measure()
        async with self._database.writing() as uow:
            await alerts.tell(uow, found.troubles, self._clock.now())

    async def look_and_rest(self) -> None:
        """Look, and wait for the next look."""
        await self.look()
        await self._clock.sleep(BETWEEN_LOOKS)

    async def copy_and_rest(self) -> None:
        """Make the copy of the night if it is due, and wait a while."""
        await self.copy()
        await self._clock.sleep(BETWEEN_LOOKS)

    async def copy(self) -> None:
        """Make the copy of the night, once a night; a failure is told, and it is tried again."""
        now = self._clock.now()
        if not self._settings.backup_dir or not self._is_due(now):
            return
        try:
            await copying.backup(self._settings, _ready(self._settings.backup_dir), now)
        except (Obstacle, OSError) as trouble:
            _log.error("the nightly copy failed: %s", type(trouble).__name__)
            self._pulse.has_backup_failed, self._next_try = True, now + RETRY
        else:
            self._pulse.has_backup_failed, self._next_try = False, None

    def _is_due(self, now: datetime) -> bool:
        if self._next_try is not None and now < self._next_try:
            return False
        local = now.astimezone(self._settings.default_timezone)
        tonight = datetime.combine(local.date(), NIGHT, local.tzinfo)
        last_night = tonight if local >= tonight else tonight - timedelta(days=1)
        newest = sealed_backups.newest(Path(self._settings.backup_dir).expanduser())
        return newest is None or newest < last_night


def _ready(folder: str) -> Path:
    path = Path(folder).expanduser()
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
