"""Routes: the way to Telegram through a proxy, and what is known when it ends there."""

import sys
from typing import Any

import pytest
from aiohttp import web

from bot.routes import SocksMissing
from bot.wire import NOT_SENT, Wire
from tests.bot.counters import a_counter
from tests.bot.proxies import a_proxy_that_wants_a_password, a_socks_proxy


async def _yes(_: web.Request) -> web.Response:
    return web.json_response({"ok": True, "result": 7})


async def _result(wire: Wire) -> Any:
    reply = await wire.call("sendMessage", chat_id=1, text="!")
    await wire.close()
    return reply.result if reply.ok else reply.status


async def test_an_http_proxy_is_given_name_password_and_the_whole_address() -> None:
    """The proxy hears whom we want to see; the name need not be known here."""
    heard: list[tuple[str, str]] = []

    async def proxy(request: web.Request) -> web.Response:
        heard.append((request.raw_path, request.headers["Proxy-Authorization"]))
        return await _yes(request)

    async with a_counter(proxy) as address:
        wire = Wire("http://api.invalid", "42:test", address.replace("//", "//bot:pass1@"))
        assert await _result(wire) == 7

    assert heard == [("http://api.invalid/bot42:test/sendMessage", "Basic Ym90OnBhc3Mx")]


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
async def test_a_socks_proxy_looks_up_the_name_itself(scheme: str) -> None:
    """Where Telegram is shut its name is often shut, too, so nobody asks for it here."""
    async with a_counter(_yes) as address, a_socks_proxy(address) as proxy:
        wire = Wire("http://api.invalid", "42:test", proxy.url.replace("socks5", scheme))
        assert await _result(wire) == 7

    assert proxy.asked_for == ["api.invalid"]
    assert proxy.passwords == ["bot", "pass1"]


async def test_a_socks_proxy_that_refuses_has_sent_nothing() -> None:
    """What a proxy did not let through cannot have arrived."""
    async with a_socks_proxy("") as proxy:
        assert await _result(Wire("http://api.invalid", "42:test", proxy.url)) == NOT_SENT


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_is_down_has_sent_nothing(scheme: str, unused_tcp_port: int) -> None:
    """Nobody listens where the proxy should be."""
    wire = Wire("https://api.invalid", "42:test", f"{scheme}://127.0.0.1:{unused_tcp_port}")

    assert await _result(wire) == NOT_SENT


async def test_an_http_proxy_that_does_not_know_us_has_sent_nothing() -> None:
    """The tunnel to Telegram was never opened."""
    async with a_proxy_that_wants_a_password() as address:
        assert await _result(Wire("https://api.invalid", "42:test", address)) == NOT_SENT


def test_a_socks_proxy_without_its_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names the setting and the command that mends it."""
    monkeypatch.setitem(sys.modules, "aiohttp_socks", None)

    with pytest.raises(SocksMissing, match=r"^PROXY_URL: .*make install-proxy$"):
        Wire("https://api.telegram.org", "42:test", "socks5://proxy:1080")
