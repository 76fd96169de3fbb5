"""Lines of plans: a step and its day typed in one line, a day alone, and what a goal lacks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.deadlines import Period
from domain.refusals import Misunderstood
from locales.reading import read_day
from locales.typed_deadlines import read_typed
from locales.vocabulary import Vocabulary, vocabulary

_EDGES: Final = " ,.;:-\N{EN DASH}\N{EM DASH}"
_LONGEST_DAY: Final = 6
"""Pieces a day is written in with what stands before it: `no later than 15 March 2022`."""

_FIGURES: Final = re.compile(r"(?<![0-9.])[0-9]{1,2}[.][0-9]{1,2}(?:[.][0-9]{2,4})?(?![0-9.])")
_ANY_NUMBER: Final = re.compile(r"[0-9]|%")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalDoubts:
    """What a goal does not seem to say: how much, and by which day; nobody is stopped by it."""

    number: bool
    day: bool


def read_step(words: str, period: Period, language: str) -> tuple[str, date | None]:
    """Split a line into what is to be done and by which day; None: it names no day."""
    pieces = words.split()
    for size in range(min(_LONGEST_DAY, len(pieces) - 1), 0, -1):
        day = _day(" ".join(pieces[-size:]).strip(_EDGES), period, language)
        title = " ".join(pieces[:-size]).strip(_EDGES)
        if day is not None and any(map(str.isalpha, title)):
            return title, day
    return " ".join(pieces).strip(_EDGES), None


def read_due(words: str, period: Period, language: str) -> date:
    """Read the day by which something is to be done; the year may go without saying.

    Raises:
        Misunderstood: the words name no day within the period.
    """
    day = _day(" ".join(words.split()).strip(_EDGES), period, language)
    if day is None:
        raise Misunderstood("plan-day")
    return day


def doubts_of(goal: str, language: str) -> GoalDoubts:
    """Say what a goal does not seem to tell; a day in figures is no measure."""
    known = vocabulary(language)
    plain = known.plain(goal).split()
    has_day = bool(_FIGURES.search(goal)) or any(one in known.months for one in plain)
    rest = _without_days(goal, known)
    numbers = _ANY_NUMBER.search(rest) or any(one in known.numbers for one in plain)
    return GoalDoubts(number=not numbers, day=not has_day)


def _day(words: str, period: Period, language: str) -> date | None:
    """Read words that are a day and nothing else; it begins with a figure."""
    bare = _without_towards(words, vocabulary(language))
    if not bare[:1].isdigit():
        return None
    found = read_typed(bare, period, language)
    if found.due_on is not None and not found.parts:
        return found.due_on
    return next(_with_year(bare, period, language), None)


def _with_year(words: str, period: Period, language: str) -> Iterator[date]:
    """Yield the days of the period that the words may be, in any language we read."""
    for year in ("", *range(period.starts_on.year, period.ends_on.year + 1)):
        try:
            day = read_day(f"{words} {year}".strip(), language)
        except Misunderstood:
            continue
        if not year or period.starts_on <= day <= period.ends_on:
            yield day


def _without_towards(words: str, known: Vocabulary) -> str:
    for one in sorted(known.towards, key=len, reverse=True):
        if words.casefold().startswith(f"{one} "):
            return words[len(one) :].strip(_EDGES)
    return words


def _without_days(words: str, known: Vocabulary) -> str:
    """Leave out days, so that their figures do not pass for a measure."""
    months = "|".join(sorted(map(re.escape, known.months), key=len, reverse=True))
    in_words = rf"[0-9]{{1,2}}\s+(?:{months})\b(?:\s+[0-9]{{4}})?"
    return re.sub(in_words, "", _FIGURES.sub("", words), flags=re.IGNORECASE)
