"""What five hundred pairs with thirty meetings each cost: `python -m benchmarks.pairs --check`."""

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final

import typer
from pydantic import SecretStr

from benchmarks import results
from benchmarks.pair_rows import PAIRS, build
from benchmarks.screens import Meter, metered, tapped
from benchmarks.sizes import CURATOR, MENTOR, NOW, Size
from bot.clock import TurnedClock
from bot.handling import Handling
from bot.settings import Settings
from bot.ticking import Ticking
from domain.ids import AccountId
from domain.letters import Screen
from locales.contents import read_contents
from locales.library import Library
from storage import schema
from storage.database import Database

LONGEST_MS: Final = 50.0
"""The most processor time that one screen, or one beat of the clock, may take."""
TICK: Final = "tick"
MENTEE: Final = 3
"""The account, and the number, of the mentee of the first pair."""

SCREENS: Final[Mapping[str, tuple[int, str]]] = {
    "my mentees": (MENTOR, "meetings.show|0|0|"),
    "one of my pairs": (MENTOR, "meetings.pair|2|0|"),
    "my mentor": (MENTEE, "meetings.show|0|0|"),
    "pairs": (CURATOR, "pairs.show|0|0|"),
    "pair": (CURATOR, "pairs.open|2|0|"),
    "queue": (CURATOR, "queue.show|0|0|"),
    "plans to approve": (CURATOR, "plan.sent|0|0|"),
    "plans of a pair": (MENTOR, "plan.pair|2|0|"),
    "disputed meetings": (CURATOR, "disputes.show|0|0|"),
    "wishes for others": (CURATOR, "rematches.show|0|0|"),
    "without a pair": (CURATOR, "unpaired.show|0|0|"),
    "candidates": (CURATOR, "candidates.show|0|0|"),
}
"""The screens of pairs: who looks, and the tap that shows them."""


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often each screen is shown.")] = 7,
    *,
    check: Annotated[bool, typer.Option(help="Fail when something takes too long.")] = False,
) -> None:
    """Measure every screen of pairs, and the tick, in a school of five hundred pairs."""
    with tempfile.TemporaryDirectory(prefix="pairs-") as folder:
        found = asyncio.run(_measured(Path(folder), rounds))
    for name, took in found.items():
        print(f"{name:24}{took:9.1f} ms of {LONGEST_MS:.0f}")
    results.add("pairs_ms", found)
    slow = [name for name, took in found.items() if took > LONGEST_MS]
    if check and slow:
        print(f"too slow: {', '.join(slow)}")
        raise typer.Exit(1)


@asynccontextmanager
async def a_school(
    folder: Path, size: Size = PAIRS
) -> AsyncIterator[tuple[Database, Handling, Library]]:
    """Lend a school of pairs in a fresh database of a folder, and the rooms that show it."""
    library = read_contents()
    database = Database(f"sqlite:///{folder / 'pairs.db'}")
    try:
        await schema.bring_up_to_date(database)
        await build(database, library.programmes["gymnasium-2021"], size)
        yield database, Handling(Settings(bot_token=SecretStr("42:bench")), library), library
    finally:
        await database.close()


async def looked_at(database: Database, handling: Handling, name: str) -> tuple[Meter, float]:
    """Show one screen; give what it asked of the database, and the seconds of the processor.

    Raises:
        RuntimeError: no screen came of it, so there is nothing to measure.
    """
    account_id, tap = SCREENS[name]
    update = handling.read(json.dumps(tapped(account_id, tap)))
    async with database.reading() as uow:
        account = (await uow.accounts.by_ids([AccountId(account_id)]))[AccountId(account_id)]
        with metered() as meter:
            began = time.process_time()
            handled = await handling.handle(uow, update, account, NOW)
            took = time.process_time() - began
    if isinstance(handled.answer, Screen):
        return meter, took
    raise RuntimeError(f"{name}: {handled.answer}")


async def _measured(folder: Path, rounds: int) -> dict[str, float]:
    async with a_school(folder) as (database, handling, library):
        found = {name: await _best(database, handling, name, rounds) for name in SCREENS}
        return {**found, TICK: await _tick(database, library, rounds)}


async def _best(database: Database, handling: Handling, name: str, rounds: int) -> float:
    shown = [await looked_at(database, handling, name) for _ in range(rounds)]
    return 1000 * min(took for _, took in shown)


async def _tick(database: Database, library: Library, rounds: int) -> float:
    """Measure a beat at which nothing new is due; the first ones catch up with what was."""
    clock = TurnedClock(NOW)
    ticking = Ticking(database, clock, library)
    spent = []
    for _ in range(rounds + 2):
        began = time.process_time()
        await ticking.tick()
        spent.append(time.process_time() - began)
        await clock.turn(clock.now() + timedelta(seconds=20))
    return 1000 * min(spent[2:])


if __name__ == "__main__":
    typer.run(main)
