"""Rounds: one bot, one fresh database, one crowd; what was measured, checked against the disk."""

import asyncio
import gc
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Final

from benchmarks import children
from benchmarks.children import Child
from benchmarks.contestants import OPTIONS, QUESTIONS, Contestant
from benchmarks.crowd import Crowd, Stretch
from simulator.server import serve
from simulator.telegram import Telegram

WARM_UP: Final = len(QUESTIONS)
"""Answers a person gives before anything is counted: one whole survey."""

LAST_WORDS: Final = 1.0
"""Seconds a bot has after the last answer to finish what it does beside; its cost is counted."""

LONGEST_START: Final = 60.0
"""Seconds until a bot that does not ask for updates is given up."""


class Mistaken(Exception):
    """A bot lost or doubled an answer, or left a button turning: its figures mean nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many people there are, and how many counted answers each of them gives."""

    people: int
    answers: int

    @property
    def copies(self) -> int:
        """How many surveys a person needs for that, with the one that warms up."""
        return 1 + -(-self.answers // len(QUESTIONS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The figures of one round, under the names that the results have."""

    answers_per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_s_per_1000: float
    rss_mib: float
    start_s: float


async def play(contestant: Contestant, size: Size, profile: Path | None = None) -> Round:
    """Play one round.

    Raises:
        Mistaken: the database does not hold exactly the answers that were given, or more buttons
            still turn than the people gave up on.
        RuntimeError: the bot ended by itself, or did not begin.
    """
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        folder, telegram = Path(name), Telegram(checks=False)
        crowd = Crowd(telegram, size.people, OPTIONS, contestant.submit)
        settings = await contestant.prepare(folder, crowd.ids, size.copies)
        if profile is not None:
            settings["PROFILE"] = str(profile)
        async with _running(contestant.module, telegram, folder, settings) as (child, start_s):
            figures = await _measured(crowd, child, size.answers, start_s)
        if crowd.repeated:
            print(f"  {contestant.name}: {crowd.repeated} taps were never answered, so repeated")
        answers = size.people * (WARM_UP + size.answers)
        _verify(folder / "bot.db", answers)
        if len(telegram.queries) > crowd.repeated:
            raise Mistaken(f"{len(telegram.queries)} tapped buttons still turn")
    return figures


@asynccontextmanager
async def _running(
    module: str, telegram: Telegram, folder: Path, settings: Mapping[str, str]
) -> AsyncIterator[tuple[Child, float]]:
    """Run a bot beside a Telegram of its own; gives it, and how long its start took."""
    server = await serve(telegram)
    address = {
        "BOT_TOKEN": "42:benchmark",
        "BOT_API_BASE_URL": server.url,
        "DATA_DIR": str(folder),
    }
    began = perf_counter()
    child = await children.start(module, folder, {**address, **settings})
    try:
        while not telegram.polls:
            child.mind()
            if perf_counter() - began > LONGEST_START:
                raise RuntimeError(f"{module} asks for no updates")
            await asyncio.sleep(0.005)
        yield child, perf_counter() - began
    finally:
        await child.stop()
        await server.close()


async def _measured(crowd: Crowd, child: Child, answers: int, start_s: float) -> Round:
    """Let the crowd warm the bot up, then count; our own garbage waits until after that."""
    await crowd.give(WARM_UP, child.mind)
    await asyncio.sleep(LAST_WORDS)
    before = child.cpu_seconds
    gc.collect()
    gc.disable()
    try:
        stretch = await crowd.give(answers, child.mind)
    finally:
        gc.enable()
    await asyncio.sleep(LAST_WORDS)
    return _figures(stretch, child.cpu_seconds - before, child.peak_mib, start_s)


def _figures(stretch: Stretch, cpu_seconds: float, peak_mib: float, start_s: float) -> Round:
    cuts = quantiles((1000 * wait for wait in stretch.waits), n=100)
    return Round(
        answers_per_second=stretch.answers / stretch.seconds,
        p50_ms=cuts[49],
        p95_ms=cuts[94],
        p99_ms=cuts[98],
        cpu_s_per_1000=1000 * cpu_seconds / stretch.to_give,
        rss_mib=peak_mib,
        start_s=start_s,
    )


def _verify(database: Path, given: int) -> None:
    """Compare the database with what the crowd saw answered.

    Raises:
        Mistaken: they differ.
    """
    with closing(sqlite3.connect(database)) as connection:
        kept = connection.execute("SELECT count(*) FROM answers").fetchone()[0]
    if kept != given:
        raise Mistaken(f"{given} answers were given, {kept} are in the database")
