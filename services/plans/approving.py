"""Approving plans: a curator puts a plan in force, or gives it back with words."""

from collections.abc import Callable
from datetime import datetime

from domain.orders import Order
from domain.people import Person
from domain.plans import Plan
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.plans.writing import Page
from services.telling import tell


async def approve(uow: UnitOfWork, curator: Person, page: Page, now: datetime) -> Plan:
    """Put a plan in force; both sides are told.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such plan of an open pair, or they are its mentor themselves.
        PlanSettled: it does not wait for a curator.
    """
    plan = await _settle(uow, curator, page, "approve_plan", lambda one: one.approved(now), now)
    if plan.rev == page.rev + 1 and plan.approved_at == now:
        await _tell(uow, plan, "plan-approved", now, to_mentee=True)
    return plan


async def give_back(
    uow: UnitOfWork, curator: Person, page: Page, words: str, now: datetime
) -> Plan:
    """Give a plan back to its mentor with words; they are told.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such plan of an open pair, or they are its mentor themselves.
        PlanSettled: it does not wait for a curator.
        Misunderstood: the words are too long, or none.
    """
    plan = await _settle(uow, curator, page, "return_plan", lambda one: one.returned(words), now)
    if plan.rev == page.rev + 1 and plan.returned_because is not None:
        await _tell(uow, plan, "plan-returned", now, to_mentee=False)
    return plan


async def order(uow: UnitOfWork, curator: Person, page: Page, paper: Order, now: datetime) -> Plan:
    """Note the order by which a plan was approved.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such plan of an open pair, or they are its mentor themselves.
        PlanSettled: it is not approved as it stands.
    """

    def ordered(plan: Plan) -> Plan:
        return plan.ordered(paper)

    return await _settle(uow, curator, page, "order_plan", ordered, now)


async def _settle(
    uow: UnitOfWork,
    curator: Person,
    page: Page,
    deed: str,
    made: Callable[[Plan], Plan],
    now: datetime,
) -> Plan:
    """Make a decision about a plan as it stands; nobody decides about what they wrote."""
    demand(curator, Deed.APPROVE_PLAN)
    school = uow.of(curator.school_id)
    plan = await school.plans.get(page.plan_id)
    pair = await school.pairs.get(plan.pair_id)
    if not pair.is_open or pair.mentor_id == curator.id:
        raise NotYours
    if plan.rev != page.rev or (after := made(plan)) == plan:
        return plan
    saved = await school.plans.save(plan, after, curator.id, now)
    school.journal.write(now, curator.id, deed, f"plan:{plan.id}")
    return saved


async def _tell(
    uow: UnitOfWork, plan: Plan, letter: str, now: datetime, *, to_mentee: bool
) -> None:
    school = uow.of(plan.school_id)
    pair = await school.pairs.get(plan.pair_id)
    readers = (pair.mentor_id, *((plan.person_id,) if to_mentee else ()))
    for one in (await school.people.some(readers)).values():
        tell(uow, one, letter, f"plan:{plan.id}", now)
