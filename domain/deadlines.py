"""Deadlines: what the words «when» of a road map come to, as days.

A shape that a road map needs next is a kind here, a reading in locales and a phrase beside it.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final


class DeadlineKind(StrEnum):
    """What the words of a deadline are; each kind is shown and reminded in its own way."""

    DAY = "day"
    UNTIL = "until"
    MONTH = "month"
    MONTHS = "months"
    SEVERAL = "several"
    WHOLE_PERIOD = "whole_period"
    UNCLEAR = "unclear"
    BLANK = "blank"


_NEVER_REMINDED: Final = (DeadlineKind.WHOLE_PERIOD, DeadlineKind.UNCLEAR, DeadlineKind.BLANK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days of a programme, the first and the last included."""

    starts_on: date
    ends_on: date

    def shifted(self, years: int) -> "Period":
        """Give the same days some years later."""
        return Period(starts_on=later(self.starts_on, years), ends_on=later(self.ends_on, years))


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When something is to be done; `words` stay as somebody wrote them, whatever the days are.

    A deadline of several keeps them all in `parts`, in the order of the words.
    """

    kind: DeadlineKind
    words: str
    opens_on: date | None = None
    due_on: date | None = None
    parts: tuple["Deadline", ...] = ()

    @property
    def is_reminded(self) -> bool:
        """Whether its last day is worth a reminder: the end of the whole period is not."""
        return self.kind not in _NEVER_REMINDED

    def shifted(self, years: int) -> "Deadline":
        """Give the deadline of the same road map some years later; its words stay."""
        opens_on = self.opens_on and later(self.opens_on, years)
        due_on = self.due_on and later(self.due_on, years)
        if self.parts:
            return several(self.words, tuple(part.shifted(years) for part in self.parts))
        if self.kind in {DeadlineKind.MONTH, DeadlineKind.MONTHS} and opens_on and due_on:
            return in_months(self.words, opens_on, due_on)
        return replace(self, opens_on=opens_on, due_on=due_on)


def in_months(words: str, first: date, last: date) -> Deadline:
    """Open on the first day of the first month, be due on the last day of the last one."""
    same = (first.year, first.month) == (last.year, last.month)
    return Deadline(
        kind=DeadlineKind.MONTH if same else DeadlineKind.MONTHS,
        words=words,
        opens_on=first.replace(day=1),
        due_on=last.replace(day=monthrange(last.year, last.month)[1]),
    )


def several(words: str, parts: tuple[Deadline, ...]) -> Deadline:
    """Open with the earliest of the parts, be due with the latest."""
    return Deadline(
        kind=DeadlineKind.SEVERAL,
        words=words,
        opens_on=min((part.opens_on for part in parts if part.opens_on), default=None),
        due_on=max((part.due_on for part in parts if part.due_on), default=None),
        parts=parts,
    )


def throughout(words: str, period: Period) -> Deadline:
    """Last as long as the programme does."""
    return Deadline(
        kind=DeadlineKind.WHOLE_PERIOD,
        words=words,
        opens_on=period.starts_on,
        due_on=period.ends_on,
    )


def later(day: date, years: int) -> date:
    """Give the same day some years later; 29 February becomes 28 where there is none."""
    last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
