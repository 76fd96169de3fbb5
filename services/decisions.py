"""Decisions: what a school decides for itself, by its curator."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from domain.people import AgeGroup, Person
from domain.refusals import NotAllowed
from domain.rights import Deed, demand
from domain.settings import CHOICES, SchoolSettings
from services import UnitOfWork, consents


async def look(uow: UnitOfWork, person: Person) -> SchoolSettings:
    """Give what the school has decided.

    Raises:
        NotAllowed: the person decides nothing.
    """
    demand(person, Deed.DECIDE)
    return await uow.of(person.school_id).decisions.read()


def choices(key: str) -> Sequence[StrEnum | int]:
    """List what may be chosen under a key.

    Raises:
        NotAllowed: there is no such key.
    """
    if key not in CHOICES:
        raise NotAllowed
    return CHOICES[key]


async def decide(
    uow: UnitOfWork, person: Person, key: str, place: int, now: datetime
) -> SchoolSettings:
    """Choose by the place in the list of choices; standings follow a changed age policy at once.

    Raises:
        NotAllowed: the person decides nothing, or there is no such choice.
    """
    demand(person, Deed.DECIDE)
    offered = choices(key)
    if place >= len(offered):
        raise NotAllowed
    school = uow.of(person.school_id)
    value = str(offered[place])
    await school.decisions.set(key, value)
    school.journal.write(now, person.id, "decide", f"school:{person.school_id}", {key: value})
    if key == "age_policy":
        await _let_standings_follow(uow, person, now)
    return await school.decisions.read()


async def _let_standings_follow(uow: UnitOfWork, person: Person, now: datetime) -> None:
    for one in await uow.of(person.school_id).people.all():
        if one.age_group is AgeGroup.FROM_14_TO_17:
            await consents.refresh(uow, one, now)
