"""What the digest of a thousand participants costs: `python -m benchmarks.digests --check`.

Reading and drawing are measured in processor time; the picture in a child process of its own.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from benchmarks import results
from benchmarks.pairs import a_school
from benchmarks.screens import tapped
from benchmarks.sizes import CURATOR, NOW
from bot.handling import Handling
from domain.ids import AccountId, JobId
from domain.jobs import Job
from domain.letters import Screen
from services import digest_pictures
from storage.database import Database

LONGEST_MS: Final = 200.0
"""The most processor time that reading and drawing a digest, or its list of lines, may take."""

PICTURE_MS: Final = 1000.0
"""The most processor time the child that draws the picture may take."""

PICTURE: Final = "picture"
SCREENS: Final[Mapping[str, str]] = {
    "digest": "digest.show|0|0|",
    "lines": "lines.show|0|0|",
    "a line": "lines.open|1|0|silent",
}


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often each is measured.")] = 5,
    *,
    check: Annotated[bool, typer.Option(help="Fail when something takes too long.")] = False,
) -> None:
    """Measure the digest and its picture in a school of more than a thousand participants."""
    with tempfile.TemporaryDirectory(prefix="digests-") as folder:
        found = asyncio.run(measured(Path(folder), rounds))
    for name, took in found.items():
        print(f"{name:24}{took:9.1f} ms of {limit(name):.0f}")
    results.add("digests_ms", found)
    slow = [name for name, took in found.items() if took > limit(name)]
    if check and slow:
        print(f"too slow: {', '.join(slow)}")
        raise typer.Exit(1)


def limit(name: str) -> float:
    """Say how many milliseconds something may take."""
    return PICTURE_MS if name == PICTURE else LONGEST_MS


async def measured(folder: Path, rounds: int) -> dict[str, float]:
    """Give the milliseconds of the processor that each screen and the picture take at best."""
    async with a_school(folder) as (database, handling, _):
        found = {
            name: 1000 * min([await _shown(database, handling, tap) for _ in range(rounds)])
            for name, tap in SCREENS.items()
        }
        facts = await _facts(database)
    return {**found, PICTURE: 1000 * min(_drawn(facts) for _ in range(rounds))}


async def _shown(database: Database, handling: Handling, tap: str) -> float:
    """Show one screen; give the seconds of the processor.

    Raises:
        RuntimeError: no screen came of it, so there is nothing to measure.
    """
    update = handling.read(json.dumps(tapped(CURATOR, tap)))
    async with database.reading() as uow:
        account = (await uow.accounts.by_ids([AccountId(CURATOR)]))[AccountId(CURATOR)]
        began = time.process_time()
        handled = await handling.handle(uow, update, account, NOW)
        took = time.process_time() - began
    if isinstance(handled.answer, Screen):
        return took
    raise RuntimeError(f"{tap}: {handled.answer}")


async def _facts(database: Database) -> Mapping[str, Any]:
    async with database.reading() as uow:
        account = (await uow.accounts.by_ids([AccountId(CURATOR)]))[AccountId(CURATOR)]
        (person,) = account.people
        job = Job(
            id=JobId(1),
            craft=digest_pictures.CRAFT,
            school_id=person.school_id,
            person_id=person.id,
            made_at=NOW,
            facts={},
        )
        return await digest_pictures.gather(uow, job, NOW)


def _drawn(facts: Mapping[str, Any]) -> float:
    """Draw the picture in a child as the workshop does; give the child's seconds."""
    began = _of_children()
    child = [sys.executable, "-m", "documents", "charts"]
    subprocess.run(child, input=json.dumps(facts).encode(), check=True, capture_output=True)  # noqa: S603 - our own program
    return _of_children() - began


def _of_children() -> float:
    import resource  # noqa: PLC0415 - not on every system

    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


if __name__ == "__main__":
    typer.run(main)
