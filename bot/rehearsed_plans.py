"""Plans of the demo: written by a mentor, sent, approved, and partly done."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.companies import Company
from domain.pairs import Pair
from domain.plan_items import Mark
from domain.plan_sheets import Field, Step
from services.plans import approving, marking, steps, writing
from services.plans.writing import Page


async def written(company: Company, pair: Pair, one: Mapping[str, Any], at: datetime) -> None:
    """Let the mentor of a pair write the plan of a mentee, as far as the cast says."""
    uow = company.uow
    mentor = await uow.of(pair.school_id).people.get(pair.mentor_id)
    plan = await writing.begin(uow, mentor, pair.id, company.inside[one["mentee"]].id, at)
    for name, words in one["words"].items():
        page = Page(plan.id, plan.rev)
        plan = await writing.fill_in(uow, mentor, page, Field(name), words, at)
    for step in one["steps"]:
        due_on = (company.now + timedelta(days=step["days"])).date()
        page = Page(plan.id, plan.rev)
        plan = await steps.add(uow, mentor, page, Step(title=step["title"], due_on=due_on), at)
    plan = await writing.send(uow, mentor, Page(plan.id, plan.rev), at)
    if one.get("approved"):
        plan = await approving.approve(uow, company.first, Page(plan.id, plan.rev), at)
    for number, step in enumerate(one["steps"], start=1):
        if "mark" in step:
            page, said = Page(plan.id, plan.rev), Mark(step["mark"])
            plan = await marking.mark(uow, mentor, page, number, said, company.now)
