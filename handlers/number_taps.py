"""Taps of numbers entered by hand: which number, of which year, and what is known so far."""

import re
from datetime import date
from typing import Final

from domain.entered_numbers import EnteredNumber, Number
from domain.refusals import NotYours
from handlers.taps import Tap

_PLACES: Final = tuple(Number)
_DATED: Final = re.compile(r"([0-9]{1,8})\.([0-9]{8})")
_COUNT: Final = re.compile(r"[0-9]{1,8}")


def ask_of(number: Number, year: int) -> Tap:
    """Give the tap that asks for a number."""
    return Tap("numbers", "ask", _PLACES.index(number), year)


def number_in(tap: Tap) -> Number:
    """Read which number a tap is about.

    Raises:
        NotYours: there is none in that place.
    """
    if tap.id >= len(_PLACES):
        raise NotYours
    return _PLACES[tap.id]


def with_value(tap: Tap, deed: str, value: int) -> Tap:
    """Give a tap about the same number that knows its value."""
    return Tap("numbers", deed, tap.id, tap.rev, str(value))


def with_day(tap: Tap, day: date) -> Tap:
    """Give the tap that waits for a source, and knows the rest."""
    return Tap("numbers", "source", tap.id, tap.rev, f"{value_in(tap)}.{day:%Y%m%d}")


def value_in(tap: Tap) -> int:
    """Read the value a tap carries.

    Raises:
        NotYours: it carries none.
    """
    if not _COUNT.fullmatch(tap.arg):
        raise NotYours
    return int(tap.arg)


def entered_in(tap: Tap, source: str) -> EnteredNumber:
    """Put together what a tap carries and its source.

    Raises:
        NotYours: it carries no value and no day.
    """
    found = _DATED.fullmatch(tap.arg)
    if found is None:
        raise NotYours
    value, day = found.groups()
    try:
        counted_on = date.fromisoformat(day)
    except ValueError:
        raise NotYours from None
    return EnteredNumber(
        name=number_in(tap), year=tap.rev, value=int(value), counted_on=counted_on, source=source
    )
