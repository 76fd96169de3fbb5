"""Marks: what curators did about the lines of a digest, and how long that holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.digest_causes import SNOOZED_FOR, TAKEN_FOR
from domain.digest_lines import Key
from domain.ids import PersonId
from domain.local_days import begins


class MarkDeed(StrEnum):
    """What a curator did about a line."""

    SNOOZE = "snooze"
    TAKE = "take"
    REMIND = "remind"


class Pretext(StrEnum):
    """Why a line is put off; a button each, never anybody's words."""

    AGREED = "agreed"
    AWAY = "away"
    ANSWER = "answer"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A deed on a line, by whom, and until when it holds; `reason` says why it is put off."""

    key: Key
    curator_id: PersonId
    deed: MarkDeed
    at: datetime
    until: datetime
    reason: Pretext | None = None


def snoozed(
    key: Key, curator_id: PersonId, reason: Pretext, now: datetime, zone: ZoneInfo
) -> Mark:
    """Put a line off for a week.

    It is back as that day begins at school: who puts off on a Monday at ten finds it in the next
    digest, which is there at nine.
    """
    return Mark(
        key=key,
        curator_id=curator_id,
        deed=MarkDeed.SNOOZE,
        at=now,
        until=begins((now.astimezone(zone) + SNOOZED_FOR).date(), zone),
        reason=reason,
    )


def taken(key: Key, curator_id: PersonId, now: datetime) -> Mark:
    """Take a line on, for as long as others should leave it alone."""
    return Mark(key=key, curator_id=curator_id, deed=MarkDeed.TAKE, at=now, until=now + TAKEN_FOR)


def reminded(key: Key, curator_id: PersonId, now: datetime, until: datetime) -> Mark:
    """Write that those a line waits for were reminded, until the day is over."""
    return Mark(key=key, curator_id=curator_id, deed=MarkDeed.REMIND, at=now, until=until)


def hidden(marks: Iterable[Mark], now: datetime) -> frozenset[Key]:
    """Give the lines that are put off at a moment."""
    return frozenset(one.key for one in marks if one.deed is MarkDeed.SNOOZE and one.until > now)


def takers(marks: Iterable[Mark], now: datetime) -> dict[Key, PersonId]:
    """Say who has taken on which line; who did it last."""
    standing = [one for one in marks if one.deed is MarkDeed.TAKE and one.until > now]
    return {one.key: one.curator_id for one in sorted(standing, key=lambda one: one.at)}


def reminders(marks: Iterable[Mark], now: datetime) -> dict[Key, datetime]:
    """Say of which lines somebody was reminded today, and when."""
    return {one.key: one.at for one in marks if one.deed is MarkDeed.REMIND and one.until > now}
