"""People: who belongs to a school, and letting somebody in whose papers are in order."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.rights import Deed, demand
from services import UnitOfWork


async def open_school(uow: UnitOfWork, name: str) -> SchoolId:
    """Find the school of that name, or open it."""
    known = await uow.schools.by_name(name)
    return (known or await uow.schools.add(name)).id


async def let_in(
    uow: UnitOfWork,
    school_id: SchoolId,
    account_id: AccountId,
    roles: Collection[Role],
    form: Form = Form.PEER,
    language: str = "ru",
) -> Person:
    """Make an account's owner a person who may take part; who is in already stays as they are."""
    await uow.accounts.add(account_id, language)
    account = (await uow.accounts.by_ids([account_id]))[account_id]
    known = next((one for one in account.people if one.school_id == school_id), None)
    draft = Person(
        id=PersonId(0),
        school_id=school_id,
        account_id=account_id,
        roles=frozenset(roles),
        form=form,
        standing=Standing.ADMITTED,
    )
    return known or await uow.of(school_id).people.add(draft)


async def introduce(
    uow: UnitOfWork, person: Person, names: tuple[str, str], age_group: AgeGroup
) -> Person:
    """Write the name and the age group of somebody whose papers are in order."""
    given, family = names
    named = replace(person, given_name=given, family_name=family, age_group=age_group)
    return await uow.of(person.school_id).people.save(named)


async def everybody(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List the people of the curator's school.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).people.all()


async def some(
    uow: UnitOfWork, curator: Person, ids: Collection[PersonId]
) -> dict[PersonId, Person]:
    """Find people of the curator's school by their numbers.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).people.some(ids)


async def card(uow: UnitOfWork, curator: Person, subject_id: PersonId, now: datetime) -> Person:
    """Show one person to staff; the journal remembers who looked.

    Raises:
        NotAllowed: the person may not see cards.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.SEE_CARD)
    subject = await uow.of(curator.school_id).people.get(subject_id)
    await note(uow, curator, "read-card", subject_id, now)
    return subject


async def curators(uow: UnitOfWork, school_id: SchoolId) -> tuple[Person, ...]:
    """List those who curate a school and may already take part."""
    people = await uow.of(school_id).people.all()
    return tuple(one for one in people if one.is_admitted and Role.CURATOR in one.roles)


async def silent(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List the people the bot cannot reach, so that the curator may phone them.

    Raises:
        NotAllowed: the person is no curator.
    """
    everyone = await everybody(uow, curator)
    accounts = await uow.accounts.by_ids([one.account_id for one in everyone])
    return tuple(one for one in everyone if not accounts[one.account_id].is_reachable)


async def note(
    uow: UnitOfWork, person: Person, deed: str, subject: PersonId, now: datetime
) -> None:
    """Write in the journal that somebody did something about a person."""
    uow.of(person.school_id).journal.write(now, person.id, deed, f"person:{subject}")
