"""Commands: what stands in the menu beside the line where people write."""

from typing import Final

from domain.people import Person
from domain.rights import Deed, may
from locales.texts import Texts

EVERYBODY: Final = ("menu", "help", "cancel", "settings", "language", "privacy")
OPERATOR: Final = ("schools",)
_BY_DEED: Final[tuple[tuple[Deed, str], ...]] = (
    (Deed.SEE_OWN_PAIRS, "meetings"),
    (Deed.SEE_QUEUE, "queue"),
    (Deed.READ_NUMBERS, "digest"),
    (Deed.SEE_SCHOOL, "pairs"),
    (Deed.SEE_PEOPLE, "people"),
    (Deed.READ_RESULTS, "surveys"),
    (Deed.READ_MATERIALS, "materials"),
)
EVERY: Final = (*OPERATOR, *(name for _, name in _BY_DEED), *EVERYBODY)
"""All commands there are."""

Commands = tuple[tuple[str, str], ...]
"""Commands without their slash, each with a line that says what it does."""


def of(person: Person | None, texts: Texts, *, is_operator: bool = False) -> Commands:
    """List the commands of a person: those of their roles first, then everybody's."""
    special = () if person is None or not person.is_admitted else _special(person)
    names = (*(OPERATOR if is_operator else ()), *special, *EVERYBODY)
    return tuple((name, texts.label(f"command-{name}")) for name in names)


def _special(person: Person) -> tuple[str, ...]:
    return tuple(name for deed, name in _BY_DEED if may(person, deed))
