"""Writing plans: a mentor begins one, fills it in, sends it, and begins its next version.

A button drawn at an earlier revision changes nothing: every deed gives the plan as it stands.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PairId, PersonId, PlanId
from domain.pairs import Pair
from domain.people import Person, Role
from domain.plan_refusals import PlanSettled, PlanTooEarly
from domain.plan_sheets import Field, PlanKind, Sheet
from domain.plans import Plan
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, confidants
from services.plans.reading import has_begun
from services.telling import tell

Change = Callable[[Plan], Plan]
Rewrite = Callable[[Sheet], Sheet]


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a plan speaks of: the plan, and its revision when drawn."""

    plan_id: PlanId
    rev: int


async def begin(
    uow: UnitOfWork, mentor: Person, pair_id: PairId, mentee_id: PersonId, now: datetime
) -> Plan:
    """Begin the plan of a mentee; one that is there already is given as it stands.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor or has ended, or the mentee is not in it.
        PlanTooEarly: the trial meeting has not been held.
    """
    pair = await led(uow, mentor, pair_id)
    if mentee_id not in pair.mentee_ids:
        raise NotYours
    if not await has_begun(uow, pair):
        raise PlanTooEarly
    school = uow.of(mentor.school_id)
    for one in await school.plans.of_pair(pair_id):
        if one.person_id == mentee_id:
            return one
    blank = Plan(
        id=PlanId(0),
        school_id=mentor.school_id,
        pair_id=pair_id,
        person_id=mentee_id,
        sheet=Sheet(),
        made_at=now,
    )
    added = await school.plans.add(blank, mentor.id)
    school.journal.write(now, mentor.id, "write_plan", f"plan:{added.id}")
    return added


async def name(uow: UnitOfWork, mentor: Person, page: Page, kind: PlanKind, now: datetime) -> Plan:
    """Say what the school calls the plan.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
    """
    return await rewrite(uow, mentor, page, lambda sheet: sheet.with_kind(kind), now)


async def fill_in(
    uow: UnitOfWork, mentor: Person, page: Page, field: Field, words: str, now: datetime
) -> Plan:
    """Write a field.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
        Misunderstood: the words are too long, or none.
    """
    return await rewrite(uow, mentor, page, lambda sheet: sheet.with_words(field, words), now)


async def send(uow: UnitOfWork, mentor: Person, page: Page, now: datetime) -> Plan:
    """Send the plan to the curators; they are told.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
        PlanLacksGoal: it has no goal.
        PlanLacksSteps: it has too few steps with a date.
    """
    before = page.rev
    plan = await change(uow, mentor, page, "send_plan", lambda one: one.sent(now), now)
    if plan.rev == before + 1 and plan.sent_at == now:
        for curator in await confidants.of_role(uow, mentor, Role.CURATOR):
            tell(uow, curator, "plan-sent", f"plan:{plan.id}", now)
    return plan


async def take_back(uow: UnitOfWork, mentor: Person, page: Page, now: datetime) -> Plan:
    """Write on before a curator has answered.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it does not wait for a curator.
    """
    return await change(uow, mentor, page, "take_back_plan", Plan.taken_back, now)


async def reopen(uow: UnitOfWork, mentor: Person, page: Page, now: datetime) -> Plan:
    """Begin the next version of an approved plan.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it is being written already.
    """
    return await change(uow, mentor, page, "change_plan", Plan.changed, now)


async def drop_version(uow: UnitOfWork, mentor: Person, page: Page, now: datetime) -> Plan:
    """Forget the next version; what is in force stays.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: there is no such version, or it was sent.
    """
    return await change(uow, mentor, page, "drop_plan_version", Plan.dropped, now)


async def rewrite(
    uow: UnitOfWork, mentor: Person, page: Page, made: Rewrite, now: datetime
) -> Plan:
    """Write the sheet of a plan otherwise.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
    """

    def written(plan: Plan) -> Plan:
        if not plan.is_written:
            raise PlanSettled
        return plan.written(made(plan.sheet))

    return await change(uow, mentor, page, "write_plan", written, now)


async def change(
    uow: UnitOfWork, mentor: Person, page: Page, deed: str, made: Change, now: datetime
) -> Plan:
    """Make a change to a plan as it stands, and note it.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: it is no plan of theirs, or its pair has ended.
        ChangedMeanwhile: somebody else changed it at the same time.
    """
    demand(mentor, Deed.WRITE_PLAN)
    school = uow.of(mentor.school_id)
    plan = await school.plans.get(page.plan_id)
    if plan.person_id not in (await led(uow, mentor, plan.pair_id)).mentee_ids:
        raise NotYours
    if plan.rev != page.rev or (after := made(plan)) == plan:
        return plan
    saved = await school.plans.save(plan, after, mentor.id, now)
    school.journal.write(now, mentor.id, deed, f"plan:{plan.id}")
    return saved


async def led(uow: UnitOfWork, mentor: Person, pair_id: PairId) -> Pair:
    """Find an open pair that somebody is the mentor of.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor, or has ended.
    """
    demand(mentor, Deed.WRITE_PLAN)
    pair = await uow.of(mentor.school_id).pairs.get(pair_id)
    if pair.mentor_id != mentor.id or not pair.is_open:
        raise NotYours
    return pair
