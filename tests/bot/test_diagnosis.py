"""Diagnosis: each step of the way to Telegram is tried, up to the first that fails."""

import re
from typing import Any

import pytest
from aiohttp import web
from pydantic import SecretStr
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.clock import WallClock
from bot.diagnosis import report
from bot.settings import Settings
from tests.bot.counters import a_counter
from tests.bot.proxies import a_proxy_that_wants_a_password, a_socks_proxy

TOKEN = "7012345678:AAFnDoNotPrintThisTokenAnywhere_0-x9"


async def _lines(url: str, proxy: str = "") -> tuple[int, list[str]]:
    """Examine a way; gives the exit code and what was said, with the times left out."""
    said: list[str] = []
    settings = Settings(
        bot_token=SecretStr(TOKEN), bot_api_base_url=url, proxy_url=proxy, database_url=""
    )
    code = await report(settings, WallClock(), said.append)
    assert not any(secret in line for line in said for secret in (TOKEN, "pass1"))
    return code, [re.sub(r"\d+ мс", "… мс", line) for line in said]


def _answering(status: int, **body: Any) -> Any:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": status == 200, **body}, status=status)

    return answer


_ME = _answering(200, result={"username": "school_bot"})


async def test_a_way_without_troubles_is_told_step_by_step() -> None:
    """A Bot API of one's own, without TLS."""
    async with a_counter(_ME) as address:
        place = address.removeprefix("http://")
        code, lines = await _lines(address)

    assert code == 0
    assert lines == [
        "DNS 127.0.0.1: 127.0.0.1, … мс",
        f"TCP {place}: соединение есть, … мс",
        "TLS: не нужен, адрес начинается с http",
        "токен: Telegram узнаёт бота @school_bot, … мс",
    ]


async def test_a_name_that_does_not_exist_ends_at_dns() -> None:
    """Nothing else is tried, and it is said what to look at."""
    code, (line,) = await _lines("https://nowhere.invalid")

    assert code == 1
    assert line.startswith("DNS nowhere.invalid: имя не находится; проверьте")


async def test_a_shut_port_ends_at_tcp(unused_tcp_port: int) -> None:
    """The line says that a proxy may help."""
    code, lines = await _lines(f"https://127.0.0.1:{unused_tcp_port}")

    assert (code, len(lines)) == (1, 2)
    assert lines[1].startswith(f"TCP 127.0.0.1:{unused_tcp_port}: соединения нет")
    assert "PROXY_URL" in lines[1]


async def test_a_server_that_speaks_no_tls_ends_there() -> None:
    """Somebody else answers instead of Telegram."""
    async with a_counter(_ME) as address:
        code, lines = await _lines(address.replace("http://", "https://"))

    assert (code, len(lines)) == (1, 3)
    assert lines[2].startswith("TLS: защищённого соединения нет (Client")


@pytest.mark.parametrize("status", [401, 404])
async def test_a_wrong_token_ends_the_way(status: int) -> None:
    """Telegram answers, and does not know the bot."""
    body = {"error_code": status, "description": "Unauthorized"}
    async with a_counter(_answering(status, **body)) as address:
        code, lines = await _lines(address)

    assert (code, len(lines)) == (1, 4)
    assert lines[3].startswith(f"токен: Telegram его не узнаёт (ответ {status}); ")


async def test_a_stranger_s_answer_is_not_taken_for_telegram_s() -> None:
    """A page of a provider or of another server says nothing of the token."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(status=403, text="<html>")

    async with a_counter(page) as address:
        code, lines = await _lines(address)

    assert code == 1
    assert lines[3].startswith("токен: отвечает не Bot API")


async def test_a_proxy_is_a_step_of_its_own() -> None:
    """The first two steps lead to the proxy, and the last goes through it."""
    async with a_counter(_ME) as address, a_socks_proxy(address) as proxy:
        code, lines = await _lines("http://api.invalid", proxy.url)

    assert code == 0
    assert lines[1:3] == [
        f"TCP {proxy.url.partition('@')[2]}: соединение есть, … мс",
        "прокси: пропускает, … мс",
    ]
    assert lines[4].endswith("@school_bot, … мс")
    assert proxy.asked_for == ["api.invalid"] * 2


async def test_a_proxy_that_lets_nobody_through_ends_the_way() -> None:
    """It is reached, and it refuses."""
    async with a_socks_proxy("") as proxy:
        code, lines = await _lines("http://api.invalid", proxy.url)

    assert (code, len(lines)) == (1, 3)
    assert lines[2].startswith("прокси: дальше него дороги нет (ProxyError)")


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_does_not_know_us_asks_for_a_password(scheme: str) -> None:
    """Name and password are what to look at, whether a tunnel is needed or not."""
    async with a_proxy_that_wants_a_password() as address:
        code, lines = await _lines(f"{scheme}://api.invalid", address)

    assert (code, len(lines)) == (1, 3)
    assert lines[2].startswith("прокси: не пропускает (ответ 407)")


async def test_a_proxy_that_is_down_is_named(unused_tcp_port: int) -> None:
    """The address to mend is the proxy's, not Telegram's."""
    code, lines = await _lines("https://api.invalid", f"http://127.0.0.1:{unused_tcp_port}")

    assert (code, len(lines)) == (1, 2)
    assert lines[1].startswith(f"TCP 127.0.0.1:{unused_tcp_port}: прокси не отвечает")


def test_the_command_ends_badly_where_the_way_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script sees it by the exit code, and a person by the line."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_API_BASE_URL", "https://nowhere.invalid")

    ended = CliRunner().invoke(cli, ["check", "--telegram"])

    assert ended.exit_code == 1
    assert ended.stdout.startswith("DNS nowhere.invalid: ")
    assert len(ended.output.splitlines()) == 1
