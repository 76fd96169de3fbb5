"""Retention: how long what tells of people is kept, by classes."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Keep(StrEnum):
    """A class of keeping; what is kept `UNTIL_ERASURE` goes with the person.

    What is `COUNTED` stays after it under a number that leads to nobody, so that sums stay true.
    """

    UNTIL_ERASURE = "until_erasure"
    COUNTED = "counted"
    DAY = "day"
    MAIL = "mail"
    NEWS = "news"
    YEAR = "year"
    ACTS = "acts"


LASTS: Final[Mapping[Keep, timedelta]] = MappingProxyType(
    {
        Keep.DAY: timedelta(days=1),
        Keep.MAIL: timedelta(days=7),
        Keep.NEWS: timedelta(days=90),
        Keep.YEAR: timedelta(days=366),
        Keep.ACTS: timedelta(days=3 * 365 + 1),
    }
)
"""How long each class lives that does not wait for an erasure.

`NEWS` are letters that nobody asked for: they hold no words any more, and are remembered so that
none is sent twice. `YEAR` is what a curator wrote to many: the words go, the counts stay. `ACTS`
are acts and the journal: three years, as the law asks of acts.
"""


def last_day_kept(today: date, keep_months: int) -> date:
    """Give the latest day on which a programme may have ended whose people go today."""
    months = today.year * 12 + today.month - 1 - keep_months
    year, month = divmod(months, 12)
    return date(year, month + 1, 1) + timedelta(days=min(today.day, 28) - 1)
