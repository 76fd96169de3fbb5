"""Idle days: when a pair has gone without a meeting for too long, and how far back to look.

Days off of the school and the mentor's vacations stop the clock of a pair.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from domain.school_calendar import SchoolCalendar

Days = tuple[date, date]
"""The first and the last of some days in a row."""

_A_DAY: Final = timedelta(days=1)


def first_idle(since: date, until: date, calendar: SchoolCalendar, gap: int) -> date | None:
    """Give the first day on which the gap is longer than it should be; None: not till then."""
    day = since + (gap + 1) * _A_DAY
    while day <= until:
        if calendar.days_between(since, day) > gap:
            return day
        day += _A_DAY
    return None


def stopped(stops: Iterable[Days], begins: date, last: date) -> int:
    """Count days off up to a day, from one that lies as much earlier as there were days off.

    That is the most by which they put off when a pair is idle that met at `begins` or later.
    """
    known, count = list(stops), 0
    while (found := sum(_within(one, begins - count * _A_DAY, last) for one in known)) > count:
        count = found
    return count


def _within(stop: Days, first: date, last: date) -> int:
    return max(0, (min(stop[1], last) - max(stop[0], first)).days + 1)
