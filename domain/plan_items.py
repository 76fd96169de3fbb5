"""Plan items: the steps of a plan in force, how far each has come, and what that is in per cent.

An item that is done counts whole, one that is partly done counts half (our rule; the seed only
asks for the share of what was done).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import PairId, PlanItemId
from domain.plan_sheets import Step


class Mark(StrEnum):
    """How far an item has come, as one side sees it."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of the plan in force; the mentor's mark counts, the mentee's stands beside it."""

    id: PlanItemId
    number: int
    title: str
    due_on: date | None = None
    expected: str | None = None
    actual: str | None = None
    mentor_mark: Mark | None = None
    mentee_mark: Mark | None = None
    marked_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the mentor has not marked it as done."""
        return self.mentor_mark is not Mark.DONE

    @property
    def differs(self) -> bool:
        """Whether both marked it, and not alike."""
        both = {self.mentor_mark, self.mentee_mark}
        return None not in both and len(both) > 1

    def is_overdue(self, today: date) -> bool:
        """Whether its last day went by before it was done."""
        return self.is_open and self.due_on is not None and self.due_on < today


_WORTH: Final[Mapping[Mark | None, float]] = {Mark.DONE: 1.0, Mark.PARTLY: 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPlan:
    """A pair whose plan waits for a curator, or was not sent to one for too long."""

    pair_id: PairId
    is_sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStanding:
    """How far the plans of a pair are, all its mentees together; never what they say.

    `plans` counts the mentees who have one, `approved` those with one in force, `items` what is
    in force, and `worth` what of it is done. `overdue` counts what is late.
    """

    plans: int = 0
    approved: int = 0
    items: int = 0
    worth: float = 0.0
    overdue: int = 0

    @property
    def percent(self) -> int | None:
        """How much is done, in whole per cent; None: nothing is in force."""
        return None if not self.items else round(100 * self.worth / self.items)


def percent(items: Iterable[Item]) -> int | None:
    """Say how much of some items is done, in whole per cent; None: there are none."""
    known = tuple(items)
    worth = sum(_WORTH.get(one.mentor_mark, 0.0) for one in known)
    return PlanStanding(items=len(known), worth=worth).percent


def as_item(step: Step, number: int, known: Mapping[PlanItemId, Item]) -> Item:
    """Give the item that a step becomes; what it replaces hands on its marks."""
    before = known.get(step.item_id or PlanItemId(0))
    blank = before or Item(id=PlanItemId(0), number=number, title=step.title)
    return replace(
        blank, number=number, title=step.title, due_on=step.due_on, expected=step.expected
    )
