"""Caps: how many letters that nobody asked for somebody gets at most.

Letters of one group that leave together are one message and count once. Meetings do not count,
and what comes over the cap waits for the next day with room, if it is still worth sending then.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Cap:
    """The most messages of one day, and of any seven days in a row."""

    a_day: int
    a_week: int


PUPIL: Final = Cap(a_day=3, a_week=8)
ADULT: Final = Cap(a_day=5, a_week=20)


def day_with_room(cap: Cap, today: date, heard: Iterable[date]) -> date:
    """Give the first day from today on that has room for one more; `heard` has a day a message."""
    by_day = Counter(heard)
    day = today
    while by_day[day] >= cap.a_day or _heard_in_week_to(day, by_day) >= cap.a_week:
        day += timedelta(days=1)
    return day


def _heard_in_week_to(day: date, by_day: Counter[date]) -> int:
    return sum(count for one, count in by_day.items() if day - WEEK < one <= day)
