"""The command line: `python -m bot` and one of run, demo, migrate, check."""

import asyncio
import logging
import sys
from typing import NoReturn

import typer

from bot import fail_points
from bot.settings import Settings, SettingsBroken, read_settings
from locales.checks import BrokenFile
from locales.library import Library, read_library

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@cli.command()
def run() -> None:
    """Serve people until stopped."""
    settings, library = _settings(), _library()
    _keep_a_log(settings.log_level)
    fail_points.arm()
    # What follows takes seconds to import, so everything that can be refused was read before.
    from bot.running import serve  # noqa: PLC0415

    asyncio.run(serve(settings, library))


@cli.command()
def demo(port: int = typer.Option(8080, help="Port of the page with the telephones.")) -> None:
    """Try the bot in a browser, with a simulated Telegram and a school of its own."""
    library = _library()
    _keep_a_log("WARNING")
    from bot.demo import show  # noqa: PLC0415 - as above

    asyncio.run(show(library, port))


@cli.command()
def migrate() -> None:
    """Bring the database to what this version expects."""
    settings = _settings()
    from bot.running import migrate_only  # noqa: PLC0415 - as above

    asyncio.run(migrate_only(settings))


@cli.command()
def check() -> None:
    """Read every questionnaire and say what is wrong, if anything is."""
    library = _library()
    typer.echo(f"OK: {len(library.current)}")


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsBroken as broken:
        _refuse(str(broken))


def _library() -> Library:
    try:
        return read_library()
    except BrokenFile as broken:
        _refuse(str(broken))


def _refuse(line: str) -> NoReturn:
    typer.echo(line, err=True)
    sys.exit(1)


def _keep_a_log(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for chatty in ("aiogram", "apscheduler", "aiosqlite"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


if __name__ == "__main__":
    cli()
