"""Names: how one person is shown to another, as the reader's school has decided."""

from collections.abc import Iterable
from typing import Final

from domain.people import Person, Role
from domain.settings import Naming
from locales.texts import Texts

_LETTERED: Final = (Role.MENTEE, Role.MENTOR, Role.GUARDIAN)
"""Whose code begins with a letter of its own; the first that fits counts, whatever comes later."""


def short(person: Person, texts: Texts) -> str:
    """Show a given name and an initial, the full name, or a code.

    Somebody who has not told their name is shown by their number.
    """
    if texts.naming is Naming.CODE:
        return code(person, texts)
    if person.given_name is None or person.family_name is None:
        return texts.label("person-nameless", code=code(person, texts))
    if texts.naming is Naming.FULL:
        return f"{person.given_name} {person.family_name}"
    return f"{person.given_name} {person.family_name[0]}."


def listed(people: Iterable[Person], texts: Texts) -> str:
    """Show several people in their order."""
    return ", ".join(short(one, texts) for one in people)


def code(person: Person, texts: Texts) -> str:
    """Name somebody by a letter for their role and their number in the school."""
    role = next((one for one in _LETTERED if one in person.roles), "staff")
    return texts.label("person-code", role=role, number=f"{person.number:03}")


def called(person: Person, texts: Texts) -> str:
    """Call somebody the bot speaks to by their given name; by a code where names are out."""
    if texts.naming is Naming.CODE or person.given_name is None:
        return code(person, texts)
    return person.given_name
