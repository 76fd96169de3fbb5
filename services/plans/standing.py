"""Standing: how far the plans of pairs are, for whoever may see those pairs anyway."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain.ids import PairId, PersonId, SchoolId
from domain.pairs import Pair
from domain.plan_items import Item, PlanStanding, WaitingPlan
from domain.plans import Plan
from domain.thresholds import PLAN_SENT
from services import UnitOfWork

SEND_WITHIN: Final = PLAN_SENT.after
"""How long after the planning meeting a plan may be written before the curator hears of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """An item in force that is not done, and whose plan it is in."""

    person_id: PersonId
    item: Item


async def of_pair(uow: UnitOfWork, pair: Pair) -> tuple[Plan, ...]:
    """List the plans of those who are in a pair or group, in the order of its mentees."""
    known = {one.person_id: one for one in await uow.of(pair.school_id).plans.of_pair(pair.id)}
    return tuple(known[one] for one in pair.mentee_ids if one in known)


async def of_pairs(uow: UnitOfWork, pairs: Collection[Pair]) -> Mapping[PairId, Sequence[Plan]]:
    """Find the plans of several pairs, those of who left them left out."""
    if not pairs:
        return {}
    school_id = next(iter(pairs)).school_id
    found = await uow.of(school_id).plans.of_pairs([one.id for one in pairs])
    return {
        pair.id: [one for one in found if one.pair_id == pair.id and pair.holds(one.person_id)]
        for pair in pairs
    }


async def standings(
    uow: UnitOfWork, school_id: SchoolId, pair_ids: Collection[PairId], now: datetime
) -> Mapping[PairId, PlanStanding]:
    """Say in one statement how far some pairs are; one without any plan is not there."""
    school = await uow.schools.get(school_id)
    today = now.astimezone(school.time_zone).date()
    return await uow.of(school_id).plan_sums.standings(pair_ids, today)


async def overdue(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> Mapping[PairId, int]:
    """Count the overdue items of every open pair of a school; a pair with none is not there."""
    school = await uow.schools.get(school_id)
    today = now.astimezone(school.time_zone).date()
    return await uow.of(school_id).plan_sums.overdue(today)


async def open_items(uow: UnitOfWork, pair: Pair) -> tuple[Owed, ...]:
    """List what is in force and not done, of every mentee of a pair, what is due first first."""
    found = [
        Owed(person_id=plan.person_id, item=item)
        for plan in await of_pair(uow, pair)
        for item in plan.items
        if item.is_open
    ]
    return tuple(sorted(found, key=lambda one: (one.item.due_on or date.max, one.item.number)))


async def is_ready(uow: UnitOfWork, pair: Pair) -> bool:
    """Whether every mentee of a pair has a plan in force."""
    approved = [one for one in await of_pair(uow, pair) if one.is_in_force]
    return len(approved) == len(pair.mentee_ids)


async def waiting(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> tuple[WaitingPlan, ...]:
    """List the open pairs whose plan waits for a curator, or was not sent for too long."""
    return await uow.of(school_id).plan_sums.waiting(now - SEND_WITHIN)
