"""Individual plans as tests need them: written, sent and approved by the deeds themselves."""

from datetime import date, timedelta
from typing import Final

from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person, Role
from domain.plan_sheets import Field, Step
from domain.plans import Plan
from services.plans import approving, steps, writing
from services.plans.writing import Page
from storage.database import Database
from tests.pairs import DAY, NOW, a_meeting, someone

FIRST_DUE: Final = date(2021, 10, 1)
STEPS: Final = ("Прочитать книгу", "Решить задачи", "Сделать доклад")


async def a_curator(database: Database) -> Person:
    """Bring a curator."""
    return await someone(database, 1, Role.CURATOR)


async def begun(database: Database, mentor: Person, pair: Pair) -> Plan:
    """Hold the trial meeting, and begin the plan of the first mentee."""
    at = NOW - DAY
    await a_meeting(database, pair, MeetingState.HELD, at, MeetingKind.TRIAL)
    async with database.writing() as uow:
        return await writing.begin(uow, mentor, pair.id, pair.mentee_ids[0], NOW)


async def written(database: Database, mentor: Person, pair: Pair) -> Plan:
    """Write a plan that may be sent: a goal, and a step each week from FIRST_DUE."""
    plan = await begun(database, mentor, pair)
    async with database.writing() as uow:
        words = "Подтянуть алгебру на балл к маю"
        plan = await writing.fill_in(uow, mentor, page(plan), Field.GOAL, words, NOW)
        for number, title in enumerate(STEPS):
            step = Step(title=title, due_on=FIRST_DUE + timedelta(weeks=number))
            plan = await steps.add(uow, mentor, page(plan), step, NOW)
    return plan


async def sent(database: Database, mentor: Person, pair: Pair) -> Plan:
    """Send such a plan to the curators."""
    plan = await written(database, mentor, pair)
    async with database.writing() as uow:
        return await writing.send(uow, mentor, page(plan), NOW)


async def approved(database: Database, curator: Person, mentor: Person, pair: Pair) -> Plan:
    """Let a curator approve such a plan."""
    plan = await sent(database, mentor, pair)
    async with database.writing() as uow:
        return await approving.approve(uow, curator, page(plan), NOW)


def page(plan: Plan) -> Page:
    """Name a plan as a button drawn now does."""
    return Page(plan.id, plan.rev)
