"""Visitors: somebody before the page of the telephones, who reads, taps and writes."""

import re
from pathlib import Path
from typing import Final

from playwright.async_api import Locator, Page, expect

from tests.browser.demos import PATIENCE

LONGEST: Final = PATIENCE * 1000
"""Milliseconds until a text that does not come is missed."""

OUR_LINK: Final = re.compile(r"\?start=[\w-]")


class Visitor:
    """Knows the page only by what can be seen on it: names, words and buttons."""

    def __init__(self, page: Page) -> None:
        page.set_default_timeout(LONGEST)
        self.page = page

    def phone(self, name: str) -> Locator:
        """Find the open telephone of a person."""
        return self.page.get_by_role("region", name=f"Телефон: {name}", exact=True)

    async def opens(self, *names: str) -> None:
        """Open the telephones of people who stand in the list."""
        for name in names:
            person = self.page.locator(".person", has=self.page.get_by_text(name, exact=True))
            await person.click()
            await expect(self.phone(name)).to_be_visible(timeout=LONGEST)

    async def closes(self, *names: str) -> None:
        """Put telephones away."""
        for name in names:
            shut = self.phone(name).get_by_role("button", name=f"Закрыть телефон: {name}")
            await shut.click()
            await expect(self.phone(name)).to_have_count(0)

    async def reads(self, name: str, *words: str) -> None:
        """Wait until the bot's words stand on somebody's telephone."""
        for one in words:
            said = self.phone(name).locator('.message[data-sender="bot"]', has_text=one).last
            await expect(said).to_be_visible(timeout=LONGEST)

    async def has_not_read(self, name: str, words: str) -> None:
        """See that a telephone shows no such words."""
        await expect(self.phone(name).get_by_text(words)).to_have_count(0)

    async def writes(self, name: str, words: str) -> None:
        """Write to the bot and send it off with the Enter key."""
        line = self.phone(name).get_by_role("textbox")
        await line.fill(words)
        await line.press("Enter")

    async def taps(self, name: str, label: str) -> None:
        """Tap the newest button with this label."""
        button = self.phone(name).get_by_role("button", name=label, exact=True).last
        await button.click()

    async def takes_the_link(self, name: str, to: str) -> None:
        """Tap the newest link of the bot, and choose the telephone it is opened on."""
        await self.phone(name).get_by_role("link", name=OUR_LINK).last.click()
        asked = self.page.get_by_role("dialog", name="На каком телефоне открыть?")
        await asked.get_by_role("button", name=to, exact=True).click()
        await expect(asked).to_have_count(0)

    async def opens_the_link(self, name: str, link: str) -> None:
        """Open a link that stood on paper: the telephone is pointed at it."""
        await self.phone(name).get_by_role("button", name="Ещё", exact=True).click()
        await self.phone(name).get_by_role("menuitem", name="Открыть ссылку").click()
        asked = self.page.get_by_role("dialog", name=f"Открыть ссылку: {name}")
        await asked.get_by_label("Ссылка-приглашение").fill(link)
        await asked.get_by_role("button", name="Открыть", exact=True).click()
        await expect(asked).to_have_count(0)

    async def sends_a_file(self, name: str, path: Path) -> None:
        """Attach a file from the disk to a message."""
        await self.phone(name).get_by_role("button", name="Прикрепить").click()
        async with self.page.expect_file_chooser() as asked:
            await self.phone(name).get_by_role("menuitem", name="Файл с диска").click()
        await (await asked.value).set_files(path)

    async def saves_the_file(self, name: str, title: str) -> Path:
        """Save the newest file with a title that somebody was sent."""
        async with self.page.expect_download() as saved:
            await self.phone(name).get_by_role("link", name=title).last.click()
        return await (await saved.value).path()

    async def turns_the_clock(self, step: str, arrived: str) -> None:
        """Send the clock ahead by one of its buttons, and wait until it has come."""
        panel = self.page.get_by_role("region", name="Часы")
        await panel.get_by_role("button", name=step, exact=True).click()
        await expect(panel.get_by_role("status")).to_contain_text(
            f"Пришли: {arrived}", timeout=LONGEST
        )
