"""Substitutes: somebody stands in for a curator for some days, and it ends by itself."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain.ids import PersonId
from domain.people import HEADS, STAFF, AgeGroup, Person
from domain.refusals import NotAllowed, NotYours
from domain.staff import STAND_IN_DAYS, RoleTerm, last_minute
from services import UnitOfWork, people, staff, telling

ENDED: Final = "stand-in-ended"
"""The letter that tells both that it is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """For whom somebody stands in, and until when."""

    curator: Person
    until: datetime


async def candidates(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List who of the school's staff could stand in for the curator.

    Raises:
        NotAllowed: the person is no curator of their own.
    """
    await staff.demand_own(uow, curator)
    everyone = await uow.of(curator.school_id).people.all()
    return tuple(one for one in everyone if _could_stand_in(one))


async def appoint(
    uow: UnitOfWork, curator: Person, person_id: PersonId, days: int, now: datetime
) -> StandIn:
    """Let somebody of the staff be curator in the curator's place for some days, and tell them.

    Raises:
        NotAllowed: the person is no curator of their own, or nobody stands in for so long.
        NotYours: there is nobody of that number who could.
    """
    chosen = {one.id: one for one in await candidates(uow, curator)}.get(person_id)
    if chosen is None:
        raise NotYours
    if days not in STAND_IN_DAYS:
        raise NotAllowed
    zone = (await uow.schools.get(curator.school_id)).time_zone
    last_day = now.astimezone(zone).date() + timedelta(days=days)
    role = await staff.head_of(uow, curator.school_id)
    term = RoleTerm(
        person_id=chosen.id,
        school_id=chosen.school_id,
        role=role,
        until=last_minute(last_day, zone),
        stands_in_for=curator.id,
        given_by=curator.id,
    )
    school = uow.of(curator.school_id)
    changed = await school.people.save(replace(chosen, roles=chosen.roles | {role}))
    await school.role_terms.set(term)
    await people.note(uow, curator, "appoint-stand-in", chosen.id, now)
    telling.tell(uow, changed, "stand-in-begins", f"person:{curator.id}", now)
    telling.offer_commands(uow, changed, now)
    return StandIn(curator=curator, until=term.until)


async def standing_in(uow: UnitOfWork, person: Person) -> StandIn | None:
    """Say for whom somebody stands in now, and until when."""
    if not person.plays(HEADS):
        return None
    school = uow.of(person.school_id)
    for term in await school.role_terms.of_person(person.id):
        if term.role in HEADS and term.stands_in_for is not None:
            curator = await school.people.get(term.stands_in_for)
            return StandIn(curator=curator, until=term.until)
    return None


def _could_stand_in(person: Person) -> bool:
    is_there = person.is_admitted and person.has_telephone
    is_free = person.plays(STAFF) and not person.plays(HEADS)
    return is_there and is_free and person.age_group is AgeGroup.ADULT
