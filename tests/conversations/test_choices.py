"""After a general meeting those who were there say with whom they would like to work."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.people import Role
from locales.library import SHELF
from tests.conversations import years
from tests.databases import a_current_database
from tests.world import Someone, World, a_world

OPEN = "gathering.open|1|0|"
ASK = "Спросить, с кем хочется работать"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school with the questionnaires of the programme."""
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, SHELF) as world:
        yield world


async def comes(school: World, name: str, role: Role) -> Someone:
    """Bring somebody who may be invited."""
    someone = await school.person(name, {role})
    await years.known(school, someone, name)
    return someone


async def the_meeting(school: World, curator: Someone, *there: str) -> None:
    """Call everybody together, and tick off who was there."""
    await years.opens(curator, "gathering.show|0|0|")
    await curator.taps("Создать мероприятие")
    await curator.sends("7 сентября 15:00 Общая встреча")
    await curator.taps("Выбрать, кого пригласить", "Пригласить всех", "Объявить")
    await years.taps_first(curator, "Разослать приглашения")
    await years.opens(curator, OPEN)
    assert ASK not in curator.buttons
    await school.passes(timedelta(days=1, hours=8))
    await years.opens(curator, OPEN)
    assert ASK not in curator.buttons, "nobody is known to have come"
    await curator.taps("Открыть список гостей")
    for name in there:
        await years.taps_first(curator, name)


def asked(someone: Someone) -> int:
    """Count the letters about a questionnaire."""
    return sum("анкет" in one.text.lower() for one in someone.chat)


async def nobody_is_left_to_ask(school: World, curator: Someone) -> None:
    """See that who was silent for the two days is not asked again."""
    await school.passes(timedelta(days=3))
    await years.opens(curator, OPEN)
    assert ASK not in curator.buttons
    await years.opens(curator, "gathering.choicesure|1|0|")
    assert "Спрашивать некого" in curator.screen


async def test_who_was_at_the_general_meeting_is_asked_for_a_choice(school: World) -> None:
    """Once, within two days; who stayed away is asked nothing, and an answer ends it."""
    curator = await years.curator(school)
    mentor = await comes(school, "Иван Петров", Role.MENTOR)
    mentee = await comes(school, "Анна Котова", Role.MENTEE)
    absent = await comes(school, "Лев Гуров", Role.MENTEE)
    await the_meeting(school, curator, "Иван П.", "Анна К.")
    await curator.taps("К мероприятию", "Завершить и посчитать явку")
    assert curator.buttons[0] == ASK
    await curator.taps(ASK)
    assert "После общей встречи: выбор наставника: 1" in curator.screen
    before = asked(mentor), asked(mentee), asked(absent)
    await curator.taps("Разослать: 2")
    assert "Анкета разослана, получателей: 2." in curator.screen
    assert "Спрашивать некого" in curator.screen
    await school.passes(timedelta(hours=1))
    assert asked(absent) == before[2]
    for someone, known in ((mentor, before[0]), (mentee, before[1])):
        assert asked(someone) == known + 1
        await someone.sends("/menu")
        assert any("После общей встречи" in one for one in someone.buttons)
    await absent.sends("/menu")
    assert not any("После общей встречи" in one for one in absent.buttons)
    await nobody_is_left_to_ask(school, curator)


async def test_where_nobody_looks_for_a_pair_nothing_is_asked(school: World) -> None:
    """Mentors alone choose nobody."""
    curator = await years.curator(school)
    await comes(school, "Иван Петров", Role.MENTOR)
    await comes(school, "Анна Котова", Role.MENTEE)
    await the_meeting(school, curator, "Иван П.")
    await curator.taps("К мероприятию")
    assert ASK not in curator.buttons
    await years.opens(curator, "gathering.choices|1|0|")
    assert "Спрашивать некого" in curator.screen


async def test_a_curator_forgot_to_close_the_meeting_and_to_ask(school: World) -> None:
    """On the day after a letter says what is left; who has done both gets none."""
    curator, other = await years.curator(school), await years.curator(school, "Нина Белова")
    await comes(school, "Иван Петров", Role.MENTOR)
    await comes(school, "Анна Котова", Role.MENTEE)
    await the_meeting(school, curator, "Иван П.", "Анна К.")
    await school.passes(timedelta(hours=20))
    assert "Отметьте, кто был, и завершите его" in other.screen
    await other.taps("Открыть мероприятие", "Завершить и посчитать явку")
    assert other.buttons[0] == ASK


async def test_a_curator_closed_the_meeting_and_forgot_to_ask(school: World) -> None:
    """The letter speaks of the questionnaire alone, and comes once."""
    curator = await years.curator(school)
    await comes(school, "Иван Петров", Role.MENTOR)
    await comes(school, "Анна Котова", Role.MENTEE)
    await the_meeting(school, curator, "Иван П.", "Анна К.")
    await curator.taps("К мероприятию", "Завершить и посчитать явку")
    await school.passes(timedelta(hours=20))
    told = sum("Спросите тех, кто был" in one.text for one in curator.chat)
    await school.passes(timedelta(days=3))
    assert (told, sum("Прошло мероприятие" in one.text for one in curator.chat)) == (1, 1)


async def test_a_curator_who_has_closed_and_asked_is_left_alone(school: World) -> None:
    """Nothing is left to do after the meeting."""
    curator = await years.curator(school)
    await comes(school, "Иван Петров", Role.MENTOR)
    await comes(school, "Анна Котова", Role.MENTEE)
    await the_meeting(school, curator, "Иван П.", "Анна К.")
    await curator.taps("К мероприятию", "Завершить и посчитать явку", ASK, "Разослать: 2")
    await school.passes(timedelta(days=2))
    assert not any("Прошло мероприятие" in one.text for one in curator.chat)
