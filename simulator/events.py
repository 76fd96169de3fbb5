"""Events: a stream that tells a page which phones changed, at most every 50 ms each."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from simulator.hands import Hands
from simulator.phones import Phone, Toast
from simulator.pictures import picture
from simulator.telegram import Telegram

CALM = 0.05
"""Seconds between two looks at what changed."""


class Feed:
    """What one page has not been told yet."""

    def __init__(self) -> None:
        self.phones: dict[int, Phone] = {}
        self.toasts: list[tuple[Phone, Toast]] = []
        self.clock = False
        self.news = asyncio.Event()

    def changed(self, phone: Phone | None) -> None:
        """Remember that a phone looks different now."""
        if phone is not None:
            self.phones[phone.id] = phone
            self.news.set()

    def toast(self, phone: Phone, toast: Toast) -> None:
        """Remember that a tap was answered."""
        self.toasts.append((phone, toast))
        self.news.set()

    def turned(self) -> None:
        """Remember that the hands of the clock were sent ahead or have come there."""
        self.clock = True
        self.news.set()

    def take(self, hands: Hands | None) -> str:
        """Write down the news as server-sent events and forget them."""
        events = [_event("phone", picture(phone)) for phone in self.phones.values()]
        events += [
            _event(
                "toast",
                {
                    "phone": phone.id,
                    "query_id": one.query_id,
                    "text": one.text,
                    "alert": one.alert,
                },
            )
            for phone, one in self.toasts
        ]
        if self.clock and hands is not None:
            events.append(_event("clock", hands.picture()))
        self.phones.clear()
        self.toasts.clear()
        self.clock = False
        self.news.clear()
        return "".join(events)


class Events:
    """The handler of `/phones/events`; `closing` ends every stream."""

    def __init__(self, telegram: Telegram, closing: asyncio.Event) -> None:
        self.telegram = telegram
        self.closing = closing
        self.feeds: list[Feed] = []

    def close(self) -> None:
        """Wake every stream so that it sees the end."""
        for feed in self.feeds:
            feed.news.set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Stream the news until the page or the server goes away."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        await response.write(b": hello\n\n")
        with self._feed() as feed:
            while not self.closing.is_set():
                await feed.news.wait()
                try:
                    await response.write(feed.take(self.telegram.hands).encode())
                except ConnectionError:
                    break
                await asyncio.sleep(CALM)
        return response

    @contextmanager
    def _feed(self) -> Iterator[Feed]:
        feed = Feed()
        self.feeds.append(feed)
        self.telegram.on_change.append(feed.changed)
        self.telegram.on_toast.append(feed.toast)
        turns = [] if self.telegram.hands is None else self.telegram.hands.on_change
        turns.append(feed.turned)
        try:
            yield feed
        finally:
            self.feeds.remove(feed)
            self.telegram.on_change.remove(feed.changed)
            self.telegram.on_toast.remove(feed.toast)
            turns.remove(feed.turned)


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
