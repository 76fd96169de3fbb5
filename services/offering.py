"""Offering: what somebody may fill in by themselves, has under way, or has sent off."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.interviews import Interview
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.takes import standing
from locales.library import Library
from services import UnitOfWork
from services.takes import is_own


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire meant for a person, and how far they are; None: not begun."""

    questionnaire: Questionnaire
    interview: Interview | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is offered to a person, and whether they have sent anything off by themselves."""

    offers: tuple[Offer, ...]
    has_sent: bool


async def offers(uow: UnitOfWork, person: Person, library: Library) -> tuple[Offer, ...]:
    """List what the person may fill in, has under way, or has sent off.

    Questionnaires about meetings are left out, since they are begun at the meeting, and those
    that are only sent. One that a wave asked for as well is not offered once more.
    """
    return (await shelf(uow, person, library)).offers


async def shelf(uow: UnitOfWork, person: Person, library: Library) -> Shelf:
    """List the offers, and look whether there is anything to read again."""
    known = await uow.of(person.school_id).interviews.of_person(person.id)
    return Shelf(_offered(person, library, known), has_sent=any(map(is_own, known)))


def _offered(person: Person, library: Library, known: Sequence[Interview]) -> tuple[Offer, ...]:
    mine = [one for one in known if not one.subject_id]
    current = library.for_school(person.school_id).current
    meant = [
        one
        for one in current.values()
        if one.given == "at_once" and one.is_for(person) and one.about == "school"
    ]
    begun = {
        one.id: standing(each for each in mine if each.questionnaire_id == one.id) for one in meant
    }
    gone = (
        one
        for one in mine
        if one.is_open and not one.wave_id and one.questionnaire_id not in current
    )
    return (
        *(Offer(one, begun[one.id]) for one in meant),
        *(Offer(library.questionnaire(one.questionnaire_id, one.version), one) for one in gone),
    )
