"""Counters: a Bot API of one answer, for tests of what the wire makes of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.wire import Reply, Wire


@asynccontextmanager
async def a_counter(answer: Any) -> AsyncIterator[str]:
    """Serve one answer to whatever is asked; gives the address."""
    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def reply_to(status: int, body: str) -> Reply:
    """Ask a counter that gives this answer, and say what the wire understood."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body)

    async with a_counter(answer) as address:
        wire = Wire(address, "42:test")
        try:
            return await wire.call("sendMessage", chat_id=1, text="!")
        finally:
            await wire.close()
