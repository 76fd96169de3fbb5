"""Crowds: people who answer each question when they see it, and remember what they answered."""

import asyncio
import random
import re
from collections.abc import Mapping
from typing import Final

from simulator.phones import Message, Phone
from simulator.telegram import Telegram

QUESTION: Final = re.compile(r"Вопрос номер (\d+)\?")
NUDGES: Final = 5
"""How often everybody may be left without an answer before the bot counts as dead."""

PATIENCE: Final = 4.0
"""Seconds without anything new on any telephone after which people ask for the menu."""


class Pupil:
    """One person in a closed loop; `wrong` are questions they should not have seen."""

    def __init__(self, telegram: Telegram, phone: Phone, chance: random.Random) -> None:
        self._telegram = telegram
        self._chance = chance
        self.phone = phone
        self.given: dict[str, str] = {}
        self.wrong: list[str] = []
        self.done = False

    def sees(self, message: Message) -> None:
        """Answer a question that was not answered yet; press on where there is no question."""
        question = QUESTION.search(message.text)
        if "Спасибо за ответы." in message.text:
            self.done = True
        elif "Проверьте ответы" in message.text:
            self._press(message, ".submit|")
        elif question is not None:
            self._answer(message, int(question.group(1)))
        else:
            self._press(message, "start.")

    def asks_again(self) -> None:
        """Call for the menu, as people do when nothing happens."""
        self._telegram.type(self.phone.id, "/menu")

    def _answer(self, message: Message, number: int) -> None:
        if number <= len(self.given):
            return
        if number > len(self.given) + 1:
            self.wrong.append(message.text)
            return
        options = [key.data for row in message.keyboard for key in row if _answers(key.data)]
        if options:
            data = self._chance.choice(options)
            self._telegram.tap(self.phone.id, message.message_id, str(data))
            self.given[f"q{number}"] = str(data).rpartition("|")[2]
        else:
            words = f"слова {self._chance.randrange(10**9)}"
            self._telegram.type(self.phone.id, words)
            self.given[f"q{number}"] = words

    def _press(self, message: Message, part: str) -> None:
        for row in message.keyboard:
            for key in row:
                if part in str(key.data):
                    self._telegram.tap(self.phone.id, message.message_id, str(key.data))
                    return


class Crowd:
    """Everybody; counts what their telephones showed."""

    def __init__(self, telegram: Telegram, count: int, chance: random.Random) -> None:
        self.pupils: Mapping[int, Pupil] = {
            phone.id: Pupil(telegram, phone, chance)
            for phone in (telegram.add_phone(f"Ученик {number}") for number in range(count))
        }
        self.shown = 0
        self.nudged = 0
        self._telegram = telegram
        self._news = asyncio.Event()
        telegram.watchers.append(self._saw)

    @property
    def all_done(self) -> bool:
        """Whether everybody has been thanked."""
        return all(one.done for one in self.pupils.values())

    def begin(self) -> None:
        """Let everybody write their first words."""
        for phone in self.pupils:
            self._telegram.type(phone, "/start")

    async def until(self, shown: int) -> None:
        """Wait until so many messages were shown, or everybody has been thanked."""
        while self.shown < shown and not self.all_done:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), PATIENCE)
            except TimeoutError:
                self._nudge()

    def _nudge(self) -> None:
        stuck = [one for one in self.pupils.values() if not one.done]
        self.nudged += len(stuck)
        assert self.nudged <= NUDGES * len(self.pupils), "nobody answers any more"
        for one in stuck:
            one.asks_again()

    def _saw(self, phone: Phone, message: Message) -> None:
        self.shown += 1
        self._news.set()
        if phone.id in self.pupils:
            self.pupils[phone.id].sees(message)


def _answers(data: str | None) -> bool:
    return "interview.answer|" in str(data)
