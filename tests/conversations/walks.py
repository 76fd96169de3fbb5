"""Walks: the way through tests/questionnaires/everything.toml, for stories about other things."""

from typing import Final

from tests.world import Someone

TITLE: Final = "Заполнить: Анкета из всего"


async def begin(someone: Someone) -> None:
    """Open the questionnaire at its first question."""
    await someone.sends("/start")
    await someone.taps(TITLE)


async def to_the_reason(someone: Someone) -> None:
    """Stand at the text question «Почему нет?»."""
    await begin(someone)
    await someone.taps("Нет")


async def to_the_review(someone: Someone) -> None:
    """Answer everything and stand at the page of all answers."""
    await begin(someone)
    await someone.taps("Да", "7", "Среда", "Музыка", "Спорт", "Готово (2)")
    await someone.sends("12", "5 мая 2009")
    await someone.taps("Пропустить")


async def to_the_end(someone: Someone) -> None:
    """Answer everything and send it off."""
    await to_the_review(someone)
    await someone.taps("Отправить ответы")
