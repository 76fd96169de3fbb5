"""Links that open the bot, and the menus of its commands, in a real browser."""

from typing import Any

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from simulator.phones import Phone
from simulator.server import Server
from simulator.telegram import Telegram
from tests.simulator.conftest import Client

pytestmark = pytest.mark.slow

LINK = "https://t.me/mentoring_bot?start=inv_9-Z"
ASKING = "На каком телефоне открыть?"
SEEN = """async (id) => {
    const { commandsFor } = await import('/page/state.js');
    return (await commandsFor(id, 'ru')).map((one) => one.command);
}"""


@pytest.fixture
def boris(telegram: Telegram, anna: Phone) -> Phone:
    """The person after Anna, who has shut the bot out."""
    phone = telegram.add_phone("Борис")
    assert phone.id > anna.id
    telegram.block(phone.id)
    return phone


@pytest.fixture
async def page(browser: Browser, server: Server, anna: Phone, boris: Phone) -> Page:
    """The page of a wide screen with Anna's phone open, but not that of Boris."""
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    await page.goto(f"{server.url}/#{anna.id}")
    await expect(page.locator(f'#people-list [data-id="{boris.id}"]')).to_be_visible()
    return page


def phone(page: Page, name: str) -> Locator:
    """Find the phone of a person."""
    return page.get_by_role("region", name=f"Телефон: {name}")


async def news(client: Client) -> list[tuple[int, str]]:
    """Take what people wrote: who, and what."""
    updates: list[dict[str, Any]] = (await client.ask("getUpdates"))["result"]
    messages = [one["message"] for one in updates if "message" in one]
    return [(one["from"]["id"], one["text"]) for one in messages]


async def test_a_link_is_opened_on_the_phone_one_chooses(
    page: Page, client: Client, anna: Phone, boris: Phone
) -> None:
    """Also on one where the bot was blocked: opening a link lets it in again."""
    await client.ask("sendMessage", chat_id=anna.id, text=f"Ссылка: {LINK}.")
    await phone(page, "Аня").get_by_role("link", name=LINK).click()
    dialog = page.get_by_role("dialog", name=ASKING)
    await expect(dialog.get_by_role("button")).to_have_text(
        ["ААня", "ББорис", "На новом телефоне", "Отмена"]
    )

    await dialog.get_by_role("button", name="Борис").click()

    await expect(phone(page, "Борис").get_by_role("log")).to_contain_text("/start inv_9-Z")
    await expect(dialog).to_have_count(0)
    assert boris.blocked is False
    assert await news(client) == [(boris.id, "/start inv_9-Z")]


async def test_a_link_is_opened_on_a_new_phone(page: Page, client: Client, anna: Phone) -> None:
    """From a button of a message, too; the phone stands in the list and its chat is shown."""
    row = [{"text": "Пригласить", "url": LINK}]
    keyboard = {"inline_keyboard": [row]}
    await client.ask("sendMessage", chat_id=anna.id, text="Кнопка", reply_markup=keyboard)
    await phone(page, "Аня").get_by_role("link", name="Пригласить").click()
    await page.get_by_role("button", name="На новом телефоне").click()
    await page.get_by_label("Имя").fill("Вера")
    await page.get_by_role("button", name="Добавить").click()

    await expect(phone(page, "Вера").get_by_role("log")).to_contain_text("/start inv_9-Z")
    await expect(page.locator('#people-list [data-id="1003"]')).to_contain_text("Вера")
    assert await news(client) == [(1003, "/start inv_9-Z")]


async def test_other_links_ask_nothing(page: Page, client: Client, anna: Phone) -> None:
    """One without a payload opens the bot here, a spoilt one says so; others lead out."""
    links = ("https://t.me/mentoring_bot", "https://t.me/mentoring_bot?start=a%20b")
    words = " ".join((*links, "https://a.invalid/?start=a"))
    await client.ask("sendMessage", chat_id=anna.id, text=words)
    shown = phone(page, "Аня")
    await shown.get_by_role("link", name=links[1]).click()
    await expect(shown.get_by_text("Ссылка испорчена")).to_be_visible()

    await shown.get_by_role("link", name=links[0], exact=True).click()
    await expect(shown.get_by_role("log").get_by_text("/start", exact=True)).to_be_visible()
    outside = shown.get_by_role("link", name="a.invalid")
    await expect(outside).to_have_attribute("target", "_blank")

    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert await news(client) == [(anna.id, "/start")]


async def test_a_person_shuts_the_bot_out_and_lets_it_in(
    page: Page, telegram: Telegram, anna: Phone
) -> None:
    """From the menu of the phone."""
    shown = phone(page, "Аня")
    await shown.get_by_role("button", name="Ещё").click()
    await shown.get_by_role("menuitem", name="Заблокировать").click()
    await expect(shown.get_by_text("бот заблокирован")).to_be_visible()
    assert anna.blocked is True

    await shown.get_by_role("button", name="Ещё").click()
    await shown.get_by_role("menuitem", name="Разблокировать").click()
    await expect(shown.get_by_text("бот заблокирован")).to_have_count(0)

    assert telegram.phones[anna.id].blocked is False


async def test_a_person_sees_the_nearest_menu(page: Page, client: Client, anna: Phone) -> None:
    """The chat's own before everybody's, and in each the person's language before none."""
    chat = {"type": "chat", "chat_id": anna.id}
    places: list[dict[str, Any]] = [
        {"scope": chat, "language_code": "ru"},
        {"scope": chat},
        {"scope": {"type": "all_private_chats"}, "language_code": "ru"},
        {"scope": {"type": "all_private_chats"}},
        {"language_code": "ru"},
        {},
    ]
    for number, place in enumerate(places):
        commands = [{"command": f"menu{number}", "description": "Меню"}]
        assert (await client.ask("setMyCommands", commands=commands, **place))["ok"] is True

    for number, place in enumerate(places):
        assert await page.evaluate(SEEN, anna.id) == [f"menu{number}"]
        await client.ask("deleteMyCommands", **place)

    assert await page.evaluate(SEEN, anna.id) == []
