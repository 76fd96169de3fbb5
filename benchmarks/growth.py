"""What one answer costs late in a long survey, and among many: `python -m benchmarks.growth`."""

import asyncio
import gc
import json
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Annotated, Final

import typer
from pydantic import SecretStr

from benchmarks import results
from benchmarks.interviews import LATE, LONG, NOW, SOON, fill
from benchmarks.screens import tapped
from bot.handling import Handling
from bot.settings import Settings
from domain.ids import AccountId
from domain.letters import Screen
from locales.library import read_library
from services import questionnaires
from storage import schema
from storage.database import Database

GREATEST: Final = 1.2
"""The most that an answer may cost in the worse place, for each second of the better one."""

FEW: Final = 100
MANY: Final = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere an answer is given: a school with so many interviews, at that question."""

    database: Database
    handling: Handling
    question: int


def main(
    rounds: Annotated[int, typer.Option(min=5, help="Answers in each place.")] = 150,
    *,
    check: Annotated[bool, typer.Option(help="Fail when a figure is beyond the floor.")] = False,
) -> None:
    """Measure an answer at question 40 beside one at question 2, among many and among few."""
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        found = asyncio.run(_measured(Path(folder), rounds))
    for name, ratio in found.items():
        print(f"{name:20}{ratio:8.2f} of {GREATEST}")
    results.add("answer_growth", found)
    if check and max(found.values()) > GREATEST:
        raise typer.Exit(1)


async def _measured(folder: Path, rounds: int) -> Mapping[str, float]:
    async with AsyncExitStack() as stack:
        schools = [
            await stack.enter_async_context(_a_school(folder, stored, rounds))
            for stored in (FEW, MANY)
        ]
        places = [Place(*school, question) for school in schools for question in (SOON, LATE)]
        seconds = await _played(places, rounds)
    early, late, early_of_many, late_of_many = (median(one) for one in seconds)
    return {
        "at question 40": late / early,
        "among 100,000": early_of_many / early,
        "both": late_of_many / early,
    }


@asynccontextmanager
async def _a_school(
    folder: Path, stored: int, rounds: int
) -> AsyncIterator[tuple[Database, Handling]]:
    """Lend a school whose people stand at the two questions, among that many interviews."""
    (folder / "papers").mkdir(exist_ok=True)
    (folder / "papers" / f"{LONG}.toml").write_text(_paper(), encoding="utf-8")
    library = read_library(folder / "papers")
    database = Database(f"sqlite:///{folder / f'{stored}.db'}")
    try:
        await schema.bring_up_to_date(database)
        async with database.writing() as uow:
            library = await questionnaires.enrol(uow, library)
        await fill(database, stored, rounds)
        yield database, Handling(Settings(bot_token=SecretStr("42:bench")), library)
    finally:
        await database.close()


async def _played(places: list[Place], rounds: int) -> list[list[float]]:
    """Let one person after another answer in every place, there and back so drifts fall on all."""
    seconds: list[list[float]] = [[] for _ in places]
    gc.disable()
    for number in range(rounds):
        order = list(enumerate(places))
        for which, place in order if number % 2 == 0 else reversed(order):
            seconds[which].append(await _answered(place, number))
        gc.collect(0)
    gc.enable()
    return seconds


async def _answered(place: Place, number: int) -> float:
    """Let a person answer where they stand; give the seconds of the processor it took.

    Raises:
        RuntimeError: no other question came of it, so nothing was measured.
    """
    person = AccountId(2 * number + (1 if place.question == SOON else 2))
    tap = f"interview.answer|{person}|1|b"
    update = place.handling.read(json.dumps(tapped(person, tap)))
    began = time.process_time()
    async with place.database.writing() as uow:
        account = (await uow.accounts.by_ids([person]))[person]
        handled = await place.handling.handle(uow, update, account, NOW)
    took = time.process_time() - began
    if (
        not isinstance(handled.answer, Screen)
        or f"{place.question + 1}?" not in handled.answer.text
    ):
        raise RuntimeError(f"question {place.question}: {handled.answer}")
    return took


def _paper() -> str:
    """Write a survey of LATE + 2 questions with five options each."""
    head = 'version = 1\ntitle = "Long"\nminutes = 9\nwho = ["mentee"]\nabout = "school"\n'
    head += 'given = "at_once"\nthanks = "-"\nsections = [{ id = "one", title = "One" }]\n'
    options = ", ".join(f'{{ id = "{one}", text = "Option {one}" }}' for one in "abcde")
    return head + "".join(
        f'[[questions]]\nid = "q{number}"\nsection = "one"\nkind = "choice"\n'
        f'text = "Question number {number}?"\noptions = [{options}]\n'
        for number in range(1, LATE + 3)
    )


if __name__ == "__main__":
    typer.run(main)
