"""The life of a pair or group, from the proposal to its end, and where one stands in it.

The stage is kept nowhere: it follows from what was agreed to, ordered, held and approved.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.lives import Life, Move
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Outcome, Pair


class PairStage(StrEnum):
    """How far a pair has come; the last seven are ends of it."""

    PROPOSED = "proposed"
    PENDING_ORDER = "pending_order"
    APPROVED = "approved"
    INTRO_DONE = "intro_done"
    TRIAL_DONE = "trial_done"
    PLANNED = "planned"
    PLAN_APPROVED = "plan_approved"
    WORKING = "working"
    FINAL_DONE = "final_done"
    SUCCESS = "success"
    CONTINUED = "continued"
    PARTIAL = "partial"
    DECLINED = "declined"
    TERMINATED = "terminated"
    REPLACED = "replaced"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFacts:
    """What the stage of a pair follows from besides itself.

    `reached` are the kinds of meetings that took place; one that is disputed counts until a
    curator has decided. `is_plan_approved`: every mentee of the pair has an approved plan.
    """

    reached: frozenset[MeetingKind] = frozenset()
    is_plan_approved: bool = False


COUNTED: Final = frozenset({MeetingState.HELD, MeetingState.DISPUTED})
"""The states of meetings that count for how far a pair has come."""

_ENDS: Final[Mapping[Outcome, PairStage]] = MappingProxyType(
    {one: PairStage(one.value) for one in Outcome}
)
_S = PairStage
GOING: Final = "going"
_GOING: Final = (
    _S.PENDING_ORDER,
    _S.APPROVED,
    _S.INTRO_DONE,
    _S.TRIAL_DONE,
    _S.PLANNED,
    _S.PLAN_APPROVED,
    _S.WORKING,
    _S.FINAL_DONE,
)

PAIR_LIFE: Final = Life(
    name="pair",
    states=tuple(PairStage),
    begins=frozenset({_S.PROPOSED, _S.PENDING_ORDER}),
    groups=MappingProxyType({GOING: _GOING}),
    moves=(
        Move(source=_S.PROPOSED, target=_S.PENDING_ORDER, why="all_agreed"),
        Move(source=_S.PROPOSED, target=_S.DECLINED, why="somebody_declined"),
        Move(source=_S.PROPOSED, target=_S.TERMINATED, why="ended_early"),
        Move(source=_S.PROPOSED, target=_S.REPLACED, why="mentor_changed"),
        Move(source=_S.PENDING_ORDER, target=_S.APPROVED, why="order_given"),
        Move(source=_S.PENDING_ORDER, target=_S.INTRO_DONE, why="acquaintance_held"),
        Move(source=_S.APPROVED, target=_S.INTRO_DONE, why="acquaintance_held"),
        Move(source=_S.INTRO_DONE, target=_S.TRIAL_DONE, why="trial_held"),
        Move(source=_S.TRIAL_DONE, target=_S.PLANNED, why="planning_held"),
        Move(source=_S.TRIAL_DONE, target=_S.PLAN_APPROVED, why="planning_held_with_plan"),
        Move(source=_S.PLANNED, target=_S.PLAN_APPROVED, why="plan_approved"),
        Move(source=_S.PLANNED, target=_S.WORKING, why="regular_held"),
        Move(source=_S.PLAN_APPROVED, target=_S.WORKING, why="regular_held"),
        Move(source=_S.WORKING, target=_S.FINAL_DONE, why="final_held"),
        Move(source=_S.PLANNED, target=_S.FINAL_DONE, why="final_by_curator"),
        Move(source=_S.PLAN_APPROVED, target=_S.FINAL_DONE, why="final_by_curator"),
        Move(source=_S.PENDING_ORDER, target=_S.TRIAL_DONE, why="held_meanwhile"),
        Move(source=_S.APPROVED, target=_S.TRIAL_DONE, why="held_meanwhile"),
        Move(source=_S.INTRO_DONE, target=_S.PLANNED, why="held_meanwhile"),
        Move(source=_S.INTRO_DONE, target=_S.PLAN_APPROVED, why="held_meanwhile"),
        Move(source=_S.TRIAL_DONE, target=_S.WORKING, why="held_meanwhile"),
        Move(source=GOING, target=_S.CONTINUED, why="year_over"),
        Move(source=GOING, target=_S.PARTIAL, why="year_over"),
        Move(source=_S.FINAL_DONE, target=_S.SUCCESS, why="goal_reached"),
        Move(source=_S.FINAL_DONE, target=_S.CONTINUED, why="work_goes_on"),
        Move(source=_S.FINAL_DONE, target=_S.PARTIAL, why="goal_partly"),
        Move(source=GOING, target=GOING, why="meeting_undone", is_back=True),
        Move(source=GOING, target=_S.TERMINATED, why="ended_early"),
        Move(source=GOING, target=_S.REPLACED, why="mentor_changed"),
    ),
)
"""What may become of a pair; `closed` are pairs that ended before outcomes were written down."""


def reached(meetings: Iterable[Meeting]) -> frozenset[MeetingKind]:
    """Give the kinds of meetings that took place, disputed ones among them."""
    return frozenset(one.kind for one in meetings if one.state in COUNTED)


def stage(pair: Pair, facts: PairFacts) -> PairStage:
    """Say how far a pair has come."""
    if pair.outcome is not None:
        return _ENDS[pair.outcome]
    if not pair.is_open:
        return PairStage.CLOSED
    if pair.agreed_at is None:
        return PairStage.PROPOSED
    return _furthest(facts) or _ordered(pair)


def _furthest(facts: PairFacts) -> PairStage | None:
    """Give the stage that the furthest meeting led to; the kinds stand in their order."""
    if MeetingKind.FINAL in facts.reached:
        return PairStage.FINAL_DONE
    if MeetingKind.REGULAR in facts.reached:
        return PairStage.WORKING
    if MeetingKind.PLANNING in facts.reached:
        return PairStage.PLAN_APPROVED if facts.is_plan_approved else PairStage.PLANNED
    if MeetingKind.TRIAL in facts.reached:
        return PairStage.TRIAL_DONE
    return PairStage.INTRO_DONE if MeetingKind.ACQUAINTANCE in facts.reached else None


def _ordered(pair: Pair) -> PairStage:
    has_order = pair.order_number is not None
    return PairStage.APPROVED if has_order else PairStage.PENDING_ORDER
