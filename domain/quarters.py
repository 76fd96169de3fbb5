"""Quarters: the four parts of a year a school reports of, and the day each report is due.

School quarters are September to November, December to February, March to May, and the summer by
itself, of which nobody asks a report. The days are those of the road map of the Klin district.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.deadlines import Period
from domain.settings import Quarters

_MONTHS: Final = 3
_DECEMBER: Final = 12
_A_DAY: Final = timedelta(days=1)
_FIRST: Final = {Quarters.SCHOOL: 9, Quarters.CALENDAR: 1}
_DUE: Final = {9: (11, 30), 12: (2, 28), 3: (5, 31)}
"""By the first month of a school quarter, the month and the day by which its report is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """Three months; `due_on` is None where no report is asked for."""

    starts_on: date
    kind: Quarters

    @property
    def key(self) -> int:
        """Spell it as buttons carry it: 202109."""
        return self.starts_on.year * 100 + self.starts_on.month

    @property
    def period(self) -> Period:
        """The days of it."""
        return Period(starts_on=self.starts_on, ends_on=_months_on(self.starts_on) - _A_DAY)

    @property
    def place(self) -> int:
        """Which quarter of its year it is; 4 is the summer of a school year."""
        return (self.starts_on.month - _FIRST[self.kind]) % _DECEMBER // _MONTHS + 1

    @property
    def due_on(self) -> date | None:
        """The last day to hand the report in."""
        if self.kind is Quarters.CALENDAR:
            return self.period.ends_on
        if self.starts_on.month not in _DUE:
            return None
        month, day = _DUE[self.starts_on.month]
        return date(self.period.ends_on.year, month, day)


def quarter_of(day: date, kind: Quarters) -> Quarter:
    """Find the quarter a day lies in."""
    back = (day.month - _FIRST[kind]) % _MONTHS
    month = day.month - back
    year = day.year if month > 0 else day.year - 1
    return Quarter(starts_on=date(year, month if month > 0 else month + _DECEMBER, 1), kind=kind)


def named(key: int, kind: Quarters) -> Quarter | None:
    """Read a quarter as buttons carry it; None: no quarter of that kind begins there."""
    year, month = divmod(key, 100)
    if not (date.min.year < year < date.max.year and 1 <= month <= _DECEMBER):
        return None
    found = quarter_of(date(year, month, 1), kind)
    return found if found.key == key else None


def lately(day: date, kind: Quarters, count: int = 4) -> tuple[Quarter, ...]:
    """List the quarter of a day and those before it, the latest first."""
    found = [quarter_of(day, kind)]
    while len(found) < count:
        found.append(quarter_of(found[-1].starts_on - _A_DAY, kind))
    return tuple(found)


def reported(known: Iterable[Quarter], begun_on: date | None) -> tuple[Quarter, ...]:
    """Keep the quarters that were not over when the first programme began, if one has."""
    return tuple(one for one in known if begun_on is None or one.period.ends_on >= begun_on)


def due_between(first: date, last: date, kind: Quarters) -> Iterator[Quarter]:
    """Yield the quarters whose report is due on one of some days, both ends included."""
    one = quarter_of(first, kind)
    while one.starts_on <= last:
        if one.due_on is not None and first <= one.due_on <= last:
            yield one
        one = quarter_of(_months_on(one.starts_on), kind)


def _months_on(day: date) -> date:
    """Give the first day of the month three months later."""
    months = day.year * _DECEMBER + day.month - 1 + _MONTHS
    return date(months // _DECEMBER, months % _DECEMBER + 1, 1)
