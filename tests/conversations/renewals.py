"""Renewals: what people answer from one year to the next, and how a curator ends the year."""

from typing import Final

from tests.conversations import years
from tests.conversations.finales import taps_newest, uncovers
from tests.conversations.journeys import Journey
from tests.world import Someone

STEPS: Final = (
    *("Решить о парах", "Решить обо всех, кто согласен", "Подтвердить"),
    *("П‑003", "Продолжить", "Вернуться к шагам"),
    *("Проверить отчёты", "Отметить: отчёты готовы", "Закрыть год", "Закрыть год"),
    *("Подготовить карту", "Создать карту: 2022/23", "Перевести пары", "Перевести пары"),
    *("Проверить согласия", "Попросить заново", "Перевести классы", "Перевести классы"),
    *("Убрать старые данные", "Отметить: проверено"),
)
"""The taps of the end of a year in which one pair does not agree, as beginnings of labels."""

ENDED: Final = "2"
"""The number of the pair that wishes to end."""

UNSURE, UNSURE_OF = "Артём Жуков", "3"
"""Who does not know yet, and of which pair."""


async def everybody_answers(journey: Journey) -> None:
    """Let everybody who is asked agree to their pair, and to what they agreed to before."""
    for name in journey.names:
        someone = journey.phone(name)
        if not someone.phone.blocked:
            await uncovers(someone)
            await _agrees(someone, "Ответить про эту пару", "Согласиться")
            await _agrees(someone, "Прочитать и ответить", "Даю согласие")


async def everybody_wishes(journey: Journey) -> None:
    """Let everybody say of each pair what they wish: one ends, in one somebody does not know."""
    for name in journey.names:
        someone = journey.phone(name)
        await uncovers(someone)
        for message in list(someone.chat):
            wishes = {one.data for row in message.keyboard for one in row if one.data}
            for pair in {one.split("|")[1] for one in wishes if one.startswith("nextyear.say|")}:
                unsure = (pair, name) == (UNSURE_OF, UNSURE)
                said = "unsure" if unsure else "end" if pair == ENDED else "go_on"
                await someone.taps_old(message, f"nextyear.say|{pair}|0|{said}")
                assert "Решит куратор" in someone.screen


async def ends_the_year(curator: Someone) -> None:
    """Take the steps from the letter to the next year, in their order."""
    await taps_newest(curator, "Завершить год")
    for label in STEPS:
        await years.taps_first(curator, label)


async def _agrees(someone: Someone, asks: str, yes: str) -> None:
    """Answer every question of a kind that stands in the chat."""
    for message in list(someone.chat):
        for key in [one for row in message.keyboard for one in row if one.text == asks]:
            await someone.taps_old(message, key.data or "")
            await someone.taps(yes)
