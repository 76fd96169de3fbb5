"""A district of the pattern of Morshansk: the pilot school first, others a year later each."""

from pathlib import Path

import pytest

from tests.conversations import districts
from tests.conversations.journeys import a_journey, golden

pytestmark = pytest.mark.database

PROGRAMME = "morshansk-2020"
COORDINATOR, CURATOR, DIRECTOR = "Людмила Ершова", "Светлана Рощина", "Виктор Елагин"
NEXT_CURATOR = "Куратор Луговской школы"


async def test_a_district_begins_with_a_pilot_school(tmp_path: Path) -> None:
    """The director marks in a letter, the indicators of 2020 are filled, a second school joins."""
    async with a_journey(tmp_path, PROGRAMME) as journey:
        ludmila, viktor = journey.phone(COORDINATOR), journey.phone(DIRECTOR)
        await journey.comes_to("2020-06-02")
        assert "Назначение ответственного (куратора)" in ludmila.screen
        assert "Назначение куратора внедрения" in viktor.screen
        await viktor.taps("Выполнено")

        await journey.comes_to("2020-09-15")
        svetlana = journey.phone(CURATOR)
        pairs = "Формирование наставнических пар или групп"
        assert pairs in journey.told(CURATOR)
        assert pairs not in journey.told(DIRECTOR)
        await svetlana.taps_in_a_letter("1 · Выполнено")

        await journey.comes_to("2020-12-30")
        assert await journey.indicators(COORDINATOR) == golden(PROGRAMME)

        token = await districts.invites(ludmila, "Луговская школа")
        newcomer = journey.phone(NEXT_CURATOR)
        await newcomer.sends(f"/start {token}")
        await ludmila.sends("/menu")
        await ludmila.taps("Открыть школы")
        assert "Луговская школа" in ludmila.screen
