"""Running: the bot as a process, from the database to the signal that ends it."""

import asyncio
import signal
from contextlib import suppress

from bot.app import App, assemble
from bot.clock import WallClock
from bot.settings import Settings
from locales.library import Library
from services.questionnaires import EditionChanged
from storage import schema
from storage.database import Database


async def serve(settings: Settings, library: Library) -> None:
    """Put the bot together and run it.

    Raises:
        SystemExit: a questionnaire was edited without a new version number.
    """
    try:
        app = await assemble(settings, WallClock(), library)
    except EditionChanged as changed:
        raise SystemExit(str(changed)) from None
    await until_stopped(app)


async def until_stopped(app: App) -> None:
    """Run until SIGTERM or Ctrl+C; nothing needs an orderly end, it only makes a short one."""
    running = asyncio.ensure_future(app.run())
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers; Ctrl+C works there
            loop.add_signal_handler(name, running.cancel)
    try:
        with suppress(asyncio.CancelledError):
            await running
    finally:
        await app.close()


async def migrate_only(settings: Settings) -> None:
    """Bring the database up to date and do nothing else."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    await schema.bring_up_to_date(database)
    await database.close()
