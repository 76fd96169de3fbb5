"""The command line: `python -m bot` and one of its commands; alone it lists them."""

import asyncio
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot import fail_points
from bot.casts import USUAL
from bot.clock import WallClock
from bot.locks import held
from bot.obstacles import Obstacle
from bot.settings import Settings, read_settings
from domain.people import Form
from locales.checks import BrokenFile
from locales.contents import read_contents
from locales.texts import FALLBACK, texts_for

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

WithoutBackup = Annotated[
    bool, typer.Option("--without-backup", help="Upgrade a database without a copy of it.")
]
CheckTelegram = Annotated[
    bool, typer.Option("--telegram", help="Try the way to Telegram, step by step.")
]
CheckJournal = Annotated[
    bool, typer.Option("--journal", help="See whether the journal of every school is whole.")
]

Files = Annotated[
    list[Path] | None,
    typer.Argument(help="Questionnaires to look at, instead of all that the bot has."),
]


@cli.command()
def run(*, without_backup: WithoutBackup = False) -> None:
    """Serve people until stopped."""
    with _obstacles_told():
        settings = read_settings()
        library = read_contents(school_files=settings.school_files_path)
        _keep_a_log(settings.log_level, settings)
        fail_points.arm()
        with held(settings.data_dir):
            # What follows takes seconds to import, so what can be refused was refused before;
            # and all of it stays, so looking through it for garbage would be in vain.
            gc.disable()
            from bot.running import serve  # noqa: PLC0415

            gc.enable()
            asyncio.run(serve(settings, library, without_backup=without_backup))


@cli.command()
def demo(
    programme: Annotated[
        str, typer.Option(help="Whose road map: a programme's file, without .toml.")
    ] = USUAL,
    port: Annotated[int, typer.Option(help="Port of the page with the telephones.")] = 8080,
) -> None:
    """Try the bot in a browser, with a simulated Telegram and a school of its own."""
    with _obstacles_told():
        library = read_contents()
        _keep_a_log("WARNING")
        from bot.demo import show  # noqa: PLC0415 - as above

        asyncio.run(show(library, port, programme))


@cli.command()
def school(
    name: Annotated[str, typer.Argument(help="How people call the school.")],
    programme: Annotated[str, typer.Option(help="A programme's file, without .toml.")],
    year: Annotated[int | None, typer.Option(help="When the school year begins.")] = None,
) -> None:
    """Open a school and print the link for its first curator."""
    with _obstacles_told():
        settings, library = read_settings(), read_contents()
        _keep_a_log("WARNING", settings)
        from bot.opening import open_school  # noqa: PLC0415 - as above

        typer.echo(asyncio.run(open_school(settings, library, name, programme, year)))


@cli.command()
def migrate(*, without_backup: WithoutBackup = False) -> None:
    """Bring the database to what this version expects."""
    with _obstacles_told():
        settings = read_settings()
        _keep_a_log(settings.log_level, settings)
        with held(settings.data_dir):
            from bot.upgrading import upgrade  # noqa: PLC0415 - as above

            now = WallClock().now()
            asyncio.run(upgrade(settings, now, without_backup=without_backup))


@cli.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The new file; or a folder, to name it by time.")],
) -> None:
    """Make a sealed copy of the database; the bot may go on meanwhile."""
    with _obstacles_told():
        settings = read_settings()
        from bot import copying  # noqa: PLC0415 - as above

        typer.echo(asyncio.run(copying.backup(settings, file, WallClock().now())))


@cli.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `backup` made.")],
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put the database that is there aside.")
    ] = False,
) -> None:
    """Put a sealed copy in the place of the database; what waits in it is held."""
    with _obstacles_told():
        settings = read_settings()
        with held(settings.data_dir):
            from bot import restoring  # noqa: PLC0415 - as above

            now = WallClock().now()
            typer.echo(asyncio.run(restoring.restore(settings, file, now, replace=replace)))


@cli.command()
def check(
    files: Files = None, *, telegram: CheckTelegram = False, journal: CheckJournal = False
) -> None:
    """Read every questionnaire and programme and say what is wrong; or try Telegram."""
    with _obstacles_told():
        if telegram:
            from bot.diagnosis import report  # noqa: PLC0415 - as above

            sys.exit(asyncio.run(report(read_settings(), WallClock(), typer.echo)))
        from bot.checking import report as look_over  # noqa: PLC0415 - as above

        settings = None if files else _settings_if_any()
        code = asyncio.run(look_over(settings, files or (), typer.echo, _warn))
        if code:
            sys.exit(code)
        if journal:
            from bot.wholeness import report as look_through  # noqa: PLC0415 - as above

            sys.exit(asyncio.run(look_through(read_settings(), typer.echo)))


@cli.command()
def preview(
    questionnaire: Annotated[
        str, typer.Argument(help="A questionnaire's file, without .toml.")
    ] = "",
    *,
    file: Annotated[Path | None, typer.Option(help="A file of your own, instead.")] = None,
    form: Annotated[Form, typer.Option(help="Whose questions are shown.")] = Form.PEER,
    port: Annotated[int, typer.Option(help="Port of the page with the telephone.")] = 8080,
    in_print: Annotated[bool, typer.Option("--print", help="Print every screen instead.")] = False,
) -> None:
    """Go through a questionnaire in the simulator; the answers go nowhere."""
    with _obstacles_told():
        settings = _settings_if_any()
        folder = None if settings is None else settings.school_files_path
        library = read_contents(school_files=folder)
        _keep_a_log("WARNING")
        from bot import previews  # noqa: PLC0415 - as above

        library = library if file is None else previews.written(library, file)
        trial = previews.chosen(library, questionnaire if file is None else file.stem, form)
        if in_print:
            asyncio.run(previews.walk(trial, 0, typer.echo))
        else:
            asyncio.run(previews.show(trial, port))


def _settings_if_any() -> Settings | None:
    """Read the settings; an author has none, and then only what comes with the bot is read."""
    try:
        return read_settings()
    except Obstacle as obstacle:
        typer.echo(texts_for(FALLBACK).label("check-files-alone", why=str(obstacle)))
        return None


def _warn(line: str) -> None:
    typer.echo(line, err=True)


@contextmanager
def _obstacles_told() -> Iterator[None]:
    """End with one line and a bad exit code when something is in the way."""
    try:
        yield
    except (Obstacle, BrokenFile) as obstacle:
        typer.echo(str(obstacle), err=True)
        sys.exit(obstacle.code if isinstance(obstacle, Obstacle) else 1)
    except Exception as fault:  # noqa: BLE001 - its words may hold anything, so none is printed
        from bot.faults import outline  # noqa: PLC0415 - seldom needed

        words = texts_for(FALLBACK).label("start-broken", fault=outline(fault))
        typer.echo(words, err=True)
    else:
        return
    sys.exit(1)


def _keep_a_log(level: str, settings: Settings | None = None) -> None:
    """Keep a log in which no secret of the settings stands."""
    from bot import logs  # noqa: PLC0415 - what is refused needs no log

    logs.keep(level, settings.secrets if settings else ())


if __name__ == "__main__":
    cli()
