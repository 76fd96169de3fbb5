"""Health: a read-only page on this machine that says what still waits, and nothing of people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, texts_for
from storage.database import Database


class PortTaken(Obstacle):
    """Another program listens where the page should be."""


@asynccontextmanager
async def health_page(database: Database, port: int) -> AsyncIterator[None]:
    """Answer GET /health on the loopback address; on port 0 nothing is answered.

    Raises:
        PortTaken: somebody else answers there.
    """

    async def tell(_: web.Request) -> web.Response:
        async with database.reading() as uow:
            waiting = {"inbox": await uow.inbox.waiting(), "outbox": await uow.outbox.waiting()}
        return web.json_response(waiting)

    pages = web.Application()
    pages.router.add_get("/health", tell)
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    try:
        if port:
            await _listen(runner, port)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
    except OSError:
        words = texts_for(FALLBACK).label("start-port", port=str(port))
        raise PortTaken(f"HTTP_PORT: {words}") from None
