"""Deadline terms: one language's patterns for the single deadlines a cell is made of."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from locales.texts import FALLBACK, HERE
from locales.vocabulary import vocabulary

YEAR: Final = "20[0-9]{2}(?![0-9])"
ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_END: Final = r"(?!\w)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language for deadlines, as patterns over tidy words.

    `terms` are tried in their order, as one may begin another; `vague` are phrases without a day.
    """

    months: Mapping[str, str]
    alike: Mapping[int, str]
    terms: Mapping[str, re.Pattern[str]]
    between: re.Pattern[str]
    vague: re.Pattern[str]


def lexicon(language: str) -> Lexicon:
    """Give the words of a language for deadlines, or the Russian ones if it has none."""
    own = (HERE / language / "deadlines.toml").is_file() if language.isalpha() else False
    return _lexicon(language if own else FALLBACK)


@cache
def _lexicon(language: str) -> Lexicon:
    words = tomllib.loads((HERE / language / "deadlines.toml").read_text(encoding="utf-8"))
    known = vocabulary(language)
    terms = {
        **_of_days(words, any_of(known.months)),
        **_of_months(words, any_of(known.months)),
        **_without_days(words),
    }
    return Lexicon(
        months=known.months,
        alike=known.alike,
        terms={name: re.compile(term + _END) for name, term in terms.items()},
        between=re.compile(rf"[\s,;]*(?:{any_of(words['or'])} )?[\s,;]*"),
        vague=re.compile(any_of([*words["school_year"], *words["year_start"]])),
    )


def _of_days(words: Mapping[str, Any], month: str) -> dict[str, str]:
    """Write what has days, the longer first."""
    until, since, to = (any_of(words[key]) for key in ("until", "from", "to"))
    day, first, last = (_day(month, place) for place in ("", "first_", "last_"))
    open_day = rf"(?P<first_day>[0-9]{{1,2}})(?:{first}(?:{_year(words, 'first_year')})?)?"
    close_day = rf"(?P<last_day>[0-9]{{1,2}}){last}{_year(words, 'last_year')}"
    since_month = rf"(?P<month_since>{month})"
    until_day = rf"(?P<day>[0-9]{{1,2}}){day}{_year(words, 'year')}"
    onwards = any_of([*words["whole_period"], *words["school_year"]], years=True)
    return {
        "since": rf"{since} (?:(?P<day>[0-9]{{1,2}}){day}|{since_month})"
        rf"{_year(words, 'year')},? {onwards}",
        "days": rf"(?:{since} )?{open_day}(?: ?- ?| {to} ){close_day}",
        "onwards": rf"{until} {until_day}(?:,| {any_of(words['and'])})? ?{any_of(words['then'])}"
        rf"(?: ?-? ?{onwards})?",
        "until": rf"{until} {until_day}",
        "day": until_day,
    }


def _of_months(words: Mapping[str, Any], month: str) -> dict[str, str]:
    number = rf"(?P<number>[1-4]|{any_of(ROMAN)})(?:{any_of(words['ordinal'])})?"
    return {
        "quarter": rf"{number} {any_of(words['quarter'])}{_year(words, 'year')}",
        "months": rf"(?P<first>{month})(?:{_year(words, 'first_year')})?"
        rf"(?: ?- ?(?P<last>{month})(?:{_year(words, 'last_year')})?)?",
    }


def _without_days(words: Mapping[str, Any]) -> dict[str, str]:
    kinds = ("whole_period", "school_year", "year_start", "recurring", "by_schedule", "on_request")
    return {kind: any_of(words[kind], years=True) for kind in kinds}


def _day(month: str, place: str) -> str:
    """Write what follows the number of a day: a month in letters or in digits."""
    return rf"(?: (?=[^0-9])|\.(?=[0-9]))(?P<{place}month>{month}|[0-9]{{1,2}})"


def _year(words: Mapping[str, Any], name: str) -> str:
    return rf"(?: ?\. ?| )(?P<{name}>{YEAR})(?: ?{any_of(words['year'])})?"


def any_of(words: Iterable[str], *, years: bool = False) -> str:
    """Write a pattern of words, the longest first; with years, it has places for two of them."""
    pattern = "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
    if years:
        pattern = pattern.replace(r"\{year\}", YEAR).replace(r"\-", " ?- ?")
    return f"(?:{pattern})"
