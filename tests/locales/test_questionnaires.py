"""The questionnaires that come with the house."""

from itertools import product

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from locales.library import read_library

SHIPPED = tuple(read_library().current.values())
FIRST = read_library().current["mentee_first"]


@pytest.fixture(params=SHIPPED, ids=lambda paper: str(paper.id))
def paper(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each shipped questionnaire in turn."""
    found: Questionnaire = request.param
    return found


def _screen_words(question: Question) -> int:
    ends = (question.low or "", question.high or "")
    labels = (*ends, *(option.text for option in question.options))
    return sum(len(one) for one in (question.text, question.help or "", *labels))


def test_every_question_fits_a_screen_of_a_phone(paper: Questionnaire) -> None:
    """Six hundred characters can be read without scrolling."""
    assert {
        one.id: _screen_words(one) for one in paper.questions if _screen_words(one) > 600
    } == {}


def test_every_option_fits_its_button(paper: Questionnaire) -> None:
    """Clients cut labels over some thirty-two characters."""
    labels = [option.text for one in paper.questions for option in one.options]
    assert [label for label in labels if len(label) > 32] == []


def test_every_scale_has_words_on_both_ends(paper: Questionnaire) -> None:
    """A number alone says nothing of its direction; the methodology measures from 1 to 10."""
    scales = [one for one in paper.questions if one.kind is Kind.SCALE]
    assert [one.id for one in scales if not (one.low and one.high)] == []
    assert {(one.least, one.most) for one in scales} <= {(1, 10)}


def test_every_condition_can_come_true_in_every_form(paper: Questionnaire) -> None:
    """A question must not wait for an answer that its form never asks for."""
    dead = []
    for form, question in product(Form, paper.questions):
        asked = {one.id: one for one in paper.for_form(form)}
        if question.id in asked and question.only_if is not None:
            source = asked.get(question.only_if.question)
            if source is None or not set(question.only_if.is_any_of) & set(source.option_ids):
                dead.append((form, question.id))
    assert dead == []


def test_some_form_has_something_to_answer(paper: Questionnaire) -> None:
    """A questionnaire nobody is asked is refused; a form it skips is simply not offered it."""
    assert [form for form in Form if paper.for_form(form)] != []


def test_every_questionnaire_begins_with_a_button(paper: Questionnaire) -> None:
    """An easy beginning is what brings people to the end."""
    assert all(
        asked[0].kind not in {Kind.TEXT, Kind.DATE} for asked in map(paper.for_form, Form) if asked
    )


def test_words_on_screens_are_calm(paper: Questionnaire) -> None:
    """No exclamation marks, and no digits where the engine counts by itself."""
    words = [paper.title, paper.thanks]
    words += [f"{one.text} {one.help or ''}" for one in paper.questions]
    assert [one for one in words if "!" in one] == []


def test_the_first_survey_of_a_mentee_asks_what_the_methodology_asks() -> None:
    """Codes of the methodology are the ids, so that the second survey can be compared."""
    asked = {question.id: question.kind.value for question in FIRST.for_form(Form.PEER)}
    marks = ["m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10"]
    marks += ["m21_study", "m21_sure", "m21_talk", "m21_order", "m21_mood"]
    assert {key for key, kind in asked.items() if kind == "scale"} == set(marks)
    assert {key for key, kind in asked.items() if kind == "yes_no"} == {"m1", "m_e3", "m20"}
    assert asked["m_req"] == "many"
    assert asked["m_e1"] == asked["m_e2"] == asked["m1_where"] == "text"


def test_questions_of_the_peer_form_are_not_asked_in_others() -> None:
    """A teacher who is helped by a teacher is not asked about clubs."""
    others = {one.id for one in FIRST.for_form(Form.TEACHER)}
    assert not others & {"m4", "m5", "m7", "m8", "m9", "m10", "m20"}
