"""Listings: parts of the list of people, and looking for somebody by a part of their name."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.classes import folded
from domain.people import STAFF, Person, Role, Standing

_COMING: Final = frozenset({Standing.WAITING, Standing.ASKING})
_ALIKE: Final = str.maketrans({"\u0451": "\u0435"})


class Part(StrEnum):
    """Which people of a school are shown."""

    ALL = "all"
    MENTEES = "mentees"
    MENTORS = "mentors"
    STAFF = "staff"
    GUARDIANS = "guardians"
    COMING = "coming"
    TRIALS = "trials"


_BELONGS: Final[Mapping[Part, Callable[[Person], bool]]] = MappingProxyType(
    {
        Part.ALL: lambda _: True,
        Part.MENTEES: lambda one: Role.MENTEE in one.roles,
        Part.MENTORS: lambda one: Role.MENTOR in one.roles,
        Part.STAFF: lambda one: one.plays(STAFF),
        Part.GUARDIANS: lambda one: Role.GUARDIAN in one.roles,
        Part.COMING: lambda one: one.standing in _COMING,
        Part.TRIALS: lambda one: one.is_trial,
    }
)


def belongs(person: Person, part: Part) -> bool:
    """Whether somebody is shown in a part of the list."""
    return _BELONGS[part](person)


def named(people: Iterable[Person], words: str) -> tuple[Person, ...]:
    """Find people whose name holds every one of the words; case does not matter."""
    asked = _plain(words).split()
    return tuple(one for one in people if asked and all(word in _name(one) for word in asked))


def classes(people: Iterable[Person]) -> tuple[Person, ...]:
    """Give one person of each class, the youngest class first; their class stands for it."""
    found: dict[str, Person] = {}
    for one in people:
        if one.class_name:
            found.setdefault(folded(one.class_name), one)
    return tuple(found[name] for name in sorted(found, key=by_year))


def by_year(name: str) -> tuple[int, str]:
    """Give what classes are sorted by: the year first."""
    year = "".join(letter for letter in name if letter.isdecimal())
    return int(year or 0), name


def _name(person: Person) -> str:
    """Spell a name for comparing; of somebody without one, their number."""
    if person.given_name is None and person.family_name is None:
        return f"{person.number:03}"
    return _plain(f"{person.given_name or ''} {person.family_name or ''}")


def _plain(words: str) -> str:
    return words.casefold().translate(_ALIKE)
