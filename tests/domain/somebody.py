"""Somebody who takes part, for tests of what may be done by whom."""

from dataclasses import replace
from typing import Any

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import Form, Person, Role


def somebody(number: int = 1, *roles: Role, **changes: Any) -> Person:
    """Make an adult who has been let in, with those roles."""
    person = Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset(roles),
        form=Form.PEER,
        given_name="Анна",
        family_name="Котова",
        number=number,
    )
    return replace(person, **changes)
