"""Day spans: days of a school's calendar as a curator types them.

«1–8 November autumn holidays», «25 May – 15 June exams», «12.11 quarantine»: the days, then what
they are. A date without a year belongs to the school year of today, in summer to the next one.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from domain.refusals import Misunderstood
from domain.runs import FIRST_MONTH, year_ahead
from domain.school_calendar import DayKind
from locales.texts import FALLBACK, HERE
from locales.vocabulary import vocabulary

_DASHES: Final = "-\N{EN DASH}\N{EM DASH}"
_AROUND: Final = f" .,;:{_DASHES}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySpan:
    """What was read: the days, what they are if the words tell, and the words left over."""

    first_on: date
    last_on: date
    kind: DayKind | None = None
    title: str = ""


def read_span(words: str, language: str, today: date) -> DaySpan:
    """Read typed words as days of a school's calendar.

    Raises:
        Misunderstood: they name no day.
    """
    known = language if (HERE / language / "reading.toml").is_file() else FALLBACK
    plain = words.lower().translate(vocabulary(known).alike)
    patterns = _patterns(known)
    found = next((match for one in patterns if (match := one.search(plain))), None)
    if found is None:
        raise Misunderstood("school-days")
    try:
        first_on, last_on = _days(found, known, today)
    except ValueError:
        raise Misunderstood("school-days") from None
    title = f"{words[: found.start()]} {words[found.end() :]}"
    return DaySpan(
        first_on=first_on,
        last_on=last_on,
        kind=_kind(plain, known),
        title=" ".join(title.split()).strip(_AROUND),
    )


def _days(found: re.Match[str], language: str, today: date) -> tuple[date, date]:
    """Give both ends; the month and the year of the last day serve the first as well.

    Raises:
        ValueError: there is no such day.
    """
    said = found.groupdict()
    month, year = _month(said, "1", language), said["y1"] or said["z1"]
    if "d2" not in said:
        only = _date(said["d1"], month, year, today)
        return only, only
    last_month, last_year = _month(said, "2", language), said["y2"] or said["z2"]
    last = _date(said["d2"], last_month, last_year, today)
    first = _date(said["d1"], month or last_month, year or last_year, today)
    if first > last and year is None and last_year is not None:
        first = first.replace(year=first.year - 1)
    return first, last


def _month(said: Mapping[str, str | None], which: str, language: str) -> int | None:
    word, number = said[f"w{which}"], said[f"m{which}"]
    if word is not None:
        return int(vocabulary(language).months[word])
    return None if number is None else int(number)


def _date(day: str | None, month: int | None, year: str | None, today: date) -> date:
    if day is None or month is None:
        raise ValueError(day)
    if year is not None:
        return date(int(year) % 100 + 2000, month, int(day))
    return date(year_ahead(today) + (month < FIRST_MONTH), month, int(day))


def _kind(plain: str, language: str) -> DayKind | None:
    """Say by the beginnings of words what days these are; the surer kinds are asked first."""
    beginnings = _words(language)
    for kind in DayKind:
        if any(re.search(rf"\b{re.escape(one)}", plain) for one in beginnings[kind]):
            return kind
    return None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Make the patterns of two days, of which the first may leave its month out, and of one."""
    known = sorted(map(re.escape, vocabulary(language).months), key=len, reverse=True)
    until = [rf"{re.escape(one)}\b" for one in _words(language)["until"]]
    between = rf"\s*(?:{'|'.join((f'[{_DASHES}]', *until))})\s*"
    first, last = (_day(number, "|".join(known)) for number in (1, 2))
    since = rf"(?:\b(?:{'|'.join(map(re.escape, _words(language)['since']))})\s+)?"
    return (re.compile(f"{since}{first}?{between}{last}"), re.compile(f"{since}{first}"))


def _day(number: int, months: str) -> str:
    """Make the pattern of a day and its month, in figures or in a word, perhaps with a year."""
    figures = rf"[./](?P<m{number}>\d{{1,2}})(?:[./](?P<y{number}>\d{{4}}|\d{{2}}))?"
    word = rf"\s+(?P<w{number}>{months})\b(?:\s+(?P<z{number}>20\d\d))?"
    return rf"(?P<d{number}>\d{{1,2}})(?:{figures}|{word})"


@cache
def _words(language: str) -> Mapping[str, Sequence[str]]:
    tables = tomllib.loads((HERE / language / "reading.toml").read_text(encoding="utf-8"))
    found: Mapping[str, Sequence[str]] = tables["school_days"]
    return found
