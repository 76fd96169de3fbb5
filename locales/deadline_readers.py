"""Deadline readers: what each single deadline of a cell comes to, as days."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from domain.deadlines import (
    Deadline,
    DeadlineKind,
    Period,
    at_year_start,
    in_months,
    in_quarter,
    on_days,
    some_time,
    throughout,
)
from locales.deadline_terms import ROMAN, YEAR, Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One deadline of a cell: its words, what a pattern found in them, and what stands around.

    `year` is the one that the next months of the cell name, where these can be of that year too;
    `after` is the first day of the term before.
    """

    words: str
    found: re.Match[str]
    known: Lexicon
    period: Period
    year: int | None
    after: date | None

    def month(self, group: str) -> int:
        """Read a month in letters or in digits.

        Raises:
            ValueError: it is none.
        """
        written = self.found[group]
        return int(self.known.months.get(written, written))

    def day(self, place: str = "") -> date:
        """Read a day whose parts are named for a place.

        Raises:
            ValueError: there is no such day.
        """
        year, day = int(self.found[f"{place}year"]), int(self.found[f"{place}day"])
        return date(year, self.month(f"{place}month"), day)


def _until(term: Term) -> Deadline:
    return Deadline(kind=DeadlineKind.UNTIL, words=term.words, due_on=term.day())


def _onwards(term: Term) -> Deadline:
    return Deadline(kind=DeadlineKind.ONWARDS, words=term.words, due_on=term.day())


def _day(term: Term) -> Deadline:
    day = term.day()
    return Deadline(kind=DeadlineKind.DAY, words=term.words, opens_on=day, due_on=day)


def _days(term: Term) -> Deadline:
    """Read the first day and the last; what the first does not say, the last does."""
    last, found = term.day("last_"), term.found
    month = term.month("first_month") if found["first_month"] else last.month
    year = int(found["first_year"] or last.year)
    first = date(year, month, int(found["first_day"]))
    if first > last:
        raise ValueError(term.words)
    return on_days(term.words, first, last)


def _since(term: Term) -> Deadline:
    year = int(term.found["year"])
    in_month = term.found["month_since"]
    opens_on = date(year, term.month("month_since"), 1) if in_month else term.day()
    if opens_on > term.period.ends_on:
        raise ValueError(term.words)
    return Deadline(
        kind=DeadlineKind.SINCE,
        words=term.words,
        opens_on=opens_on,
        due_on=term.period.ends_on,
    )


def _quarter(term: Term) -> Deadline:
    number = term.found["number"]
    return in_quarter(term.words, int(term.found["year"]), int(ROMAN.get(number, number)))


def _months(term: Term) -> Deadline:
    """Read a month or some on end; a year at the end is the year of both."""
    found = term.found
    last_year = found["last_year"] if found["last"] else found["first_year"]
    if last_year is None:
        return _months_without_year(term)
    first = date(int(found["first_year"] or last_year), term.month("first"), 1)
    last = date(int(last_year), term.month("last" if found["last"] else "first"), 1)
    if last < first:
        raise ValueError(term.words)
    return in_months(term.words, first, last)


def _months_without_year(term: Term) -> Deadline:
    """Take the year that follows, or the only one in the period; a list never goes back."""
    if term.found["first_year"]:
        raise ValueError(term.words)
    first = _first_day(term, term.month("first"))
    month = term.month("last" if term.found["last"] else "first")
    last = date(first.year + (month < first.month), month, 1)
    if term.after is not None and first < term.after.replace(day=1):
        raise ValueError(term.words)
    return in_months(term.words, first, last)


def _first_day(term: Term, month: int) -> date:
    if term.year is not None:
        return date(term.year, month, 1)
    known = term.period.months(month)
    if not known and term.after is not None:
        return date(term.after.year + (month < term.after.month), month, 1)
    if len(known) != 1:
        raise ValueError(term.words)
    return known[0]


def _whole_period(term: Term) -> Deadline:
    period, years = term.period, [int(year) for year in re.findall(YEAR, term.found[0])]
    if years not in ([], [period.starts_on.year, period.ends_on.year]):
        raise ValueError(term.words)
    return throughout(term.words, period)


def _vaguely(kind: DeadlineKind) -> Callable[[Term], Deadline]:
    return lambda term: some_time(kind, term.words, term.period)


READERS: Final[Mapping[str, Callable[[Term], Deadline]]] = MappingProxyType(
    {
        "since": _since,
        "days": _days,
        "onwards": _onwards,
        "until": _until,
        "day": _day,
        "quarter": _quarter,
        "months": _months,
        "whole_period": _whole_period,
        "year_start": lambda term: at_year_start(term.words, term.period),
        "school_year": _vaguely(DeadlineKind.SCHOOL_YEAR),
        "recurring": _vaguely(DeadlineKind.RECURRING),
        "by_schedule": _vaguely(DeadlineKind.BY_SCHEDULE),
        "on_request": _vaguely(DeadlineKind.ON_REQUEST),
    }
)
"""How each pattern is read; a reader raises ValueError where the words name no day for sure."""
