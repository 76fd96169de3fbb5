"""Days with a title in one line: «12 October, Teaching duet»."""

from datetime import date, datetime
from typing import Final

from domain.refusals import Misunderstood
from locales.moments import read_moment

_LONGEST: Final = 4
"""Pieces that a day is written in at most: a number, a month, a year, and a word for the year."""

_EDGES: Final = " ,.;:-\N{EN DASH}\N{EM DASH}"


def read_titled_day(words: str, language: str, now: datetime) -> tuple[date, str]:
    """Read a day and the title after it; `now` is in the reader's zone.

    A day without a year is the one nearest to today.

    Raises:
        Misunderstood: the line begins with no day.
    """
    pieces = words.split()
    for size in range(min(len(pieces), _LONGEST), 0, -1):
        typed = " ".join(pieces[:size]).strip(_EDGES)
        try:
            day = read_near_day(typed, language, now)
        except Misunderstood:
            continue
        return day, " ".join(pieces[size:]).strip(_EDGES)
    raise Misunderstood("titled_day")


def read_near_day(words: str, language: str, now: datetime) -> date:
    """Read a day; without a year it is the one nearest to today.

    Raises:
        Misunderstood: the words are no day, or a moment of one.
    """
    both = [read_moment(words, language, now, is_past=one) for one in (True, False)]
    if any(one.at is not None for one in both):
        raise Misunderstood("titled_day")
    return min((one.day for one in both), key=lambda day: abs(day - now.date()))
