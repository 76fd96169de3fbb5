"""Figures: exact means, differences and shares, with one decimal as they are shown.

They are worked out as fractions and rounded once, at the end; a half is rounded away from zero.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from domain.answers import Value
from domain.questions import Kind, Question

TELL_NUMBERS: Final = frozenset({Kind.SCALE, Kind.NUMBER, Kind.CONFIRM})
"""The kinds whose answers have a mean."""


def tenths(value: Fraction) -> Decimal:
    """Round to one decimal, halves away from zero."""
    whole = (abs(value) * 10 + Fraction(1, 2)).__floor__()
    return Decimal(whole if value >= 0 else -whole) / 10


def number(value: Value) -> Fraction | None:
    """Read an answer as a number; None: it is none."""
    return Fraction(str(value)) if isinstance(value, int | float) else None


def mean(weighed: Iterable[tuple[Fraction, int]]) -> Fraction | None:
    """Give the mean of values that were given so many times each; None: there are none."""
    known = list(weighed)
    count = sum(times for _, times in known)
    return sum((value * times for value, times in known), Fraction()) / count if count else None


def percent(part: int, whole: int) -> Decimal | None:
    """Give a share in per cent; None where there is nothing to have a share of."""
    return tenths(Fraction(100 * part, whole)) if whole else None


def weight(question: Question, value: Value) -> Fraction | None:
    """Read an answer as what means are made of; yes counts as a hundred per cent, no as none."""
    if question.kind is Kind.YES_NO:
        return {"yes": Fraction(100), "no": Fraction(0)}.get(str(value))
    return number(value) if question.kind in TELL_NUMBERS else None
