"""Guide: the pictures of the curator's guide, from a school's table to the act."""

import base64
import json
import tempfile
from pathlib import Path
from typing import Final

import typst
from playwright.async_api import Browser

from documents.codes import drawn
from documents.printing import TEMPLATES
from locales.texts import texts_for
from tests.browser.demos import a_demo
from tests.browser.shots import a_page, keep, picture, the_clock_shows
from tests.browser.visitors import Visitor
from tests.browser.walks import (
    CHILD,
    CURATOR,
    PARENT,
    the_child_says_who_they_are,
    the_curator_prints_slips,
    the_curator_sees_the_papers,
    the_curator_sends_the_table,
    the_guardian_agrees,
    the_guardian_comes_in,
    the_guardian_thinks_of_withdrawing,
    the_guardian_withdraws,
)

TOKENS: Final = ("9fT2kXw7QmVb4RzLc6HyNd3s", "Yp8sGd1nWq5KjZx0TcRb7LhV")
"""What the slips in the picture carry: they open nothing."""

WIDTH: Final = 910
HEIGHT: Final = 375
"""Of the upper part of the printed page."""


async def draw(browser: Browser) -> None:
    """Walk from the table to the act, and keep what the telephones show on the way."""
    await slips(browser)
    with tempfile.TemporaryDirectory() as folder:
        async with a_demo(Path(folder)) as address:
            visitor = Visitor(await a_page(browser, address, fineness=1.5))
            await visitor.closes("Оператор бота", "Новый куратор")
            await visitor.opens(CURATOR)
            await the_clock_shows(visitor, "2021-09-01T10:00:00+03:00")
            await letting_in(visitor)
            await what_a_curator_decides(visitor)
            await the_end(visitor)


async def slips(browser: Browser) -> None:
    """Two slips as they come out of the printer."""
    texts = texts_for("ru")
    steps = [texts.label(f"slip-step-{one}") for one in ("open", "point", "start")]
    addresses = [f"https://t.me/mentoring_bot?start={one}" for one in TOKENS]
    printed = [
        {"heading": f"7А-0{at} · 7А", "lines": steps, "address": one, "code": drawn(one)}
        for at, one in enumerate(addresses, start=1)
    ]
    facts = {"title": "Гимназия № 2", "note": texts.label("slips-note"), "slips": printed}
    png = typst.compile(
        str(TEMPLATES / "slips.typ"),
        format="png",
        ppi=110,
        ignore_system_fonts=True,
        sys_inputs={"facts": json.dumps(facts, ensure_ascii=False)},
    )
    page = await browser.new_page()
    shown = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    await page.set_content(f'<body style="margin:0"><img src="{shown}">')
    await page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    await keep("slips", page, await page.screenshot())
    await page.close()


async def letting_in(visitor: Visitor) -> None:
    """The table, the child's first screen, the consent about the child."""
    await the_curator_sends_the_table(visitor)
    await picture(visitor, "roster", CURATOR, 2)
    slip = await the_curator_prints_slips(visitor)
    await visitor.closes(CURATOR)
    await visitor.opens(CHILD)
    await visitor.opens_the_link(CHILD, slip)
    await visitor.reads(CHILD, "Тебя пригласили")
    await picture(visitor, "child", CHILD, 1)
    await visitor.opens(PARENT)
    await the_guardian_comes_in(visitor)
    await visitor.closes(CHILD)
    await picture(visitor, "consent", PARENT, 1)
    await the_guardian_agrees(visitor)
    await visitor.closes(PARENT)
    await visitor.opens(CURATOR)


async def what_a_curator_decides(visitor: Visitor) -> None:
    """What waits in the queue, the card of one person, and the guardian's papers."""
    await visitor.writes(CURATOR, "/queue")
    await visitor.reads(CURATOR, "Что ждёт вашего решения.")
    await picture(visitor, "queue", CURATOR, 1)
    await visitor.writes(CURATOR, "/people")
    await visitor.taps(CURATOR, "Маша З.")
    await visitor.reads(CURATOR, "Наставник: Кирилл О.")
    await picture(visitor, "card", CURATOR, 1)
    await visitor.writes(CURATOR, "/people")
    await the_curator_sees_the_papers(visitor)


async def the_end(visitor: Visitor) -> None:
    """The guardian withdraws; ten days later the act lies in the curator's chat."""
    await visitor.opens(CHILD, PARENT)
    await the_child_says_who_they_are(visitor)
    await the_guardian_thinks_of_withdrawing(visitor)
    await visitor.closes(CHILD, CURATOR)
    await picture(visitor, "withdrawal", PARENT, 1)
    await visitor.opens(CHILD, CURATOR)
    await the_guardian_withdraws(visitor)
    await the_clock_shows(visitor, "2021-09-11T09:00:00+03:00")
    await visitor.reads(CURATOR, "Выгрузка из журнала к акту")
    await visitor.closes(CHILD, PARENT)
    await picture(visitor, "act", CURATOR, 3)
