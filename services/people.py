"""People: who belongs to a school, and letting somebody in whose papers are in order."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from domain import listings
from domain.ids import AccountId, PersonId, SchoolId
from domain.people import HEADS, AgeGroup, Form, Person, Role, Standing
from domain.rights import Deed, demand, may
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
    *,
    came_at: datetime | None = None,
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
        came_at=came_at,
    )
    return known or await uow.of(school_id).people.add(draft)


async def introduce(
    uow: UnitOfWork, person: Person, names: tuple[str, str], age_group: AgeGroup
) -> Person:
    """Write the name and the age group of somebody whose papers are in order."""
    given, family = names
    named = replace(person, given_name=given, family_name=family, age_group=age_group)
    return await uow.of(person.school_id).people.save(named)


async def everybody(uow: UnitOfWork, staff: Person) -> tuple[Person, ...]:
    """List the people of the school whom somebody of its staff may see; those erased are gone.

    Raises:
        NotAllowed: the list is not for the person.
    """
    demand(staff, Deed.SEE_PEOPLE)
    everyone = await uow.of(staff.school_id).people.all()
    return tuple(one for one in everyone if _is_shown_to(staff, one))


async def find(uow: UnitOfWork, staff: Person, words: str) -> tuple[Person, ...]:
    """Find people by a part of their name.

    Raises:
        NotAllowed: the list is not for the person.
    """
    return listings.named(await everybody(uow, staff), words)


async def some(
    uow: UnitOfWork, staff: Person, ids: Collection[PersonId]
) -> dict[PersonId, Person]:
    """Find people by their numbers; whom the person may not see is left out.

    Raises:
        NotAllowed: the list is not for the person.
    """
    demand(staff, Deed.SEE_PEOPLE)
    found = await uow.of(staff.school_id).people.some(ids)
    return {key: one for key, one in found.items() if may(staff, Deed.SEE_PEOPLE, one)}


async def card(uow: UnitOfWork, staff: Person, subject_id: PersonId, now: datetime) -> Person:
    """Show one person to staff; the journal remembers who looked.

    Raises:
        NotAllowed: the person may not see cards.
        NotYours: there is nobody of that number for them.
    """
    demand(staff, Deed.SEE_CARD)
    subject = await uow.of(staff.school_id).people.get(subject_id)
    demand(staff, Deed.SEE_CARD, subject)
    await note(uow, staff, "read-card", subject_id, now)
    return subject


async def curators(uow: UnitOfWork, school_id: SchoolId) -> tuple[Person, ...]:
    """List who heads a school or a municipality, and may already take part."""
    people = await uow.of(school_id).people.all()
    return tuple(one for one in people if one.is_admitted and one.plays(HEADS))


async def silent(uow: UnitOfWork, staff: Person) -> tuple[Person, ...]:
    """List the people the bot cannot reach, so that somebody of the staff may phone them.

    Raises:
        NotAllowed: the list is not for the person.
    """
    everyone = await everybody(uow, staff)
    accounts = await uow.accounts.by_ids([one.account_id for one in everyone])
    return tuple(one for one in everyone if not accounts[one.account_id].is_reachable)


def _is_shown_to(staff: Person, one: Person) -> bool:
    return one.standing is not Standing.ERASED and may(staff, Deed.SEE_PEOPLE, one)


async def note(
    uow: UnitOfWork, person: Person, deed: str, subject: PersonId, now: datetime
) -> None:
    """Write in the journal that somebody did something about a person."""
    uow.of(person.school_id).journal.write(now, person.id, deed, f"person:{subject}")
