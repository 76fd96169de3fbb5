"""What the lists of a big school cost its database: `python -m benchmarks.screens --check`."""

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from pydantic import SecretStr
from sqlalchemy import Engine, event

from benchmarks.schools import build
from benchmarks.sizes import CURATOR, MENTOR, NOW, Size
from bot.handling import Handling
from bot.settings import Settings
from domain.ids import AccountId
from locales.contents import read_contents
from storage import schema
from storage.database import Database

LONGEST_MS: Final = 50.0
"""The most database time that one screen may take."""

SCREENS: Final[Mapping[str, tuple[int, str]]] = {
    "menu of a curator": (CURATOR, "menu.show|0|0|"),
    "menu of a mentor": (MENTOR, "menu.show|0|0|"),
    "digest": (CURATOR, "digest.show|0|0|"),
    "road map": (CURATOR, "roadmap.show|0|0|"),
    "stage": (CURATOR, "roadmap.part|0|0|"),
    "deadlines": (CURATOR, "roadmap.soon|30|0|"),
    "my positions": (CURATOR, "roadmap.mine|0|0|0"),
    "position": (CURATOR, "roadmap.row|9|1|"),
    "history of a position": (CURATOR, "position.history|9|1|0."),
    "people of a position": (CURATOR, "position.people|9|1|0."),
    "indicators": (CURATOR, "indicators.show|0|0|"),
    "quarter": (CURATOR, "reports.quarter|202203|0|"),
    "statistics": (CURATOR, "statistics.show|2022|0|"),
    "week of a mentor": (MENTOR, "week.show|0|0|"),
    "indicator": (CURATOR, "indicators.missing|2022|0|consents_given"),
    "final event": (CURATOR, "event.show|0|0|"),
    "pairs": (CURATOR, "pairs.show|0|0|"),
    "pair": (CURATOR, "pairs.open|1|0|"),
    "new pair": (CURATOR, "pairs.new|0|0|"),
    "people": (CURATOR, "people.show|0|0|"),
    "guardians": (CURATOR, "people.kinships|0|0|"),
    "unreachable": (CURATOR, "people.silent|0|0|"),
    "meetings": (MENTOR, "meetings.show|0|0|"),
    "candidates": (CURATOR, "candidates.show|0|0|"),
    "candidates of a step": (CURATOR, "candidates.list|0|0|candidate"),
    "training": (CURATOR, "training.show|0|0|"),
    "mentors in training": (CURATOR, "training.mentors|0|0|"),
    "own training": (MENTOR, "learning.show|0|0|"),
}
"""The lists of the house: who looks, and the tap that shows them."""


@dataclass
class Meter:
    """What the statements of one screen came to."""

    statements: int = 0
    seconds: float = 0.0


@contextmanager
def metered() -> Iterator[Meter]:
    """Count the statements of whatever happens inside, and the time they take."""
    meter, begun = Meter(), [0.0]

    def before(*_: Any) -> None:
        begun[0] = time.perf_counter()

    def after(*_: Any) -> None:
        meter.statements += 1
        meter.seconds += time.perf_counter() - begun[0]

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "after_cursor_execute", after)
    try:
        yield meter
    finally:
        event.remove(Engine, "before_cursor_execute", before)
        event.remove(Engine, "after_cursor_execute", after)


async def looked_at(database: Database, handling: Handling, name: str) -> Meter:
    """Show one screen to somebody, and keep nothing of it.

    Raises:
        RuntimeError: no screen came of it, so there is nothing to measure.
    """
    account_id, tap = SCREENS[name]
    update = handling.read(json.dumps(tapped(account_id, tap)))
    async with database.reading() as uow:
        account = (await uow.accounts.by_ids([AccountId(account_id)]))[AccountId(account_id)]
        with metered() as meter:
            handled = await handling.handle(uow, update, account, NOW)
    if not hasattr(handled.answer, "rows"):
        raise RuntimeError(f"{name}: {handled.answer}")
    return meter


@asynccontextmanager
async def a_school(folder: Path, size: Size) -> AsyncIterator[tuple[Database, Handling]]:
    """Lend a school in a fresh database of a folder, and the rooms that show it."""
    library = read_contents()
    database = Database(f"sqlite:///{folder / 'school.db'}")
    try:
        await schema.bring_up_to_date(database)
        await build(database, library.programmes["gymnasium-2021"], size)
        yield database, Handling(Settings(bot_token=SecretStr("42:bench")), library)
    finally:
        await database.close()


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often each screen is shown.")] = 7,
    *,
    check: Annotated[bool, typer.Option(help="Fail when a screen takes too long.")] = False,
) -> None:
    """Measure what each list of a school of five hundred costs its database."""
    with tempfile.TemporaryDirectory(prefix="screens-") as folder:
        found = asyncio.run(_measured(Path(folder), rounds))
    print(_table(found))
    slow = [name for name, meter in found.items() if meter.seconds * 1000 > LONGEST_MS]
    if check and slow:
        print(f"more than {LONGEST_MS:.0f} ms: {', '.join(slow)}")
        raise typer.Exit(1)


async def _measured(folder: Path, rounds: int) -> dict[str, Meter]:
    async with a_school(folder, Size()) as (database, handling):
        return {name: await _best(database, handling, name, rounds) for name in SCREENS}


async def _best(database: Database, handling: Handling, name: str, rounds: int) -> Meter:
    shown = [await looked_at(database, handling, name) for _ in range(rounds)]
    return min(shown, key=lambda one: one.seconds)


def _table(found: Mapping[str, Meter]) -> str:
    lines = [f"{'screen':24}{'statements':>12}{'ms':>8}"]
    for name, meter in found.items():
        lines.append(f"{name:24}{meter.statements:12}{meter.seconds * 1000:8.1f}")
    return "\n".join(lines)


def tapped(account_id: int, tap: str) -> dict[str, Any]:
    """Make the update of a tap as Telegram tells it."""
    sender = {"id": account_id, "is_bot": False, "first_name": "Name"}
    chat = {"id": account_id, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "-"}
    query = {"id": "1", "from": sender, "chat_instance": "1", "data": tap, "message": message}
    return {"update_id": 1, "callback_query": query}


if __name__ == "__main__":
    typer.run(main)
