"""The crowd: people who tap the next button the moment their screen has changed."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final

from simulator.phones import Key, Message, Phone
from simulator.telegram import Telegram

PATIENCE: Final = 10.0
"""Seconds after which somebody whose tap was never answered taps again."""

GLANCE: Final = 1.0
"""Seconds between two looks at who has lost patience, and at whether the bot lives."""


@dataclass(slots=True, kw_only=True)
class Tapper:
    """One person, what the screen shows, and how many more answers to give.

    `asked_at` is when the tap was made whose answer is waited for; None while nothing is.
    """

    phone: Phone
    screen: Message | None = None
    asked_at: float | None = None
    tapped_at: float = 0.0
    is_answering: bool = False
    is_repeating: bool = False
    to_give: int = 0


@dataclass(slots=True, kw_only=True)
class Stretch:
    """What was seen while everybody still had answers to give; every time is in seconds.

    It ends when the first person is done, so that nobody's last laggard counts for the speed, and
    the wait for a tap that was never answered counts for nothing: such taps are told apart.
    """

    to_give: int = 0
    answers: int = 0
    began_at: float = field(default_factory=perf_counter)
    ended_at: float = 0.0
    waits: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """How long it took, from the first tap until the first person was done."""
        return self.ended_at - self.began_at


class Crowd:
    """People in a closed loop: each has one tap under way, and the next follows its answer.

    `repeated` counts the taps that were never answered, so that somebody tapped again.
    """

    def __init__(
        self, telegram: Telegram, people: int, options: Collection[str], submit: str
    ) -> None:
        self.repeated = 0
        self._telegram = telegram
        self._options = options
        self._submit = submit
        phones = [telegram.add_phone(f"Person {number}") for number in range(people)]
        self._tappers = {phone.id: Tapper(phone=phone) for phone in phones}
        self._stretch = Stretch()
        self._busy = 0
        self._done = asyncio.Event()
        telegram.watchers.append(self._see)

    @property
    def ids(self) -> list[int]:
        """The account numbers of all people."""
        return list(self._tappers)

    async def give(self, each: int, mind_the_bot: Callable[[], None]) -> Stretch:
        """Let everybody give so many more answers, and tell what was seen.

        Raises:
            RuntimeError: the bot ended; `mind_the_bot` raises it.
        """
        stretch = self._stretch = Stretch(to_give=each * len(self._tappers))
        self._busy = len(self._tappers)
        self._done.clear()
        for tapper in self._tappers.values():
            tapper.to_give = each
            self._go_on(tapper)
        while self._busy:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._done.wait(), GLANCE)
            mind_the_bot()
            self._lose_patience()
        return stretch

    def _see(self, phone: Phone, message: Message) -> None:
        """Note when an answer arrived, and tap on; a screen nobody waited for is passed over."""
        tapper, now = self._tappers[phone.id], perf_counter()
        if tapper.asked_at is None or not message.keyboard:
            return
        self._count(tapper, now - tapper.asked_at)
        tapper.asked_at, tapper.screen = None, message
        tapper.to_give -= tapper.is_answering
        if tapper.to_give:
            self._go_on(tapper)
            return
        self._busy -= 1
        self._stretch.ended_at = self._stretch.ended_at or now
        if not self._busy:
            self._done.set()

    def _count(self, tapper: Tapper, wait: float) -> None:
        if not self._stretch.ended_at:
            self._stretch.answers += tapper.is_answering
            if not tapper.is_repeating:
                self._stretch.waits.append(wait)

    def _go_on(self, tapper: Tapper) -> None:
        tapper.asked_at, tapper.is_repeating = perf_counter(), False
        self._act(tapper)

    def _act(self, tapper: Tapper) -> None:
        tapper.tapped_at = perf_counter()
        if tapper.screen is None:
            tapper.is_answering = False
            self._telegram.type(tapper.phone.id, "/start")
            return
        key = self._chosen(tapper.screen, tapper.to_give)
        tapper.is_answering = key.text in self._options
        self._telegram.tap(tapper.phone.id, tapper.screen.message_id, key.data or "")

    def _chosen(self, screen: Message, turn: int) -> Key:
        """Choose an option if there are any, else the button that submits, else the first."""
        keys = [key for row in screen.keyboard for key in row]
        options = [key for key in keys if key.text in self._options]
        if options:
            return options[turn % len(options)]
        return next((key for key in keys if key.text == self._submit), keys[0])

    def _lose_patience(self) -> None:
        limit = perf_counter() - PATIENCE
        for tapper in self._tappers.values():
            if tapper.asked_at is not None and tapper.tapped_at < limit:
                self.repeated += 1
                tapper.is_repeating = True
                self._act(tapper)
