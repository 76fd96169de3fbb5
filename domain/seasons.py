"""Seasons: what the time of the year puts at the top of somebody's menu.

A vote one is called to stands there while it goes on and one has not voted; the end of a year,
from a month before its programme ends until a curator has closed it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from domain.ids import PollId, RunId
from domain.runs import Run
from domain.year_ends import ASKED_BEFORE, asked_on

SHOWN_BEFORE: Final = ASKED_BEFORE
"""How long before the end of a programme its year may be ended from the menu."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A vote that waits for somebody's voice, and a year that waits for its end."""

    poll_id: PollId | None = None
    run_id: RunId | None = None


def is_ending(run: Run, today: date, zone: ZoneInfo) -> bool:
    """Whether the year of a run is near its end, or over, and was not closed yet."""
    first = min(run.ends_on - SHOWN_BEFORE, asked_on(run, zone))
    return run.closed_at is None and first <= today


def ending(runs: Iterable[Run], today: date, zone: ZoneInfo) -> RunId | None:
    """Choose the year to be ended: of several, the one that ends first."""
    known = [one for one in runs if is_ending(one, today, zone)]
    found = min(known, key=lambda one: (one.ends_on, one.id), default=None)
    return None if found is None else found.id
