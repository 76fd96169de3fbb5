"""Running: the bot as a process, from the database to the signal that ends it."""

import asyncio
import signal
from contextlib import suppress
from typing import Final

from bot.app import App, assemble
from bot.clock import Clock, WallClock
from bot.health import page_of_a_trouble
from bot.loops import until_right
from bot.obstacles import Obstacle
from bot.pulse import CLOCK
from bot.settings import Settings
from bot.upgrading import upgrade
from bot.verdicts import Verdict, verdict_on
from bot.wire import Wire
from locales.library import Library
from locales.texts import FALLBACK, texts_for
from services.questionnaires import EditionChanged

GREETING: Final = 5.0
"""Seconds to wait for Telegram at the start; the bot starts without it, too."""

LANDING: Final = 5.0
"""Seconds that letters in the air have to land when the bot is asked to stop."""


class WrongToken(Obstacle):
    """Telegram answers, and does not know the token."""


async def serve(
    settings: Settings,
    library: Library,
    clock: Clock | None = None,
    *,
    without_backup: bool = False,
) -> None:
    """Put the bot together and run it, by the clock on the wall unless another is given.

    Nothing is begun by a clock that is lost: it would be written down as done in 1970.

    Raises:
        Obstacle: something is in the way, which an administrator can mend.
    """
    clock = clock or WallClock()
    if clock.is_lost():
        async with page_of_a_trouble(CLOCK, settings.http_port):
            await until_right(clock, "the bot")
    await _greet(settings)
    await upgrade(settings, clock.now(), without_backup=without_backup)
    try:
        app = await assemble(settings, clock, library)
    except EditionChanged as changed:
        raise Obstacle(str(changed)) from None
    await until_stopped(app)


async def until_stopped(app: App) -> None:
    """Run until SIGTERM or Ctrl+C, and let the letters in the air land; the rest is on disk."""
    running, asked = asyncio.ensure_future(app.run()), asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers; Ctrl+C works there
            loop.add_signal_handler(name, asked.set)
    waiting = asyncio.ensure_future(asked.wait())
    try:
        await asyncio.wait((running, waiting), return_when=asyncio.FIRST_COMPLETED)
        if not running.done():
            await _land(app)
    finally:
        waiting.cancel()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await app.close()


async def _land(app: App) -> None:
    """Wait a little for what is on its way; what is not back by then is doubted at the start."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LANDING):
            await app.courier.land()


async def _greet(settings: Settings) -> None:
    """Ask Telegram whether it knows the bot; one that is out of reach is asked again later."""
    token = settings.bot_token.get_secret_value()
    wire = Wire(settings.bot_api_base_url, token, settings.proxy_url)
    try:
        reply = await wire.call("getMe", patience=GREETING)
    finally:
        await wire.close()
    if verdict_on(reply) is Verdict.HOLD_EVERYTHING:
        words = texts_for(FALLBACK).label("start-wrong-token", status=reply.status)
        raise WrongToken(f"BOT_TOKEN: {words}")
