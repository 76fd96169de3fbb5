"""What is asked after a meeting, which must never become a burden."""

import re
from typing import Final

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Kind
from locales.library import read_library

FEEDBACK: Final = [one for one in read_library().current.values() if one.about == "meeting"]


@pytest.fixture(params=FEEDBACK, ids=lambda paper: str(paper.id))
def feedback(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each questionnaire about a meeting in turn."""
    found: Questionnaire = request.param
    return found


def test_feedback_takes_ninety_seconds_and_mostly_taps(feedback: Questionnaire) -> None:
    """Seven questions must be answered at the most, and at most one in words."""
    for form in Form:
        kinds = [one.kind for one in feedback.for_form(form) if one.required]
        assert len(kinds) <= 7
        assert kinds.count(Kind.TEXT) <= 1
    assert feedback.minutes <= 2


def test_feedback_asks_all_forms_alike(feedback: Questionnaire) -> None:
    """What follows from an answer is looked up under one id, whoever gave it."""
    assert {feedback.for_form(form) for form in Form} == {feedback.questions}


def test_help_can_be_asked_for_after_every_meeting(feedback: Questionnaire) -> None:
    """Whoever answers, the curator or the psychologist can be called."""
    asked = [one for one in feedback.questions if one.id in {"f7", "g7"} and one.required]
    assert [one.option_ids for one in asked] == [("no", "curator", "psychologist")]


def test_only_a_trial_and_a_final_meeting_ask_whether_to_go_on() -> None:
    """Both sides choose among the same; asked every week, it would shake a pair that is well."""
    wishes = {one.id: one.question("go_on") for one in FEEDBACK}
    options = {key: one.option_ids for key, one in wishes.items() if one and one.required}
    trial, final = ("yes", "no", "unsure"), ("yes", "another", "no", "unsure")
    mentee = {"after_trial_mentee": trial, "after_final_mentee": final}
    assert options == mentee | {"after_trial_mentor": trial, "after_final_mentor": final}


def test_a_mentee_is_told_who_reads_what_they_say_of_meetings() -> None:
    """Comfort, doubts and free words reach the curator, never the mentor."""
    frank = [
        one
        for paper in FEEDBACK
        if "mentee" in paper.who
        for one in paper.questions
        if one.kind is Kind.TEXT or one.id in {"f3", "go_on"}
    ]
    told = [one.help for one in frank if re.search("куратор.*наставник", one.help or "")]
    assert told
    assert len(told) == len(frank)
