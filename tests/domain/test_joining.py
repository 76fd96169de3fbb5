"""The steps from a link to taking part."""

from dataclasses import replace

import pytest

from domain.consents import Consent, ConsentKind
from domain.ids import PersonId
from domain.joining import Step, step_of
from domain.kinships import Kinship
from domain.people import AgeGroup, Person, Role, Standing
from tests.domain.test_consents import GUARDIAN, OWN, consent, person

KIN = Kinship(guardian_id=PersonId(2), child_id=PersonId(1), is_confirmed=False)
UNCHECKED = consent(ConsentKind.GUARDIAN, confirmed=False)
NAMELESS = person(AgeGroup.ADULT, named=False)
CHILD = person(AgeGroup.UNDER_14, named=False)


@pytest.mark.parametrize(
    ("someone", "consents", "kinships", "expected"),
    [
        (NAMELESS, (), (), Step.OWN_CONSENT),
        (NAMELESS, (OWN,), (), Step.GIVEN_NAME),
        (replace(NAMELESS, given_name="Анна"), (OWN,), (), Step.FAMILY_NAME),
        (person(AgeGroup.ADULT), (OWN,), (), Step.DONE),
        (CHILD, (), (), Step.GUARDIAN_LINK),
        (CHILD, (), (KIN,), Step.GUARDIAN_SILENT),
        (CHILD, (UNCHECKED,), (KIN,), Step.CURATOR_CHECKS),
        (CHILD, (GUARDIAN,), (KIN,), Step.GIVEN_NAME),
        (person(AgeGroup.FROM_14_TO_17), (), (), Step.OWN_CONSENT),
        (person(AgeGroup.FROM_14_TO_17), (OWN,), (), Step.GUARDIAN_LINK),
        (replace(NAMELESS, standing=Standing.REFUSED), (), (), Step.STOPPED),
    ],
)
def test_every_newcomer_is_at_one_step(
    someone: Person, consents: tuple[Consent, ...], kinships: tuple[Kinship, ...], expected: Step
) -> None:
    """Consents come first, names after them."""
    assert step_of(someone, consents, kinships, school_is_ready=True) is expected


def test_a_curator_says_who_the_school_is_first() -> None:
    """Others cannot be there before; if they are, they wait."""
    curator = replace(NAMELESS, roles=frozenset({Role.CURATOR}))
    assert step_of(curator, (), (), school_is_ready=False) is Step.SCHOOL_CARD
    assert step_of(NAMELESS, (), (), school_is_ready=False) is Step.STOPPED
