"""Health: read-only pages on this machine that say how the bot is doing, and nothing of people."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot import metrics
from bot.obstacles import Obstacle
from bot.pulse import Measured, Pulse
from locales.texts import FALLBACK, texts_for


class PortTaken(Obstacle):
    """Another program listens where the page should be."""


@asynccontextmanager
async def health_page(pulse: Pulse, port: int) -> AsyncIterator[None]:
    """Answer /health and /metrics on the loopback address; on port 0 nothing is answered.

    Raises:
        PortTaken: somebody else answers there.
    """

    async def tell(_: web.Request) -> web.Response:
        return _told(await pulse.measure())

    async def count(_: web.Request) -> web.Response:
        body = metrics.written(await pulse.measure())
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    pages = web.Application()
    pages.router.add_get("/health", tell)
    pages.router.add_get("/metrics", count)
    async with _served(pages, port):
        yield


@asynccontextmanager
async def page_of_a_trouble(trouble: str, port: int) -> AsyncIterator[None]:
    """Answer /health while the bot cannot even begin: what is wrong, and nothing else.

    Raises:
        PortTaken: somebody else answers there.
    """

    async def tell(_: web.Request) -> web.Response:
        return web.json_response({"troubles": [trouble]}, status=HTTPStatus.SERVICE_UNAVAILABLE)

    pages = web.Application()
    pages.router.add_get("/health", tell)
    async with _served(pages, port):
        yield


@asynccontextmanager
async def _served(pages: web.Application, port: int) -> AsyncIterator[None]:
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    try:
        if port:
            await _listen(runner, port)
        yield
    finally:
        await runner.cleanup()


def _told(found: Measured) -> web.Response:
    """Say it as JSON; a monitor needs to look at the code alone."""
    facts = {
        "inbox": found.waits.inbox,
        "outbox": found.waits.outbox,
        "inbox_lag": round(found.inbox_lag, 1),
        "outbox_lag": round(found.outbox_lag, 1),
        "dead": found.ended.dead,
        "uncertain": found.ended.uncertain,
        "held": found.ended.held,
        "last_poll": round(found.poll_age, 1),
        "last_tick": round(found.tick_age, 1),
        "tick_duration": round(found.tick_seconds, 3),
        "troubles": list(found.troubles),
    }
    status = HTTPStatus.SERVICE_UNAVAILABLE if found.troubles else HTTPStatus.OK
    return web.json_response(facts, status=status)


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
    except OSError:
        words = texts_for(FALLBACK).label("start-port", port=str(port))
        raise PortTaken(f"HTTP_PORT: {words}") from None
