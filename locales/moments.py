"""Moments: a day and an hour as people type them, «on Friday at 16:30» or «in a week».

Words become signs (`moment_words.py`), and patterns of signs are looked for from left to right;
whatever no pattern knows makes the whole unreadable. What was read is shown to the person before
anything is done with it, so that a bare «at 3» may mean the afternoon.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from domain.refusals import Misunderstood
from locales.moment_findings import Found
from locales.moment_words import MomentWords, moment_words

_PIECES: Final = re.compile(
    r"(?P<ISO>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<DMY>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?!\d)"
    r"|(?P<T>\d{1,2}:\d{2})(?!\d)"
    r"|(?P<DOT>\d{1,2}[./]\d{1,2})(?!\d)"
    r"|(?P<DASH>\d{1,2}-\d{2})(?!\d)"
    r"|(?P<N>\d+)"
    r"|(?P<word>[^\W\d_]+|@)"
)
_NOON: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What was read: a day, and a time of it if one was named."""

    day: date
    at: time | None = None


def read_moment(
    words: str, language: str, now: datetime, *, day: date | None = None, is_past: bool = False
) -> Spoken:
    """Read typed words as a moment by the clock of `now`, which is in the reader's zone.

    A time alone belongs to `day`, or else to today. `is_past`: a weekday is the last one, not the
    next, and a date without a year the latest.

    Raises:
        Misunderstood: they name no day and no time, or something else beside them.
    """
    found = Found(now, is_past=is_past)
    try:
        signs = " ".join(_signs(words, moment_words(language)))
        is_read = _take_all(signs, found) and found.is_something
        if is_read:
            return Spoken(day=found.on(day), at=found.at)
    except (ValueError, OverflowError):
        pass
    raise Misunderstood("moment")


def _signs(words: str, known: MomentWords) -> Iterator[str]:
    """Turn words into signs; `?` stands for what is not known."""
    plain = words.casefold().translate(known.vocabulary.alike)
    for piece in _PIECES.finditer(plain):
        kind, text = str(piece.lastgroup), piece.group()
        if kind != "word":
            yield f"{kind}:{text}"
        elif text not in known.idle:
            yield known.signs.get(text, "?")


_Take = Callable[[Found, re.Match[str]], None]


def _dot(found: Found, match: re.Match[str]) -> None:
    """Take `12.10` as a date where none is known yet and nothing says «at», else as a time.

    Raises:
        ValueError: it is neither.
    """
    before, first, second = match.groups()
    if before is None and not found.has_day and 1 <= int(second) <= _NOON:
        found.take_date(first, second, None)
    elif len(second) == len("30"):
        found.take_time(first, second, None)
    else:
        raise ValueError(second)


def _bare(found: Found, match: re.Match[str]) -> None:
    """Take a number as an hour only after a day: a number alone may be anything.

    Raises:
        ValueError: there is no day.
    """
    if not found.has_day:
        raise ValueError(match[1])
    found.take_time(match[1], match[2], None)


_PATTERNS: Final[tuple[tuple[re.Pattern[str], _Take], ...]] = tuple(
    (re.compile(f"(?:{pattern})(?: |$)"), take)
    for pattern, take in (
        (r"ahead (?:N:(\d+) )?U:(\w+)", lambda f, m: f.take_span(1, m[1], m[2])),
        (r"U:(\w+) ahead N:(\d+)", lambda f, m: f.take_span(1, m[2], m[1])),
        (r"(?:N:(\d+) )?U:(\w+) ago", lambda f, m: f.take_span(-1, m[1], m[2])),
        (r"ahead half", lambda f, _: f.take_half(1)),
        (r"half ago", lambda f, _: f.take_half(-1)),
        (r"(?:at )?(next|last) U:weeks", lambda f, m: f.take_week(m[1])),
        (r"(?:at )?(?:(next|last) )?W:(\d)", lambda f, m: f.take_weekday(m[1], m[2])),
        (r"D:(-?\d)", lambda f, m: f.take_relative(m[1])),
        (r"ISO:(\d+)-(\d+)-(\d+)", lambda f, m: f.take_date(m[3], m[2], m[1])),
        (r"DMY:(\d+)[./](\d+)[./](\d+)", lambda f, m: f.take_date(m[1], m[2], m[3])),
        (
            r"N:(\d+) (?:ordinal )?M:(\d+)(?: N:(20\d\d))?",
            lambda f, m: f.take_date(m[1], m[2], m[3]),
        ),
        (
            r"M:(\d+) N:(\d+)(?: ordinal)?(?: N:(20\d\d))?",
            lambda f, m: f.take_date(m[2], m[1], m[3]),
        ),
        (r"N:(\d+) ordinal", lambda f, m: f.take_day_of_month(m[1])),
        (r"(?:(at) )?DOT:(\d+)[./](\d+)", _dot),
        (
            r"(?:at )?(?:T|DASH):(\d+)[:-](\d+)(?: P:(\w+)| U:(days))?",
            lambda f, m: f.take_time(m[1], m[2], m[3] or m[4]),
        ),
        (
            r"(?:at )?N:(\d+) U:hours(?: N:(\d+)(?: U:minutes)?)?(?: P:(\w+)| U:(days))?",
            lambda f, m: f.take_time(m[1], m[2], m[3] or m[4]),
        ),
        (
            r"(?:at )?N:(\d+) (?:P:(\w+)|U:(days))",
            lambda f, m: f.take_time(m[1], None, m[2] or m[3]),
        ),
        (r"(?:U:hours )?at N:(\d+)(?: N:(\d\d))?", lambda f, m: f.take_time(m[1], m[2], None)),
        (r"at U:hours(?: U:days)?", lambda f, _: f.take_time("13", None, None)),
        (r"(?:at )?noon", lambda f, _: f.take_time("12", None, None)),
        (r"P:\w+", lambda *_: None),
        (r"N:(\d+)(?: N:(\d\d))?", _bare),
    )
)
"""The first pattern that fits at a place is taken; the longer and surer stand above."""


def _take_all(signs: str, found: Found) -> bool:
    """Take one pattern after the other; whether they fill the whole."""
    at = 0
    while at < len(signs):
        matches = ((one.match(signs, at), take) for one, take in _PATTERNS)
        fitting = next(((match, take) for match, take in matches if match is not None), None)
        if fitting is None:
            return False
        match, take = fitting
        take(found, match)
        at = match.end()
    return True
