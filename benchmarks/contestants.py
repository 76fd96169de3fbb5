"""Contestants: the two bots, how each is prepared, and what the crowd must know of each."""

import shutil
import tomllib
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from domain.ids import AccountId
from domain.people import Role
from locales.texts import FALLBACK, texts_for
from services import people
from storage import schema
from storage.database import Database

SURVEY: Final = Path(__file__).parent / "survey.toml"
QUESTIONS: Final = tomllib.loads(SURVEY.read_text(encoding="utf-8"))["questions"]
OPTIONS: Final = frozenset(one["text"] for question in QUESTIONS for one in question["options"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """One of the two bots; `submit` is the label of its button that sends a survey off."""

    name: str
    module: str
    submit: str
    prepare: Callable[[Path, Collection[int], int], Awaitable[dict[str, str]]]


async def prepare_ours(folder: Path, accounts: Collection[int], copies: int) -> dict[str, str]:
    """Let people into a school, lay the questionnaires out, and give the settings."""
    shelf = folder / "questionnaires"
    shelf.mkdir()
    for number in range(copies):
        shutil.copy(SURVEY, shelf / f"survey_{number}.toml")
    database = Database(f"sqlite:///{folder / 'bot.db'}")
    await schema.bring_up_to_date(database)
    async with database.writing() as uow:
        school = await people.open_school(uow, "Benchmark")
        for account in accounts:
            await people.let_in(uow, school, AccountId(account), {Role.MENTEE})
    await database.close()
    return {"QUESTIONNAIRES": str(shelf)}


async def prepare_plain(_: Path, __: Collection[int], copies: int) -> dict[str, str]:
    """Give the settings; the plain bot makes its tables itself and lets everybody in."""
    return {"SURVEY": str(SURVEY), "COPIES": str(copies)}


OURS: Final = Contestant(
    name="ours",
    module="benchmarks.our_bot",
    submit=texts_for(FALLBACK).label("button-submit"),
    prepare=prepare_ours,
)
PLAIN: Final = Contestant(
    name="plain", module="benchmarks.plain_bot", submit="Send", prepare=prepare_plain
)
