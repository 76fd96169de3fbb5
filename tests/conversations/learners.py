"""Learners: a school whose mentors are chosen and trained, for stories about that."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from domain.people import Role
from tests.conversations import years
from tests.databases import a_current_database
from tests.world import QUESTIONNAIRES, Someone, World, a_world

PAPERS: Final = QUESTIONNAIRES / "training"
"""A short questionnaire of a candidate, and a short test."""

SHOW: Final = "training.show|0|0|"


@asynccontextmanager
async def a_school(folder: Path) -> AsyncIterator[World]:
    """Build a world whose questionnaires are those of PAPERS."""
    async with a_current_database(folder) as url, a_world(folder, url, PAPERS) as world:
        yield world


async def mentor(world: World, name: str) -> Someone:
    """Bring somebody who wants to be a mentor, and has a name."""
    someone = await world.person(name, {Role.MENTOR})
    await years.known(world, someone, name)
    return someone


async def methodist(world: World, name: str = "Мария Ильина") -> Someone:
    """Bring a methodist who has a name."""
    someone = await world.person(name, {Role.METHODIST})
    await years.known(world, someone, name)
    return someone


async def opens_candidate(world: World, curator: Someone, candidate: Someone) -> None:
    """Open the page of a candidate."""
    person = await years.whose(world, candidate)
    await years.opens(curator, f"candidates.open|{person.id}|0|")


async def selects(world: World, curator: Someone, candidate: Someone) -> None:
    """Meet a candidate today and select them."""
    await opens_candidate(world, curator, candidate)
    await curator.taps("Отметить собеседование", "Сегодня", "Отобрать")


async def plans_three(staff: Someone, first: str = "13 сентября 15:00") -> None:
    """Make a group, take in everybody who was selected, and plan the three usual lessons."""
    await years.opens(staff, SHOW)
    await staff.taps("Создать группу", "Выбрать наставников", "Взять всех отобранных")
    await staff.taps("Вернуться к группе", "Запланировать 3 занятия сразу")
    await staff.sends(first)


def letters(someone: Someone, words: str) -> list[str]:
    """Give what the bot wrote to somebody with some words in it, oldest first."""
    return [one.text for one in someone.chat if words in one.text]
