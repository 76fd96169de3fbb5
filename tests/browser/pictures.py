"""Pictures of the demo for the README and the guide: `make picture` draws them anew."""

import asyncio
import tempfile
from pathlib import Path
from typing import Final

from tests.browser.chromiums import a_chromium
from tests.browser.demos import ROOT, a_demo
from tests.browser.visitors import Visitor

FOLDER: Final = ROOT / "docs" / "pictures"
OPERATOR: Final = "Оператор бота"
CURATOR: Final = "Ольга Котова"
MENTOR: Final = "Кирилл Орлов"
CHILD: Final = "Тимур Ким"


async def draw() -> None:
    """Walk through the demo and keep what the telephones show on the way."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with a_demo(Path(folder)) as address, a_chromium() as browser:
            page = await browser.new_page(
                viewport={"width": 1280, "height": 860}, device_scale_factor=1.25
            )
            await page.goto(address)
            visitor = Visitor(page)
            await the_operator(visitor)
            await three_telephones(visitor)
            await what_a_curator_sees(visitor)


async def the_operator(visitor: Visitor) -> None:
    """The list of schools and a link."""
    await visitor.opens(OPERATOR)
    await visitor.writes(OPERATOR, "/schools")
    await visitor.taps(OPERATOR, "Пригласить куратора: Гимназия № 2")
    await visitor.reads(OPERATOR, "Перешлите её куратору")
    await picture(visitor, OPERATOR, "operator")
    await visitor.closes(OPERATOR)


async def three_telephones(visitor: Visitor) -> None:
    """A question on a child's telephone, a calendar on a mentor's, the digest on a curator's."""
    await visitor.opens(CURATOR, MENTOR, CHILD)
    await visitor.writes(CURATOR, "/menu")
    for label in ("Открыть список людей", "Проверить родителей"):
        await visitor.taps(CURATOR, label)
    await visitor.taps(CURATOR, "Документ показан: Сергей Борисович К.")
    await visitor.writes(CHILD, "/start")
    await visitor.reads(CHILD, "Как тебя зовут?")
    await visitor.writes(CHILD, "Тимур")
    await visitor.reads(CHILD, "А фамилия?")
    await visitor.writes(CHILD, "Ким")
    await visitor.taps(CHILD, "Заполнить: Первый опрос наставляемого")
    await visitor.reads(CHILD, "Раньше уже был наставник?")
    await visitor.taps(CHILD, "Нет")
    await visitor.reads(CHILD, "Хочется участвовать в программе?")
    await visitor.taps(CHILD, "Да")
    await visitor.reads(CHILD, "Насколько полезной будет программа?")
    await visitor.writes(MENTOR, "/meetings")
    await visitor.taps(MENTOR, "Перенести")
    await visitor.reads(MENTOR, "Какой день")
    await visitor.writes(CURATOR, "/digest")
    await visitor.reads(CURATOR, "Требует внимания")
    await visitor.page.screenshot(path=FOLDER / "phones.png")
    await picture(visitor, CHILD, "survey")
    await picture(visitor, MENTOR, "calendar")
    await picture(visitor, CURATOR, "digest")


async def what_a_curator_sees(visitor: Visitor) -> None:
    """The road map and the final event."""
    await visitor.writes(CURATOR, "/menu")
    await visitor.taps(CURATOR, "Открыть дорожную карту")
    await visitor.reads(CURATOR, "Выполнено 0 из 32")
    await picture(visitor, CURATOR, "road_map")
    await visitor.writes(CURATOR, "/menu")
    await visitor.taps(CURATOR, "Открыть итоговое событие")
    await visitor.reads(CURATOR, "Деловая игра")
    await picture(visitor, CURATOR, "final_event")


async def picture(visitor: Visitor, name: str, title: str) -> None:
    """Keep one telephone."""
    await visitor.phone(name).screenshot(path=FOLDER / f"{title}.png")


if __name__ == "__main__":
    asyncio.run(draw())
