"""Training of the demo: a group of mentors, its lessons, and the school's calendar beside it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.companies import Company
from services import school_days
from services.training import groups, lessons


async def trained(company: Company, one: Mapping[str, Any]) -> None:
    """Let whoever came first open a group, plan its lessons, and note who was there."""
    uow, staff = company.uow, company.first
    began_at = company.now - timedelta(days=one["since"])
    group = await groups.begin(uow, staff, one["title"], began_at)
    for account in one["members"]:
        card = groups.Card(group.id, group.rev)
        group = await groups.turn(uow, staff, card, company.inside[account].id, began_at)
    wanted = [
        (company.now - timedelta(days=each["days"]), each["topic"]) for each in one["lessons"]
    ]
    planned = await lessons.plan(uow, staff, groups.Card(group.id, group.rev), wanted, began_at)
    for lesson, each in zip(planned, one["lessons"], strict=True):
        if lesson.starts_at >= company.now:
            continue
        ended_at = lesson.starts_at + timedelta(hours=2)
        held = await lessons.hold(uow, staff, lessons.Card(lesson.id, lesson.rev), ended_at)
        for account in each.get("absent", ()):
            absent, page = company.inside[account], lessons.Card(held.id, held.rev)
            held = await lessons.turn(uow, staff, page, absent.id, ended_at)


async def rested(company: Company, titles: Mapping[str, str]) -> None:
    """Let whoever came first write the usual holidays into the school's calendar."""
    await school_days.add_usual(company.uow, company.first, titles, company.now)
