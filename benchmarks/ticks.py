"""What a tick costs among many, beside among few: `python -m benchmarks.ticks --check`."""

import asyncio
import gc
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Annotated, Final

import typer

from benchmarks import results
from benchmarks.sizes import NOW
from benchmarks.tick_rows import Crowd, build
from bot.clock import TurnedClock
from bot.ticking import Ticking
from locales.contents import read_contents
from locales.library import Library
from storage import schema
from storage.database import Database

GREATEST: Final = 1.2
"""The most that a tick may cost among many, for each second among few."""
LONGEST_MS: Final = 50.0

FEW: Final = Crowd(people=10_000)
MANY: Final = Crowd(people=100_000)

HOURS: Final[Mapping[str, datetime]] = {
    "afternoon": NOW,
    "evening": NOW + timedelta(hours=3),
}
"""An hour at which few reminders leave, and 18:00 in Moscow, at which most do."""

_WARMING: Final = 2
_BETWEEN: Final = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Beat:
    """A bot that ticks in one of the databases."""

    clock: TurnedClock
    ticking: Ticking


def main(
    rounds: Annotated[int, typer.Option(min=5, help="Ticks in each place and hour.")] = 40,
    *,
    check: Annotated[bool, typer.Option(help="Fail when a figure is beyond the floor.")] = False,
) -> None:
    """Measure a tick among 100,000 people with 200,000 meetings beside one among a tenth."""
    with tempfile.TemporaryDirectory(prefix="ticks-") as folder:
        found = asyncio.run(measured(Path(folder), rounds))
    for name, value in found.items():
        print(f"{name:24}{value:8.2f} of {limit(name)}")
    results.add("tick_growth", found)
    if check and any(value > limit(name) for name, value in found.items()):
        raise typer.Exit(1)


def limit(name: str) -> float:
    """Say how great a figure may be."""
    return LONGEST_MS if name.endswith("_ms") else GREATEST


async def measured(
    folder: Path, rounds: int, few: Crowd = FEW, many: Crowd = MANY
) -> dict[str, float]:
    """Give the worst ratio, and for each hour the ratio and the milliseconds among many."""
    library = read_contents()
    found: dict[str, float] = {}
    async with AsyncExitStack() as stack:
        databases = [
            await stack.enter_async_context(_a_crowd(folder / f"{one.people}.db", one))
            for one in (few, many)
        ]
        for name, hour in HOURS.items():
            seconds = await _played([_beat(one, library, hour) for one in databases], rounds)
            among_few, among_many = (median(one) for one in seconds)
            found[name] = among_many / among_few
            found[f"{name}_ms"] = 1000 * among_many
    return {"ratio": max(found[name] for name in HOURS), **found}


@asynccontextmanager
async def _a_crowd(path: Path, crowd: Crowd) -> AsyncIterator[Database]:
    """Lend a database in which so many people are in the middle of a year."""
    database = Database(f"sqlite:///{path}")
    try:
        await schema.bring_up_to_date(database)
        await build(database, crowd)
        yield database
    finally:
        await database.close()


def _beat(database: Database, library: Library, hour: datetime) -> Beat:
    clock = TurnedClock(hour)
    return Beat(clock, Ticking(database, clock, library))


async def _played(beats: Sequence[Beat], rounds: int) -> list[list[float]]:
    """Tick everywhere in turn, there and back; the first ticks catch up and do not count."""
    seconds: list[list[float]] = [[] for _ in beats]
    order = list(enumerate(beats))
    gc.disable()
    for number in range(_WARMING + rounds):
        for which, beat in order if number % 2 == 0 else reversed(order):
            seconds[which].append(await _ticked(beat))
        gc.collect(0)
    gc.enable()
    return [one[_WARMING:] for one in seconds]


async def _ticked(beat: Beat) -> float:
    """Tick once; give the seconds of the processor."""
    began = time.process_time()
    await beat.ticking.tick()
    took = time.process_time() - began
    await beat.clock.turn(beat.clock.now() + _BETWEEN)
    return took


if __name__ == "__main__":
    typer.run(main)
