"""Lessons in words: a day, an hour and a topic in one line, or a day alone that has gone by."""

from datetime import date, datetime
from typing import Final

from domain.refusals import Misunderstood
from locales.moments import Spoken, read_moment

_LONGEST: Final = 6
"""Pieces that a moment is written in at most: a weekday, a day, a month, a year, «at», an hour."""

_EDGES: Final = " ,.;:-\N{EN DASH}\N{EM DASH}"


def read_lesson(words: str, language: str, now: datetime) -> tuple[datetime, str]:
    """Read when a lesson is, and its topic, which may be empty; `now` is in the reader's zone.

    Raises:
        Misunderstood: the line begins with no moment, or with a day alone.
    """
    pieces = words.split()
    has_day = False
    for size in range(min(len(pieces), _LONGEST), 0, -1):
        spoken = _moment(" ".join(pieces[:size]).strip(_EDGES), language, now)
        has_day = has_day or spoken is not None
        if spoken is not None and spoken.at is not None:
            ends = _ends(pieces, size, spoken, language, now)
            topic = " ".join(pieces[ends:]).strip(_EDGES)
            return datetime.combine(spoken.day, spoken.at, now.tzinfo), topic
    if has_day:
        raise Misunderstood("moment_time")
    raise Misunderstood("lesson")


def read_appointment(words: str, language: str, now: datetime) -> datetime:
    """Read a day and an hour to come; `now` is in the reader's zone.

    Raises:
        Misunderstood: the words are no moment, or a day alone.
    """
    spoken = read_moment(words, language, now)
    if spoken.at is None:
        raise Misunderstood("moment_time")
    return datetime.combine(spoken.day, spoken.at, now.tzinfo)


def read_past_day(words: str, language: str, now: datetime) -> date:
    """Read a day that has gone by; without a year it is the latest.

    Raises:
        Misunderstood: the words are no day.
    """
    return read_moment(words, language, now, is_past=True).day


def _moment(words: str, language: str, now: datetime) -> Spoken | None:
    try:
        return read_moment(words, language, now)
    except Misunderstood:
        return None


def _ends(pieces: list[str], size: int, spoken: Spoken, language: str, now: datetime) -> int:
    """Say with which piece the moment ends: a capital that adds nothing to it begins the topic."""
    while size > 1 and pieces[size - 1][:1].isupper():
        if _moment(" ".join(pieces[: size - 1]).strip(_EDGES), language, now) != spoken:
            break
        size -= 1
    return size
