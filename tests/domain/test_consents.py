"""Who must agree at which age, and what follows from the answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.admission import (
    FREEZES,
    Purpose,
    Terms,
    allows,
    may_publish,
    missing,
    needed_for,
    standing,
)
from domain.consents import Consent, ConsentAnswer, ConsentKind, ends_on
from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.settings import AgePolicy

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
    by: int = 2,
    until: date | None = None,
) -> Consent:
    """Make an answer given some minutes after noon."""
    at = NOON + timedelta(minutes=minutes)
    return Consent(
        person_id=PersonId(1),
        kind=kind,
        answered_by=PersonId(by),
        text_sha256="0" * 64,
        answer=answer,
        answered_at=at,
        withdrawn_at=at if withdrawn else None,
        is_confirmed=confirmed,
        valid_until=until,
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


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (AgePolicy.BOTH, (ConsentKind.OWN, ConsentKind.GUARDIAN)),
        (AgePolicy.OWN, (ConsentKind.OWN,)),
        (AgePolicy.GUARDIAN, (ConsentKind.GUARDIAN,)),
    ],
)
def test_from_14_to_17_the_school_says_whose_consent_counts(
    policy: AgePolicy, expected: tuple[ConsentKind, ...]
) -> None:
    """The law names no age, so the school decides."""
    assert missing(AgeGroup.FROM_14_TO_17, (), Terms(policy=policy)) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (GIVEN, GIVEN, Standing.ADMITTED),
        (GIVEN, REFUSED, Standing.REFUSED),
        (REFUSED, GIVEN, Standing.REFUSED),
    ],
)
def test_of_two_guardians_a_no_wins(
    first: ConsentAnswer, second: ConsentAnswer, expected: Standing
) -> None:
    """Each answers for themselves, whoever was the last."""
    answers = (
        consent(ConsentKind.GUARDIAN, first, by=2),
        consent(ConsentKind.GUARDIAN, second, by=3, minutes=1),
    )
    assert standing(person(AgeGroup.UNDER_14), answers) is expected


def test_one_confirmed_guardian_is_enough() -> None:
    """The other one may still be on the way to the curator."""
    answers = (GUARDIAN, consent(ConsentKind.GUARDIAN, by=3, confirmed=False))
    assert standing(person(AgeGroup.UNDER_14), answers) is Standing.ADMITTED


def test_a_consent_counts_on_its_last_day_and_not_after_it() -> None:
    """It runs out at the end of the month in which its months are over."""
    until = ends_on(NOON, 12)
    assert until == date(2022, 9, 30)
    answers = (consent(ConsentKind.OWN, until=until),)
    someone = person(AgeGroup.ADULT)
    assert standing(someone, answers, Terms(today=until)) is Standing.ADMITTED
    assert standing(someone, answers, Terms(today=date(2022, 10, 1))) is Standing.WAITING


def test_what_a_child_has_read_has_no_legal_force() -> None:
    """At 14 their own consent is missing all the same."""
    read = consent(ConsentKind.OWN, ConsentAnswer.READ)
    assert missing(AgeGroup.FROM_14_TO_17, (read, GUARDIAN)) == (ConsentKind.OWN,)


def test_a_refusal_to_be_published_freezes_nothing_else() -> None:
    """Purposes stand apart: no consent is bundled with another."""
    someone = person(AgeGroup.ADULT)
    answers = (OWN, consent(ConsentKind.PUBLISH, REFUSED))
    assert standing(someone, answers) is Standing.ADMITTED
    assert not may_publish(someone, answers)
    assert may_publish(someone, (OWN, consent(ConsentKind.PUBLISH)))


def test_a_child_is_published_with_the_guardians_consent_alone() -> None:
    """The same side decides about publishing as about taking part."""
    child = person(AgeGroup.UNDER_14)
    assert not may_publish(child, (consent(ConsentKind.PUBLISH),))
    assert may_publish(child, (consent(ConsentKind.PUBLISH_GUARDIAN),))


def test_an_employee_who_mentors_needs_a_paper_that_others_do_not() -> None:
    """The labour code speaks of employees, not of pupils who mentor pupils."""
    teacher = replace(person(AgeGroup.ADULT), roles=frozenset({Role.MENTOR}), form=Form.TEACHER)
    work = Purpose.MENTORING_AT_WORK
    assert needed_for(work, teacher) == (ConsentKind.MENTOR_AGREEMENT,)
    assert not allows(work, teacher, (OWN,))
    assert allows(work, person(AgeGroup.ADULT), (OWN,))


def test_every_kind_freezes_one_purpose() -> None:
    """What stands still without it is written down for each."""
    assert set(FREEZES) == set(ConsentKind)
