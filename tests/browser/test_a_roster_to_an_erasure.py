"""From the school's table to the act: a child comes in by a slip, and is forgotten when asked."""

import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.chromiums import a_chromium
from tests.browser.demos import a_demo
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

NUMBER = "028"
"""The next number of a person in the school of the demo."""

pytestmark = [pytest.mark.slow, pytest.mark.alone]


@pytest.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    """Somebody before the page of the demo, with the telephones of three people open."""
    async with a_demo(tmp_path) as address, a_chromium() as browser:
        page = await browser.new_page(viewport={"width": 1400, "height": 900})
        await page.goto(address)
        visitor = Visitor(page)
        await visitor.closes("Оператор бота", "Новый куратор")
        await visitor.opens(CURATOR, CHILD, PARENT)
        try:
            yield visitor
        finally:
            await page.screenshot(path=tmp_path / "last-seen.png")


async def test_a_child_of_the_roster_is_forgotten_ten_days_after_the_guardian_withdrew(
    visitor: Visitor, tmp_path: Path
) -> None:
    """Three people, a table, a slip, an act; then not a byte of the name is left."""
    await the_curator_sends_the_table(visitor)
    slip = await the_curator_prints_slips(visitor)
    await visitor.opens_the_link(CHILD, slip)
    await the_guardian_comes_in(visitor)
    await the_guardian_agrees(visitor)
    await the_curator_sees_the_papers(visitor)
    await the_child_says_who_they_are(visitor)
    assert on_disk(tmp_path, "Берёзкин"), "or there would be nothing to forget"

    await the_guardian_thinks_of_withdrawing(visitor)
    await the_guardian_withdraws(visitor)
    for day in ("чт, 2", "пт, 3", "сб, 4", "вс, 5", "пн, 6", "вт, 7", "ср, 8", "чт, 9", "пт, 10"):
        await visitor.turns_the_clock("+1 день", f"{day} сентября")
    assert on_disk(tmp_path, "Берёзкин"), "they may still change their minds"
    await visitor.turns_the_clock("+1 день", "сб, 11 сентября")

    await the_act_names_nobody(visitor)
    await the_chat_of_the_child_is_blank(visitor)
    assert not on_disk(tmp_path, "Берёзкин")


async def the_act_names_nobody(visitor: Visitor) -> None:
    """It lies in the curator's chat, with a code in place of the name."""
    await visitor.reads(
        CURATOR, f"Акт об уничтожении № {NUMBER}/2021", "Выгрузка из журнала к акту"
    )
    act = await visitor.saves_the_file(CURATOR, "Акт об уничтожении")
    with zipfile.ZipFile(act) as parts:
        words = parts.read("word/document.xml").decode()
    assert f"У‑{NUMBER}" in words
    assert "Берёзкин" not in words


async def the_chat_of_the_child_is_blank(visitor: Visitor) -> None:
    """Every message of the bot says only that it is gone, and the bot knows them no more."""
    said = visitor.phone(CHILD).locator('.message[data-sender="bot"] .words')
    await expect(said.first).to_have_text("[удалено]")
    assert set(await said.all_inner_texts()) == {"[удалено]"}
    await visitor.writes(CHILD, "/menu")
    await visitor.reads(CHILD, "Войти можно по личной ссылке")


def on_disk(folder: Path, words: str) -> bool:
    """Say whether words stand anywhere in the files of the demo's database."""
    files = (folder / "data" / "demo").glob("*.db*")
    return any(words.encode() in one.read_bytes() for one in files)
