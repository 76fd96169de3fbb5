"""The gymnasium's year at its turning points; the whole of it stands in the demo's calendar."""

from pathlib import Path

import pytest

from tests.conversations.journeys import a_journey, golden

pytestmark = pytest.mark.database

PROGRAMME = "gymnasium-2021"
CURATOR, DIRECTOR = "Ольга Котова", "Пётр Сидоров"


async def test_a_school_year_of_a_gymnasium(tmp_path: Path) -> None:
    """September's deadlines reach the director, May's event the pairs, and figures are counted."""
    async with a_journey(tmp_path, PROGRAMME) as journey:
        peter = journey.phone(DIRECTOR)
        await journey.comes_to("2021-09-16")
        assert "Информирование родителей, педагогов" in peter.screen
        await peter.taps("Выполнено")

        await journey.comes_to("2022-05-20")
        for guest in ("Кирилл Орлов", "Нина Волкова", CURATOR):
            assert "Сегодня итоговое событие" in journey.told(guest)
        assert "Завтра итоговое событие" in journey.told("Маша Зайцева"), "at school till two"
        assert await journey.indicators(CURATOR) == golden(PROGRAMME)
