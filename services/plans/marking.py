"""Marking plans: both sides say how far each item has come, and what came of it."""

from collections.abc import Callable
from datetime import datetime

from domain.people import Person
from domain.plan_items import Mark
from domain.plans import Plan
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.plans.writing import Page


async def mark(
    uow: UnitOfWork, person: Person, page: Page, number: int, said: Mark, now: datetime
) -> Plan:
    """Mark an item in force for one's own side.

    Raises:
        NotAllowed: the person marks no plans.
        NotYours: it is neither their plan nor one of a mentee of theirs, or the pair has ended.
        PlanSettled: nothing is in force yet.
        PlanStepGone: there is no such item.
    """

    def made(plan: Plan, *, by_mentor: bool) -> Plan:
        return plan.marked(number, said, now, by_mentor=by_mentor)

    return await _change(uow, person, page, made, now)


async def tell(
    uow: UnitOfWork, person: Person, page: Page, number: int, words: str, now: datetime
) -> Plan:
    """Write what came of an item in force; the other side reads it, too.

    Raises:
        NotAllowed: the person marks no plans.
        NotYours: it is neither their plan nor one of a mentee of theirs, or the pair has ended.
        PlanSettled: nothing is in force yet.
        PlanStepGone: there is no such item.
        Misunderstood: the words are too long, or none.
    """

    def made(plan: Plan, *, by_mentor: bool) -> Plan:  # noqa: ARG001 - either side may write it
        return plan.told(number, words)

    return await _change(uow, person, page, made, now)


async def _change(
    uow: UnitOfWork, person: Person, page: Page, made: Callable[..., Plan], now: datetime
) -> Plan:
    demand(person, Deed.MARK_PLAN)
    school = uow.of(person.school_id)
    plan = await school.plans.get(page.plan_id)
    pair = await school.pairs.get(plan.pair_id)
    is_theirs = person.id in {pair.mentor_id, plan.person_id}
    if not is_theirs or not pair.is_open or plan.person_id not in pair.mentee_ids:
        raise NotYours
    if plan.rev != page.rev:
        return plan
    after = made(plan, by_mentor=person.id == pair.mentor_id)
    if after == plan:
        return plan
    saved = await school.plans.save(plan, after, person.id, now)
    school.journal.write(now, person.id, "mark_plan", f"plan:{plan.id}")
    return saved
