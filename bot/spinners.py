"""Spinners: the little wheel on a tapped button is stopped after the commit, as best we can."""

import asyncio
from collections import deque

from bot.wire import Wire
from domain.letters import Toast
from domain.messages import LONGEST_TOAST, beginning

AT_ONCE = 16
PATIENCE = 5.0


class Spinners:
    """Buttons that still turn; stopping one late or twice does no harm, so nothing is retried."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._turning: deque[tuple[str, Toast | None]] = deque()
        self._news = asyncio.Event()

    def stop(self, query_id: str, toast: Toast | None = None) -> None:
        """Ask for a spinner to be stopped, with a line over the chat if there is one."""
        self._turning.append((query_id, toast))
        self._news.set()

    async def run(self) -> None:
        """Stop spinners for ever."""
        async with asyncio.TaskGroup() as hands:
            for _ in range(AT_ONCE):
                hands.create_task(self._work())

    async def drain(self) -> None:
        """Stop every spinner that was asked for so far."""
        while self._turning:
            await self._stop_one()

    async def _work(self) -> None:
        while True:
            self._news.clear()
            await self.drain()
            await self._news.wait()

    async def _stop_one(self) -> None:
        query_id, toast = self._turning.popleft()
        words = (
            {}
            if toast is None
            else {"text": beginning(toast.text, LONGEST_TOAST), "show_alert": toast.alert}
        )
        await self._wire.call(
            "answerCallbackQuery", patience=PATIENCE, callback_query_id=query_id, **words
        )
