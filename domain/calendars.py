"""Calendars: the days and the times of day somebody may choose from."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

EARLIEST: Final = time(8, 0)
LATEST: Final = time(20, 0)
"""The first and the last time of day at which something may begin."""
STEP: Final = timedelta(minutes=30)

Week = tuple[date | None, ...]
"""Seven days from Monday; None where the day belongs to another month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that may be chosen, both ends included; none if the last is before the first."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def are_none(self) -> bool:
        """Whether no day may be chosen at all."""
        return self.last < self.first

    def month(self, day: date) -> "Month":
        """Give the month of a day; beyond the ends, the nearest month that has days to choose."""
        shown = min(max(day, self.first), max(self.last, self.first)).replace(day=1)
        before, after = shown - timedelta(days=1), shown + timedelta(days=31)
        return Month(
            first=shown,
            weeks=tuple(_weeks(shown)),
            before=before.replace(day=1) if before >= self.first else None,
            after=after.replace(day=1) if after.replace(day=1) <= self.last else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month as it is drawn, and the first days of its neighbours that have days to choose."""

    first: date
    weeks: tuple[Week, ...]
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The moments somebody may choose: half hours later than `after` and not later than `until`.

    They are shown on the clock of `zone`.
    """

    zone: ZoneInfo
    after: datetime
    until: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.after < moment <= self.until

    @property
    def days(self) -> Days:
        """The days with something to choose; the first and the last may have none left."""
        first, last = (one.astimezone(self.zone).date() for one in (self.after, self.until))
        a_day = timedelta(days=1)
        return Days(
            first=first if self.moments(first) else first + a_day,
            last=last if self.moments(last) else last - a_day,
        )

    def moments(self, day: date) -> tuple[datetime, ...]:
        """List what may be chosen on a day."""
        return tuple(one for one in times(day, self.zone) if one in self)


def times(day: date, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the moments of a day at which something may begin, every half hour."""
    beginning = datetime.combine(day, EARLIEST)
    count = (datetime.combine(day, LATEST) - beginning) // STEP
    for number in range(count + 1):
        yield (beginning + number * STEP).replace(tzinfo=zone).astimezone(UTC)


def _weeks(first: date) -> Iterator[Week]:
    for week in calendar.Calendar(calendar.MONDAY).monthdatescalendar(first.year, first.month):
        yield tuple(day if day.month == first.month else None for day in week)
