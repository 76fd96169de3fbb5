"""A listening simulator, a real aiogram bot beside it, and a bare client."""

import shutil
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession
from playwright.async_api import Browser, async_playwright
from typing_extensions import override

from simulator.phones import Phone
from simulator.server import Server, serve
from simulator.telegram import Telegram

TOKEN = "42:test"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Session(AiohttpSession):
    """Closes at once: aiogram waits a quarter of a second for TLS, which is not here."""

    @override
    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()


class Client:
    """Asks the server without any library between: status and JSON."""

    def __init__(self, session: ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def ask(self, method: str, **params: Any) -> Any:
        """Call a method of the Bot API with JSON; returns the whole answer."""
        url = f"{self.url}/bot{TOKEN}/{method}"
        async with self.session.post(url, json=params) as response:
            body = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def wrong(self, method: str, **params: Any) -> str:
        """Call a method that must be refused; returns the description."""
        body = await self.ask(method, **params)
        assert body["ok"] is False
        return str(body["description"])

    async def get(self, path: str) -> Any:
        """Read a JSON page of the simulator."""
        async with self.session.get(self.url + path) as response:
            return await response.json()

    async def post(self, path: str, body: Any = None, status: int = 200) -> Any:
        """Post JSON to the simulator and expect a status."""
        async with self.session.post(self.url + path, json=body) as response:
            assert response.status == status
            return await response.json()


@pytest.fixture
def telegram() -> Telegram:
    """A strict Telegram without anybody in it."""
    return Telegram(checks=True, seed=0)


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    """The first person, with the id 1001."""
    return telegram.add_phone("Аня")


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    """The simulator on a free port."""
    running = await serve(telegram)
    yield running
    await running.close()


@pytest.fixture
async def client(server: Server) -> AsyncIterator[Client]:
    """A client without a library."""
    async with ClientSession() as session:
        yield Client(session, server.url)


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    """A bot as everybody writes it."""
    session = Session(api=TelegramAPIServer.from_base(server.url))
    async with Bot(TOKEN, session=session) as running:
        yield running


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's chromium; without it these tests fail instead of hiding."""
    found = [path for path in map(shutil.which, BROWSERS) if path]
    assert found, "install chromium: the page is tested in a real browser"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found[0], args=ARGUMENTS)
        yield browser
        await browser.close()
