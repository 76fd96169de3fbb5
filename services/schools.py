"""Schools: opening one, and the card that says who answers for people's data."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final
from zoneinfo import available_timezones

from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from domain.schools import FALLBACK_ZONE, School
from services import UnitOfWork, runs

USUAL_ZONE: Final = "usual_zone"
"""The key under which the process remembers in which zone most of its schools are."""
_LONGEST: Final[Mapping[str, int]] = MappingProxyType(
    {"legal_name": 300, "address": 300, "contact": 200}
)


async def of_person(uow: UnitOfWork, person: Person) -> School:
    """Give the school a person belongs to."""
    return await uow.schools.get(person.school_id)


async def look(uow: UnitOfWork, person: Person) -> School:
    """Show the card to whoever may fill it in.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(person, Deed.FILL_IN_SCHOOL_CARD)
    return await of_person(uow, person)


async def usual_zone(uow: UnitOfWork) -> str:
    """Name the time zone the administrator set for schools of this bot."""
    return await uow.settings.get(USUAL_ZONE) or FALLBACK_ZONE


async def fill_in(
    uow: UnitOfWork, person: Person, field: str, words: str, now: datetime
) -> School:
    """Write one field of the school's card.

    Raises:
        NotAllowed: the person is no curator.
        Misunderstood: the words do not fit the field.
    """
    demand(person, Deed.FILL_IN_SCHOOL_CARD)
    school = await of_person(uow, person)
    changed = school.with_field(field, _RULES[field](field, " ".join(words.split())))
    uow.of(school.id).journal.write(now, person.id, "fill_in", f"school:{field}")
    await runs.move_zone(uow, school, changed, now)
    return await uow.schools.save(changed)


def _some_words(field: str, words: str) -> str:
    if len(words) < 5:  # noqa: PLR2004 - shorter than any address, name or contact there is
        raise Misunderstood("longer", least=5)
    if len(words) > _LONGEST[field]:
        raise Misunderstood("shorter", length=len(words), most=_LONGEST[field])
    return words


def _a_zone(_: str, words: str) -> str:
    if words not in available_timezones():
        raise Misunderstood("choice")
    return words


_RULES: Final[Mapping[str, Callable[[str, str], str]]] = MappingProxyType(
    {
        "legal_name": _some_words,
        "address": _some_words,
        "contact": _some_words,
        "zone": _a_zone,
    }
)
