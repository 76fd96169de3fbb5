"""Pictures of the demo for the README and the guide: `make picture` draws them anew."""

import asyncio
import tempfile
from pathlib import Path
from typing import Final

from tests.browser import guide
from tests.browser.chromiums import a_chromium
from tests.browser.demos import a_demo
from tests.browser.shots import FOLDER, a_page, picture, picture_of_three, the_clock_shows
from tests.browser.visitors import OUR_LINK, Visitor

OPERATOR: Final = "Оператор бота"
CURATOR: Final = "Ольга Котова"
MENTOR: Final = "Кирилл Орлов"
CHILD: Final = "Тимур Ким"

TOKEN: Final = "9fT2kXw7QmVb4RzLc6HyNd3s"
"""What the link in the picture carries: the real one is a secret, and another one every time."""

SAME_LINK: Final = "(link, token) => { link.textContent = link.href.split('=')[0] + '=' + token }"


async def draw() -> None:
    """Walk through the demo and keep what the telephones show on the way."""
    FOLDER.mkdir(exist_ok=True)
    async with a_chromium() as browser:
        with tempfile.TemporaryDirectory() as folder:
            async with a_demo(Path(folder)) as address:
                visitor = Visitor(await a_page(browser, address))
                await the_operator(visitor)
                await the_child_comes_in(visitor)
                await three_telephones(visitor)
                await what_a_curator_sees(visitor)
        await guide.draw(browser)


async def the_operator(visitor: Visitor) -> None:
    """A school is opened by one command, and here is the link for its curator."""
    await visitor.closes("Новый куратор")
    await the_clock_shows(visitor, "2021-09-01T10:00:00+03:00")
    await visitor.writes(OPERATOR, "/schools")
    await visitor.reads(OPERATOR, "Открыть ещё одну")
    await visitor.writes(OPERATOR, "/schools Школа № 5")
    await visitor.taps(OPERATOR, "1. Внедрение целевой модели наставничества…")
    await visitor.reads(OPERATOR, "Школа: Школа № 5")
    link = visitor.phone(OPERATOR).get_by_role("link", name=OUR_LINK)
    await link.evaluate(SAME_LINK, TOKEN)
    await picture(visitor, "operator", OPERATOR, 4)
    await visitor.closes(OPERATOR)


async def the_child_comes_in(visitor: Visitor) -> None:
    """The curator has seen the father's paper, so the child may begin."""
    await visitor.opens(CURATOR, CHILD)
    await visitor.taps(CURATOR, "Проверить родителей")
    await visitor.taps(CURATOR, "Документ показан: Сергей Борисович К.")
    await visitor.taps(CHILD, "Начать")
    await visitor.reads(CHILD, "Как тебя зовут?")
    await visitor.writes(CHILD, "Тимур")
    await visitor.reads(CHILD, "А фамилия?")
    await visitor.writes(CHILD, "Ким")
    await visitor.reads(CHILD, "всё готово")
    await visitor.closes(CURATOR, CHILD)


async def three_telephones(visitor: Visitor) -> None:
    """The digest of a Monday, a mentor's calendar, a question for a child."""
    await visitor.opens(CURATOR, MENTOR, CHILD)
    await the_clock_shows(visitor, "2021-09-06T09:00:00+03:00")
    await visitor.taps(CURATOR, "Показать")
    await visitor.reads(CURATOR, "Неделя 6–12 сентября")
    await visitor.taps(MENTOR, "Да, состоялась")
    await visitor.reads(MENTOR, "Записано: встреча состоялась.")
    await visitor.taps(MENTOR, "Назначить: Пробная встреча")
    await visitor.reads(MENTOR, "В какой день?")
    await visitor.reads(CHILD, "Первая анкета ждёт")
    await answers(visitor)
    await picture_of_three(visitor, "phones", (CURATOR, MENTOR, CHILD), "Неделя")
    await visitor.closes(CURATOR, MENTOR)
    await picture(visitor, "survey", CHILD, 2)
    await visitor.closes(CHILD)
    await visitor.opens(MENTOR)
    await picture(visitor, "calendar", MENTOR, 1)
    await visitor.closes(MENTOR)
    await visitor.opens(CURATOR)
    await picture(visitor, "digest", CURATOR, 1)


async def answers(visitor: Visitor) -> None:
    """Let the child answer as far as a question with numbers."""
    await visitor.taps(CHILD, "Заполнить: Первый опрос наставляемого")
    await visitor.reads(CHILD, "Раньше уже был наставник?")
    await visitor.taps(CHILD, "Нет")
    await visitor.reads(CHILD, "Хочется участвовать в программе?")
    await visitor.taps(CHILD, "Да")
    await visitor.reads(CHILD, "Насколько полезной будет программа?")


async def what_a_curator_sees(visitor: Visitor) -> None:
    """A stage of the road map, and the final event."""
    await visitor.writes(CURATOR, "/menu")
    await visitor.taps(CURATOR, "Открыть дорожную карту")
    await visitor.taps(CURATOR, "Этап 1 · 0 из 4")
    await visitor.reads(CURATOR, "Выполнено 0 из 4.")
    await picture(visitor, "road_map", CURATOR, 1)
    await visitor.writes(CURATOR, "/menu")
    await visitor.taps(CURATOR, "Провести и рассказать")
    await visitor.taps(CURATOR, "Открыть итоговое событие")
    await visitor.taps(CURATOR, "Указать место")
    await visitor.reads(CURATOR, "Где пройдёт событие?")
    await visitor.writes(CURATOR, "Актовый зал")
    await visitor.reads(CURATOR, "Где: Актовый зал")
    await picture(visitor, "final_event", CURATOR, 1)


if __name__ == "__main__":
    asyncio.run(draw())
