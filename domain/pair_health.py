"""Health: whether a pair goes well, needs a curator to look, or cannot be judged yet, and why.

It puts together what the areas know of a pair; each concern is a code, never anybody's words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.digest_causes import REPORT_WITHIN
from domain.lights import Light, Signals, Why
from domain.pairs import PairSums
from domain.thresholds import PAIR_AGREED

AGREE_WITHIN: Final = PAIR_AGREED.after
"""How long those in a new pair may take to say whether they agree to it."""


class Health(StrEnum):
    """How a pair goes, the most pressing first."""

    CHECK = "check"
    EARLY = "early"
    OK = "ok"


class Concern(StrEnum):
    """Why somebody should look at a pair, the most pressing first."""

    REMATCH = "rematch"
    ALARM = "alarm"
    DECLINED = "declined"
    DISPUTED = "disputed"
    LONG_GAP = "long_gap"
    UNREPORTED = "unreported"
    MISSED = "missed"
    DOUBT = "doubt"
    GAP = "gap"
    UNAGREED = "unagreed"
    OVERDUE = "overdue"
    FEEDBACK = "feedback"


_OF_LIGHT: Final[Mapping[Why, Concern]] = MappingProxyType(
    {
        Why.ALARM: Concern.ALARM,
        Why.LONG_GAP: Concern.LONG_GAP,
        Why.DOUBT: Concern.DOUBT,
        Why.MISSED: Concern.MISSED,
        Why.GAP: Concern.GAP,
    }
)
OF_LIGHT: Final = frozenset(_OF_LIGHT.values())
"""What the light of a pair says already."""
_URGENCY: Final = tuple(Concern)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """A concern, and how many of what it counts: days, meetings, items or answers."""

    concern: Concern
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """What health is decided by at a moment; `hears_rematch`: its reader may know of requests."""

    state: PairSums
    now: datetime
    signals: Signals
    overdue_items: int = 0
    is_declined: bool = False
    hears_rematch: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """How a pair goes, and why somebody should look, the most pressing first."""

    health: Health
    concerns: tuple[Noticed, ...] = ()


def examine(vitals: Vitals) -> Checkup:
    """Decide how a pair goes."""
    found = sorted(_noticed(vitals), key=lambda one: _URGENCY.index(one.concern))
    if found:
        return Checkup(health=Health.CHECK, concerns=tuple(found))
    is_early = vitals.signals.light is Light.EARLY
    return Checkup(health=Health.EARLY if is_early else Health.OK)


def _noticed(vitals: Vitals) -> Iterator[Noticed]:
    yield from _of_the_bond(vitals)
    yield from _of_the_work(vitals)
    yield from _of_the_light(vitals.signals)


def _of_the_bond(vitals: Vitals) -> Iterator[Noticed]:
    """Say whether everybody wants to be in the pair."""
    state, now = vitals.state, vitals.now
    if state.rematch_asked_at is not None and vitals.hears_rematch:
        yield Noticed(concern=Concern.REMATCH, count=(now - state.rematch_asked_at).days)
    if vitals.is_declined:
        yield Noticed(concern=Concern.DECLINED)
    elif state.pair.agreed_at is None and now - state.pair.made_at > AGREE_WITHIN:
        yield Noticed(concern=Concern.UNAGREED, count=(now - state.pair.made_at).days)


def _of_the_work(vitals: Vitals) -> Iterator[Noticed]:
    """Say what was to be done and is not."""
    state, latest = vitals.state, vitals.now - REPORT_WITHIN
    if state.disputed:
        yield Noticed(concern=Concern.DISPUTED, count=state.disputed)
    if state.unreported_since is not None and state.unreported_since < latest:
        yield Noticed(concern=Concern.UNREPORTED, count=state.unreported)
    if vitals.overdue_items:
        yield Noticed(concern=Concern.OVERDUE, count=vitals.overdue_items)
    if state.feedback_missing and state.last_held_at and state.last_held_at < latest:
        yield Noticed(concern=Concern.FEEDBACK, count=state.feedback_missing)


def _of_the_light(signals: Signals) -> Iterator[Noticed]:
    """Give each thing the light speaks of once, with its largest count."""
    counts: dict[Concern, int] = {}
    for one in signals.why:
        concern = _OF_LIGHT[one.why]
        counts[concern] = max(counts.get(concern, 0), one.count)
    for concern, count in counts.items():
        yield Noticed(concern=concern, count=count)
