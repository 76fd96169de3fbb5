"""Reminders of a year's end: pairs say what they wish, curators are led to the next year.

Each asks again when it is drawn whether there is anything left to do, so that they end by
themselves.
"""

from datetime import time, timedelta
from typing import Final

from domain.occurrences import Moment
from domain.people import Role
from domain.promises import Reminder
from domain.rights import Deed

_EVENING: Final = time(18)
_MORNING: Final = time(10)


def _after(name: str, moment: Moment, days: int, useful: int) -> Reminder:
    """Let curators hear some days after a moment, in the morning."""
    return Reminder(
        name=name,
        moment=moment,
        offset=timedelta(days=days),
        hour=_MORNING,
        to=frozenset({Role.CURATOR}),
        expires_after=timedelta(days=useful),
        asks=Deed.CLOSE_YEAR,
    )


WISHES: Final = tuple(
    Reminder(
        name=f"pair-next-year-{days}",
        moment=Moment.PAIR_YEAR_ENDS,
        offset=timedelta(days=days),
        hour=_EVENING,
        to=frozenset({Role.MENTOR, Role.MENTEE}),
        expires_after=timedelta(days=3),
        asks=Deed.SAY_WISH,
    )
    for days in (0, 7)
)
CURATORS: Final = (
    _after("year-pairs-0", Moment.YEAR_CLOSES, 0, 3),
    _after("year-over-1", Moment.YEAR_OVER, 1, 5),
    _after("year-over-15", Moment.YEAR_OVER, 15, 5),
    _after("year-nears", Moment.YEAR_NEARS, 0, 5),
)
OF_YEARS: Final = (*WISHES, *CURATORS)
"""All of these; a number in a name counts days."""
