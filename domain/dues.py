"""Dues: when a reminder leaves, if it leaves at all.

What comes before an event and falls into silence moves to an earlier minute, and is dropped if
another letter about the same leaves within six hours; what comes after one moves to a later
minute. Nothing leaves after the event it is about.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import silence
from domain.occurrences import Occurrence
from domain.promises import Reminder
from domain.reminders import OF

TOO_CLOSE: Final = timedelta(hours=6)
SOONEST: Final = timedelta(hours=2)
"""How long before an event its letter goes whose own hour would come too late."""

_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A letter about an occurrence: when it leaves, and until when it is worth that."""

    reminder: Reminder
    occurrence: Occurrence
    at: datetime
    expires_at: datetime

    @property
    def key(self) -> str:
        """What makes it the same letter however often it is written."""
        one = self.occurrence
        at = f"{(one.since or one.at).astimezone(UTC):%Y%m%dT%H%M%S}"
        return f"{self.reminder.name}/{one.person_id}/{one.subject}/{at}"


def due_at(reminder: Reminder, occurrence: Occurrence) -> datetime | None:
    """Say when a reminder of an occurrence leaves; None: never."""
    due = _due(reminder, occurrence)
    return None if due is None else due.at


def dues(occurrences: Iterable[Occurrence], after: datetime, until: datetime) -> tuple[Due, ...]:
    """List the letters about some occurrences that leave in (after, until], the earliest first.

    Much happens to many people at once, and a letter leaves to each of them at the same moment:
    what is alike is thought through once.
    """
    known: dict[tuple[object, ...], tuple[Occurrence, tuple[Due, ...]]] = {}
    found = []
    for one in occurrences:
        like = (one.moment, one.at, one.over_at, one.zone.key, one.is_pupil, one.role)
        alike = (*like, id(one.calendar))
        if alike not in known:
            known[alike] = one, tuple(_leaving(one, after, until))
        found += [replace(due, occurrence=one) for due in known[alike][1]]
    return tuple(sorted(found, key=lambda due: due.at))


def _leaving(occurrence: Occurrence, after: datetime, until: datetime) -> Iterator[Due]:
    for reminder in OF[occurrence.moment]:
        due = _due(reminder, occurrence)
        if due is not None and after < due.at <= until:
            yield due


def may_leave(
    reminder: Reminder, zones: Collection[ZoneInfo], after: datetime, until: datetime
) -> bool:
    """Whether a reminder could leave in (after, until] to anybody whose clock is one of some.

    It knows nothing of what happens to whom, and says no only where the hour forbids it: what goes
    at a local hour is looked for at that hour, and at those to which silence may move it.
    """
    spans = _spans(reminder)
    if spans is None or until - after >= _A_DAY:
        return True
    return any(_meets(span, zone, after, until) for zone in zones for span in spans)


def _spans(reminder: Reminder) -> Sequence[tuple[time, time]] | None:
    """Give the local times between which a reminder leaves; None: it has no hour of its own.

    What comes after an event may wait for the end of lessons, whenever that is, and where clocks
    were put back in between it leaves an hour earlier.
    """
    hour = reminder.hour
    if hour is None or not silence.DAY_BEGINS < hour < silence.NIGHT_BEGINS:
        return None
    if not reminder.is_before:
        return ((time(hour.hour - 1, hour.minute), time.max),)
    if reminder.offset > -_A_DAY:
        return None
    return tuple((one, one) for one in (hour, silence.EVENING, silence.LAST_MINUTE))


def _meets(span: tuple[time, time], zone: ZoneInfo, after: datetime, until: datetime) -> bool:
    """Whether the span of some local day has a moment in (after, until]."""
    first, last = after.astimezone(zone).date(), until.astimezone(zone).date()
    return any(
        datetime.combine(day, span[0], zone) <= until
        and datetime.combine(day, span[1], zone) > after
        for day in {first, last}
    )


def window(reminder: Reminder, after: datetime, until: datetime) -> tuple[datetime, datetime]:
    """Give the range in which the moments lie whose reminder may leave in (after, until]."""
    days = timedelta() if reminder.hour is None else _A_DAY
    first, last = after - reminder.offset - days, until - reminder.offset + days
    if reminder.is_before:
        return first, last + silence.FURTHEST_EARLIER
    return first - silence.FURTHEST_LATER, last


def _due(reminder: Reminder, occurrence: Occurrence) -> Due | None:
    if not _is_meant(reminder, occurrence):
        return None
    planned, at = _planned(reminder, occurrence), _moved(reminder, occurrence)
    if reminder.is_before and at != planned and _is_said_otherwise(reminder, occurrence, at):
        return None
    expires_at = at + reminder.expires_after
    if reminder.is_before:
        expires_at = min(expires_at, occurrence.ends_at)
    due = Due(reminder=reminder, occurrence=occurrence, at=at, expires_at=expires_at)
    return due if at < expires_at else None


def _is_meant(reminder: Reminder, occurrence: Occurrence) -> bool:
    return not reminder.to or occurrence.role is None or occurrence.role in reminder.to


def _planned(reminder: Reminder, occurrence: Occurrence) -> datetime:
    """Give the moment without regard to silence; what comes after an event never precedes it."""
    if reminder.hour is None:
        return occurrence.at + reminder.offset
    day = occurrence.at.astimezone(occurrence.zone).date() + reminder.offset
    at = datetime.combine(day, reminder.hour, occurrence.zone).astimezone(UTC)
    return at if reminder.is_before or at >= occurrence.at else at + _A_DAY


def _moved(reminder: Reminder, occurrence: Occurrence) -> datetime:
    """Give the moment with regard to silence, and never after the event."""
    planned = _planned(reminder, occurrence)
    zone, calendar, is_pupil = occurrence.zone, occurrence.calendar, occurrence.is_pupil
    if not reminder.is_before:
        return silence.not_before(planned, zone, is_pupil=is_pupil, calendar=calendar)
    if planned >= occurrence.ends_at:
        planned = occurrence.ends_at - SOONEST
    return silence.not_after(planned, zone, is_pupil=is_pupil, calendar=calendar)


def _is_said_otherwise(reminder: Reminder, occurrence: Occurrence, at: datetime) -> bool:
    """Whether another letter, which leaves when it meant to, says the same at nearly that time."""
    return any(
        abs(_planned(other, occurrence) - at) < TOO_CLOSE
        for other in OF[reminder.moment]
        if other is not reminder and _is_meant(other, occurrence)
        if not _is_moved(other, occurrence)
    )


def _is_moved(reminder: Reminder, occurrence: Occurrence) -> bool:
    return _moved(reminder, occurrence) != _planned(reminder, occurrence)
