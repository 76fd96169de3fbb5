"""Erasures: when somebody's data go, who may stop that, and what the act says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.ids import PersonId, SchoolId
from domain.settings import LATEST_ERASURE


class Reason(StrEnum):
    """Why somebody's data go."""

    WITHDRAWAL = "withdrawal"
    LEFT = "left"
    TRIAL = "trial"
    RETENTION = "retention"
    REFUSED = "refused"
    RESTORED = "restored"


AT_ONCE: Final = frozenset({Reason.TRIAL, Reason.RETENTION, Reason.REFUSED, Reason.RESTORED})
"""Reasons after which nobody is given time to change their mind."""

TOLD: Final = frozenset({Reason.WITHDRAWAL, Reason.LEFT, Reason.RETENTION})
"""Reasons after which an act goes to every curator; other acts are there to be asked for."""


class ErasureState(StrEnum):
    """How far an erasure is; messages in the chat are blanked before the rows go."""

    PLANNED = "planned"
    BLANKING = "blanking"
    DONE = "done"
    RECALLED = "recalled"


HOUR: Final = time(3)
"""When data go on the day, by the clock of the school."""

BLANKING_LASTS: Final = timedelta(hours=24)
"""How long messages in the chat are tried; those that resist are counted in the act."""

ALARMING: Final = timedelta(days=7)
"""How long after somebody asked the curators see it in their queue every day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Somebody's data that are to go, or are gone; `next_at` is when something is done about it.

    `facts` are what the act is written from: a code, counts and categories, and no name.
    """

    id: int
    school_id: SchoolId
    person_id: PersonId
    reason: Reason
    asked_at: datetime
    asked_by: PersonId | None
    due_on: date
    state: ErasureState = ErasureState.PLANNED
    next_at: datetime | None = None
    done_at: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def may_be_recalled(self) -> bool:
        """Whether a new consent still stops it."""
        return self.state is ErasureState.PLANNED and self.reason not in AT_ONCE

    def is_alarming(self, now: datetime) -> bool:
        """Whether it was asked for so long ago that the curators should look."""
        return self.state is ErasureState.PLANNED and now - self.asked_at >= ALARMING

    def is_overdue(self, now: datetime) -> bool:
        """Whether the data are still there although the law wanted them gone."""
        is_open = self.state in {ErasureState.PLANNED, ErasureState.BLANKING}
        return is_open and now - self.asked_at > timedelta(days=LATEST_ERASURE)


def due(reason: Reason, now: datetime, zone: ZoneInfo, erase_after: int) -> tuple[date, datetime]:
    """Say on which day of the school data go, and from which moment on."""
    today = now.astimezone(zone).date()
    if reason in AT_ONCE:
        return today, now
    day = today + timedelta(days=min(erase_after, LATEST_ERASURE))
    return day, datetime.combine(day, HOUR, zone)
