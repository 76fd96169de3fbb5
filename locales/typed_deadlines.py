"""Typed deadlines: days as people write them in a chat, where the year goes without saying.

Documents name the year; whoever types «by 15 March» means the one March of their programme.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.deadlines import Deadline, DeadlineKind, Period
from locales.deadline_terms import any_of
from locales.deadlines import read_deadline
from locales.texts import FALLBACK
from locales.vocabulary import Vocabulary, vocabulary

_IN_FIGURES: Final = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.?(?![\d.])")


@dataclass(frozen=True, slots=True)
class _Yearless:
    """A day in the words without its year: where it ends, and how the year is put there."""

    end: int
    day: int
    month: int
    before_year: str


def read_typed(words: str, period: Period, language: str = FALLBACK) -> Deadline:
    """Read a typed deadline; a day without a year is the only such day of the period.

    Words that name no day for sure come back as unclear; others with the years put in.
    """
    read = read_deadline(words, period, language)
    if read.kind is not DeadlineKind.UNCLEAR:
        return read
    full = _with_years(words, period, vocabulary(language))
    return read if full is None else read_deadline(full, period, language)


def _with_years(words: str, period: Period, known: Vocabulary) -> str | None:
    """Put the years into the words; None: some day has none in the period, or several."""
    full = words
    for one in sorted(_days(words, known), key=lambda day: day.end, reverse=True):
        years = [*_years(one, period)]
        if len(years) != 1:
            return None
        full = f"{full[: one.end].rstrip('.')}{one.before_year}{years[0]}{full[one.end :]}"
    return full


def _days(words: str, known: Vocabulary) -> Iterator[_Yearless]:
    in_words = rf"(?<!\d)(\d{{1,2}})\s+({any_of(known.months)})\b\.?(?!\s*\d{{4}})"
    for found in re.finditer(in_words, words, re.IGNORECASE):
        day, month = int(found[1]), int(known.months[found[2].lower()])
        yield _Yearless(found.end(), day, month, " ")
    for found in _IN_FIGURES.finditer(words):
        yield _Yearless(found.end(), int(found[1]), int(found[2]), ".")


def _years(one: _Yearless, period: Period) -> Iterator[int]:
    """Yield the years in which the day lies within the period."""
    for year in range(period.starts_on.year, period.ends_on.year + 1):
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            continue
        if period.starts_on <= day <= period.ends_on:
            yield year
