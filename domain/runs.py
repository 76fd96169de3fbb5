"""Runs: a school going through a programme in one of its years."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import RunId, SchoolId

FIRST_MONTH: Final = 9
"""School years begin in September."""

LAST_MONTH: Final = 5
"""Lessons end in May; what begins in summer prepares the next school year."""

EVENT_BEGINS: Final = time(14)
"""When the final event begins, in the school's zone, until a curator says otherwise."""


class Agreement(StrEnum):
    """Whether a municipality agreed to a school's road map; `NONE`: it was not asked."""

    NONE = "none"
    ASKED = "asked"
    AGREED = "agreed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One year of a programme in a school; `years_later` than its author wrote it for.

    `agreement_on` is the day of the last step towards an agreement, `agreement_words` what the
    municipality wants changed, and `agreement_seal` a checksum of the map as it was then.
    `closed_at` is when a curator closed its year.
    """

    id: RunId
    school_id: SchoolId
    programme_id: str
    years_later: int
    starts_on: date
    ends_on: date
    created_at: datetime
    final_event_at: datetime | None = None
    final_event_place: str | None = None
    agreement: Agreement = Agreement.NONE
    agreement_on: date | None = None
    agreement_words: str | None = None
    agreement_seal: str | None = None
    closed_at: datetime | None = None
    rev: int = 1

    def moved_between(self, before: ZoneInfo, after: ZoneInfo) -> "Run":
        """Keep the hour on the clock of the final event when the school's zone changes."""
        if self.final_event_at is None:
            return self
        on_the_clock = self.final_event_at.astimezone(before).replace(tzinfo=after)
        return replace(self, final_event_at=on_the_clock)


def school_year(day: date) -> int:
    """Give the year in which the school year of a day began."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def year_ahead(day: date) -> int:
    """Give the year in which the school year begins that is lived on a day, or prepared for."""
    is_summer = LAST_MONTH < day.month < FIRST_MONTH
    return day.year if is_summer else school_year(day)


def event_at(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment at which the final event of a day begins by default."""
    return datetime.combine(day, EVENT_BEGINS, zone)


def going(runs: Iterable[Run], today: date) -> tuple[Run, ...]:
    """List the runs that go on today, in the order they began; schools may have several."""
    known = sorted(runs, key=lambda one: (one.starts_on, one.id))
    return tuple(one for one in known if one.starts_on <= today <= one.ends_on)


def current(runs: Iterable[Run], today: date) -> Run | None:
    """Choose the run a school is in: one that goes on today, else the next, else the last."""
    known = sorted(runs, key=lambda one: (one.starts_on, one.id))
    coming = [one for one in known if one.starts_on > today]
    return next(iter((*going(known, today)[-1:], *coming[:1], *known[-1:])), None)
