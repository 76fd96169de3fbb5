"""Couples: a mentor, a mentee and their curator, for stories about pairs and meetings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from domain.pairs import Pair
from domain.people import Role
from services import pairing
from tests.conversations import years
from tests.databases import a_current_database
from tests.world import QUESTIONNAIRES, Someone, World, a_world

PAPERS: Final = QUESTIONNAIRES / "pairs"
"""Short questionnaires under the names the programme knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Two people with a pair, and who made it."""

    mentor: Someone
    mentee: Someone
    curator: Someone


@asynccontextmanager
async def a_school(folder: Path) -> AsyncIterator[World]:
    """Build a world whose questionnaires are those of PAPERS."""
    async with a_current_database(folder) as url, a_world(folder, url, PAPERS) as world:
        yield world


async def mentee(world: World, name: str = "Анна Котова") -> Someone:
    """Bring a mentee who has sent off the first survey."""
    someone = await _known(world, name, Role.MENTEE)
    await someone.sends("/menu")
    await someone.taps("Заполнить: Первая анкета наставляемого")
    await someone.taps("Учиться лучше", "Ладить с другими", "Готово (2)")
    await someone.sends("Тайное желание")
    await someone.taps("Отправить ответы")
    return someone


async def mentor(world: World, name: str = "Иван Петров") -> Someone:
    """Bring a mentor who has sent off the first survey, and takes two mentees."""
    someone = await _known(world, name, Role.MENTOR)
    await someone.sends("/menu")
    await someone.taps("Заполнить: Первая анкета наставника")
    await someone.taps("С учёбой", "С навыками", "Готово (2)", "Двум", "Отправить ответы")
    return someone


async def couple(world: World) -> Couple:
    """Bring a mentor and a mentee, let a curator make a pair of them, and both agree."""
    who, pair = await _proposed(world)
    people = [await years.whose(world, one) for one in (who.mentor, who.mentee)]
    await years.both_agree(world, pair, *people)
    return who


async def proposed(world: World) -> Couple:
    """Bring a mentor and a mentee to whom a curator has proposed a pair, and a school's card."""
    who, _ = await _proposed(world)
    await years.with_a_card(world)
    return who


async def _proposed(world: World) -> tuple[Couple, Pair]:
    who = Couple(
        mentor=await mentor(world), mentee=await mentee(world), curator=await years.curator(world)
    )
    async with world.app.database.writing() as uow:
        curator, mentor_id, mentee_id = [
            await years.whose(world, one) for one in (who.curator, who.mentor, who.mentee)
        ]
        pair = await pairing.make(uow, curator, mentor_id.id, mentee_id.id, world.clock.now())
    return who, pair


async def opens_meetings(someone: Someone) -> None:
    """Look at one's meetings by way of the menu."""
    await someone.sends("/menu")
    await someone.taps("Открыть встречи")


async def plans(mentor: Someone, *labels: str) -> None:
    """Plan the next meeting by its buttons: a day, a time, and the place decided later."""
    await opens_meetings(mentor)
    await mentor.taps(*labels, "Решим позже")
    sure = ("Назначить", "Всё равно назначить")
    await mentor.taps(next(one for one in mentor.buttons if one in sure))


async def _known(world: World, name: str, role: Role) -> Someone:
    someone = await world.person(name, {role})
    await years.known(world, someone, name)
    return someone
