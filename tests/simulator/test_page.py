"""The page of the phones, in a real browser."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from simulator.phones import Phone
from simulator.server import Server
from tests.simulator.conftest import Client

pytestmark = pytest.mark.slow

NARROW = 360
SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll('.log')]
    .some((node) => node.scrollWidth > node.clientWidth)"""
HOSTILE = """<b onclick="alert(1)">жирно</b><script>alert(2)</script>
<img src="x" onerror="alert(3)">
<a href="javascript:alert(4)">ссылка</a><svg onload="alert(5)"><text>рисунок</text></svg>"""
CLEANED = """async (html) => {
    const { richText } = await import('/page/richtext.js');
    const box = document.createElement('div');
    box.append(richText(html, { go: () => false, say: () => undefined }));
    return box.innerHTML.replaceAll('\\n', '');
}"""


@pytest.fixture
async def page(browser: Browser, server: Server, anna: Phone) -> Page:
    """The page on the narrowest phone we promise, opened at the address that names Anna."""
    page = await browser.new_page(viewport={"width": NARROW, "height": 740})
    await page.goto(f"{server.url}/#{anna.id}")
    return page


def phone_of_anna(page: Page) -> Locator:
    """Find the only phone on the page."""
    return page.get_by_role("region", name="Телефон: Аня")


async def test_a_person_writes_and_answers_with_the_keyboard_alone(
    page: Page, client: Client
) -> None:
    """From the line to write, Shift+Tab leads past the menu to the newest button."""
    phone = phone_of_anna(page)
    await phone.get_by_role("textbox").press_sequentially("Здравствуйте")
    await page.keyboard.press("Enter")
    await expect(phone.get_by_role("log")).to_contain_text("Здравствуйте")
    row = [{"text": "Да", "callback_data": "yes"}, {"text": "Нет", "callback_data": "no"}]
    keyboard = {"inline_keyboard": [row]}
    await client.ask("sendMessage", chat_id=1001, text="Всё в силе?", reply_markup=keyboard)
    button = phone.get_by_role("button", name="Нет", exact=True)
    await expect(button).to_be_visible()

    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Tab")
    await expect(button).to_be_focused()
    async with page.expect_response("**/tap"):
        await page.keyboard.press("Enter")

    await expect(button).to_have_attribute("aria-busy", "true")
    wrote, tapped = (await client.ask("getUpdates"))["result"]
    assert wrote["message"]["text"] == "Здравствуйте"
    assert tapped["callback_query"]["data"] == "no"
    query = tapped["callback_query"]["id"]
    await client.ask("answerCallbackQuery", callback_query_id=query, text="Записано")
    await expect(phone.get_by_text("Записано")).to_be_visible()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_nothing_scrolls_sideways_on_a_narrow_phone(page: Page, client: Client) -> None:
    """Long words, many buttons in a row and long labels fold instead of widening the page."""
    phone = phone_of_anna(page)
    await phone.get_by_role("button", name="Начать").click()
    await expect(phone.get_by_role("log")).to_contain_text("/start")
    keys = [{"text": str(number), "callback_data": str(number)} for number in range(8)]
    rows = [keys, [{"text": "Нечитаемодлинноеслово" * 3, "callback_data": "long"}]]
    keyboard = {"inline_keyboard": rows}
    await client.ask("sendMessage", chat_id=1001, text="а" * 300, reply_markup=keyboard)
    await expect(phone.get_by_role("button", name="7", exact=True)).to_be_visible()

    assert not await page.evaluate(SIDEWAYS)


async def test_in_real_time_the_clock_takes_no_room(page: Page) -> None:
    """Its place is empty, and messages are told in the time of the browser."""
    await expect(phone_of_anna(page)).to_be_visible()

    await expect(page.locator("#clock")).to_be_hidden()


async def test_a_hostile_message_becomes_harmless_nodes(page: Page) -> None:
    """The page trusts no markup, not even the server's."""
    await expect(phone_of_anna(page)).to_be_visible()

    cleaned = await page.evaluate(CLEANED, HOSTILE)

    assert cleaned == "<strong>жирно</strong>ссылкарисунок"
