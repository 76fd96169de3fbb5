"""Sums of a week: what a digest counted when it was sent, to be compared a week later."""

from collections.abc import Iterable, Mapping
from typing import Final

from domain.digest_causes import Cause
from domain.digest_lines import Line
from domain.school_facts import Week

TOTAL: Final = "total"
HELD: Final = "held"

Sums = Mapping[str, int]


def counted(lines: Iterable[Line], last_week: Week) -> Sums:
    """Count the lines of each cause, all of them, and the meetings held."""
    sums = dict.fromkeys((TOTAL, *Cause), 0)
    for one in lines:
        sums[one.key.cause] += 1
        sums[TOTAL] += 1
    return {**sums, HELD: last_week.held}


def change(name: str, now: Sums, before: Sums) -> int | None:
    """Say how much a sum has grown in a week; None where it was not counted a week ago."""
    if name not in before or name not in now:
        return None
    return now[name] - before[name]
