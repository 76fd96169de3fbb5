"""Tastes: the language, the time zone and the school that a person chose for themselves."""

from datetime import datetime

from domain.ids import SchoolId
from domain.people import Person
from domain.refusals import NotYours
from domain.schools import School
from services import UnitOfWork, telling


async def speak(uow: UnitOfWork, person: Person, language: str, now: datetime) -> None:
    """Speak a language with the person from now on."""
    await uow.accounts.speak(person.account_id, language)
    telling.offer_commands(uow, person, now)


async def live_in(uow: UnitOfWork, person: Person, zone: str | None) -> None:
    """Show moments in a zone from now on; None: in the school's."""
    await uow.accounts.choose_zone(person.account_id, zone)


async def schools_of(uow: UnitOfWork, person: Person) -> tuple[School, ...]:
    """List the schools a person belongs to."""
    account = (await uow.accounts.by_ids([person.account_id]))[person.account_id]
    mine = {one.school_id for one in account.people}
    return tuple(one for one in await uow.schools.all() if one.id in mine)


async def turn_to(uow: UnitOfWork, person: Person, school_id: SchoolId) -> Person:
    """Let the account speak as its person of another school.

    Raises:
        NotYours: the account has nobody in that school.
    """
    account = (await uow.accounts.by_ids([person.account_id]))[person.account_id]
    other = next((one for one in account.people if one.school_id == school_id), None)
    if other is None:
        raise NotYours
    await uow.accounts.choose_school(person.account_id, school_id)
    return other
