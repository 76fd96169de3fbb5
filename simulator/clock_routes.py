"""Routes of the clock: the page sends the hands ahead, the bot follows and says where it is."""

import asyncio
from datetime import time
from typing import Any

from aiohttp import web

from simulator.hands import Hands, Mark
from simulator.moments import moment
from simulator.polling import MAX_WAIT
from simulator.telegram import Telegram


class ClockRoutes:
    """The paths under `/control/clock`, and the marks; 404 where real time rules."""

    def __init__(self, telegram: Telegram, closing: asyncio.Event) -> None:
        self.telegram = telegram
        self.closing = closing
        self._waiting: set[asyncio.Event] = set()
        if telegram.hands is not None:
            telegram.hands.on_change.append(self.wake)

    def routes(self) -> list[web.RouteDef]:
        """List the paths of the clock."""
        return [
            web.get("/control/clock", self.show),
            web.post("/control/clock", self.send),
            web.post("/control/clock/reached", self.reached),
            web.post("/control/marks", self.mark),
        ]

    def wake(self) -> None:
        """Let everybody who waits look again."""
        for news in self._waiting:
            news.set()

    async def show(self, request: web.Request) -> web.Response:
        """Show the clock when its version is above `after`, at the latest after `wait` seconds."""
        hands = self._hands()
        after = int(request.query.get("after", "0"))
        wait = min(float(request.query.get("wait", "0")), MAX_WAIT)
        if hands.version <= after and wait > 0 and not self.closing.is_set():
            await self._news(wait)
        return web.json_response(hands.picture())

    async def send(self, request: web.Request) -> web.Response:
        """Send the hands ahead: by seconds, to a moment, or to the next such weekday."""
        _send(self._hands(), await request.json())
        return web.json_response(self._hands().picture())

    async def reached(self, request: web.Request) -> web.Response:
        """Let the bot say how far it has come."""
        self._hands()
        self.telegram.reach(moment(str((await request.json())["at"])))
        return web.json_response(self._hands().picture())

    async def mark(self, request: web.Request) -> web.Response:
        """Let the bot name the moments worth jumping to, instead of those it named before."""
        self._hands().mark([_mark(one) for one in await request.json()])
        return web.json_response(self._hands().picture())

    def _hands(self) -> Hands:
        if self.telegram.hands is None:
            raise web.HTTPNotFound(reason="this Telegram lives in real time")
        return self.telegram.hands

    async def _news(self, seconds: float) -> None:
        """Wait until the clock changes or the server closes."""
        news = asyncio.Event()
        self._waiting.add(news)
        try:
            async with asyncio.timeout(seconds):
                await news.wait()
        except TimeoutError:
            return
        finally:
            self._waiting.remove(news)


def _send(hands: Hands, body: dict[str, Any]) -> None:
    match body:
        case {"by": int() | float() as seconds, **rest} if not rest:
            hands.send_by(seconds)
        case {"to": str() as to, **rest} if not rest:
            hands.send(moment(to))
        case {"weekday": int() as weekday, "time": str() as at, **rest} if not rest:
            hands.send_to_weekday(weekday, time.fromisoformat(at))
        case _:
            raise ValueError("say by how many seconds, to which moment, or which weekday and time")


def _mark(described: dict[str, Any]) -> Mark:
    label = str(described["label"]).strip()
    if not label:
        raise ValueError("a mark needs a label")
    return Mark(label=label, at=moment(str(described["at"])))
