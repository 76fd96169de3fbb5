"""Phones: the people who talk to the bot, and what their screens show."""

from dataclasses import dataclass, field
from typing import Literal

from simulator.files import File

Sender = Literal["bot", "me", "service"]
State = Literal["ok", "blocked", "deactivated", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A button under a message: either `data` comes back to the bot, or `url` opens."""

    text: str
    data: str | None = None
    url: str | None = None


Keyboard = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a chat; an edited one is replaced by a new object with the same id."""

    message_id: int
    sender: Sender
    text: str
    html: str
    date: int
    keyboard: Keyboard = ()
    edited: bool = False
    kind: str = "text"
    entities: tuple[dict[str, object], ...] = ()
    file: File | None = None
    protected: bool = False
    album: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """What a person saw when the bot answered a tap; an empty text only stops the spinner."""

    query_id: str
    text: str
    alert: bool


@dataclass(slots=True, kw_only=True)
class Phone:
    """A person's private chat with the bot, as the person sees it."""

    id: int
    first_name: str
    language_code: str = "ru"
    state: State = "ok"
    messages: dict[int, Message] = field(default_factory=dict)
    toasts: list[Toast] = field(default_factory=list)

    @property
    def blocked(self) -> bool:
        """Whether the person has stopped the bot."""
        return self.state == "blocked"

    @property
    def chat(self) -> list[Message]:
        """The messages on the screen, the oldest first."""
        return list(self.messages.values())


@dataclass(slots=True, kw_only=True)
class Group:
    """A group chat that somebody put the bot into; its id is negative."""

    id: int
    title: str
    member: bool = True
    messages: dict[int, Message] = field(default_factory=dict)
