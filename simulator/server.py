"""The server: one port for the Bot API, the phones, the page and the control plane."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from simulator import pages
from simulator.bot_api import BotApi
from simulator.clock_routes import ClockRoutes
from simulator.control import Control
from simulator.events import Events
from simulator.file_routes import FileRoutes
from simulator.phone_routes import PhoneRoutes
from simulator.telegram import Telegram

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LARGEST_REQUEST = 64 * 1024 * 1024
"""Bytes: Telegram's own limit on files is asked inside."""

LAST_WORDS = 0.5
"""Seconds that answers under way have when the server closes."""


class Server:
    """A listening simulator."""

    def __init__(self, telegram: Telegram, runner: web.AppRunner, closing: asyncio.Event) -> None:
        self.telegram = telegram
        self._runner = runner
        self._closing = closing

    @property
    def url(self) -> str:
        """The address, without a slash at the end."""
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    async def close(self) -> None:
        """Stop listening; whoever waits for updates is answered at once."""
        self._closing.set()
        self.telegram.updates.wake("closing")
        await self._runner.cleanup()


async def serve(telegram: Telegram, host: str = "127.0.0.1", port: int = 0) -> Server:
    """Listen; port 0 takes a free one."""
    closing = asyncio.Event()
    runner = web.AppRunner(
        application(telegram, closing), access_log=None, shutdown_timeout=LAST_WORDS
    )
    await runner.setup()
    await web.TCPSite(runner, host, port, reuse_address=True).start()
    return Server(telegram, runner, closing)


def application(telegram: Telegram, closing: asyncio.Event) -> web.Application:
    """Put the paths together."""
    app = web.Application(client_max_size=LARGEST_REQUEST)
    bot_api = BotApi(telegram, closing)
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", bot_api.handle)
    app.router.add_route("GET", "/file/bot{token:[^/]+}/{path:.+}", bot_api.fetch)
    events = Events(telegram, closing)
    clock = ClockRoutes(telegram, closing)
    rest = [
        web.get("/phones/events", events.handle),
        *FileRoutes(telegram).routes(),
        *PhoneRoutes(telegram).routes(),
        *Control(telegram).routes(),
        *clock.routes(),
        *pages.routes(),
    ]
    for route in rest:
        app.router.add_route(route.method, route.path, _polite(route.handler))

    async def close_streams(_app: web.Application) -> None:
        events.close()
        clock.wake()

    app.on_shutdown.append(close_streams)
    return app


def _polite(handler: Handler) -> Handler:
    """Turn the mistakes of a browser or a test into JSON."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            return web.json_response({"error": error.reason}, status=error.status)
        except KeyError as error:
            return web.json_response({"error": f"missing or unknown: {error}"}, status=404)
        except (ValueError, TypeError, AttributeError) as error:
            return web.json_response({"error": str(error)}, status=400)

    return answer
