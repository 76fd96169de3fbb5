"""Road maps: how much of what was planned is done, and how much of it in time."""

from typing import Final

from domain.countings import Facts, Positions
from domain.indicators.shapes import GYMNASIUM, Indicator
from domain.programmes import Fact
from domain.road_maps import Line

_OF_THEMSELVES: Final = frozenset({Fact.ROADMAP_DONE, Fact.ROADMAP_IN_TIME})
"""Positions that say that the others are done: they are no part of their own sum."""


def _counts(line: Line) -> bool:
    return line.row.counts and line.position.done_by not in _OF_THEMSELVES


def is_due(line: Line, facts: Facts) -> bool:
    """Whether a position should be done by now; what has no day is due when the period is over."""
    if not _counts(line):
        return False
    if line.row.due_on is None:
        return facts.period.ends_on < facts.today
    return line.row.due_on <= facts.day


def is_done(line: Line, facts: Facts) -> bool:
    """Whether a position that should be done is."""
    return line.row.is_done and is_due(line, facts)


def has_deadline(line: Line, facts: Facts) -> bool:
    """Whether a position should be done, and had a last day of its own."""
    return line.row.due_on is not None and is_due(line, facts)


def is_in_time(line: Line, facts: Facts) -> bool:
    """Whether a position was done by the end of its last day."""
    row = line.row
    if row.done_at is None or row.due_on is None or not has_deadline(line, facts):
        return False
    return row.done_at.astimezone(facts.zone).date() <= row.due_on


EVERY: Final = (
    Indicator(
        id="roadmap_done",
        source=f"{GYMNASIUM} U1",
        numerator=Positions(is_done),
        denominator=Positions(is_due),
    ),
    Indicator(
        id="roadmap_in_time",
        source=f"{GYMNASIUM} U2",
        numerator=Positions(is_in_time),
        denominator=Positions(has_deadline),
    ),
)
