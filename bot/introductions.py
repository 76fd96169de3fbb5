"""Introductions: how the bot is called in links, and the commands Telegram offers to everybody."""

from collections.abc import Iterator
from typing import Any, Final

from bot.clock import Clock
from bot.settings import Settings
from bot.wire import Wire
from handlers import commands
from locales.texts import FALLBACK, languages, texts_for
from services.links import BOT_NAME
from services.schools import USUAL_ZONE
from storage.database import Database

BETWEEN_TRIES: Final = 3.0
"""Seconds between two tries while Telegram is out of reach."""


class Introduction:
    """What the bot asks and tells Telegram once after each start."""

    def __init__(self, database: Database, wire: Wire, clock: Clock, settings: Settings) -> None:
        self._database = database
        self._wire = wire
        self._clock = clock
        self._settings = settings
        self._is_made = False

    async def run(self) -> None:
        """Try until it is done."""
        while not await self.make():
            await self._clock.sleep(BETWEEN_TRIES)

    async def make(self) -> bool:
        """Do it, unless it was done; say whether it is."""
        if self._is_made:
            return True
        me = await self._wire.call("getMe")
        if not me.ok:
            return False
        async with self._database.writing() as uow:
            await uow.settings.set(BOT_NAME, str(me.result["username"]))
            await uow.settings.set(USUAL_ZONE, self._settings.default_timezone.key)
        # An operator who never wrote to the bot has no chat yet; nothing is lost by that refusal.
        replies = [await self._wire.call("setMyCommands", **one) for one in self._menus()]
        self._is_made = all(one.ok or one.status == _NO_SUCH_CHAT for one in replies)
        return self._is_made

    def _menus(self) -> Iterator[dict[str, Any]]:
        yield {"commands": listed(commands.of(None, texts_for(FALLBACK)))}
        for language in sorted(languages()):
            everybody = commands.of(None, texts_for(language))
            yield {"commands": listed(everybody), "language_code": language}
        for operator in self._settings.operator_ids:
            own = commands.of(None, texts_for(FALLBACK), is_operator=True)
            yield {"commands": listed(own), "scope": {"type": "chat", "chat_id": operator}}


_NO_SUCH_CHAT: Final = 400


def listed(known: commands.Commands) -> list[dict[str, str]]:
    """Write commands as the Bot API wants them."""
    return [{"command": name, "description": line} for name, line in known]
