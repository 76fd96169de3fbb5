"""Names as a school's setting shows them: a name and an initial, the full name, or a code."""

from dataclasses import replace

import pytest

from domain.people import AgeGroup, Person, Role
from domain.settings import Naming
from locales.names import called, code, short
from locales.texts import ADULT, texts_for
from tests.domain.test_consents import person

ANNA = replace(
    person(AgeGroup.ADULT),
    roles=frozenset({Role.MENTEE}),
    given_name="Анна",
    family_name="Котова",
    number=15,
)


def _said(naming: Naming, someone: Person = ANNA) -> str:
    return short(someone, texts_for("ru", ADULT, naming))


def test_a_name_is_shown_as_the_school_decided() -> None:
    """The default tells the given name only."""
    assert [_said(one) for one in Naming] == ["Анна К.", "Анна Котова", "У‑015"]
    assert short(ANNA, texts_for("ru")) == "Анна К."


def test_somebody_without_a_name_is_a_number_in_every_way() -> None:
    """Nothing is made up."""
    nameless = replace(ANNA, given_name=None)
    assert all("015" in _said(one, nameless) for one in Naming)


@pytest.mark.parametrize(
    ("roles", "letter"),
    [
        ({Role.MENTEE, Role.MENTOR}, "У"),
        ({Role.MENTOR, Role.CURATOR}, "Н"),
        ({Role.GUARDIAN, Role.CURATOR}, "Р"),
        ({Role.CURATOR}, "С"),
        (set(), "С"),
    ],
)
def test_the_letter_of_a_code_follows_the_first_role_that_has_one(
    roles: set[Role], letter: str
) -> None:
    """A role added to a pupil's changes no code."""
    someone = replace(ANNA, roles=frozenset(roles))
    assert code(someone, texts_for("ru")) == f"{letter}‑015"


def test_where_names_are_out_nobody_is_called_by_theirs() -> None:
    """Not even in a greeting to themselves."""
    assert called(ANNA, texts_for("ru")) == "Анна"
    assert called(ANNA, texts_for("ru", ADULT, Naming.CODE)) == "У‑015"
