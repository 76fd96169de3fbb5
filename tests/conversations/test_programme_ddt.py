"""The year of a house of children's creativity: a calendar year with an event in May."""

from pathlib import Path

import pytest

from tests.conversations.journeys import a_journey, golden

pytestmark = pytest.mark.database

PROGRAMME = "ddt-2024"
CURATOR, DIRECTOR, METHODIST = "Алла Ветрова", "Игорь Савин", "Жанна Лукина"


async def test_a_calendar_year_of_a_house_of_creativity(tmp_path: Path) -> None:
    """The director marks in a letter, pairs are asked to the event, and December is due.

    What is done «all the time» is never announced, so the methodist reads of no deadline.
    """
    async with a_journey(tmp_path, PROGRAMME) as journey:
        alla, igor = journey.phone(CURATOR), journey.phone(DIRECTOR)
        await journey.comes_to("2024-05-17")
        assert "Завершение наставничества" in igor.screen
        assert "Завершение наставничества" not in journey.told(CURATOR)
        await igor.taps("Выполнено")
        assert "Выполнено" in igor.screen

        await journey.comes_to("2024-05-24")
        invited = [who for who in journey.names if "Сегодня итоговое событие" in journey.told(who)]
        assert {"Раиса Громова", "Юлия Синицына", CURATOR} <= set(invited)
        assert "Денис Чернов" not in invited, "who has no pair has nothing to sum up"

        await journey.comes_to("2024-12-31")
        assert "Сегодня срок в дорожной карте" in alla.screen
        assert "Сегодня срок в дорожной карте" in igor.screen
        assert "Срок в дорожной карте" not in journey.told(METHODIST)
        assert await journey.indicators(CURATOR) == golden(PROGRAMME)
