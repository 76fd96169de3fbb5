"""Telephones: what somebody made up sees and does on a telephone of the simulator."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import ClientSession

from handlers import taps
from handlers.taps import Tap

Message = dict[str, Any]
"""A message as the simulator tells of it: `text`, and `keyboard` with rows of buttons."""

_MOST_LEAVES: Final = 20
"""How many pages of options are turned before a button is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephone:
    """One telephone; `settle` lets the bot answer what was done on it."""

    session: ClientSession
    id: int
    settle: Callable[[], Awaitable[None]]

    async def screen(self) -> Message:
        """Give the last message of the bot."""
        async with self.session.get("/phones") as answer:
            phones = (await answer.json())["phones"]
        chat = next(one["chat"] for one in phones if one["id"] == self.id)
        found: Message = [one for one in chat if one["sender"] == "bot"][-1]
        return found

    async def tap(self, deed: str, arg: str = "") -> None:
        """Tap a button, turning pages of options until it is in sight.

        Raises:
            LookupError: there is no such button.
        """
        for _ in range(_MOST_LEAVES):
            message = await self.screen()
            buttons = list(_buttons(message))
            found = [data for tap, data in buttons if (tap.deed, tap.arg) == (deed, arg)]
            further = [data for tap, data in buttons if tap.deed == "leaf"][-1:]
            if not found and not further:
                break
            body = {"message_id": message["message_id"], "data": [*found, *further][0]}
            await self._do("tap", body)
            if found:
                return
        raise LookupError(f"no button {deed} {arg}")

    async def type(self, words: str) -> None:
        """Send words to the bot."""
        await self._do("type", {"text": words})

    async def _do(self, deed: str, body: Message) -> None:
        async with self.session.post(f"/phones/{self.id}/{deed}", json=body) as answer:
            answer.raise_for_status()
        await self.settle()


async def another(
    session: ClientSession, name: str, settle: Callable[[], Awaitable[None]]
) -> Telephone:
    """Give somebody a telephone."""
    async with session.post("/phones", json={"first_name": name}) as answer:
        number = (await answer.json())["id"]
    return Telephone(session=session, id=number, settle=settle)


def _buttons(message: Message) -> Iterator[tuple[Tap, str]]:
    for row in message["keyboard"]:
        for key in row:
            tap = taps.read(key["data"])
            if tap is not None:
                yield tap, key["data"]
