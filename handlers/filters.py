"""Filters: which handler an update is for, and what it is handed besides the five names."""

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from typing_extensions import override

from domain.people import Person
from handlers import taps
from handlers.taps import Tap


class Tapped(Filter):
    """A button of one room was tapped, for one of the deeds; hands over the `tap`."""

    def __init__(self, room: str, *deeds: str) -> None:
        self._room = room
        self._deeds = frozenset(deeds)

    @override
    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Tap]:
        tap = taps.read(query.data)
        if tap is None or tap.room != self._room or tap.deed not in self._deeds:
            return False
        return {"tap": tap}


class Private(Filter):
    """The message or the change of membership happened between the bot and one person."""

    @override
    async def __call__(self, event: Message | ChatMemberUpdated) -> bool:
        return event.chat.type == ChatType.PRIVATE


class Stranger(Filter):
    """The sender belongs to no school."""

    @override
    async def __call__(self, _: Message | CallbackQuery, person: Person | None) -> bool:
        return person is None
