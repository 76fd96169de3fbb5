"""Light lines: the red and yellow pairs of a digest, each once for whatever its light speaks of.

Of feedback there is a line unless somebody called for help after that very meeting, of missed
meetings unless the pair stands there for not having met at all. What a vacation of the mentor or
holidays of the school explain gives no line.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.ids import PairId
from domain.lights import Signal, Why
from domain.pairs import PairState
from domain.school_facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """A pair, and the oldest thing of its kind that its light speaks of."""

    state: PairState
    signal: Signal


def alarmed(facts: Facts) -> tuple[Lit, ...]:
    """List the pairs with feedback that alarms, those first where it has waited longest."""
    called = {(one.pair.id, one.meeting_id) for one in facts.troubles}
    found = (
        one for one in _lit(facts, Why.ALARM) if (_pair(one), one.signal.meeting_id) not in called
    )
    return _oldest_first(found)


def doubted(facts: Facts, but: Collection[Lit]) -> tuple[Lit, ...]:
    """List the pairs with feedback that says little good, but for those that alarm already."""
    told = {_pair(one) for one in but}
    return _oldest_first(one for one in _lit(facts, Why.DOUBT) if _pair(one) not in told)


def missed(facts: Facts, but: Collection[PairState]) -> tuple[Lit, ...]:
    """List the pairs whose meetings fail, the most often first, but for those named as silent."""
    told = {one.pair.id for one in but}
    found = [
        one
        for one in _lit(facts, Why.MISSED)
        if _pair(one) not in told and not facts.rests(one.state)
    ]
    return tuple(sorted(found, key=lambda one: -one.signal.count))


def is_long_silent(facts: Facts, state: PairState) -> bool:
    """Whether a pair has not met for so long that its light is red."""
    known = facts.signals.get(state.pair.id)
    return known is not None and any(one.why is Why.LONG_GAP for one in known.why)


def _lit(facts: Facts, why: Why) -> Iterator[Lit]:
    for state in facts.pairs:
        known = facts.signals.get(state.pair.id)
        yield from (
            Lit(state=state, signal=one) for one in (known.why if known else ()) if one.why is why
        )


def _oldest_first(found: Iterator[Lit]) -> tuple[Lit, ...]:
    """Keep the oldest of each pair."""
    first: dict[PairId, Lit] = {}
    for one in sorted(found, key=lambda each: each.signal.met_at or each.state.pair.made_at):
        first.setdefault(_pair(one), one)
    return tuple(first.values())


def _pair(one: Lit) -> PairId:
    return one.state.pair.id
