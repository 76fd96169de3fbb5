"""Broadcasts: words a curator sends to many, and who confirms them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.gatherings import Crowd
from domain.ids import BroadcastId, PersonId, SchoolId
from domain.people import Person
from domain.refusals import DomainError, Misunderstood

LONGEST: Final = 1500
ALONE: Final = 50
"""To how many people one person may send without anybody else."""

PATIENCE: Final = timedelta(minutes=10)
"""How long who asked for a second person waits before they may send alone."""

KEEPS: Final = timedelta(days=7)
"""How long a broadcast is worth being delivered."""

OFTEN: Final = timedelta(minutes=5)
SELDOM: Final = timedelta(hours=1)
"""How often it is looked whether all letters have found their end: first often, then seldom."""


class BroadcastClosed(DomainError):
    """What was sent or called off changes no more."""

    code = "broadcast-closed"


class BroadcastUnconfirmed(DomainError):
    """So many people are written to only after a second person, or some patience."""

    code = "broadcast-unconfirmed"


class NobodyToTell(DomainError):
    """There is nobody whom the words would reach."""

    code = "nobody-to-tell"


class State(StrEnum):
    """How far a broadcast is."""

    DRAFT = "draft"
    ASKED = "asked"
    UNDER_WAY = "under_way"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """Words to many, as far as they are; of old ones the words are gone.

    `corrects_id` is the broadcast whose readers this one corrects: it has no crowd of its own.
    `asked_at` is when `asked_by` asked for a second person. One that was cancelled after it was
    sent goes to nobody whom it has not reached.
    """

    id: BroadcastId
    school_id: SchoolId
    words: str | None
    made_by: PersonId
    made_at: datetime
    rev: int = 0
    crowd: Crowd | None = None
    class_name: str | None = None
    corrects_id: BroadcastId | None = None
    asked_by: PersonId | None = None
    asked_at: datetime | None = None
    sent_by: PersonId | None = None
    sent_at: datetime | None = None
    cancelled_at: datetime | None = None
    looked_at: datetime | None = None
    done_at: datetime | None = None

    @property
    def state(self) -> State:
        """How far it is."""
        if self.done_at is not None:
            return State.DONE
        if self.sent_at is not None:
            return State.UNDER_WAY
        if self.cancelled_at is not None:
            return State.CANCELLED
        return State.DRAFT if self.asked_at is None else State.ASKED

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed."""
        return self.state in {State.DRAFT, State.ASKED}

    @property
    def is_addressed(self) -> bool:
        """Whether it was said whom it is for."""
        return self.crowd is not None or self.corrects_id is not None

    @property
    def alone_from(self) -> datetime | None:
        """From when on who asked for a second person may send it alone."""
        return None if self.asked_at is None else self.asked_at + PATIENCE

    def worded(self, words: str) -> "Broadcast":
        """Give it other words; whoever confirmed the old ones confirmed nothing.

        Raises:
            BroadcastClosed: it was sent or called off.
            Misunderstood: there are no words, or too many.
        """
        return replace(self._open(), words=a_text(words), asked_by=None, asked_at=None)

    def calling(self, crowd: Crowd, class_name: str | None) -> "Broadcast":
        """Choose whom it is for; that drops what was asked of a second person, too.

        Raises:
            BroadcastClosed: it was sent or called off, or corrects another one.
        """
        if self.corrects_id is not None:
            raise BroadcastClosed
        return replace(
            self._open(), crowd=crowd, class_name=class_name, asked_by=None, asked_at=None
        )

    def asking(self, by: PersonId, now: datetime) -> "Broadcast":
        """Ask for a second person.

        Raises:
            BroadcastClosed: it was sent or called off, or they were asked already.
        """
        if self.state is not State.DRAFT:
            raise BroadcastClosed
        return replace(self, asked_by=by, asked_at=now)

    def may_go(self, count: int, by: PersonId, now: datetime) -> bool:
        """Whether somebody may send it now to so many people."""
        if count <= ALONE:
            return True
        alone_from = self.alone_from
        return alone_from is not None and (by != self.asked_by or now >= alone_from)

    def sent(self, count: int, by: PersonId, now: datetime) -> "Broadcast":
        """Let it go.

        Raises:
            BroadcastClosed: it was sent before, or called off.
            NobodyToTell: it reaches nobody.
            BroadcastUnconfirmed: so many are written to only by a second person, or later.
        """
        self._open()
        if not count:
            raise NobodyToTell
        if not self.may_go(count, by, now):
            raise BroadcastUnconfirmed
        return replace(self, sent_by=by, sent_at=now)

    def cancelled(self, now: datetime) -> "Broadcast":
        """Call it off; what has not reached anybody by now reaches nobody.

        Raises:
            BroadcastClosed: all of it has left, or it was called off before.
        """
        if self.cancelled_at is not None or self.done_at is not None:
            raise BroadcastClosed
        return replace(self, cancelled_at=now)

    def next_look(self) -> datetime | None:
        """Say when to look next whether all of it has left; None: there is nothing to look for."""
        if self.sent_at is None or self.done_at is not None:
            return None
        last = self.looked_at or self.sent_at
        return last + (OFTEN if last - self.sent_at < SELDOM else SELDOM)

    def _open(self) -> "Broadcast":
        if not self.is_open:
            raise BroadcastClosed
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom a broadcast would reach, and how many of those meant it would not, and why."""

    told: tuple[Person, ...] = ()
    on_paper: int = 0
    blocked: int = 0
    without_consent: int = 0


def a_text(words: str) -> str:
    """Give the words of a broadcast as they are kept: lines stay lines, what is unseen goes.

    Raises:
        Misunderstood: there are no words, or too many.
    """
    lines = ("".join(filter(str.isprintable, one)).strip() for one in words.splitlines())
    kept = "\n".join(lines).strip()
    if not any(map(str.isalnum, kept)):
        raise Misunderstood("text")
    if len(kept) > LONGEST:
        raise Misunderstood("shorter", length=len(kept), most=LONGEST)
    return kept
