"""Individual plans: what a mentee and a mentor set out to do, who agreed to it, how far they are.

A plan is written by the mentor, sent to a curator, and approved or given back. Changing a plan
that was approved begins its next version; the one before stays in force until that is approved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from domain import plan_life
from domain.ids import PairId, PersonId, PlanId, SchoolId
from domain.orders import Order
from domain.plan_items import Item, Mark, as_item
from domain.plan_life import WRITTEN, PlanState
from domain.plan_refusals import PlanLacksGoal, PlanLacksSteps, PlanSettled, PlanStepGone
from domain.plan_sheets import (
    LONGEST_STEP,
    LONGEST_WORDS,
    Field,
    Lacking,
    PlanKind,
    Sheet,
    Step,
    tidy,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of one mentee in one pair; `rev` rises with every change.

    `sheet` is the version written last, number `version`; `kind`, `words` and `items` are those
    in force, since `approved_at`. The order is the one by which the plan in force was approved.
    """

    id: PlanId
    school_id: SchoolId
    pair_id: PairId
    person_id: PersonId
    sheet: Sheet
    made_at: datetime
    state: PlanState = PlanState.DRAFT
    rev: int = 1
    version: int = 1
    kind: PlanKind = PlanKind.PLAN
    words: Mapping[Field, str] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    sent_at: datetime | None = None
    returned_because: str | None = None
    approved_at: datetime | None = None
    order_number: str | None = None
    order_on: date | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether some version of it was approved."""
        return self.approved_at is not None

    @property
    def is_written(self) -> bool:
        """Whether its mentor may write in it now."""
        return self.state in WRITTEN

    @property
    def shown(self) -> Sheet:
        """What is in force; of a plan that was never approved, what is written so far."""
        return in_force(self) if self.is_in_force else self.sheet

    def item(self, number: int) -> Item:
        """Give an item in force by its number.

        Raises:
            PlanStepGone: there is none.
        """
        for one in self.items:
            if one.number == number:
                return one
        raise PlanStepGone

    def written(self, sheet: Sheet) -> "Plan":
        """Write another sheet.

        Raises:
            PlanSettled: it was sent or approved.
        """
        if not self.is_written:
            raise PlanSettled
        return replace(self, sheet=sheet)

    def sent(self, now: datetime) -> "Plan":
        """Ask a curator about it.

        Raises:
            PlanSettled: it was sent or approved already.
            PlanLacksGoal: it has no goal.
            PlanLacksSteps: it has too few steps with a date.
        """
        after = self._after("send")
        if Lacking.GOAL in self.sheet.lacks:
            raise PlanLacksGoal
        if Lacking.STEPS in self.sheet.lacks:
            raise PlanLacksSteps
        return replace(after, sent_at=now, returned_because=None)

    def taken_back(self) -> "Plan":
        """Write on before a curator has answered.

        Raises:
            PlanSettled: it does not wait for a curator.
        """
        return replace(self._after("take_back"), sent_at=None)

    def returned(self, words: str) -> "Plan":
        """Give it back to its mentor with words.

        Raises:
            PlanSettled: it does not wait for a curator.
            Misunderstood: the words are too long, or none.
        """
        after = self._after("return")
        return replace(after, sent_at=None, returned_because=tidy(words, LONGEST_WORDS))

    def approved(self, now: datetime) -> "Plan":
        """Put its sheet in force; what stays of the items keeps its marks.

        Raises:
            PlanSettled: it does not wait for a curator.
        """
        known = {one.id: one for one in self.items}
        return replace(
            self._after("approve"),
            kind=self.sheet.kind,
            words=self.sheet.words,
            items=tuple(
                as_item(one, number, known) for number, one in enumerate(self.sheet.steps, 1)
            ),
            approved_at=now,
            sent_at=None,
            order_number=None,
            order_on=None,
        )

    def ordered(self, order: Order) -> "Plan":
        """Note the order by which it was approved.

        Raises:
            PlanSettled: it is not approved as it stands.
        """
        self._must_be(PlanState.APPROVED)
        return replace(self, order_number=order.number, order_on=order.on)

    def changed(self) -> "Plan":
        """Begin the next version with what is in force.

        Raises:
            PlanSettled: it is being written already.
        """
        return replace(self._after("change"), version=self.version + 1, sheet=in_force(self))

    def dropped(self) -> "Plan":
        """Forget the next version that was not sent; what is in force stays.

        Raises:
            PlanSettled: there is no such version, or it was sent.
        """
        if not self.is_in_force:
            raise PlanSettled
        return replace(
            self._after("drop"),
            version=self.version - 1,
            sheet=in_force(self),
            returned_because=None,
        )

    def marked(self, number: int, mark: Mark, now: datetime, *, by_mentor: bool) -> "Plan":
        """Mark an item in force for one side.

        Raises:
            PlanSettled: nothing is in force yet.
            PlanStepGone: there is no such item.
        """
        one = replace(self._item_in_force(number), marked_at=now)
        if by_mentor:
            return self._with(replace(one, mentor_mark=mark))
        return self._with(replace(one, mentee_mark=mark))

    def told(self, number: int, words: str) -> "Plan":
        """Write what came of an item in force.

        Raises:
            PlanSettled: nothing is in force yet.
            PlanStepGone: there is no such item.
            Misunderstood: the words are too long, or none.
        """
        return self._with(replace(self._item_in_force(number), actual=tidy(words, LONGEST_STEP)))

    def _item_in_force(self, number: int) -> Item:
        if not self.is_in_force:
            raise PlanSettled
        return self.item(number)

    def _with(self, item: Item) -> "Plan":
        return replace(self, items=tuple(item if one.id == item.id else one for one in self.items))

    def _after(self, deed: str) -> "Plan":
        state = plan_life.after(self.state, deed)
        if state is None:
            raise PlanSettled
        return replace(self, state=state)

    def _must_be(self, state: PlanState) -> None:
        if self.state is not state:
            raise PlanSettled


def in_force(plan: Plan) -> Sheet:
    """Give what is in force as a sheet whose steps know their items."""
    return Sheet(
        kind=plan.kind,
        words=plan.words,
        steps=tuple(
            Step(title=one.title, due_on=one.due_on, expected=one.expected, item_id=one.id)
            for one in plan.items
        ),
    )
