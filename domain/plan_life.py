"""The life of an individual plan: which states there are, and which deed leads from one on."""

from enum import StrEnum
from typing import Final

from domain.lives import Life, Move


class PlanState(StrEnum):
    """Where the version stands that was written last."""

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    APPROVED = "approved"


_S = PlanState
PLAN_LIFE: Final = Life(
    name="plan",
    states=tuple(PlanState),
    begins=frozenset({_S.DRAFT}),
    moves=(
        Move(source=_S.DRAFT, target=_S.SENT, why="send"),
        Move(source=_S.RETURNED, target=_S.SENT, why="send"),
        Move(source=_S.SENT, target=_S.APPROVED, why="approve"),
        Move(source=_S.SENT, target=_S.RETURNED, why="return"),
        Move(source=_S.SENT, target=_S.DRAFT, why="take_back"),
        Move(source=_S.APPROVED, target=_S.DRAFT, why="change"),
        Move(source=_S.DRAFT, target=_S.APPROVED, why="drop"),
        Move(source=_S.RETURNED, target=_S.APPROVED, why="drop"),
    ),
)
"""Only a next version is dropped: the plan in force is then the one before it again."""

WRITTEN: Final = frozenset({_S.DRAFT, _S.RETURNED})
"""The states in which a mentor writes."""


def after(state: PlanState, deed: str) -> PlanState | None:
    """Give the state a deed leads to; None: it leads nowhere from here."""
    found = (one.target for one in PLAN_LIFE.moves if (one.source, one.why) == (state, deed))
    target = next(found, None)
    return None if target is None else PlanState(target)
