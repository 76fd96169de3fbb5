"""The bot as a process that starts at once: everything is imported before the first order.

Each line of the standard input is an order: the environment of a new bot, as JSON. The bot is a
fork of this process, so killing it and starting another costs no import. Its number is printed
when it is born, and how it ended when it is dead.
"""

import asyncio
import json
import logging
import os
import sys
import traceback
from pathlib import Path

from bot import fail_points
from bot.running import serve
from bot.settings import read_settings
from locales.library import read_library


def live(order: dict[str, str]) -> None:
    """Be the bot, exactly as `python -m bot run` is, with the questionnaires of the order."""
    os.environ.update(order)
    log = os.open(order["LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, sys.stderr.fileno())
    logging.basicConfig(level="WARNING", format="%(levelname)s %(name)s: %(message)s")
    fail_points.arm()
    library = read_library(Path(os.environ["QUESTIONNAIRES"]))
    asyncio.run(serve(read_settings(), library))


def born(order: dict[str, str]) -> int:
    """Fork a bot; gives its number to the parent and never returns in the child."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        live(order)
        code = 0
    except BaseException:  # noqa: BLE001 - the child must not go on as a second parent
        traceback.print_exc()
    os._exit(code)


def main() -> None:
    """Start one bot after the other, as ordered."""
    for line in sys.stdin:
        child = born(json.loads(line))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
