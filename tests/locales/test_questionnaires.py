"""The questionnaires that come with the house."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from locales.library import read_library

PAPERS: Final = read_library().current
SHIPPED: Final = tuple(PAPERS.values())
FIRST: Final = PAPERS["mentee_first"]
MENTOR_FIRST: Final = PAPERS["mentor_first"]
FEEDBACK: Final = [one for one in SHIPPED if one.about == "meeting"]
OURS: Final = (Form.PEER, Form.TEACHER)
"""The forms the gymnasium runs: pupils help pupils, teachers help teachers."""

CODE: Final = re.compile(r"([mncfgxy][0-9]+|[mn]_(e[0-9]|req))(_[a-z0-9_]+)?|go_on")
TO_A_CHILD: Final = re.compile(
    r"\b(ты|теб[яе]|тобо[йю]|тво\w+|напиши|пиши|отметь|выбери|расскажи|\w+[иеё]шь(ся)?)\b"
)
TO_AN_ADULT: Final = re.compile(r"\b(вы|вас|вами?|ваш\w*|\w+([йьи]те|ёте|[йьеи]тесь))\b")


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


def test_each_questionnaire_asks_whom_it_is_meant_for_about_what() -> None:
    """A survey of the school is not offered after a meeting, nor one side's to the other."""
    assert {one.id: ([role.value for role in one.who], one.about) for one in SHIPPED} == {
        "mentee_first": (["mentee"], "school"),
        "mentor_first": (["mentor"], "school"),
        "meeting_mentee": (["mentee"], "meeting"),
        "meeting_mentor": (["mentor"], "meeting"),
        "after_trial_mentee": (["mentee"], "meeting"),
        "after_trial_mentor": (["mentor"], "meeting"),
        "after_final_mentee": (["mentee"], "meeting"),
        "after_final_mentor": (["mentor"], "meeting"),
    }


def test_every_question_is_named_by_its_code(paper: Questionnaire) -> None:
    """Codes of the methodology are the ids; only the wish to go on has none there."""
    assert [one.id for one in paper.questions if not CODE.fullmatch(one.id)] == []


def _asked(paper: Questionnaire, form: Form) -> dict[str, str]:
    return {question.id: question.kind.value for question in paper.for_form(form)}


def _of_kind(asked: dict[str, str], kind: str) -> set[str]:
    return {key for key, one in asked.items() if one == kind}


def test_the_first_survey_of_a_pupil_asks_what_the_methodology_asks() -> None:
    """The second survey repeats these codes, so that the two can be compared."""
    asked = _asked(FIRST, Form.PEER)
    marks = {"m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10"}
    marks |= {"m21_study", "m21_sure", "m21_talk", "m21_order", "m21_mood"}
    assert _of_kind(asked, "scale") == marks
    assert _of_kind(asked, "yes_no") == {"m1", "m_e3", "m20"}
    assert _of_kind(asked, "many") == {"m_req"}
    assert _of_kind(asked, "text") == {"m1_where", "m_req_other", "m_e1", "m_e2"}


def test_the_first_survey_of_a_teacher_asks_what_the_methodology_asks() -> None:
    """A teacher is asked about the profession, not about clubs; the needs stand in m19."""
    asked = _asked(FIRST, Form.TEACHER)
    marks = {"m2", "m3", "m6", "m11", "m12", "m13", "m14", "m15"}
    marks |= {"m21_study_t", "m21_sure", "m21_talk", "m21_order", "m21_mood"}
    assert _of_kind(asked, "scale") == marks
    assert _of_kind(asked, "yes_no") == {"m1", "m_e3"}
    assert (asked["m16"], asked["m19"]) == ("choice", "many")
    assert _of_kind(asked, "text") == {"m1_where", "m19_other", "m_e1", "m_e2"}


def test_the_first_survey_of_a_mentor_asks_what_the_methodology_asks() -> None:
    """Expectations differ by form; the time, the place and the number of mentees do not."""
    both = {"n2", "n3", "n4", "n5", "n10_training", "n10_role"}
    asked = {form: _asked(MENTOR_FIRST, form) for form in OURS}
    assert _of_kind(asked[Form.PEER], "scale") == both | {"n6_one", "n6_group", "n12"}
    assert _of_kind(asked[Form.TEACHER], "scale") == both | {
        "n7",
        "n8_theory",
        "n8_practice",
        "n9",
    }
    assert _of_kind(asked[Form.PEER], "choice") == {"c8", "c9_hours", "c10"}
    assert _of_kind(asked[Form.TEACHER], "choice") == {"n11", "c8", "c9_hours", "c10"}
    assert _of_kind(asked[Form.PEER], "many") == {"c4", "c9_days"}
    assert _of_kind(asked[Form.TEACHER], "many") == {"c4_t", "c9_days"}


@pytest.mark.parametrize("form", OURS)
def test_a_first_survey_ends_before_patience_does(form: Form) -> None:
    """Even somebody who opens every branch is done in some eight minutes."""
    assert len(FIRST.for_form(form)) <= 22
    assert len(MENTOR_FIRST.for_form(form)) <= (20 if form is Form.PEER else 22)
    assert max(FIRST.minutes, MENTOR_FIRST.minutes) <= 8


@pytest.mark.parametrize(("need", "offer"), [("m_req", "c4"), ("m19", "c4_t")])
def test_needs_and_offers_share_their_option_ids(need: str, offer: str) -> None:
    """A curator finds pairs by what one lacks and another can give."""
    questions = FIRST.questions + MENTOR_FIRST.questions
    options = {one.id: (one.option_ids, one.forms) for one in questions}
    assert options[need] == options[offer]


@pytest.fixture(params=FEEDBACK, ids=lambda paper: str(paper.id))
def feedback(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each questionnaire about a meeting in turn."""
    found: Questionnaire = request.param
    return found


def test_feedback_takes_ninety_seconds_and_mostly_taps(feedback: Questionnaire) -> None:
    """Seven questions at the most; words are never demanded."""
    for form in Form:
        kinds = [question.kind for question in feedback.for_form(form)]
        assert len(kinds) <= 7
        assert kinds.count(Kind.TEXT) < len(kinds) / 2
    texts = [one for one in feedback.questions if one.kind is Kind.TEXT]
    assert [one.id for one in texts if one.required] == []
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
    assert len(told) == len(frank) == 11


def _seen(paper: Questionnaire, form: Form) -> Iterator[str]:
    """Yield every text of a questionnaire that somebody of a form can see."""
    asked = paper.for_form(form)
    used = {one.section for one in asked}
    yield from (paper.title, paper.thanks)
    yield from (one.title for one in paper.sections if one.id in used)
    for one in asked:
        yield from filter(None, (one.text, one.help, one.wrong, one.low, one.high))
        yield from (option.text for option in one.options)


@pytest.mark.parametrize("form", OURS)
def test_nobody_is_spoken_to_as_somebody_else(paper: Questionnaire, form: Form) -> None:
    """A pupil hears no polite plural, a teacher hears nothing said to a child."""
    wrong = TO_AN_ADULT if form is Form.PEER else TO_A_CHILD
    assert [words for words in _seen(paper, form) if wrong.search(words.casefold())] == []


def test_words_to_a_pupil_and_to_a_teacher_are_told_apart() -> None:
    """Polite and plain speech show in verbs as well as in pronouns."""
    polite, plain = ("чего вы ждёте", "ответьте", "хотите"), ("твоём", "по-твоему", "чего ждёшь")
    assert [bool(TO_AN_ADULT.search(one)) for one in polite + plain] == [True] * 3 + [False] * 3
    assert [bool(TO_A_CHILD.search(one)) for one in polite + plain] == [False] * 3 + [True] * 3
