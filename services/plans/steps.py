"""Steps of plans: what is to be done until when, added, changed and taken away by the mentor."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.deadlines import Period
from domain.pairs import Pair
from domain.people import Person
from domain.plan_sheets import Sheet, Step
from domain.plans import Plan
from domain.refusals import Misunderstood
from services import UnitOfWork, runs
from services.plans.writing import Page, led, rewrite


async def add(uow: UnitOfWork, mentor: Person, page: Page, step: Step, now: datetime) -> Plan:
    """Add a step.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
        PlanFull: there are as many steps as there may be.
        Misunderstood: its words do not fit, or its day is out of the time of the pair.
    """
    await _must_fit(uow, mentor, page, step, now)
    return await rewrite(uow, mentor, page, lambda sheet: sheet.with_step(step), now)


async def change(
    uow: UnitOfWork,
    mentor: Person,
    page: Page,
    place: int,
    made: Callable[[Step], Step],
    now: datetime,
) -> Plan:
    """Write a step otherwise.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
        PlanStepGone: there is no step at that place.
        Misunderstood: its words do not fit, or its day is out of the time of the pair.
    """

    def made_anew(sheet: Sheet) -> Sheet:
        return sheet.with_step_at(place, made(sheet.step(place)))

    plan = await uow.of(mentor.school_id).plans.get(page.plan_id)
    if plan.rev == page.rev:
        await _must_fit(uow, mentor, page, made(plan.sheet.step(place)), now)
    return await rewrite(uow, mentor, page, made_anew, now)


async def drop(uow: UnitOfWork, mentor: Person, page: Page, place: int, now: datetime) -> Plan:
    """Take a step away.

    Raises:
        NotYours: it is no plan of theirs.
        PlanSettled: it was sent or approved.
        PlanStepGone: there is no step at that place.
    """
    return await rewrite(uow, mentor, page, lambda sheet: sheet.without_step(place), now)


async def period(uow: UnitOfWork, person: Person, pair: Pair, now: datetime) -> Period:
    """Give the days a step of a pair may be due: from its making to the end of the programme."""
    school = await uow.schools.get(person.school_id)
    begun = pair.made_at.astimezone(school.time_zone).date()
    last = await runs.lasts_until(uow, school, now)
    if last is None or last < now.astimezone(school.time_zone).date():
        last = (now + timedelta(days=365)).astimezone(school.time_zone).date()
    return Period(starts_on=begun, ends_on=last)


async def _must_fit(
    uow: UnitOfWork, mentor: Person, page: Page, step: Step, now: datetime
) -> None:
    """Go on only if the day of a step lies within the time of its pair."""
    if step.due_on is None:
        return
    plan = await uow.of(mentor.school_id).plans.get(page.plan_id)
    known = await period(uow, mentor, await led(uow, mentor, plan.pair_id), now)
    if not known.starts_on <= step.due_on <= known.ends_on:
        raise Misunderstood("plan-day")
