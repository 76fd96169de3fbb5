"""Promises: what a reminder is, and when it speaks of something still to come."""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final

from domain.letters import Lane, WhileBusy
from domain.occurrences import Moment
from domain.people import Person, Role
from domain.rights import Deed, may

_AHEAD: Final = frozenset(
    {
        Moment.MEETING_STARTS,
        Moment.MEETING_AFTER_FORGOTTEN,
        Moment.PLAN_ITEM_DUE,
        Moment.POSITION_DUE,
        Moment.FINAL_EVENT,
        Moment.WAVE_DUE,
        Moment.TRAINING_SESSION,
        Moment.GATHERING,
        Moment.FINAL_GATHERING,
        Moment.REPORT_DUE,
        Moment.STATISTICS_DUE,
        Moment.VOTE_CLOSES,
    }
)
"""What is reminded of before it happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A letter at an offset from a moment; before it where the offset is negative.

    With an `hour` the offset counts local days, and the letter goes at that hour. `to` names the
    roles it is for, empty: whomever the moment happens to. `expires_after` is how late it may be.
    Letters of one `group` become one message. `counts` tells whether the caps count it, `asks`
    what its reader must be allowed to do.
    """

    name: str
    moment: Moment
    offset: timedelta
    hour: time | None = None
    to: frozenset[Role] = frozenset()
    lane: Lane = Lane.REMINDER
    while_busy: WhileBusy = WhileBusy.WAIT
    expires_after: timedelta = timedelta(days=1)
    group: str = ""
    counts: bool = True
    asks: Deed | None = None

    @property
    def is_before(self) -> bool:
        """Whether the letter speaks of something that is still to come."""
        return self.moment in _AHEAD and self.offset <= timedelta()

    def is_for(self, person: Person) -> bool:
        """Whether a person may get it as they stand now."""
        is_meant = not self.to or person.plays(self.to)
        return person.is_admitted and is_meant and (self.asks is None or may(person, self.asks))
