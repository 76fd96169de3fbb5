"""The kindergarten's cycle: from August to December, teachers only, and no event at its end."""

from pathlib import Path

import pytest

from tests.conversations import years
from tests.conversations.journeys import INDICATORS, a_journey

pytestmark = pytest.mark.database

CURATOR = "Тамара Вешнякова"


async def test_a_cycle_of_a_kindergarten_ends_in_december(tmp_path: Path) -> None:
    """Its curator marks in a letter, proves a position, and reads of the last day on 31 December.

    The bot has marked by itself what it sees: everybody who takes part has given consent.
    """
    async with a_journey(tmp_path, "kindergarten-2023") as journey:
        tamara = journey.phone(CURATOR)
        await journey.comes_to("2023-08-17")
        assert tamara.screen.startswith("Срок в дорожной карте через 14 дней")
        assert tamara.screen.count("до 31 августа 2023") == 4
        await tamara.taps("1 · Выполнено")

        await journey.comes_to("2023-09-30")
        assert tamara.screen.startswith("Сегодня срок в дорожной карте")
        await tamara.taps("1 · Открыть")
        await tamara.taps("Приложить подтверждение")
        await tamara.sends("Приказ № 31 от 20.09.2023")
        assert "Приложено: Приказ № 31 от 20 сентября 2023." in tamara.screen

        await journey.comes_to("2023-12-31")
        assert tamara.chat[-1].text.startswith("Сегодня срок в дорожной карте")
        assert "до 31 декабря 2023" in tamara.screen
        await tamara.sends("/menu")
        await tamara.taps("Открыть дорожную карту")
        assert "Выполнено 2 из 26." in tamara.screen
        await years.opens(tamara, INDICATORS)
        assert "В этой программе показателей нет." in tamara.screen
        everything = "".join(one.text for one in journey.messages)
        assert "итогово" not in everything.casefold()
