"""Files on the page of the phones: from the disk, and to the disk."""

from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile
from playwright.async_api import Browser, Locator, Page, expect

from simulator.phones import Phone
from simulator.server import Server
from simulator.telegram import Telegram
from tests.simulator.test_files import DOT

pytestmark = pytest.mark.slow


@pytest.fixture
async def page(browser: Browser, server: Server, anna: Phone) -> Page:
    """The page on the narrowest phone we promise."""
    page = await browser.new_page(viewport={"width": 360, "height": 740})
    await page.goto(f"{server.url}/#{anna.id}")
    return page


def phone_of_anna(page: Page) -> Locator:
    """Find the only phone on the page."""
    return page.get_by_role("region", name="Телефон: Аня")


async def test_a_person_sends_a_file_from_the_disk(
    page: Page, telegram: Telegram, tmp_path: Path
) -> None:
    """The paper clip asks for a file, and its bytes come to the bot under its name."""
    phone = phone_of_anna(page)
    paper = tmp_path / "Список.csv"
    paper.write_bytes(b"a;b")

    await phone.get_by_role("button", name="Прикрепить").click()
    async with page.expect_file_chooser() as chooser:
        await phone.get_by_role("menuitem", name="Файл с диска").click()
    await (await chooser.value).set_files(paper)

    await expect(phone.get_by_role("link", name="Список.csv")).to_contain_text("3 Б")
    (file,) = telegram.cabinet.files.values()
    assert (file.name, telegram.cabinet.bodies[file.file_id]) == ("Список.csv", b"a;b")


async def test_a_person_saves_what_the_bot_sent(
    page: Page, bot: Bot, anna: Phone, tmp_path: Path
) -> None:
    """A document is saved under its own name, and a picture is seen at once."""
    phone, name = phone_of_anna(page), "Табличка группы 5 «Б», вторая четверть.xlsx"
    await bot.send_photo(anna.id, BufferedInputFile(DOT, "Ссылка.png"), caption="Готово")
    await bot.send_document(anna.id, BufferedInputFile(bytes(2048), name), caption="Готово")

    link = phone.get_by_role("link", name=name)
    await expect(link).to_contain_text("2 КБ")
    await expect(phone.get_by_role("img", name="Ссылка.png")).to_be_visible()
    await page.screenshot(path=tmp_path / "files.png")
    async with page.expect_download() as download:
        await link.click()
    saved = await download.value

    assert saved.suggested_filename == name
    assert (await saved.path()).read_bytes() == bytes(2048)
