"""Birthdays: at 14 and at 18 other people decide about consents; they are asked in good time."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from domain.admission import missing
from domain.ages import GRACE, NEWS_BEFORE_END, STARTS, born_to_turn, younger
from domain.consents import ConsentKind
from domain.ids import SchoolId
from domain.people import AgeGroup, Person, Standing
from services import UnitOfWork, consents, people, telling
from services.signing import terms_of

BEGUN: Final = "own-consent-begun"
SOON_OVER: Final = "own-consent-soon-over"
OVER: Final = "own-consent-over"
"""The letters at the birthday, a week before the end of the grace, and at its end."""


async def turn(uow: UnitOfWork, school_id: SchoolId, today: date, now: datetime) -> None:
    """Do what a day brings to those who turned 14 or 18 on it, or some weeks before."""
    due = {
        born: (deed, group)
        for group, years in STARTS.items()
        for deed, ago in _DEEDS
        for born in born_to_turn(years, today - ago)
    }
    for one in await uow.of(school_id).people.born_on(*due):
        if one.standing is not Standing.ERASED and one.born_on is not None:
            deed, group = due[one.born_on]
            await deed(uow, one, group, now)


async def _grow(uow: UnitOfWork, person: Person, group: AgeGroup, now: datetime) -> None:
    """Put somebody into the group of their age; an age that differs is the curator's business."""
    if person.age_group is not younger(group):
        return
    await people.note(uow, person, "birthday", person.id, now)
    changed = await consents.refresh(uow, replace(person, age_group=group), now)
    if changed.is_admitted and await _lacks_own(uow, changed, now):
        await _tell(uow, changed, BEGUN, now)


async def _remind(uow: UnitOfWork, person: Person, _: AgeGroup, now: datetime) -> None:
    """Say that a week is left."""
    if person.is_admitted and await _lacks_own(uow, person, now):
        await _tell(uow, person, SOON_OVER, now)


async def _end(uow: UnitOfWork, person: Person, _: AgeGroup, now: datetime) -> None:
    """Let the standing follow at the end of the grace."""
    changed = await consents.refresh(uow, person, now)
    if person.is_admitted and not changed.is_admitted:
        await _tell(uow, changed, OVER, now)


async def _lacks_own(uow: UnitOfWork, person: Person, now: datetime) -> bool:
    known = await uow.of(person.school_id).consents.about(person.id)
    terms = await terms_of(uow, person.school_id, now)
    return ConsentKind.OWN in missing(person.age_group, known, terms)


async def _tell(uow: UnitOfWork, person: Person, letter: str, now: datetime) -> None:
    """Tell the person, their guardians and the curators; each reads their own words."""
    school = uow.of(person.school_id)
    kinships = await school.kinships.of_child(person.id)
    guardians = await school.people.some([one.guardian_id for one in kinships])
    curators = await people.curators(uow, person.school_id)
    readers = {one.id: one for one in (person, *guardians.values(), *curators)}
    for one in readers.values():
        if one.has_telephone and (one.is_admitted or one.id == person.id):
            telling.tell(uow, one, letter, f"person:{person.id}", now)


_DEEDS: Final = (
    (_grow, timedelta()),
    (_remind, GRACE - NEWS_BEFORE_END),
    (_end, GRACE),
)
"""What is done about a birthday, and how long after it."""
