"""The questionnaires that come with the house."""

import re
from itertools import product
from typing import Final

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from locales.library import read_library

SHIPPED: Final = tuple(read_library().current.values())
CODE: Final = re.compile(r"([a-z]{1,2}[0-9]+|[mn]_(e[0-9]|req))(_[a-z0-9_]+)?|go_on")


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
        asked[0].kind not in {Kind.TEXT, Kind.NUMBER, Kind.DATE}
        for asked in map(paper.for_form, Form)
        if asked
    )


def test_words_on_screens_are_calm(paper: Questionnaire) -> None:
    """No exclamation marks, and no digits where the engine counts by itself."""
    words = [paper.title, paper.thanks]
    words += [f"{one.text} {one.help or ''}" for one in paper.questions]
    assert [one for one in words if "!" in one] == []


ONE_SIDE: Final = {
    "mentor_candidate": (["mentor"], "school"),
    "mentee_first": (["mentee"], "school"),
    "mentee_second": (["mentee"], "school"),
    "mentor_first": (["mentor"], "school"),
    "mentor_second": (["mentor"], "school"),
    "preference_mentee": (["mentee"], "school"),
    "preference_mentor": (["mentor"], "school"),
    "meeting_mentee": (["mentee"], "meeting"),
    "meeting_mentor": (["mentor"], "meeting"),
    "after_trial_mentee": (["mentee"], "meeting"),
    "after_trial_mentor": (["mentor"], "meeting"),
    "after_final_mentee": (["mentee"], "meeting"),
    "after_final_mentor": (["mentor"], "meeting"),
    "interim_mentee": (["mentee"], "school"),
    "interim_mentor": (["mentor"], "school"),
    "exit_mentee": (["mentee"], "school"),
    "exit_mentor": (["mentor"], "school"),
    "training_test": (["mentor"], "school"),
    "parents_first": (["guardian"], "school"),
    "parents_final": (["guardian"], "school"),
    "control_card": (["curator"], "pair"),
    "curator_assessment": (["curator", "methodist"], "school"),
    "diagnostics_before": (["curator", "psychologist"], "person"),
    "diagnostics_after": (["curator", "psychologist"], "person"),
}
"""Every questionnaire that is not for everybody: who fills it in, and about what."""


def test_each_questionnaire_asks_whom_it_is_meant_for_about_what() -> None:
    """A survey of the school is not offered after a meeting, nor one side's to the other."""
    meant = {one.id: ([role.value for role in one.who], one.about) for one in SHIPPED}
    everybody = meant.pop("preliminary_request")
    assert meant == ONE_SIDE
    assert {"mentee", "mentor", "guardian", "class_teacher"} <= set(everybody[0])
    assert everybody[1] == "school"


def test_only_the_first_surveys_stand_in_the_menu() -> None:
    """A menu of twenty questionnaires is none; the others come when their time has come."""
    assert {one.id for one in SHIPPED if one.given == "at_once"} == {
        "mentee_first",
        "mentor_first",
    }


def test_nobody_is_asked_the_same_twice(paper: Questionnaire) -> None:
    """Whoever reads a question again thinks that the bot has lost the answer."""
    for form in Form:
        texts = [one.text for one in paper.for_form(form)]
        assert [one for one in texts if texts.count(one) > 1] == []


def test_no_part_of_a_questionnaire_is_long(paper: Questionnaire) -> None:
    """A part can be done in one go; the next one waits for another day."""
    for form in Form:
        parts = [one.section for one in paper.for_form(form) if one.only_if is None]
        assert [one for one in parts if parts.count(one) > 8] == []


def test_every_question_is_named_by_its_code(paper: Questionnaire) -> None:
    """Codes of the methodology are the ids; only the wish to go on has none there."""
    assert [one.id for one in paper.questions if not CODE.fullmatch(one.id)] == []


def test_the_time_a_questionnaire_takes_is_told_honestly(paper: Questionnaire) -> None:
    """Five taps a minute, and at least half a minute for words of one's own that are demanded."""
    for form in Form:
        asked = [one for one in paper.for_form(form) if one.only_if is None]
        words = sum(one.kind is Kind.TEXT and one.required for one in asked)
        taps = sum(one.kind is not Kind.TEXT for one in asked)
        assert taps / 5 + words / 2 <= paper.minutes
