"""Meetings: five kinds, and what may become of one."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.ids import MeetingId, PairId, SchoolId
from domain.refusals import MeetingNotOver, MeetingSettled, MomentPassed

USUAL_LENGTH: Final = timedelta(minutes=60)
LOOKS_BACK: Final = timedelta(days=14)
"""How long afterwards a meeting that nobody had planned may still be written down."""


class MeetingKind(StrEnum):
    """What a meeting is for; the earlier kinds come first."""

    ACQUAINTANCE = "acquaintance"
    TRIAL = "trial"
    PLANNING = "planning"
    REGULAR = "regular"
    FINAL = "final"


class MeetingState(StrEnum):
    """Where a meeting stands; a draft is being planned and counts for nothing."""

    DRAFT = "draft"
    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Reason(StrEnum):
    """Why a meeting was cancelled or missed."""

    ILLNESS = "illness"
    NO_TIME = "no_time"
    OTHER_PLANS = "other_plans"
    FORGOTTEN = "forgotten"
    MISTAKE = "mistake"
    PAIR_CLOSED = "pair_closed"


CANCELLED_FOR: Final = (Reason.ILLNESS, Reason.NO_TIME, Reason.OTHER_PLANS, Reason.MISTAKE)
MISSED_FOR: Final = (Reason.ILLNESS, Reason.NO_TIME, Reason.OTHER_PLANS, Reason.FORGOTTEN)
"""The reasons a person may choose from; a curator who closes a pair is asked for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of a pair; `rev` rises with every change.

    `settled_at` is when it was reported or cancelled, which is not when it took place.
    """

    id: MeetingId
    school_id: SchoolId
    pair_id: PairId
    kind: MeetingKind
    starts_at: datetime
    rev: int = 0
    length: timedelta = USUAL_LENGTH
    place: str | None = None
    state: MeetingState = MeetingState.DRAFT
    reason: Reason | None = None
    settled_at: datetime | None = None

    @property
    def is_planned(self) -> bool:
        """Whether the meeting is agreed on, and nobody has said what became of it."""
        return self.state is MeetingState.PLANNED

    @property
    def is_draft(self) -> bool:
        """Whether the meeting is still being planned, so that nobody else knows of it."""
        return self.state is MeetingState.DRAFT

    def awaits_report(self, now: datetime) -> bool:
        """Whether its start has gone by and nobody has said whether it took place."""
        return self.is_planned and self.starts_at <= now

    def planned(self, now: datetime) -> "Meeting":
        """Agree on a draft.

        Raises:
            MeetingSettled: it is no draft.
            MomentPassed: its start has gone by.
        """
        self._must_be(MeetingState.DRAFT)
        _must_come(self.starts_at, now)
        return replace(self, state=MeetingState.PLANNED)

    def recorded(self, now: datetime) -> "Meeting":
        """Write down a draft as a meeting that took place without having been planned.

        Raises:
            MeetingSettled: it is no draft.
            MeetingNotOver: it has not begun.
            MomentPassed: it is too long ago.
        """
        self._must_be(MeetingState.DRAFT)
        if self.starts_at > now:
            raise MeetingNotOver
        _must_come(self.starts_at, now - LOOKS_BACK)
        return replace(self, state=MeetingState.HELD, settled_at=now)

    def moved(self, starts_at: datetime, now: datetime) -> "Meeting":
        """Put a planned meeting to another moment.

        Raises:
            MeetingSettled: it is not planned any more.
            MomentPassed: that moment has gone by.
        """
        self._must_be(MeetingState.PLANNED)
        _must_come(starts_at, now)
        return replace(self, starts_at=starts_at)

    def at_place(self, place: str | None) -> "Meeting":
        """Say where a meeting is that has not taken place yet.

        Raises:
            MeetingSettled: it was reported or cancelled.
        """
        if not self.is_draft:
            self._must_be(MeetingState.PLANNED)
        return replace(self, place=place)

    def cancelled(self, reason: Reason, now: datetime) -> "Meeting":
        """Call a planned meeting off.

        Raises:
            MeetingSettled: it is not planned any more.
        """
        self._must_be(MeetingState.PLANNED)
        return self._settled(MeetingState.CANCELLED, now, reason)

    def held(self, now: datetime) -> "Meeting":
        """Report that a planned meeting took place.

        Raises:
            MeetingSettled: it is not planned any more.
            MeetingNotOver: it has not begun.
        """
        self._must_have_begun(now)
        return self._settled(MeetingState.HELD, now)

    def missed(self, reason: Reason, now: datetime) -> "Meeting":
        """Report that a planned meeting did not take place.

        Raises:
            MeetingSettled: it is not planned any more.
            MeetingNotOver: it has not begun.
        """
        self._must_have_begun(now)
        return self._settled(MeetingState.MISSED, now, reason)

    def _settled(
        self, state: MeetingState, now: datetime, reason: Reason | None = None
    ) -> "Meeting":
        return replace(self, state=state, reason=reason, settled_at=now)

    def _must_have_begun(self, now: datetime) -> None:
        self._must_be(MeetingState.PLANNED)
        if self.starts_at > now:
            raise MeetingNotOver

    def _must_be(self, state: MeetingState) -> None:
        if self.state is not state:
            raise MeetingSettled


def _must_come(moment: datetime, now: datetime) -> None:
    if moment <= now:
        raise MomentPassed
