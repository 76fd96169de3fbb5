"""Control cards: twice a school year a curator looks at every pair and writes a card about it.

The seasons are November and March (road map of a kindergarten, 2023–2024, cards of control).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

CARD: Final = "control_card"
"""The questionnaire, about a pair."""

_MONTHS: Final = (11, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A month in which cards are written; they count until the next season begins."""

    begins_on: date

    @property
    def ends_on(self) -> date:
        """The last day of its month."""
        first = self.begins_on
        return first.replace(month=first.month + 1) - timedelta(days=1)


def season_of(day: date) -> Season:
    """Give the season a day belongs to: the last one that has begun."""
    begun = [first for first in _firsts(day.year) if first <= day]
    return Season(begins_on=max(begun, default=date(day.year - 1, _MONTHS[0], 1)))


def begin_between(first: date, last: date) -> tuple[date, ...]:
    """List the days in a range, both ends included, on which a season begins."""
    years = range(first.year, last.year + 1)
    found = sorted(day for year in years for day in _firsts(year))
    return tuple(day for day in found if first <= day <= last)


def _firsts(year: int) -> tuple[date, ...]:
    return tuple(date(year, month, 1) for month in _MONTHS)
