"""Who makes the next year stays to lead it: a year that stands ready is not left to nobody."""

from dataclasses import replace
from datetime import date, datetime

from domain.people import HEADS, Person
from domain.rights import Deed, demand
from domain.runs import Run
from domain.staff import RoleTerm, covering
from services import UnitOfWork, people


async def longer(uow: UnitOfWork, curator: Person, day: date) -> tuple[RoleTerm, ...]:
    """Give the terms of a curator that end before the school year of a day, as they would last.

    Who stands in for somebody goes as agreed.

    Raises:
        NotAllowed: the person ends no years.
    """
    demand(curator, Deed.CLOSE_YEAR)
    held = await uow.of(curator.school_id).role_terms.of_person(curator.id)
    until = covering(day, (await uow.schools.get(curator.school_id)).time_zone)
    return tuple(
        replace(one, until=until, given_by=curator.id, asked_at=None)
        for one in held
        if one.role in HEADS and one.stands_in_for is None and one.until < until
    )


async def stay(uow: UnitOfWork, curator: Person, run: Run, now: datetime) -> None:
    """Let a curator have their role until the August after a year they have made.

    Raises:
        NotAllowed: the person ends no years.
    """
    rooms = uow.of(curator.school_id)
    for term in await longer(uow, curator, run.ends_on):
        await rooms.role_terms.set(term)
        await people.note(uow, curator, f"extend-role-{term.role}", curator.id, now)
