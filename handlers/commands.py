"""Commands: what stands in the menu beside the line where people write."""

from collections.abc import Collection
from typing import Final

from domain.people import Person, Role
from locales.texts import Texts

EVERYBODY: Final = ("menu", "help", "cancel", "settings", "language", "privacy")
OPERATOR: Final = ("schools",)
_BY_ROLE: Final[tuple[tuple[Collection[Role], tuple[str, ...]], ...]] = (
    ({Role.MENTEE, Role.MENTOR}, ("meetings",)),
    ({Role.CURATOR}, ("queue", "digest", "pairs", "people")),
)
EVERY: Final = (*OPERATOR, *(name for _, names in _BY_ROLE for name in names), *EVERYBODY)
"""All commands there are."""

Commands = tuple[tuple[str, str], ...]
"""Commands without their slash, each with a line that says what it does."""


def of(person: Person | None, texts: Texts, *, is_operator: bool = False) -> Commands:
    """List the commands of a person: those of their roles first, then everybody's."""
    special = () if person is None or not person.is_admitted else _special(person)
    names = (*(OPERATOR if is_operator else ()), *special, *EVERYBODY)
    return tuple((name, texts.label(f"command-{name}")) for name in names)


def _special(person: Person) -> tuple[str, ...]:
    return tuple(name for roles, names in _BY_ROLE if person.plays(roles) for name in names)
