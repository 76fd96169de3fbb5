"""A mentor before a questionnaire that asks in every new way, brought to each of its pages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from domain.people import Role, Standing
from tests.conversations import years
from tests.databases import a_current_database
from tests.world import QUESTIONNAIRES, Someone, World, a_world

PAPER = "Анкета из нового"
NAMES = (
    *("Анна Котова", "Борис Лапин", "Вера Мухина", "Глеб Носов", "Дина Орлова"),
    *("Егор Панин", "Жанна Рыбина", "Захар Сомов", "Инна Титова", "Инга Тарасова"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """A mentor with two mentees among ten, who sits at the first question."""

    world: World
    mentor: Someone
    mentees: dict[str, Someone]

    async def withdraws(self, name: str) -> None:
        """Let somebody take part no more."""
        async with self.world.app.database.writing() as uow:
            person = await years.whose(self.world, self.mentees[name])
            gone = replace(person, standing=Standing.WITHDRAWN)
            await uow.of(person.school_id).people.save(gone)

    async def leaves(self, name: str) -> None:
        """Let somebody's pair end."""
        mentor = await years.whose(self.world, self.mentor)
        mentee = await years.whose(self.world, self.mentees[name])
        async with self.world.app.database.writing() as uow:
            pairs = uow.of(mentor.school_id).pairs
            pair = await pairs.between(mentor.id, mentee.id)
            assert pair is not None
            await pairs.save(replace(pair, closed_at=self.world.clock.now()))


@asynccontextmanager
async def a_world_of_kinds(tmp_path: Path) -> AsyncIterator[World]:
    """Lend a world whose only questionnaire is that of the new kinds."""
    papers = QUESTIONNAIRES / "kinds"
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, papers) as fresh:
        yield fresh


async def known_one(world: World, name: str, role: Role) -> Someone:
    """Bring somebody with a role, whose name is known."""
    someone = await world.person(name, {role})
    await years.known(world, someone, name)
    return someone


async def a_cast(world: World) -> Cast:
    """Bring a mentor with two mentees among ten to the first question."""
    mentor = await known_one(world, "Иван Петров", Role.MENTOR)
    mentees = {name: await known_one(world, name, Role.MENTEE) for name in NAMES}
    async with world.app.database.writing() as uow:
        adult = await years.whose(world, mentor)
        for name in NAMES[:2]:
            child = await years.whose(world, mentees[name])
            pairs = uow.of(adult.school_id).pairs
            pair = await pairs.add(adult.id, child.id, child.form, world.clock.now())
            assert pair is not None
            await pairs.save(replace(pair, agreed_at=world.clock.now()))
    await mentor.sends("/menu")
    await mentor.taps(f"Заполнить: {PAPER}")
    return Cast(world=world, mentor=mentor, mentees=mentees)


async def at_people(world: World) -> Someone:
    """Go to the question of people."""
    ivan = (await a_cast(world)).mentor
    await ivan.taps("Спорт", "Готово (1)", "Времени", "Готово (1)")
    return ivan


async def at_counts(world: World) -> Cast:
    """Go to what the bot has counted."""
    cast = await a_cast(world)
    await cast.mentor.taps("Спорт", "Готово (1)", "Времени", "Готово (1)", "Анна К.", "Готово (1)")
    return cast


async def at_each(world: World) -> Cast:
    """Go to the section about each mentee."""
    cast = await at_counts(world)
    await cast.mentor.taps("Подтвердить")
    await cast.mentor.sends("80 %")
    return cast


async def at_the_last_page(world: World) -> Cast:
    """Go to the page of all answers."""
    cast = await at_each(world)
    ivan = cast.mentor
    await ivan.taps("Нет", "Да")
    await ivan.sends("Уезжал", "Сдать зачёт")
    await ivan.taps("Да")
    await ivan.sends("Выступить")
    await ivan.taps("Нет")
    return cast
