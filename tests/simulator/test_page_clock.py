"""The clock panel of the page, in a real browser."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, Page, expect

from simulator.hands import Hands
from simulator.phones import Phone
from simulator.server import Server, serve
from simulator.telegram import Telegram
from tests.simulator.conftest import Client
from tests.simulator.test_page import SIDEWAYS

pytestmark = pytest.mark.slow

START = datetime(2021, 9, 1, 6, tzinfo=UTC)
STEPS = ("+1 час", "+1 день", "до понедельника 9:00")


@pytest.fixture
def hands() -> Hands:
    """Hands at nine in Moscow; the server's do not flow."""
    return Hands(START, ZoneInfo("Europe/Moscow"), lambda: 0.0)


@pytest.fixture
async def server(telegram: Telegram, hands: Hands) -> AsyncIterator[Server]:
    """The simulator on a free port, with a clock."""
    telegram.wear(hands)
    running = await serve(telegram)
    yield running
    await running.close()


@pytest.fixture
async def page(browser: Browser, server: Server, anna: Phone) -> Page:
    """The page on a narrow phone that lies far from Moscow."""
    context = await browser.new_context(
        viewport={"width": 360, "height": 740}, timezone_id="Asia/Vladivostok"
    )
    page = await context.new_page()
    await page.goto(f"{server.url}/#{anna.id}")
    return page


async def test_the_hands_are_sent_and_the_bot_is_waited_for(
    page: Page, client: Client, hands: Hands
) -> None:
    """Until it has come the date runs on, and nothing can be pressed."""
    panel = page.get_by_role("region", name="Часы")
    await expect(panel.get_by_text("ср, 1 сентября 2021, 09:00")).to_be_visible()

    await panel.get_by_role("button", name="+1 день").press("Enter")
    await expect(panel.get_by_role("status")).to_have_text("идём…")
    assert hands.picture()["target"] == "2021-09-02T09:00:00+03:00"
    for name in STEPS:
        await expect(panel.get_by_role("button", name=name)).to_be_disabled()
    await panel.get_by_role("button", name="+1 день").press("Enter")
    await client.post("/control/clock/reached", {"at": "2021-09-01T20:30:00Z"})
    await expect(panel.get_by_text("ср, 1 сентября 2021, 23:30")).to_be_visible()
    await client.post("/control/clock/reached", {"at": "2021-09-02T06:00:00Z"})

    await expect(panel.get_by_role("status")).to_have_text("Пришли: чт, 2 сентября 2021, 09:00")
    assert hands.moving is False
    button = panel.get_by_role("button", name="+1 день")
    await expect(button).to_be_enabled()
    await expect(button).to_be_focused()


async def test_each_moment_worth_a_jump_has_a_button(
    page: Page, client: Client, hands: Hands
) -> None:
    """As long as it lies ahead; many of them do not widen the page."""
    moments = [("до встречи", "2021-09-03T12:00:00Z"), ("до события", "2021-12-24T12:00:00Z")]
    marks = [{"label": label, "at": at} for label, at in [*moments, ("было", "2021-08-01T00:00Z")]]
    await client.post("/control/marks", marks)
    await expect(page.get_by_role("button", name="до события")).to_be_visible()
    await expect(page.get_by_role("button", name="было")).to_have_count(0)
    assert not await page.evaluate(SIDEWAYS)

    await page.get_by_role("button", name="до встречи").click()
    await expect(page.get_by_role("status").first).to_have_text("идём…")
    assert hands.picture()["target"] == "2021-09-03T15:00:00+03:00"
    await client.post("/control/clock/reached", {"at": "2021-09-03T12:00:00Z"})

    await expect(page.get_by_role("button", name="до встречи")).to_have_count(0)
    await expect(page.get_by_role("button", name="до события")).to_be_enabled()


async def test_messages_tell_the_time_of_the_school(
    page: Page, client: Client, anna: Phone
) -> None:
    """Not that of the browser, so that they agree with the panel."""
    await client.ask("sendMessage", chat_id=anna.id, text="Доброе утро")

    log = page.get_by_role("log")
    await expect(log.get_by_role("time")).to_have_text("09:00")
    await expect(log.get_by_text("1 сентября 2021")).to_be_visible()
