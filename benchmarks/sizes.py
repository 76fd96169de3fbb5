"""Sizes: how large a school is that is measured, and when somebody looks at it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from domain.meetings import MeetingKind

NOW: Final = datetime(2022, 4, 20, 12, 0, tzinfo=UTC)
"""A Wednesday in spring: most of the year has been lived."""

BEGAN: Final = datetime(2021, 9, 1, 6, 0, tzinfo=UTC)
CURATOR: Final = 1
MENTOR: Final = 2
"""Accounts, and numbers of people, whose screens are worth measuring."""

A_WEEK: Final = timedelta(days=7)
FIRST_KINDS: Final = (MeetingKind.ACQUAINTANCE, MeetingKind.TRIAL, MeetingKind.PLANNING)
EVERY: Final = 10
"""One in ten has not agreed, does not answer, or did not come."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How many people a school has, how many pairs of two, and for how many weeks they met.

    The first mentor leads the first `led` pairs, everybody else one.
    """

    people: int = 500
    pairs: int = 200
    weeks: int = 33
    led: int = 1

    @property
    def first_guardian(self) -> int:
        """The number of the first guardian; before them come pairs, and a few without one."""
        return 2 * self.pairs + 2 + self.pairs // EVERY

    def mentor_of(self, pair: int) -> int:
        """Give the number of a pair's mentor."""
        return MENTOR if pair <= self.led else 2 * pair
