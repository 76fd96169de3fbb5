"""Offers: two or three times for a meeting, of which a mentee chooses one by one tap.

The first answer counts: in a group, too, whoever chooses first has chosen for all of them, and
whoever cannot come then says so.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.meetings import Meeting, MeetingState
from domain.refusals import MeetingSettled, MomentPassed, NotYours

FEWEST: Final = 2
MOST: Final = 3
"""How many times stand to choose from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A meeting being planned with the times for it, the earliest first."""

    meeting: Meeting
    times: tuple[datetime, ...] = ()

    @property
    def is_sent(self) -> bool:
        """Whether mentees may choose."""
        return self.meeting.state is MeetingState.OFFERED

    @property
    def is_full(self) -> bool:
        """Whether no more times fit in."""
        return len(self.times) >= MOST

    def to_come(self, now: datetime) -> tuple[datetime, ...]:
        """List the times that have not gone by."""
        return tuple(one for one in self.times if one > now)

    def may_be_sent(self, now: datetime) -> bool:
        """Whether there is something to choose from."""
        return not self.is_sent and len(self.to_come(now)) >= FEWEST


def sent(offer: Offer, now: datetime) -> Meeting:
    """Let mentees choose.

    Raises:
        MeetingSettled: they may already, or the meeting is planned.
        MomentPassed: too few times are still to come.
    """
    if offer.meeting.state is not MeetingState.DRAFT:
        raise MeetingSettled
    if not offer.may_be_sent(now):
        raise MomentPassed
    return replace(offer.meeting, state=MeetingState.OFFERED)


def taken(offer: Offer, starts_at: datetime, now: datetime) -> Meeting:
    """Agree on one of the times.

    Raises:
        MeetingSettled: there is nothing to choose from any more.
        NotYours: that time was not offered.
        MomentPassed: it has gone by.
    """
    must_be_sent(offer.meeting)
    if starts_at not in offer.times:
        raise NotYours
    if starts_at <= now:
        raise MomentPassed
    return replace(
        offer.meeting, state=MeetingState.PLANNED, starts_at=starts_at, confirmed_at=now
    )


def declined(meeting: Meeting) -> Meeting:
    """Say that none of the times will do, so that other ones have to be found.

    Raises:
        MeetingSettled: there is nothing to choose from any more.
    """
    must_be_sent(meeting)
    return replace(meeting, state=MeetingState.DRAFT)


def must_be_sent(meeting: Meeting) -> None:
    """Go on only while mentees may choose.

    Raises:
        MeetingSettled: they may not any more.
    """
    if meeting.state is not MeetingState.OFFERED:
        raise MeetingSettled


def with_one_more(times: Collection[datetime], one: datetime, now: datetime) -> list[datetime]:
    """Put a time among those that are still to come; a full list loses none and gains none."""
    known = sorted(each for each in times if each > now)
    if one in known or len(known) >= MOST:
        return known
    return sorted((*known, one))
