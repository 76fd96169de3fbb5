"""The week of a mentor: what waits for them, what is agreed on, and what the last week brought.

The same thing undone is said on two Mondays alike, after two weeks once more in other words, and
from then on no letter speaks of it: the curator's digest does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from domain.ids import PairId

A_WEEK: Final = timedelta(days=7)
_SAID_ALIKE: Final = 2
"""On how many Mondays a thing is said in the same words."""


class Kind(StrEnum):
    """What a mentor may have to do for a pair, the most urgent first."""

    REPORT = "report"
    FEEDBACK = "feedback"
    STEP = "step"
    PLANNING = "planning"


class Saying(StrEnum):
    """How a letter speaks of a thing."""

    USUAL = "usual"
    AGAIN = "again"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something a mentor has to do since a day; `meeting` is the number of the meeting, or 0."""

    kind: Kind
    pair_id: PairId
    since: date
    meeting: int = 0

    def saying(self, today: date) -> Saying:
        """Say how the letter of this week speaks of it."""
        first = self.since + timedelta(days=-self.since.weekday() % A_WEEK.days)
        said = (monday(today) - first) // A_WEEK
        if said < _SAID_ALIKE:
            return Saying.USUAL
        return Saying.AGAIN if said == _SAID_ALIKE else Saying.SILENT


def monday(day: date) -> date:
    """Give the first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def sunday(day: date) -> date:
    """Give the last day of the week of a day."""
    return monday(day) + A_WEEK - timedelta(days=1)


def told(tasks: Iterable[Task], today: date) -> tuple[Task, ...]:
    """List what the letter of this week speaks of, the most urgent first."""
    order = tuple(Kind)
    known = (one for one in tasks if one.saying(today) is not Saying.SILENT)
    return tuple(sorted(known, key=lambda one: (order.index(one.kind), one.since, one.pair_id)))
