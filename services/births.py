"""Births: the birth date of a pupil, by which the bot knows whose consent counts and when."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.ages import checked_birth_date, group_of
from domain.ids import PersonId
from domain.people import Person
from domain.refusals import NotAllowed
from domain.rights import Deed, demand
from locales.reading import read_day
from services import UnitOfWork, consents, people, telling


def is_asked(person: Person) -> bool:
    """Whether somebody is asked for their birth date: pupils are, once; adults never."""
    return person.is_admitted and person.is_pupil and person.born_on is None


async def tell(
    uow: UnitOfWork, person: Person, words: str, language: str, now: datetime
) -> Person:
    """Write the birth date a pupil typed; one that fits another age is left to the curator.

    Raises:
        NotAllowed: the consents do not allow to ask, or the date is known already.
        Misunderstood: the words are no date on which a pupil can be born.
    """
    if not is_asked(person):
        raise NotAllowed
    born_on = checked_birth_date(read_day(words, language), now.astimezone(UTC).date())
    await people.note(uow, person, "tell-birth-date", person.id, now)
    return await consents.refresh(uow, replace(person, born_on=born_on), now)


async def correct(
    uow: UnitOfWork, person: Person, words: str, language: str, now: datetime
) -> Person:
    """Write a pupil's birth date anew; the curators hear of it, who know the papers.

    Raises:
        NotAllowed: the person takes no part, or nobody asks for their birth date.
        Misunderstood: the words are no date on which a pupil can be born.
    """
    if not may_correct(person):
        raise NotAllowed
    born_on = checked_birth_date(read_day(words, language), now.astimezone(UTC).date())
    await people.note(uow, person, "correct-birth-date", person.id, now)
    for curator in await people.curators(uow, person.school_id):
        telling.tell(uow, curator, "birth-date-corrected", f"person:{person.id}", now)
    return await consents.refresh(uow, replace(person, born_on=born_on), now)


def may_correct(person: Person) -> bool:
    """Whether somebody may write their birth date anew: pupils may, once it is known."""
    return person.is_admitted and person.is_pupil and person.born_on is not None


async def differing(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Person, ...]:
    """List those whose birth date speaks of another age than the one they were let in with.

    Raises:
        NotAllowed: the person settles no ages.
    """
    demand(curator, Deed.SETTLE_AGE)
    school = uow.of(curator.school_id)
    today = now.astimezone(UTC).date()
    births = await school.rolls_of_people.births()
    ids = [one for one, born_on, group in births if group_of(born_on, today) is not group]
    found = await school.people.some(ids) if ids else {}
    return tuple(found[one] for one in sorted(found))


async def settle(
    uow: UnitOfWork, curator: Person, about: PersonId, now: datetime, *, is_right: bool
) -> Person:
    """Say that a birth date is right, so that the age follows it, or let it be asked anew.

    Raises:
        NotAllowed: the person settles no ages.
        NotYours: nobody of that number has a birth date that differs.
    """
    demand(curator, Deed.SETTLE_AGE)
    subject = await uow.of(curator.school_id).people.get(about)
    await people.note(uow, curator, "settle-age", about, now)
    if not is_right or subject.born_on is None:
        return await consents.refresh(uow, replace(subject, born_on=None), now)
    group = group_of(subject.born_on, now.astimezone(UTC).date())
    return await consents.refresh(uow, replace(subject, age_group=group), now)
