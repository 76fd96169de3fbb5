"""Deadlines: what the words «when» of a road map come to, as days.

A shape that a road map needs next is a kind here, a reading in locales and a phrase beside it.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from domain.runs import FIRST_MONTH


class DeadlineKind(StrEnum):
    """What the words of a deadline are; each kind is shown and reminded in its own way."""

    DAY = "day"
    DAYS = "days"
    UNTIL = "until"
    ONWARDS = "onwards"  # until a day, and then as long as the programme lasts
    SINCE = "since"  # from a day on, as long as the programme lasts
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR_START = "year_start"
    SEVERAL = "several"
    WHOLE_PERIOD = "whole_period"
    SCHOOL_YEAR = "school_year"  # in the course of the school year, whichever that is
    RECURRING = "recurring"
    BY_SCHEDULE = "by_schedule"
    ON_REQUEST = "on_request"
    UNCLEAR = "unclear"
    BLANK = "blank"


_REMINDED: Final = frozenset(
    {
        DeadlineKind.DAY,
        DeadlineKind.DAYS,
        DeadlineKind.UNTIL,
        DeadlineKind.ONWARDS,
        DeadlineKind.MONTH,
        DeadlineKind.MONTHS,
        DeadlineKind.QUARTER,
        DeadlineKind.YEAR_START,
    }
)
_ONE_YEAR: Final = timedelta(days=400)
"""A school year, with some of the summers on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days of a programme, the first and the last included."""

    starts_on: date
    ends_on: date

    @property
    def is_one_year(self) -> bool:
        """Whether «this year» and «the whole period» mean the same."""
        return self.ends_on - self.starts_on < _ONE_YEAR

    def shifted(self, years: int) -> "Period":
        """Give the same days some years later."""
        return Period(starts_on=later(self.starts_on, years), ends_on=later(self.ends_on, years))

    def months(self, month: int) -> tuple[date, ...]:
        """List the first days of a month that is at least partly within the period."""
        years = range(self.starts_on.year, self.ends_on.year + 1)
        first, last = self.starts_on.replace(day=1), self.ends_on
        return tuple(day for year in years if first <= (day := date(year, month, 1)) <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When something is to be done; `words` stay as somebody wrote them, whatever the days are.

    A deadline of several keeps them all in `parts`, in the order of the words.
    """

    kind: DeadlineKind
    words: str
    opens_on: date | None = None
    due_on: date | None = None
    parts: tuple["Deadline", ...] = ()

    @property
    def is_reminded(self) -> bool:
        """Whether its last day is known and worth a reminder: the end of the period is not."""
        if self.parts:
            return any(part.is_reminded for part in self.parts)
        return self.kind in _REMINDED and self.due_on is not None

    def shifted(self, years: int) -> "Deadline":
        """Give the deadline of the same road map some years later; its words stay."""
        opens_on = self.opens_on and later(self.opens_on, years)
        due_on = self.due_on and later(self.due_on, years)
        if self.parts:
            return several(self.words, tuple(part.shifted(years) for part in self.parts))
        if self.kind in {DeadlineKind.MONTH, DeadlineKind.MONTHS} and opens_on and due_on:
            return in_months(self.words, opens_on, due_on)
        return replace(self, opens_on=opens_on, due_on=due_on)


def in_months(words: str, first: date, last: date) -> Deadline:
    """Open on the first day of the first month, be due on the last day of the last one."""
    same = (first.year, first.month) == (last.year, last.month)
    return Deadline(
        kind=DeadlineKind.MONTH if same else DeadlineKind.MONTHS,
        words=words,
        opens_on=first.replace(day=1),
        due_on=last.replace(day=monthrange(last.year, last.month)[1]),
    )


def on_days(words: str, first: date, last: date) -> Deadline:
    """Last from a day to a later one; whole months are months, so that they keep their ends."""
    is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if is_whole and (first.year, first.month) != (last.year, last.month):
        return in_months(words, first, last)
    return Deadline(kind=DeadlineKind.DAYS, words=words, opens_on=first, due_on=last)


def in_quarter(words: str, year: int, number: int) -> Deadline:
    """Last for a quarter of a calendar year, counted from 1."""
    first, last = date(year, 3 * number - 2, 1), date(year, 3 * number, 1)
    return replace(in_months(words, first, last), kind=DeadlineKind.QUARTER)


def at_year_start(words: str, period: Period) -> Deadline:
    """Be due in the first month of the school year; without days where there are several."""
    months = period.months(FIRST_MONTH)
    found = in_months(words, months[0], months[0]) if len(months) == 1 else None
    days = (found.opens_on, found.due_on) if found else (None, None)
    return Deadline(kind=DeadlineKind.YEAR_START, words=words, opens_on=days[0], due_on=days[1])


def several(words: str, parts: tuple[Deadline, ...]) -> Deadline:
    """Open with the earliest of the parts, be due with the latest; the others are only shown.

    So a list of months is reminded of once, at the end of the last: a row is done when all of
    it is. A part that is never reminded counts only where no other part is.
    """
    counted = tuple(part for part in parts if part.is_reminded) or parts
    return Deadline(
        kind=DeadlineKind.SEVERAL,
        words=words,
        opens_on=min((part.opens_on for part in parts if part.opens_on), default=None),
        due_on=max((part.due_on for part in counted if part.due_on), default=None),
        parts=parts,
    )


def throughout(words: str, period: Period) -> Deadline:
    """Last as long as the programme does."""
    return Deadline(
        kind=DeadlineKind.WHOLE_PERIOD,
        words=words,
        opens_on=period.starts_on,
        due_on=period.ends_on,
    )


def some_time(kind: DeadlineKind, words: str, period: Period) -> Deadline:
    """Name no day; in a programme of one year, what is done every year is done by its end."""
    by_the_end = kind in {DeadlineKind.SCHOOL_YEAR, DeadlineKind.RECURRING}
    if by_the_end and period.is_one_year:
        return replace(throughout(words, period), kind=kind)
    return Deadline(kind=kind, words=words)


def later(day: date, years: int) -> date:
    """Give the same day some years later; 29 February becomes 28 where there is none."""
    last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
