"""Signposts: which rooms an update could be for, so that nobody knocks at every door.

A handler whose filters ask for a tap of some room, for words that some room asked for or for a
command cannot take anything else; a room without any handler that could take the update is passed
by. What an update costs so hangs on its own room, and not on how many there are.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, Update

from handlers import taps
from handlers.taps import Tap

_COMMAND: Final = "command"
_ANY: Final = ""
"""What a handler asks for that could take any update of its kind."""


class Signposts:
    """The rooms of a house by kind of update and by the sign that it bears."""

    def __init__(self, rooms: Sequence[Router]) -> None:
        self._rooms = rooms
        self._by_sign: dict[tuple[str, str], tuple[Router, ...]] = {}
        for kind in {kind for room in rooms for kind in room.observers}:
            for sign in {_ANY, *(sign for room in rooms for sign in _asked_for(room, kind))}:
                self._by_sign[kind, sign] = tuple(self._open_to(kind, sign))

    def rooms_for(self, update: Update, asked: Tap | None) -> Sequence[Router]:
        """List the rooms that could take an update, in the order of the house.

        Raises:
            UpdateTypeLookupError: Telegram has sent what aiogram knows no kind for.
        """
        kind = update.event_type
        sign = _borne(update, asked)
        if sign is None:
            return self._rooms
        found = self._by_sign.get((kind, sign))
        return self._by_sign.get((kind, _ANY), ()) if found is None else found

    def _open_to(self, kind: str, sign: str) -> Iterator[Router]:
        for room in self._rooms:
            if {sign, _ANY} & set(_asked_for(room, kind)):
                yield room


def _asked_for(room: Router, kind: str) -> Iterator[str]:
    """Yield what each handler of a room asks an update to bear."""
    yield from (_sign_of(one) for one in room.observers[kind].handlers)


def _sign_of(handler: HandlerObject) -> str:
    for one in handler.filters or ():
        if isinstance(one.callback, Command):
            return _COMMAND
        if sign := getattr(one.callback, "sign", None):
            return str(sign)
    return _ANY


def _borne(update: Update, asked: Tap | None) -> str | None:
    """Give the sign of an update; None: it has two, a file with a command written below."""
    event = update.event
    if isinstance(event, CallbackQuery):
        tap = taps.read(event.data)
        return _ANY if tap is None else f"tap {tap.room}"
    if not isinstance(event, Message):
        return _ANY
    words = _ANY if asked is None else f"words {asked.room}"
    if not (event.text or event.caption or "").startswith("/"):
        return words
    return _COMMAND if words == _ANY else None
