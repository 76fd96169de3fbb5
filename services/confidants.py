"""Confidants: who hears somebody's call for a talk, and when they answer it."""

from collections.abc import Iterable
from datetime import datetime

from domain.people import Person, Role
from domain.rights import Deed, demand
from domain.talks import LISTENERS, Ticket, promise
from services import UnitOfWork


async def choices(uow: UnitOfWork, person: Person) -> tuple[Role, ...]:
    """List whom somebody may call.

    Raises:
        NotAllowed: the person calls nobody.
    """
    demand(person, Deed.ASK_FOR_TALK)
    known = await _staff(uow, person)
    return tuple(role for role in LISTENERS if _playing(role, known))


async def of_role(uow: UnitOfWork, asker: Person, role: Role) -> tuple[Person, ...]:
    """List who hears a call; a mentor who has that role, too, hears nothing of their mentee."""
    return _playing(role, await _staff(uow, asker))


async def of_ticket(uow: UnitOfWork, ticket: Ticket, asker: Person) -> tuple[Person, ...]:
    """Give whoever has taken a talk, or all who were called if they left or nobody did."""
    known = await of_role(uow, asker, ticket.to)
    return tuple(one for one in known if one.id == ticket.owner_id) or known


async def promised(uow: UnitOfWork, person: Person, now: datetime) -> datetime:
    """Say when somebody who asks now is answered, as their school has decided."""
    decided = await uow.of(person.school_id).decisions.read()
    school = await uow.schools.get(person.school_id)
    return promise(now, decided.answer_time, school.time_zone)


async def _staff(uow: UnitOfWork, asker: Person) -> tuple[Person, ...]:
    """List the people of the school somebody could talk with past their own mentor."""
    school = uow.of(asker.school_id)
    mentors = {one.mentor_id for one in await school.pairs.open() if asker.id in one.mentee_ids}
    return tuple(one for one in await school.people.all() if one.id not in {*mentors, asker.id})


def _playing(role: Role, people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(
        one for one in people if one.is_admitted and one.has_telephone and role in one.roles
    )
