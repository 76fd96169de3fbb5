"""Deadlines: from the words of a road map to days, and from days to words on a screen.

What cannot be read stays as it is written; nothing is guessed.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from domain.deadlines import Deadline, DeadlineKind, Period, in_months, several, throughout
from locales.dates import said_day
from locales.texts import FALLBACK, HERE, Texts
from locales.vocabulary import vocabulary

_BETWEEN: Final = re.compile(r"[\s,;]*")
_AROUND: Final = " .,;:"
_YEAR: Final = "20[0-9]{2}(?![0-9])"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    """The words of one language for deadlines, as patterns over tidy words."""

    months: Mapping[str, str]
    alike: Mapping[int, str]
    whole_period: re.Pattern[str]
    day: re.Pattern[str]
    months_on_end: re.Pattern[str]


def read_deadline(words: str, period: Period, language: str = FALLBACK) -> Deadline:
    """Read the words of a deadline; those that name no day for sure come back as unclear."""
    known = _lexicon(language)
    written = " ".join(unicodedata.normalize("NFC", words).split()).strip(_AROUND)
    tidy = "".join(map(_dashed, written)).lower().translate(known.alike)
    if not tidy.strip("- "):
        return Deadline(kind=DeadlineKind.BLANK, words=words)
    if known.whole_period.fullmatch(tidy) and _names_years_of(period, tidy):
        return throughout(words, period)
    try:
        parts = tuple(_parts(written, tidy, known))
    except ValueError:
        return Deadline(kind=DeadlineKind.UNCLEAR, words=words)
    return several(words, parts) if len(parts) > 1 else replace(parts[0], words=words)


def said(deadline: Deadline, texts: Texts) -> str:
    """Say a deadline inside a line; these are plain words, not markup yet."""
    if deadline.parts:
        return "; ".join(said(part, texts) for part in deadline.parts)
    opens_on, due_on = deadline.opens_on, deadline.due_on
    if not deadline.is_reminded or due_on is None:
        return _said_without_days(deadline, texts)
    last = said_day(due_on, texts.language)
    if deadline.kind is DeadlineKind.DAY:
        return last
    if deadline.kind is DeadlineKind.MONTHS and opens_on is not None:
        pattern = "d MMMM" if opens_on.year == due_on.year else "d MMMM y"
        first = said_day(opens_on, texts.language, pattern)
        return texts.label("deadline-between", first=first, last=last)
    return texts.label("deadline-until", day=last)


def _said_without_days(deadline: Deadline, texts: Texts) -> str:
    if deadline.kind is DeadlineKind.WHOLE_PERIOD:
        return texts.label("deadline-whole-period")
    if deadline.kind is DeadlineKind.BLANK:
        return texts.label("deadline-blank")
    return texts.label("deadline-unclear", words=" ".join(deadline.words.split()).strip(_AROUND))


def _dashed(sign: str) -> str:
    """Make any dash a hyphen; no sign comes or goes, so that places in the words stay."""
    return "-" if unicodedata.category(sign) == "Pd" or sign == "\N{MINUS SIGN}" else sign


def _names_years_of(period: Period, tidy: str) -> bool:
    years = [int(year) for year in re.findall(_YEAR, tidy)]
    return years in ([], [period.starts_on.year, period.ends_on.year])


def _parts(written: str, tidy: str, known: _Lexicon) -> Iterator[Deadline]:
    """Read one deadline after another.

    Raises:
        ValueError: somewhere there is none.
    """
    at = 0
    while at < len(tidy):
        for pattern, read in ((known.day, _day), (known.months_on_end, _months)):
            if found := pattern.match(tidy, at):
                yield read(written[found.start() : found.end()], found, known)
                at = _end_of(_BETWEEN, tidy, found.end())
                break
        else:
            raise ValueError(tidy)


def _end_of(pattern: re.Pattern[str], tidy: str, at: int) -> int:
    found = pattern.match(tidy, at)
    return found.end() if found else at


def _day(words: str, found: re.Match[str], known: _Lexicon) -> Deadline:
    month = found["month"]
    due_on = date(int(found["year"]), int(known.months.get(month, month)), int(found["day"]))
    if found["until"]:
        return Deadline(kind=DeadlineKind.UNTIL, words=words, due_on=due_on)
    return Deadline(kind=DeadlineKind.DAY, words=words, opens_on=due_on, due_on=due_on)


def _months(words: str, found: re.Match[str], known: _Lexicon) -> Deadline:
    """Read a month or some on end; a year at the end is the year of both.

    Raises:
        ValueError: a year is missing, or the end is before the beginning.
    """
    last_year = found["last_year"] if found["last"] else found["first_year"]
    last_month = known.months[found["last"] or found["first"]]
    first_year = found["first_year"] or last_year
    if last_year is None:
        raise ValueError(words)
    first = date(int(first_year), int(known.months[found["first"]]), 1)
    last = date(int(last_year), int(last_month), 1)
    if last < first:
        raise ValueError(words)
    return in_months(words, first, last)


def _lexicon(language: str) -> _Lexicon:
    own = (HERE / language / "deadlines.toml").is_file() if language.isalpha() else False
    return _lexicon_of(language if own else FALLBACK)


@cache
def _lexicon_of(language: str) -> _Lexicon:
    words = tomllib.loads((HERE / language / "deadlines.toml").read_text(encoding="utf-8"))
    known = vocabulary(language)
    month, idle = _any_of(known.months), rf"(?: ?{_any_of(words['year'])})?"
    whole = _any_of(words["whole_period"]).replace(r"\{year\}", _YEAR).replace(r"\-", " ?- ?")
    return _Lexicon(
        months=known.months,
        alike=known.alike,
        whole_period=re.compile(whole),
        day=re.compile(
            rf"(?:(?P<until>{_any_of(words['until'])}) )?(?P<day>[0-9]{{1,2}})"
            rf"(?: (?=[^0-9])|\.(?=[0-9]))(?P<month>{month}|[0-9]{{1,2}})[ .]"
            rf"(?P<year>{_YEAR}){idle}(?!\w)"
        ),
        months_on_end=re.compile(
            rf"(?P<first>{month})(?: (?P<first_year>{_YEAR}){idle})?"
            rf"(?: ?- ?(?P<last>{month})(?: (?P<last_year>{_YEAR}){idle})?)?(?!\w)"
        ),
    )


def _any_of(words: Iterable[str]) -> str:
    """Write a pattern of words, the longest first, as one may begin another."""
    return f"(?:{'|'.join(re.escape(one) for one in sorted(words, key=len, reverse=True))})"
