"""Names: how one person is shown to another."""

from domain.people import Person
from locales.texts import Texts


def short(person: Person, texts: Texts) -> str:
    """Show a given name and an initial; a number for somebody who has not told their name."""
    if person.given_name is None or person.family_name is None:
        return texts.label("person-nameless", number=f"{person.number:03}")
    return f"{person.given_name} {person.family_name[0]}."
