"""Sendings: a school with a class, and a curator who sends it a questionnaire by buttons."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from domain.people import AgeGroup, Role
from tests.conversations import years
from tests.databases import a_current_database
from tests.world import QUESTIONNAIRES, Someone, World, a_world

PAPERS: Final = QUESTIONNAIRES / "surveys"
"""A second survey, a nameless one, and a paper that curators fill in themselves."""

SURVEYS: Final = "surveys.show|0|0|"
SECOND: Final = "Вторая анкета наставляемого"


@asynccontextmanager
async def a_school(folder: Path) -> AsyncIterator[World]:
    """Build a world whose questionnaires are those of PAPERS."""
    async with a_current_database(folder) as url, a_world(folder, url, PAPERS) as world:
        yield world


async def pupil(
    world: World, name: str, class_name: str = "7А", *, school: str = years.SCHOOL
) -> Someone:
    """Bring a mentee of a class, who is under 14."""
    someone = await world.person(name, {Role.MENTEE}, school=school)
    person = await years.known(world, someone, name)
    async with world.app.database.writing() as uow:
        changed = replace(person, class_name=class_name, age_group=AgeGroup.UNDER_14)
        await uow.of(person.school_id).people.save(changed)
    return someone


async def plans_for_class(curator: Someone, count: int, days: str = "Неделя") -> None:
    """Choose the second survey for the class 7А, up to the page before sending."""
    await years.opens(curator, SURVEYS)
    await curator.taps("Отправить анкету", SECOND, "Выбрать класс", f"Класс 7А · {count}")
    await years.taps_first(curator, days)


async def sends_to_class(curator: Someone, count: int, days: str = "Неделя") -> None:
    """Send the second survey to the class 7А."""
    await plans_for_class(curator, count, days)
    await curator.taps("Отправить")


async def looks_at_wave(curator: Someone, title: str = SECOND) -> str:
    """Open the page of the newest wave, and give what stands there."""
    await years.opens(curator, SURVEYS)
    await curator.taps(f"1. {title}")
    return curator.screen
