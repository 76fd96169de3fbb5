"""Audiences: whom a curator's choice means."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.audiences import Community, is_sendable, may_be_asked
from domain.ids import PairId, PersonId, SchoolId
from domain.kinships import Kinship
from domain.pairs import Pair
from domain.people import Form, Person, Role, Standing
from domain.questionnaires import Questionnaire, Section
from domain.questions import Kind, Question
from domain.waves import Among, Audience
from tests.domain.somebody import somebody

SURVEY = Questionnaire(
    id="second",
    version=1,
    title="Вторая",
    minutes=3,
    who=(Role.MENTEE, Role.MENTOR, Role.GUARDIAN),
    about="school",
    thanks="Спасибо.",
    sections=(Section(id="all", title="Всё"),),
    questions=(Question(id="one", section="all", kind=Kind.YES_NO, text="Да?"),),
)
ANNA = replace(somebody(1, Role.MENTEE), class_name="7А")
BORIS = replace(somebody(2, Role.MENTEE), class_name="8Б", form=Form.STUDENT)
IVAN = replace(somebody(3, Role.MENTOR), class_name="10А")
MOTHER = somebody(4, Role.GUARDIAN)
PAIR = Pair(
    id=PairId(5),
    school_id=SchoolId(1),
    number=1,
    mentor_id=IVAN.id,
    mentee_ids=(ANNA.id,),
    form=Form.PEER,
    made_at=datetime(2021, 9, 1, tzinfo=UTC),
)
SCHOOL = Community(
    people=(ANNA, BORIS, IVAN, MOTHER),
    pairs=(PAIR,),
    kinships=(Kinship(guardian_id=MOTHER.id, child_id=ANNA.id, is_confirmed=True),),
)
MENTEES = Audience(role=Role.MENTEE)


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (MENTEES, [ANNA, BORIS]),
        (Audience(role=Role.MENTEE, class_name="7 «а»"), [ANNA]),
        (Audience(role=Role.MENTEE, form=Form.STUDENT), [BORIS]),
        (Audience(role=Role.MENTEE, among=Among.PAIRED), [ANNA]),
        (Audience(role=Role.MENTEE, among=Among.UNPAIRED), [BORIS]),
        (Audience(role=Role.GUARDIAN, class_name="7А"), [MOTHER]),
        (Audience(role=Role.GUARDIAN, class_name="8Б"), []),
        (Audience(role=Role.MENTEE, pair_id=5), [ANNA, IVAN]),
        (Audience(role=Role.MENTEE, pair_id=6), []),
    ],
)
def test_an_audience_means_these_people(audience: Audience, expected: list[Person]) -> None:
    """Classes are compared however they are spelt; guardians belong to their children's."""
    assert list(SCHOOL.chosen(audience, SURVEY)) == expected


def test_of_a_pair_only_the_side_is_asked_that_the_questionnaire_is_for() -> None:
    """A mentee's survey sent to a pair asks the mentee."""
    for_mentees = SURVEY.model_copy(update={"who": (Role.MENTEE,)})
    assert SCHOOL.chosen(Audience(role=Role.MENTEE, pair_id=5), for_mentees) == (ANNA,)


@pytest.mark.parametrize(
    ("standing", "anonymous", "expected"),
    [
        (Standing.ADMITTED, False, True),
        (Standing.ADMITTED, True, True),
        (Standing.WAITING, False, False),
        (Standing.WAITING, True, True),
        (Standing.WITHDRAWN, True, False),
        (Standing.ERASED, True, False),
        (Standing.ASKING, True, False),
    ],
)
def test_consents_decide_who_may_be_asked(
    standing: Standing,
    *,
    anonymous: bool,
    expected: bool,
) -> None:
    """Nameless answers need none; whoever has withdrawn is left in peace."""
    asked = SURVEY.model_copy(update={"anonymous": anonymous})
    assert may_be_asked(replace(ANNA, standing=standing), asked) is expected


def test_trial_people_are_not_asked() -> None:
    """They are left out of every count, so a wave would never be whole with them."""
    assert not may_be_asked(replace(ANNA, is_trial=True), SURVEY)


def test_classes_are_those_of_the_asked_and_of_their_children() -> None:
    """Each once, however it is spelt; of guardians those of their children."""
    again = replace(somebody(9, Role.MENTEE), class_name="7 а")
    known = replace(SCHOOL, people=(*SCHOOL.people, again))
    assert [one.id for one in known.classes([ANNA, BORIS, again]).values()] == [
        PersonId(1),
        PersonId(2),
    ]
    assert [one.id for one in known.classes([MOTHER]).values()] == [PersonId(1)]


@pytest.mark.parametrize("about", ["meeting", "pair", "person", "school"])
def test_only_what_is_about_the_school_is_sent(about: str) -> None:
    """The others are begun where their subject is."""
    asked = SURVEY.model_copy(update={"about": about})
    assert is_sendable(asked) is (about == "school")
