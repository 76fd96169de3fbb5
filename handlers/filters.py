"""Filters: which handler an update is for, and what it is handed besides the five names.

Some have a `sign`, a word that an update must bear to pass; `signposts.py` reads it.
"""

from typing import Final

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from typing_extensions import override

from domain.people import Person
from domain.rights import Deed, may
from handlers import taps
from handlers.taps import Tap


class Tapped(Filter):
    """A button of one room was tapped, for one of the deeds; hands over the `tap`."""

    def __init__(self, room: str, *deeds: str) -> None:
        self._room = room
        self._deeds = frozenset(deeds)
        self.sign = f"tap {room}"

    @override
    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Tap]:
        tap = taps.read(query.data)
        if tap is None or tap.room != self._room or tap.deed not in self._deeds:
            return False
        return {"tap": tap}


class Answered(Filter):
    """Words were typed after a room asked for them by a tap; hands over that `tap`."""

    def __init__(self, room: str, *deeds: str) -> None:
        self._room = room
        self._deeds = frozenset(deeds)
        self.sign = f"words {room}"

    @override
    async def __call__(self, message: Message, asked: Tap | None) -> bool | dict[str, Tap]:
        is_file = message.document is not None or message.photo is not None
        return not is_file and _handed(asked, self._room, self._deeds)


class SentFile(Filter):
    """A file was sent after a room asked for one by a tap; hands over that `tap`.

    A picture counts only for a room that takes `pictures`.
    """

    def __init__(self, room: str, *deeds: str, pictures: bool = False) -> None:
        self._room = room
        self._deeds = frozenset(deeds)
        self._pictures = pictures
        self.sign = f"words {room}"

    @override
    async def __call__(self, message: Message, asked: Tap | None) -> bool | dict[str, Tap]:
        is_file = message.document is not None or (self._pictures and message.photo is not None)
        return is_file and _handed(asked, self._room, self._deeds)


class Called(Filter):
    """A command was written that does what a button does; hands over the button's `tap`."""

    sign = "command"

    def __init__(self, command: str, tap: Tap) -> None:
        self._command = f"/{command}"
        self._tap = tap

    @override
    async def __call__(self, message: Message) -> bool | dict[str, Tap]:
        words = (message.text or "").split(maxsplit=1)
        called = bool(words) and words[0].partition("@")[0].lower() == self._command
        return {"tap": self._tap} if called else False


class Private(Filter):
    """The message or the change of membership happened between the bot and one person."""

    @override
    async def __call__(self, event: Message | ChatMemberUpdated) -> bool:
        return event.chat.type == ChatType.PRIVATE


class Newcomer(Filter):
    """The sender belongs to a school, and may not take part yet."""

    @override
    async def __call__(self, _: Message | CallbackQuery, person: Person | None) -> bool:
        return person is not None and not person.is_admitted


class Proving(Filter):
    """The sender may put evidence beside positions of a road map."""

    @override
    async def __call__(self, _: Message, person: Person | None) -> bool:
        return person is not None and may(person, Deed.MARK_POSITION)


class Answering(Filter):
    """A button of a questionnaire was tapped; an anonymous one is answered by newcomers, too."""

    _ROOMS: Final = frozenset({"asked", "interview", "start"})

    @override
    async def __call__(self, query: CallbackQuery) -> bool:
        tap = taps.read(query.data)
        return tap is not None and tap.room in self._ROOMS


class Stranger(Filter):
    """The sender belongs to no school."""

    @override
    async def __call__(self, _: Message | CallbackQuery, person: Person | None) -> bool:
        return person is None


def _handed(asked: Tap | None, room: str, deeds: frozenset[str]) -> bool | dict[str, Tap]:
    if asked is None or asked.room != room or asked.deed not in deeds:
        return False
    return {"tap": asked}
