"""The handlers of the house, found where aiogram looks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject

from handlers import house
from handlers.filters import Answered, Called, SentFile, Tapped


@dataclass(frozen=True, slots=True)
class Registered:
    """A handler, the kind of event it is registered for, and the taps it takes."""

    kind: str
    handler: HandlerObject

    @property
    def place(self) -> str:
        """The handler as people name it."""
        return f"{self.handler.callback.__module__}.{self.handler.callback.__name__}"

    @property
    def taken(self) -> tuple[Tapped | Answered | Called | SentFile, ...]:
        """The filters that hand over a tap: of a button, a command, words or a file asked for."""
        filters = (one.callback for one in self.handler.filters or ())
        return tuple(
            one for one in filters if isinstance(one, Tapped | Answered | Called | SentFile)
        )


@cache
def registered() -> tuple[Registered, ...]:
    """List every handler of every room."""
    return tuple(one for room in house.rooms() for one in _handlers(room))


def _handlers(room: Router) -> Iterator[Registered]:
    for kind, observer in room.observers.items():
        yield from (Registered(kind, one) for one in observer.handlers)
    for inner in room.sub_routers:
        yield from _handlers(inner)
