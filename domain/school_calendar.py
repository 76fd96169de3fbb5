"""School calendars: when a school has lessons, and which days it has off.

A school says which days are holidays, exams, days off (as a quarantine) and working weekends; the
week, the summer and the public holidays of the labour code are known without it.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from domain import working_days
from domain.ids import SchoolId

LONGEST_TITLE: Final = 100
LONGEST: Final = timedelta(days=200)
"""How long one entry of a calendar may last."""

_SUMMER: Final = (6, 7, 8)
_A_DAY: Final = timedelta(days=1)


class DayKind(StrEnum):
    """What a school's calendar says of a day; where entries overlap the first of these counts."""

    OFF = "off"
    WORKING = "working"
    HOLIDAY = "holiday"
    EXAMS = "exams"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDays:
    """Days of one kind in a row, both ends included; `id` is 0 before they are written."""

    id: int = 0
    school_id: SchoolId
    kind: DayKind
    title: str
    first_on: date
    last_on: date

    def __contains__(self, day: date) -> bool:
        return self.first_on <= day <= self.last_on


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolCalendar:
    """The days a school has entered, and the hours of its lessons.

    `away` are first and last days on which a mentor is on vacation, where a pair is looked at.
    """

    days: tuple[SchoolDays, ...] = ()
    lessons_from: time = time(8)
    lessons_until: time = time(14)
    away: tuple[tuple[date, date], ...] = ()

    def on(self, day: date) -> SchoolDays | None:
        """Find what the school has entered for a day."""
        found = [one for one in self.days if day in one]
        return min(found, key=lambda one: tuple(DayKind).index(one.kind), default=None)

    def is_holiday(self, day: date) -> bool:
        """Whether the school has given everybody that day off: holidays, or a day off."""
        entered = self.on(day)
        return entered is not None and entered.kind in {DayKind.HOLIDAY, DayKind.OFF}

    def is_free(self, day: date) -> bool:
        """Whether there are no lessons on a day."""
        entered = self.on(day)
        if entered is not None and entered.kind is DayKind.WORKING:
            return False
        is_usual = working_days.is_working(day) and day.month not in _SUMMER
        return self.is_holiday(day) or not is_usual

    def lessons(self, day: date) -> tuple[time, time] | None:
        """Give the hours between which there are lessons on a day; None: there are none."""
        return None if self.is_free(day) else (self.lessons_from, self.lessons_until)

    def days_between(self, since: date, until: date) -> int:
        """Count the days after one up to the other, leaving holidays and vacations out."""
        whole = range(max((until - since).days, 0))
        return sum(not self._stops(since + (number + 1) * _A_DAY) for number in whole)

    def leaving_out(self, away: Collection[tuple[date, date]]) -> "SchoolCalendar":
        """Put the days on which a mentor is away beside the holidays: both stop the clock."""
        return replace(self, away=tuple(away)) if away else self

    def _stops(self, day: date) -> bool:
        return self.is_holiday(day) or any(first <= day <= last for first, last in self.away)


USUAL: Final = SchoolCalendar()
"""The calendar of a school that has entered nothing."""


def usual_holidays(year: int) -> tuple[tuple[str, date, date], ...]:
    """Propose the holidays of the school year that begins in a year: code, first and last day.

    Nobody fixes them for all schools: autumn and spring ones last nine days from a Saturday, about
    30 October and 26 March.
    """
    autumn, spring = _saturday_before(date(year, 10, 30)), _saturday_before(date(year + 1, 3, 26))
    return (
        ("autumn", autumn, autumn + 8 * _A_DAY),
        ("winter", date(year, 12, 30), date(year + 1, 1, 8)),
        ("spring", spring, spring + 8 * _A_DAY),
        ("summer", date(year + 1, 6, 1), date(year + 1, 8, 31)),
    )


def _saturday_before(day: date) -> date:
    """Give the Saturday before the week a day lies in."""
    return day - timedelta(days=day.weekday() + 2)
