"""What a municipality of a hundred schools costs: `python -m benchmarks.districts --check`."""

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Final

import typer
from pydantic import SecretStr

from benchmarks import results
from benchmarks.district_rows import COORDINATOR, CURATOR, NOW, PROGRAMME, Size, build
from benchmarks.screens import Meter, metered, tapped
from bot.handling import Handling
from bot.settings import Settings
from domain.ids import AccountId
from domain.letters import Screen
from locales.contents import read_contents
from storage import schema
from storage.database import Database

SCREENS: Final[Mapping[str, tuple[int, str, float]]] = {
    "summary of schools": (COORDINATOR, "district.show|0|0|", 2000.0),
    "one school": (COORDINATOR, "district.school|2|0|", 2000.0),
    "road map to agree": (COORDINATOR, "agreement.map|2|0|", 50.0),
    "road map": (CURATOR, "roadmap.show|0|0|", 50.0),
    "late positions": (CURATOR, "roadmap.late|0|0|", 50.0),
}
"""Who looks at what, by which tap, and the most milliseconds of the processor it may take."""


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often each screen is shown.")] = 7,
    *,
    check: Annotated[bool, typer.Option(help="Fail when a screen takes too long.")] = False,
) -> None:
    """Measure the screens of a municipality: 100 schools, 100 positions and 500 people in each."""
    with tempfile.TemporaryDirectory(prefix="districts-") as folder:
        found = asyncio.run(_measured(Path(folder), rounds))
    for name, took in found.items():
        print(f"{name:20}{took:9.1f} ms of {SCREENS[name][2]:.0f}")
    results.add("district_ms", found)
    slow = [name for name, took in found.items() if took > SCREENS[name][2]]
    if check and slow:
        print(f"too slow: {', '.join(slow)}")
        raise typer.Exit(1)


@asynccontextmanager
async def a_district(folder: Path, size: Size) -> AsyncIterator[tuple[Database, Handling]]:
    """Lend a municipality in a fresh database of a folder, and the rooms that show it."""
    library = read_contents()
    names = tuple(one.id for one in library.programmes[PROGRAMME].positions)
    database = Database(f"sqlite:///{folder / 'district.db'}")
    try:
        await schema.bring_up_to_date(database)
        await build(database, size, names)
        yield database, Handling(Settings(bot_token=SecretStr("42:bench")), library)
    finally:
        await database.close()


async def looked_at(database: Database, handling: Handling, name: str) -> tuple[Meter, float]:
    """Show one screen; give what it asked of the database, and the seconds of the processor.

    Raises:
        RuntimeError: no screen came of it, so there is nothing to measure.
    """
    account_id, tap, _ = SCREENS[name]
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
    async with a_district(folder, Size()) as (database, handling):
        return {name: await _best(database, handling, name, rounds) for name in SCREENS}


async def _best(database: Database, handling: Handling, name: str, rounds: int) -> float:
    shown = [await looked_at(database, handling, name) for _ in range(rounds)]
    return 1000 * min(took for _, took in shown)


if __name__ == "__main__":
    typer.run(main)
