"""Who must agree at which age, and what follows from the answers."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.consents import Consent, ConsentAnswer, ConsentKind, missing, standing
from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing

NOON = datetime(2021, 9, 6, 12, tzinfo=UTC)
GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED


def person(age: AgeGroup, *, named: bool = True) -> Person:
    """Make somebody of an age who waits."""
    return Person(
        id=PersonId(1),
        school_id=SchoolId(1),
        account_id=AccountId(1),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
        age_group=age,
        standing=Standing.WAITING,
        given_name="Аня" if named else None,
        family_name="Соколова" if named else None,
    )


def consent(
    kind: ConsentKind,
    answer: ConsentAnswer = GIVEN,
    *,
    minutes: int = 0,
    confirmed: bool = True,
    withdrawn: bool = False,
) -> Consent:
    """Make an answer given some minutes after noon."""
    at = NOON + timedelta(minutes=minutes)
    return Consent(
        person_id=PersonId(1),
        kind=kind,
        answered_by=PersonId(2),
        text_sha256="0" * 64,
        answer=answer,
        answered_at=at,
        withdrawn_at=at if withdrawn else None,
        is_confirmed=confirmed,
    )


OWN, GUARDIAN = consent(ConsentKind.OWN), consent(ConsentKind.GUARDIAN)


@pytest.mark.parametrize(
    ("age", "given", "expected"),
    [
        (AgeGroup.UNDER_14, (), (ConsentKind.GUARDIAN,)),
        (AgeGroup.UNDER_14, (OWN,), (ConsentKind.GUARDIAN,)),
        (AgeGroup.UNDER_14, (GUARDIAN,), ()),
        (AgeGroup.FROM_14_TO_17, (), (ConsentKind.OWN, ConsentKind.GUARDIAN)),
        (AgeGroup.FROM_14_TO_17, (OWN,), (ConsentKind.GUARDIAN,)),
        (AgeGroup.FROM_14_TO_17, (OWN, GUARDIAN), ()),
        (AgeGroup.ADULT, (), (ConsentKind.OWN,)),
        (AgeGroup.ADULT, (GUARDIAN,), (ConsentKind.OWN,)),
        (AgeGroup.ADULT, (OWN,), ()),
    ],
)
def test_age_decides_whose_consent_is_needed(
    age: AgeGroup, given: tuple[Consent, ...], expected: tuple[ConsentKind, ...]
) -> None:
    """Under 14 the guardian, from 14 to 17 both, an adult alone."""
    assert missing(age, given) == expected


def test_a_guardian_nobody_has_checked_does_not_count() -> None:
    """A link proves nothing: the curator sees the papers."""
    unchecked = consent(ConsentKind.GUARDIAN, confirmed=False)
    assert missing(AgeGroup.UNDER_14, (unchecked,)) == (ConsentKind.GUARDIAN,)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((), Standing.WAITING),
        ((OWN,), Standing.ADMITTED),
        ((consent(ConsentKind.OWN, REFUSED),), Standing.REFUSED),
        ((consent(ConsentKind.OWN, withdrawn=True),), Standing.WITHDRAWN),
        ((OWN, consent(ConsentKind.OWN, REFUSED, minutes=1)), Standing.REFUSED),
        ((consent(ConsentKind.OWN, REFUSED), consent(ConsentKind.OWN, minutes=1)), "admitted"),
        (
            (consent(ConsentKind.OWN, withdrawn=True), consent(ConsentKind.OWN, minutes=1)),
            Standing.ADMITTED,
        ),
    ],
)
def test_the_last_answer_counts(answers: tuple[Consent, ...], expected: Standing) -> None:
    """People change their minds, in both directions."""
    assert standing(person(AgeGroup.ADULT), answers) == expected


def test_nobody_takes_part_without_a_name() -> None:
    """The name is asked after the consent, so for a while it is missing."""
    assert standing(person(AgeGroup.ADULT, named=False), (OWN,)) is Standing.WAITING


def test_a_no_of_one_outweighs_a_yes_of_the_other() -> None:
    """From 14 to 17 either can stop it."""
    answers = (OWN, consent(ConsentKind.GUARDIAN, REFUSED))
    assert standing(person(AgeGroup.FROM_14_TO_17), answers) is Standing.REFUSED
