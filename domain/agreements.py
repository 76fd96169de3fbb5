"""Agreements: a municipality agrees to a school's road map as it was on one day.

What was agreed to is kept as a seal, so that whatever is edited afterwards shows by itself: which
positions there are, in which words, until which day. How far they have come is no part of it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from domain.positions import PositionState, RoadMapRow
from domain.road_maps import RoadMap
from domain.runs import Agreement, Run

LONGEST_WORDS: Final = 500
"""How long the remark may be with which a road map is given back."""

_SHOWN: Final = 12
"""How many letters a seal has; buttons carry them."""


def seal(found: RoadMap) -> str:
    """Give the seal of a road map as it stands."""
    return _sealed(line.row for line in (*found.lines, *found.hidden))


def is_changed(found: RoadMap) -> bool:
    """Whether a map was edited after the municipality agreed to it."""
    run = found.run
    return run.agreement is Agreement.AGREED and run.agreement_seal != seal(found)


def may_be_asked(found: RoadMap) -> bool:
    """Whether there is anything to agree to: not while an answer is awaited or stands."""
    run = found.run
    return run.agreement in {Agreement.NONE, Agreement.RETURNED} or is_changed(found)


def asked(found: RoadMap, today: date) -> Run:
    """Give the run as the municipality is asked about it."""
    return replace(
        found.run,
        agreement=Agreement.ASKED,
        agreement_on=today,
        agreement_words=None,
        agreement_seal=seal(found),
    )


def agreed(found: RoadMap, today: date) -> Run:
    """Give the run as the municipality agreed to it."""
    return replace(asked(found, today), agreement=Agreement.AGREED)


def returned(found: RoadMap, today: date, words: str) -> Run:
    """Give the run as the municipality wants its map changed."""
    return replace(asked(found, today), agreement=Agreement.RETURNED, agreement_words=words)


def forgotten(run: Run) -> Run:
    """Give the run as nobody was asked about it: the school left its municipality."""
    return replace(
        run,
        agreement=Agreement.NONE,
        agreement_on=None,
        agreement_words=None,
        agreement_seal=None,
    )


def _sealed(rows: Iterable[RoadMapRow]) -> str:
    facts = sorted(
        (
            row.name,
            str(row.opens_on),
            str(row.due_on),
            row.is_hidden,
            row.state is PositionState.NOT_APPLICABLE,
            sorted(row.own.items()),
        )
        for row in rows
    )
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:_SHOWN]
