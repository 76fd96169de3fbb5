"""Shots: how a picture of the telephones is taken, so that it is the same every time."""

from typing import Final

from playwright.async_api import Browser, Page, expect

from tests.browser.demos import ROOT
from tests.browser.palettes import in_few_colours
from tests.browser.visitors import LONGEST, Visitor

FOLDER: Final = ROOT / "docs" / "pictures"

WIDTH: Final = 1280
HEIGHT: Final = 800
"""Of the page, which has room for three telephones side by side."""

STYLE: Final = ".screen { background: var(--wall-2) } .phone { box-shadow: none }"
"""A plain wall: its pattern would weigh more than all the words."""

MISSING: Final = """(log, last) => {
    const lines = [...log.querySelectorAll('.message, .day')];
    const top = lines.at(-last).getBoundingClientRect().top;
    const end = log.firstElementChild.getBoundingClientRect().bottom;
    return Math.round(end - top - log.clientHeight + 7);
}"""
"""How much higher a telephone must be to show its last lines and messages whole."""


async def a_page(browser: Browser, address: str, fineness: float = 2) -> Page:
    """Open the page, drawn finer than a screen needs."""
    page = await browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=fineness
    )
    await page.goto(address)
    # The page allows no style but its own, so this one comes in by the back door.
    await page.evaluate(
        "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        STYLE,
    )
    return page


async def picture(visitor: Visitor, title: str, name: str, last: int) -> None:
    """Keep one telephone, just as high as its last lines and messages are."""
    page, phone = visitor.page, visitor.phone(name)
    await expect(page.locator(".phone")).to_have_count(1)
    height = HEIGHT + await phone.locator(".log").evaluate(MISSING, last)
    await page.set_viewport_size({"width": WIDTH, "height": height})
    await at_rest(page)
    await keep(title, page, await phone.screenshot(animations="disabled"))
    await page.set_viewport_size({"width": WIDTH, "height": HEIGHT})


async def picture_of_three(
    visitor: Visitor, title: str, names: tuple[str, str, str], head: str
) -> None:
    """Keep three telephones side by side, the first one read from the message with this head."""
    page = visitor.page
    await at_rest(page)
    message = visitor.phone(names[0]).locator(".message", has_text=head).last
    await message.evaluate("(node) => { node.closest('.log').scrollTop = node.offsetTop - 7 }")
    first = await visitor.phone(names[0]).bounding_box()
    third = await visitor.phone(names[2]).bounding_box()
    assert first
    assert third
    width = third["x"] + third["width"] - first["x"]
    shot = await page.screenshot(clip={**first, "width": width}, animations="disabled")
    await keep(title, page, shot)


async def the_clock_shows(visitor: Visitor, moment: str) -> None:
    """Send the hands to a moment: what is said next bears its time, however slow we are."""
    await visitor.page.evaluate(
        "async (to) => { const { sendHands } = await import('/page/api.js'); sendHands({ to }); }",
        moment,
    )
    state = visitor.page.get_by_role("region", name="Часы").get_by_role("status")
    await expect(state).to_contain_text("Пришли", timeout=LONGEST)


async def keep(title: str, page: Page, png: bytes) -> None:
    """Put a picture into the folder of the guide."""
    assert page.context.browser
    thin = await in_few_colours(page.context.browser, png)
    (FOLDER / f"{title}.png").write_bytes(thin)


async def at_rest(page: Page) -> None:
    """Let nothing be marked by the mouse or the keyboard."""
    await page.mouse.move(1, 1)
    await page.evaluate("document.activeElement.blur()")
