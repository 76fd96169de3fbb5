"""Run the simulator: `python -m simulator --port 8080 --phone Anna --notebook state.json`."""

import argparse
import asyncio
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from simulator.hands import Hands
from simulator.moments import moment
from simulator.notebook import Notebook
from simulator.server import serve
from simulator.telegram import Telegram


def arguments() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument("--notebook", type=Path, help="a file that keeps the state")
    parser.add_argument(
        "--phone", action="append", default=[], metavar="NAME[:ID[:LANG]]", help="may be repeated"
    )
    parser.add_argument("--bot", help="how the bot is called on the telephones")
    parser.add_argument("--until-stdin-closes", action="store_true")
    parser.add_argument(
        "--clock",
        type=moment,
        metavar="MOMENT",
        help="begin here, and let the page turn the hands",
    )
    parser.add_argument("--zone", type=zone, default="UTC", help="where the clock hangs")
    return parser


def add_phone(telegram: Telegram, words: str) -> None:
    """Add the phone written as NAME[:ID[:LANG]], unless its id (or its name) is there already.

    Raises:
        ValueError: when the id is not a number.
    """
    name, _, rest = words.partition(":")
    number, _, language = rest.partition(":")
    if number:
        if int(number) not in telegram.phones:
            telegram.add_phone(name, int(number), language or "ru")
    elif all(phone.first_name != name for phone in telegram.phones.values()):
        telegram.add_phone(name, language_code=language or "ru")


def zone(name: str) -> ZoneInfo:
    """Find a zone by its name, such as Europe/Moscow.

    Raises:
        ValueError: when there is none.
    """
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError as unknown:
        raise ValueError(str(unknown)) from unknown


def described(options: argparse.Namespace) -> tuple[Telegram, Notebook | None]:
    """Make the Telegram of the command line, with what its notebook holds.

    Raises:
        ValueError: when the file is not a notebook, or a phone cannot be added.
    """
    telegram = Telegram()
    if options.clock is not None:
        telegram.wear(Hands(options.clock, options.zone))
    notebook = Notebook(telegram, options.notebook) if options.notebook else None
    if notebook is not None:
        notebook.open()
    if options.bot:
        telegram.bot["first_name"] = options.bot
    for phone in options.phone:
        add_phone(telegram, phone)
    return telegram, notebook


async def run(options: argparse.Namespace) -> None:
    """Serve until a signal comes or the standard input closes."""
    telegram, notebook = described(options)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers; Ctrl+C works there
            loop.add_signal_handler(name, stop.set)
    if options.until_stdin_closes:
        _watch_stdin(loop, stop)
    server = await serve(telegram, options.host, options.port)
    sys.stdout.write(f"The simulator listens on {server.url}\n")
    sys.stdout.flush()
    await stop.wait()
    await server.close()
    if notebook is not None:
        notebook.save()


def _watch_stdin(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """Set the event when nobody can write to us any more."""

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        with suppress(RuntimeError):  # the loop has ended already
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """Read the command line and run."""
    asyncio.run(run(arguments().parse_args()))


if __name__ == "__main__":
    main()
