"""Talks: somebody asks a curator or a psychologist for a talk, past the mentor.

A ticket is one such call: who asked, who took it, and when an answer was promised.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain import working_days
from domain.ids import PersonId, SchoolId, TicketId
from domain.people import Person, Role
from domain.refusals import TalkOver
from domain.thresholds import TALK_PAUSE

LISTENERS: Final = (Role.CURATOR, Role.PSYCHOLOGIST)
"""Whom somebody may call, in the order they are offered."""

LONGEST: Final = 1000
"""Characters of one message in a talk."""

PAUSED_AFTER: Final = TALK_PAUSE.after
"""How long past the promised moment an open talk still keeps automatic messages away."""


class TalkState(StrEnum):
    """How a talk stands for whoever looks at it."""

    WAITS = "waits"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A call for a talk; people see `number`, which counts within the school.

    `promised_at` is when an answer is due, `answered_at` when the last one came: it is None again
    after the one who asked has written more, and a new answer is promised then.
    """

    id: TicketId
    school_id: SchoolId
    person_id: PersonId
    to: Role
    opened_at: datetime
    promised_at: datetime
    number: int = 0
    owner_id: PersonId | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has ended the talk."""
        return self.closed_at is None

    @property
    def awaits_answer(self) -> bool:
        """Whether somebody waits for words of the school."""
        return self.is_open and self.answered_at is None

    @property
    def quiet_until(self) -> datetime:
        """Until when automatic messages to the one who asked wait, unless the talk ends."""
        return self.promised_at + PAUSED_AFTER

    def is_overdue(self, now: datetime) -> bool:
        """Whether the promise was broken."""
        return self.awaits_answer and self.promised_at <= now

    def state(self, now: datetime) -> TalkState:
        """Say how the talk stands."""
        if not self.is_open:
            return TalkState.CLOSED
        if self.is_overdue(now):
            return TalkState.OVERDUE
        return TalkState.WAITS if self.awaits_answer else TalkState.ANSWERED

    def may_be_read_by(self, person: Person, now: datetime) -> bool:
        """Whether the words are for somebody of the staff.

        They are for whoever took the talk; for all who were called while nobody has, or once its
        promise was broken. Others only see that there is such a talk: whom somebody turned to and
        what with is nobody's business who need not act.
        """
        if self.to not in person.roles:
            return False
        is_free = self.owner_id is None or self.is_overdue(now)
        return is_free or self.owner_id == person.id

    def taken(self, by: PersonId) -> "Ticket":
        """Let somebody answer for it from now on.

        Raises:
            TalkOver: it has ended.
        """
        return replace(self._going_on(), owner_id=by)

    def answered(self, by: PersonId, now: datetime) -> "Ticket":
        """Note that somebody of the school said something; who answers has taken it.

        Raises:
            TalkOver: it has ended.
        """
        return replace(self._going_on(), owner_id=by, answered_at=now)

    def asked_again(self, promised_at: datetime) -> "Ticket":
        """Note that more was asked: after an answer there is a new promise, before it the old one.

        Raises:
            TalkOver: it has ended.
        """
        if self._going_on().answered_at is None:
            return self
        return replace(self, answered_at=None, promised_at=promised_at)

    def closed(self, now: datetime) -> "Ticket":
        """End the talk.

        Raises:
            TalkOver: it has ended already.
        """
        return replace(self._going_on(), closed_at=now)

    def _going_on(self) -> "Ticket":
        if not self.is_open:
            raise TalkOver
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words said in a talk, by the one who asked or by the school."""

    author_id: PersonId
    said_at: datetime
    words: str


def promise(asked_at: datetime, within: timedelta, zone: ZoneInfo) -> datetime:
    """Say when an answer is due: so long after the question, but never at night or on a day off.

    What falls there moves to the next working morning.
    """
    return working_days.within_hours(asked_at + within, zone)
