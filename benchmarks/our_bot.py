"""Our bot as a process: the real one, with questionnaires from a folder of the benchmark's."""

import asyncio
import cProfile
import logging
import os
from pathlib import Path

from bot.settings import read_settings
from locales.library import read_library


def main() -> None:
    """Serve until stopped, as `python -m bot run` does."""
    settings, library = read_settings(), read_library(Path(os.environ["QUESTIONNAIRES"]))
    logging.basicConfig(level=logging.WARNING)
    from bot.running import serve  # noqa: PLC0415 - in the order of bot/__main__.py

    asyncio.run(serve(settings, library))


def profiled(into: str) -> None:
    """Serve until stopped, and write down where the time of the main thread went."""
    profile = cProfile.Profile()
    try:
        profile.runcall(main)
    finally:
        profile.dump_stats(into)


if __name__ == "__main__":
    if into := os.environ.get("PROFILE"):
        profiled(into)
    else:
        main()
