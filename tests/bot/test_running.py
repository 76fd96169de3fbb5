"""Running: what stops a start, and what does not."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.health import PortTaken
from bot.running import WrongToken, serve
from bot.settings import Settings
from locales.contents import read_contents
from tests.bot.counters import a_counter

TOKEN = "7012345678:AAFnDoNotPrintThisTokenAnywhere_0-x9"


def _settings(folder: Path, url: str, port: int = 0) -> Settings:
    return Settings(
        bot_token=SecretStr(TOKEN),
        bot_api_base_url=url,
        data_dir=folder,
        database_url="",
        http_port=port,
    )


@asynccontextmanager
async def _telegram(status: int) -> AsyncIterator[tuple[str, asyncio.Event]]:
    """Serve a Telegram of one status; the event is set when it was asked for updates."""
    asked = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        if request.path.endswith("getUpdates"):
            asked.set()
        body = {"ok": False, "error_code": status, "description": "no"}
        return web.json_response(body, status=status)

    async with a_counter(answer) as address:
        yield address, asked


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_telegram_does_not_know_stops_the_start(tmp_path: Path, status: int) -> None:
    """One line names the setting; no database was made."""
    async with _telegram(status) as (address, _):
        with pytest.raises(WrongToken, match=rf"^BOT_TOKEN: .*{status}") as refused:
            await serve(_settings(tmp_path, address), read_contents())

    assert TOKEN not in str(refused.value)
    assert not (tmp_path / "bot.db").exists()


@pytest.mark.parametrize("status", [409, 429, 502])
async def test_telegram_in_trouble_does_not_stop_the_start(tmp_path: Path, status: int) -> None:
    """Only a token it does not know is worth stopping for; the bot goes on asking."""
    async with _telegram(status) as (address, asked):
        serving = asyncio.ensure_future(serve(_settings(tmp_path, address), read_contents()))
        await asyncio.wait_for(asked.wait(), 30)
        serving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await serving


async def test_a_taken_port_stops_the_start(tmp_path: Path, unused_tcp_port: int) -> None:
    """One line names the setting and the port, although Telegram could not be asked."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = _settings(tmp_path, f"http://127.0.0.1:{unused_tcp_port}", port)
        with pytest.raises(PortTaken, match=rf"^HTTP_PORT: .*{port}"):
            await asyncio.wait_for(serve(settings, read_contents()), 60)
