"""Copying plans: for everybody of a group, and for a pair that takes the place of another."""

from datetime import datetime

from domain.ids import PersonId, PlanId
from domain.pairs import Pair
from domain.people import Person
from domain.plan_sheets import Sheet
from domain.plans import Plan
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.plans.writing import Page, led


async def copy(
    uow: UnitOfWork, curator: Person, from_pair: Pair, to_pair: Pair, now: datetime
) -> int:
    """Give the mentees of a new pair their plans of the one before as drafts; count them.

    Who has a plan in the new pair already keeps it. Marks and meetings are not copied.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.APPROVE_PLAN)
    school = uow.of(curator.school_id)
    there = {one.person_id for one in await school.plans.of_pair(to_pair.id)}
    found = [
        one
        for one in await school.plans.of_pair(from_pair.id)
        if one.person_id in to_pair.mentee_ids and one.person_id not in there
    ]
    for one in found:
        await _add(uow, curator, to_pair, one.person_id, one.shown, now)
    return len(found)


async def copy_for_all(uow: UnitOfWork, mentor: Person, page: Page, now: datetime) -> int:
    """Give the others of a group the same plan as a draft to be changed; count them.

    Who has a plan already keeps it.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the group has another mentor, or has ended.
    """
    school = uow.of(mentor.school_id)
    plan = await school.plans.get(page.plan_id)
    pair = await led(uow, mentor, plan.pair_id)
    if plan.person_id not in pair.mentee_ids:
        raise NotYours
    if plan.rev != page.rev:
        return 0
    there = {one.person_id for one in await school.plans.of_pair(pair.id)}
    others = [one for one in pair.mentee_ids if one not in there]
    for one in others:
        await _add(uow, mentor, pair, one, plan.sheet, now)
    return len(others)


async def _add(
    uow: UnitOfWork, by: Person, pair: Pair, mentee_id: PersonId, sheet: Sheet, now: datetime
) -> None:
    draft = Plan(
        id=PlanId(0),
        school_id=pair.school_id,
        pair_id=pair.id,
        person_id=mentee_id,
        sheet=sheet.as_new(),
        kind=sheet.kind,
        made_at=now,
    )
    school = uow.of(pair.school_id)
    added = await school.plans.add(draft, by.id)
    school.journal.write(now, by.id, "copy_plan", f"plan:{added.id}")
