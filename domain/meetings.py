"""Meetings: five kinds, and what may become of one."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.ids import MeetingId, PairId, PersonId, SchoolId
from domain.refusals import MeetingNotOver, MeetingSettled, MomentPassed
from domain.thresholds import MEETING_BACKDATED

USUAL_LENGTH: Final = timedelta(minutes=60)
LENGTHS: Final = tuple(timedelta(minutes=one) for one in (30, 45, 60, 90))
"""How long a meeting may be planned to last."""
LONGEST: Final = timedelta(hours=8)
"""No meeting lasts longer; whoever looks for ends looks so far back for starts."""
LOOKS_BACK: Final = MEETING_BACKDATED.after
"""How long afterwards a meeting that nobody had planned may still be written down."""


class MeetingKind(StrEnum):
    """What a meeting is for; the earlier kinds come first."""

    ACQUAINTANCE = "acquaintance"
    TRIAL = "trial"
    PLANNING = "planning"
    REGULAR = "regular"
    FINAL = "final"


class MeetingState(StrEnum):
    """Where a meeting stands; a draft or an offer is being planned and counts for nothing."""

    DRAFT = "draft"
    OFFERED = "offered"
    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"


class Reason(StrEnum):
    """Why a meeting was cancelled, moved or missed."""

    ILLNESS = "illness"
    NO_TIME = "no_time"
    OTHER_PLANS = "other_plans"
    FORGOTTEN = "forgotten"
    MISTAKE = "mistake"
    SCHOOL_EVENT = "school_event"
    DID_NOT_AGREE = "did_not_agree"
    PAIR_DOES_NOT_FIT = "pair_does_not_fit"
    PAIR_CLOSED = "pair_closed"


MOVED_FOR: Final = (Reason.ILLNESS, Reason.NO_TIME, Reason.OTHER_PLANS, Reason.SCHOOL_EVENT)
CANCELLED_FOR: Final = (Reason.ILLNESS, Reason.NO_TIME, Reason.OTHER_PLANS, Reason.MISTAKE)
MISSED_FOR: Final = (
    Reason.ILLNESS,
    Reason.NO_TIME,
    Reason.OTHER_PLANS,
    Reason.FORGOTTEN,
    Reason.DID_NOT_AGREE,
    Reason.SCHOOL_EVENT,
    Reason.PAIR_DOES_NOT_FIT,
)
"""The reasons a person may choose from; a curator who closes a pair is asked for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of a pair; `rev` rises with every change.

    `settled_at` is when it was reported or cancelled, which is not when it took place, and
    `settled_by` who did. `confirmed_at` is when a mentee said they would come, `denied_at` when
    one said that a meeting reported as held did not take place. `topic` is what it was about,
    `agreed_on` what both set out to do until the next one.
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
    settled_by: PersonId | None = None
    confirmed_at: datetime | None = None
    denied_by: PersonId | None = None
    denied_at: datetime | None = None
    topic: str | None = None
    agreed_on: str | None = None

    @property
    def ends_at(self) -> datetime:
        """When it is over, as far as the plan goes."""
        return self.starts_at + self.length

    @property
    def is_planned(self) -> bool:
        """Whether the meeting is agreed on, and nobody has said what became of it."""
        return self.state is MeetingState.PLANNED

    @property
    def is_draft(self) -> bool:
        """Whether the meeting is still being planned; its times may be offered to mentees."""
        return self.state in {MeetingState.DRAFT, MeetingState.OFFERED}

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

    def recorded(
        self, now: datetime, by: PersonId | None = None, earliest: datetime | None = None
    ) -> "Meeting":
        """Write down a draft as a meeting that took place without having been planned.

        Without an `earliest` it may have been two weeks ago.

        Raises:
            MeetingSettled: it is no draft.
            MeetingNotOver: it has not begun.
            MomentPassed: it is too long ago.
        """
        self._must_be(MeetingState.DRAFT)
        if self.starts_at > now:
            raise MeetingNotOver
        _must_come(self.starts_at, now - LOOKS_BACK if earliest is None else earliest)
        return self._settled(MeetingState.HELD, now, by)

    def moved(self, starts_at: datetime, now: datetime, reason: Reason | None = None) -> "Meeting":
        """Put a planned meeting to another moment, perhaps saying why.

        Raises:
            MeetingSettled: it is not planned any more.
            MomentPassed: that moment has gone by.
        """
        self._must_be(MeetingState.PLANNED)
        _must_come(starts_at, now)
        return replace(self, starts_at=starts_at, confirmed_at=None, reason=reason)

    def at_place(self, place: str | None) -> "Meeting":
        """Say where a meeting is that has not taken place yet.

        Raises:
            MeetingSettled: it was reported or cancelled.
        """
        if not self.is_draft:
            self._must_be(MeetingState.PLANNED)
        return replace(self, place=place)

    def cancelled(self, reason: Reason, now: datetime, by: PersonId | None = None) -> "Meeting":
        """Call a planned meeting off.

        Raises:
            MeetingSettled: it is not planned any more.
        """
        self._must_be(MeetingState.PLANNED)
        return self._settled(MeetingState.CANCELLED, now, by, reason)

    def held(self, now: datetime, by: PersonId | None = None) -> "Meeting":
        """Report that a planned meeting took place.

        Raises:
            MeetingSettled: it is not planned any more.
            MeetingNotOver: it has not begun.
        """
        self._must_have_begun(now)
        return self._settled(MeetingState.HELD, now, by)

    def missed(
        self, reason: Reason | None, now: datetime, by: PersonId | None = None
    ) -> "Meeting":
        """Report that a planned meeting did not take place; mentees are asked for no reason.

        Raises:
            MeetingSettled: it is not planned any more.
            MeetingNotOver: it has not begun.
        """
        self._must_have_begun(now)
        return self._settled(MeetingState.MISSED, now, by, reason)

    def _settled(
        self,
        state: MeetingState,
        now: datetime,
        by: PersonId | None,
        reason: Reason | None = None,
    ) -> "Meeting":
        return replace(self, state=state, reason=reason, settled_at=now, settled_by=by)

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
