"""The end of a year: a pair says that it goes on, and a curator leads the school to the next."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from tests.conversations import couples, years
from tests.world import World

MAY: Final = datetime(2022, 5, 19, 9, 0, tzinfo=UTC)
STEPS: Final = (
    *("Проверить отчёты", "Отметить: отчёты готовы"),
    *("Закрыть год", "Закрыть год"),
    *("Подготовить карту", "Создать карту: 2022/23 учебный год"),
    *("Перевести пары", "Перевести пары"),
    *("Проверить согласия", "Отметить: согласия проверены"),
    *("Перевести классы", "Перевести классы"),
    *("Убрать старые данные", "Отметить: проверено"),
)

LOCKED: Final = {
    "gathering.open|1|0|": "Отменить мероприятие",
    "honour.show|0|0|": "Указать день окончания",
}
"""Pages of a closed year, and what stands there while it is open."""


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the day before its final event."""
    async with couples.a_school(tmp_path) as world:
        await world.clock.turn(MAY)
        await years.begin(world)
        yield world


async def test_a_pair_goes_on_and_the_next_year_stands_ready(school: World) -> None:
    """By taps alone, from the letter to the pair to the road map of the next year."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=2, hours=7))
    for one in (who.mentor, who.mentee):
        await one.taps_in_a_letter("Показать")
        assert any("Хотите продолжить в следующем году" in each.text for each in one.chat)
        await one.taps_in_a_letter("Продолжаем в следующем году")
        assert "Решит куратор" in one.screen
    assert any("Пора решить о парах" in one.text for one in who.curator.chat)
    await who.curator.taps_in_a_letter("Завершить год")
    await who.curator.taps("Решить о парах", "Решить обо всех, кто согласен: 1")
    assert "001: продолжает" in who.curator.screen
    await who.curator.taps("Подтвердить: 1", "Вернуться к шагам")
    for label in STEPS:
        await who.curator.taps(label)
    assert "Следующий год готов" in who.curator.screen
    await school.passes(timedelta(hours=1))
    for one in (who.mentor, who.mentee):
        await one.taps_in_a_letter("Показать")
        assert sum("Ваша пара продолжает" in each.text for each in one.chat) == 1
    await who.curator.taps("Открыть новый год")
    assert "2022/23" in who.curator.screen


async def test_a_closed_map_refuses_changes_until_it_is_opened_again(school: World) -> None:
    """A school without pairs closes its year, is refused, and opens it again."""
    curator = await years.curator(school)
    await years.opens(curator, "roadmap.show|0|0|")
    await school.passes(timedelta(days=3))
    await years.opens(curator, "yearend.show|1|0|")
    for label in STEPS[:4]:
        await curator.taps(label)
    assert "Год закрыт" in curator.screen
    await years.opens(curator, "event.place|1|0|")
    await curator.sends("Актовый зал")
    assert "учебный год закрыт" in curator.screen
    await years.opens(curator, "yearend.show|1|0|")
    await curator.taps("Открыть год снова")
    assert "Год снова открыт" in curator.screen


async def test_what_a_closed_year_left_is_read_without_buttons(school: World) -> None:
    """An event and the nominations say so; opened again, the year gives the buttons back."""
    curator = await years.curator(school)
    await years.opens(curator, "gathering.show|0|0|")
    await curator.taps("Создать мероприятие")
    await curator.sends("20 мая 10:00 Слёт")
    await years.opens(curator, "honour.begin|0|0|")
    await school.passes(timedelta(days=3))
    await years.opens(curator, "yearend.show|1|0|")
    for label in STEPS[:4]:
        await curator.taps(label)
    for tap, button in LOCKED.items():
        await years.opens(curator, tap)
        assert "Учебный год закрыт: читать можно, менять уже нельзя." in curator.screen
        assert button not in curator.buttons
    await years.opens(curator, "gathering.ask|1|1|title")
    await curator.sends("Слёт наставников")
    assert "учебный год закрыт" in curator.screen
    await years.opens(curator, "yearend.show|1|0|")
    await curator.taps("Открыть год снова")
    for tap, button in LOCKED.items():
        await years.opens(curator, tap)
        assert "Учебный год закрыт" not in curator.screen
        assert button in curator.buttons


async def test_the_last_survey_is_sent_from_the_pairs_of_the_year(school: World) -> None:
    """Here there is one for mentees alone; then there is nobody left to send it to."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=3))
    await years.opens(who.curator, "yearend.pairs|1|0|")
    assert "Второй опрос не прошли: 2" in who.curator.screen
    await who.curator.taps("Разослать второй опрос", "Разослать: 1")
    assert "Анкета разослана, получателей: 1." in who.curator.screen
    assert "Разослать некому" in who.curator.screen
    await school.passes(timedelta(days=1))
    await who.mentee.taps_in_a_letter("Показать")
    assert any("Вторая анкета наставляемого" in one.text for one in who.mentee.chat)
