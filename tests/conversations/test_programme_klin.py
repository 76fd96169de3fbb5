"""A district of the pattern of Klin: its own plan, and the road map that a school has from it."""

from pathlib import Path

import pytest

from tests.conversations import years
from tests.conversations.journeys import INDICATORS, a_journey, golden
from tests.world import Someone

pytestmark = pytest.mark.database

PROGRAMME = "klin-2023"
COORDINATOR, METHODIST, PSYCHOLOGIST = "Вера Лазарева", "Олег Тарасов", "Ирина Снегова"
CURATOR, MENTOR, MENTEE = "Наталья Озерова", "Елена Брагина", "Аня Лебедь"
TODAY = "Сегодня срок в дорожной карте"


async def test_a_school_year_of_a_district(tmp_path: Path) -> None:
    """Coordinator and curator have their own copies of a row; the plan is the methodist's alone.

    The coordinator enters what the bot cannot count, and reads sums without a single name.
    """
    async with a_journey(tmp_path, PROGRAMME) as journey:
        vera, natalya = journey.phone(COORDINATOR), journey.phone(CURATOR)
        await journey.comes_to("2023-09-30")
        council = "Административное совещание по вопросам реализации"
        assert TODAY in vera.screen
        assert council in vera.screen
        assert council in natalya.screen
        await natalya.taps("1 · Выполнено")
        assert council in natalya.screen

        await journey.comes_to("2023-10-31")
        assert TODAY in journey.told(METHODIST)
        assert "Консультации: нормативные документы" in journey.told(METHODIST)
        assert "Консультации: нормативные документы" not in journey.told(CURATOR)
        assert council in journey.told(COORDINATOR)

        await journey.comes_to("2024-05-24")
        for guest in (MENTOR, MENTEE, CURATOR):
            assert "Сегодня итоговое событие" in journey.told(guest)
        await enters(vera, "прошедших ИКУ", "6")
        assert await journey.indicators(COORDINATOR) == golden(PROGRAMME)
        await vera.sends("/menu")
        await vera.taps("Открыть школы")
        assert "Школа № 7" in vera.screen
        for name in ("Озерова", "Брагина", "Лебедь"):
            assert name not in journey.told(COORDINATOR)


async def enters(vera: Someone, name: str, value: str) -> None:
    """Let the coordinator enter a number that the bot cannot count."""
    await years.opens(vera, INDICATORS)
    await vera.taps("Ввести числа")
    await years.taps_first(vera, next(one for one in vera.buttons if name in one))
    await vera.sends(value)
    await vera.taps("На сегодня")
    await vera.sends("отчёт методического кабинета")
