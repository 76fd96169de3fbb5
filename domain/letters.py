"""Letters and screens: what a person shall see, and how it may travel."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final

from domain.html import Html
from domain.ids import AccountId, LetterId, MessageId


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a screen; its tap is a command that means the same a year later."""

    label: str
    tap: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person shall see: a text and rows of buttons."""

    text: Html
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """A short line shown over the chat in answer to a tap, at most 200 characters."""

    text: str
    alert: bool = False


class Lane(IntEnum):
    """How urgent a letter is; the smaller number leaves first, and only replies are not paced."""

    REPLY = 0
    REMINDER = 1
    DIGEST = 2
    BROADCAST = 3


class LetterState(StrEnum):
    """Where a letter is on its way; everything after `sending` is final."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    DEAD = "dead"


LEAVE: Final = "leave"
"""The name of a letter that says nothing and lets the bot leave the chat."""


class IfUncertain(StrEnum):
    """What to do when nobody can know whether a send arrived."""

    REPEAT = "repeat"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter before it is written into the outbox; `key` makes writing it twice harmless."""

    key: str
    account_id: AccountId
    name: str
    screen: Screen
    lane: Lane = Lane.REPLY
    answers_tap_on: MessageId | None = None
    not_before: datetime
    expires_at: datetime | None = None
    if_uncertain: IfUncertain = IfUncertain.REPEAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter the courier is about to carry, and what it must know of the reader's chat.

    `doubts` counts the sends of which nobody knows whether they arrived. `shown_in` is the message
    that holds the account's live screen, if there is one.
    """

    id: LetterId
    account_id: AccountId
    name: str
    lane: Lane
    screen: Screen
    answers_tap_on: MessageId | None
    expires_at: datetime | None
    if_uncertain: IfUncertain
    tries: int
    doubts: int
    shown_in: MessageId | None
    reachable: bool

    @property
    def may_be_repeated(self) -> bool:
        """Whether doing it twice is the same as doing it once."""
        return self.is_edit or self.name == LEAVE

    @property
    def is_edit(self) -> bool:
        """Whether the letter redraws the live screen, which may be repeated without harm."""
        return self.answers_tap_on is not None and self.answers_tap_on == self.shown_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a letter after a try: where it stands now, and when to try again.

    `message_id` is set when a new message appeared in the chat, `unreachable` when the chat is
    shut, `as_new` when the message to redraw is gone and the screen must come as a new one.
    """

    letter: Letter
    state: LetterState
    message_id: MessageId | None = None
    not_before: datetime | None = None
    doubts: int = 0
    unreachable: bool = False
    as_new: bool = False
