"""Health: a read-only page on this machine that says what still waits, and nothing of people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from storage.database import Database


@asynccontextmanager
async def health_page(database: Database, port: int) -> AsyncIterator[None]:
    """Answer GET /health on the loopback address; on port 0 nothing is answered."""

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
            await web.TCPSite(runner, "127.0.0.1", port).start()
        yield
    finally:
        await runner.cleanup()
