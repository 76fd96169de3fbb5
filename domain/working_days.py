"""Working days: when somebody at a school may be expected to answer.

Days off are Saturdays, Sundays and the public holidays of the labour code (article 112); days that
the government moves from year to year, and a school's own holidays, are not known here.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DAY_BEGINS: Final = time(10)
DAY_ENDS: Final = time(18)
"""Between these an answer may be promised; the first hour of a day is left for looking."""

_FIRST_FREE_WEEKDAY: Final = 5
_NEW_YEAR: Final = tuple((1, day) for day in range(1, 9))
_HOLIDAYS: Final = frozenset({*_NEW_YEAR, (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)})
"""Months and days."""


def is_working(day: date) -> bool:
    """Whether somebody works at the school on a day."""
    return day.weekday() < _FIRST_FREE_WEEKDAY and (day.month, day.day) not in _HOLIDAYS


def within_hours(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give the first moment from this one on that lies in the working hours of a working day."""
    local = moment.astimezone(zone)
    day = local.date()
    if local.time() > DAY_ENDS:
        day += timedelta(days=1)
    elif is_working(day) and local.time() >= DAY_BEGINS:
        return moment
    while not is_working(day):
        day += timedelta(days=1)
    return datetime.combine(day, DAY_BEGINS, zone).astimezone(moment.tzinfo)
