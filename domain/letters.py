"""Letters and screens: what a person shall see, and how it may travel."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final

from domain.files import Attachment
from domain.html import Html
from domain.ids import AccountId, AttachmentId, LetterId, MessageId, PersonId


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a screen; its tap is a command that means the same a year later.

    Where the tap is an address of the web, the button opens it and tells us nothing.
    """

    label: str
    tap: str

    @property
    def opens_page(self) -> bool:
        """Whether the tap is an address of the web."""
        return self.tap.startswith("https://")


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person shall see: a text and rows of buttons, perhaps under a file.

    `in_place` puts it into the message whose button was tapped, whichever that is.
    """

    text: Html
    rows: Rows = ()
    file: Attachment | None = None
    in_place: bool = False


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


class WhileBusy(StrEnum):
    """What a letter does while its reader is in the middle of a questionnaire."""

    WAIT = "wait"
    PASS = "pass"  # noqa: S105 - a manner, no password
    INTERRUPT = "interrupt"


class LetterState(StrEnum):
    """Where a letter is on its way; what comes after `sending` is final.

    But for `held`: a copy of the database brought the letter back, and somebody has to decide.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    HELD = "held"
    DEAD = "dead"


LEAVE: Final = "leave"
"""The name of a letter that says nothing and lets the bot leave the chat."""

COMMANDS: Final = "commands"
"""The name of a letter that says nothing and changes the commands the reader is offered.

Each button of its screen stands for a command: its tap is the name, its label the description.
"""

BLANK: Final = "blank"
"""The name of a letter that takes an old message back: its words become those of its screen.

Its subject is the message: `message:<id>`. What cannot be taken back makes it undeliverable.
"""

_SILENT: Final = frozenset({LEAVE, COMMANDS, BLANK})

OPENED: Final = "opened"
"""The name of a reply that is put into the message whose button was tapped."""


class IfUncertain(StrEnum):
    """What to do when nobody can know whether a send arrived."""

    REPEAT = "repeat"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter before it is written into the outbox; `key` makes writing it twice harmless.

    A letter without a screen is drawn when it is sent, from its name, the person it is for, and
    its subject, which names a thing by kind and number, as `meeting:12`. `moment` is the moment
    the letter speaks of; due letters of one person and one `group` become one message.
    """

    key: str
    account_id: AccountId
    name: str
    screen: Screen | None = None
    person_id: PersonId | None = None
    subject: str = ""
    moment: datetime | None = None
    group: str = ""
    while_busy: WhileBusy = WhileBusy.PASS
    lane: Lane = Lane.REPLY
    answers_tap_on: MessageId | None = None
    not_before: datetime
    expires_at: datetime | None = None
    if_uncertain: IfUncertain = IfUncertain.REPEAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter the courier is about to carry, and what it must know of the reader's chat.

    `doubts` counts the sends of which nobody knows whether they arrived. `shown_in` is the message
    that holds the account's live screen, if there is one. `screen` is None until a letter that
    nobody asked for is drawn; `others` are letters of its group that travel in the same message.
    """

    id: LetterId
    account_id: AccountId
    name: str
    lane: Lane
    screen: Screen | None
    answers_tap_on: MessageId | None
    expires_at: datetime | None
    if_uncertain: IfUncertain
    tries: int
    doubts: int
    shown_in: MessageId | None
    reachable: bool
    person_id: PersonId | None = None
    subject: str = ""
    moment: datetime | None = None
    group: str = ""
    others: tuple["Letter", ...] = ()

    @property
    def may_be_repeated(self) -> bool:
        """Whether doing it twice is the same as doing it once."""
        return self.is_edit or self.name in _SILENT

    @property
    def is_edit(self) -> bool:
        """Whether the letter redraws the message tapped on, which may be repeated without harm."""
        is_in_place = self.name == OPENED or self.answers_tap_on == self.shown_in
        return self.answers_tap_on is not None and is_in_place and self.file is None

    @property
    def file(self) -> Attachment | None:
        """The file that travels with the letter; its message is never a live screen."""
        return None if self.screen is None else self.screen.file

    @property
    def becomes_live(self) -> bool:
        """Whether a new message of it is the screen that later taps redraw."""
        return self.lane is Lane.REPLY and self.file is None


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

    @property
    def spent(self) -> AttachmentId | None:
        """The file that nobody needs any more, because its letter has found its end."""
        file = self.letter.file
        return None if file is None or self.state is LetterState.PENDING else file.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A letter that somebody was sent; those of one group at one moment were one message."""

    name: str
    group: str
    at: datetime
