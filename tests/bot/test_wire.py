"""The wire: what is known of a call when something goes wrong on the way."""

import asyncio
import json
import socket

import pytest
from aiohttp import web

from bot.wire import LOST, NOT_SENT, Wire
from tests.bot.counters import a_counter, reply_to


async def test_nobody_listening_means_that_nothing_was_sent(unused_tcp_port: int) -> None:
    """A refused connection proves that the call was not carried out."""
    wire = Wire(f"http://127.0.0.1:{unused_tcp_port}", "42:test")

    reply = await wire.call("sendMessage", chat_id=1, text="!")
    await wire.close()

    assert reply.status == NOT_SENT


async def test_a_connection_cut_after_the_call_leaves_a_doubt() -> None:
    """A server that hangs up without an answer may have carried out the call."""

    async def cut(request: web.Request) -> web.Response:
        await request.read()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with a_counter(cut) as address:
        wire = Wire(address, "42:test")
        reply = await wire.call("sendMessage", chat_id=1, text="!")
        await wire.close()

    assert reply.status == LOST


async def test_an_answer_that_does_not_come_in_time_leaves_a_doubt() -> None:
    """Patience ends, and the call may have been carried out."""
    ended = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        await ended.wait()
        return web.Response()

    async with a_counter(hang) as address:
        wire = Wire(address, "42:test")
        reply = await wire.call("sendMessage", patience=0.05, chat_id=1, text="!")
        ended.set()
        await wire.close()

    assert reply.status == LOST


@pytest.mark.parametrize("status", [400, 401, 500])
async def test_trouble_is_told_without_the_token(status: int) -> None:
    """Whatever comes back, the words kept of it do not hold the token of the bot."""

    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=f"<p>{request.path}</p>")

    async with a_counter(answer) as address:
        wire = Wire(address, "42:test")
        reply = await wire.call("sendMessage", chat_id=1, text="!")
        await wire.close()

    assert "42:test" not in repr(reply)


async def test_what_telegram_quotes_in_a_refusal_is_left_out() -> None:
    """It quotes markup it cannot read, which may hold a name; the rest says what was wrong."""
    refusal = {"ok": False, "error_code": 400, "description": 'Bad tag "Аня К." at byte 5 of "x'}

    reply = await reply_to(400, json.dumps(refusal))

    assert reply.description == 'Bad tag "" at byte 5 of ""'


async def test_a_name_nobody_knows_means_that_nothing_was_sent() -> None:
    """Without an address there is nobody who could have carried out the call."""
    wire = Wire("http://nowhere.invalid", "42:test")

    reply = await wire.call("sendMessage", chat_id=1, text="!")
    await wire.close()

    assert reply.status == NOT_SENT


async def test_a_connection_that_never_opens_means_that_nothing_was_sent() -> None:
    """A server that takes no more connections leaves no doubt, however the wait ends."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        with socket.create_connection(address), socket.socket() as second:
            second.settimeout(0)
            second.connect_ex(address)
            wire = Wire(f"http://127.0.0.1:{address[1]}", "42:test")
            reply = await wire.call("sendMessage", patience=0.3, chat_id=1, text="!")
            await wire.close()

    assert reply.status == NOT_SENT


async def test_a_cut_wire_lets_only_probes_out() -> None:
    """While Telegram is out of reach nobody knocks but those who find out when it is back."""
    heard: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        heard.append(request.path.rpartition("/")[2])
        return web.json_response({"ok": True, "result": []})

    async with a_counter(answer) as address:
        wire = Wire(address, "42:test")
        wire.is_cut = True
        replies = [await wire.call(one) for one in ("sendMessage", "getUpdates", "getMe")]
        await wire.close()

    assert [one.status for one in replies] == [NOT_SENT, 200, 200]
    assert heard == ["getUpdates", "getMe"]
