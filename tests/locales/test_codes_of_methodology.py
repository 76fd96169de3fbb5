"""The lists of the methodology's questionnaires: whatever they ask stands in its own file."""

from collections.abc import Iterable
from typing import Final

import pytest

from domain.people import Form, Role
from domain.questionnaires import Questionnaire
from domain.questions import Count, Crowd, Kind, Question
from locales.library import read_library

PAPERS: Final = read_library().current
PUPILS: Final = (Form.PEER, Form.STUDENT, Form.EMPLOYER, Form.EMPLOYER_STUDENT, Form.TEACHER_PUPIL)


def _some(letter: str, *numbers: int, end: str = "") -> set[str]:
    return {f"{letter}{number}{end}" for number in numbers}


def _all(letter: str, least: int, most: int, end: str = "") -> set[str]:
    return _some(letter, *range(least, most + 1), end=end)


LISTS: Final[dict[tuple[str, ...], set[str]]] = {
    # «Анкета кандидата в наставники» and what pairing reads of it in the mentor's first survey
    ("mentor_candidate", "mentor_first"): _all("c", 1, 10) | _all("c", 12, 16) | {"n1"},
    # «Первый опрос наставляемого»
    ("mentee_first",): _all("m", 1, 21) | {"m_e1", "m_e2", "m_e3", "m_req"},
    # «Первый опрос наставника»
    ("mentor_first",): _all("n", 1, 12) | {"n_e1", "n_e2", "n_e3"},
    # «Предпочтения после общей встречи»
    ("preference_mentee",): _all("p", 1, 6),
    ("preference_mentor",): _all("q", 1, 6),
    # «Обратная связь после встречи»: the mentor has told before who was there
    ("meeting_mentee",): _all("f", 1, 8),
    ("meeting_mentor",): _all("g", 1, 8),
    ("after_trial_mentee",): _some("f", 1, 2, 3, 5, 6, 7) | {"go_on"},
    ("after_trial_mentor",): _some("g", 1, 2, 3, 4, 6, 7) | {"go_on"},
    ("after_final_mentee",): _some("f", 3, 4, 5, 7) | {"go_on"},
    ("after_final_mentor",): _some("g", 5, 7) | {"go_on"},
    # «Промежуточный контроль» and «Карта контроля»
    ("interim_mentee",): _all("i", 1, 8),
    ("interim_mentor",): _all("i", 1, 8),
    ("control_card",): _all("k", 1, 6),
    # «Короткий опрос после досрочного завершения пары»
    ("exit_mentee",): _all("e", 1, 6),
    ("exit_mentor",): _all("e", 1, 6),
    # «Итоговые опросы»
    ("mentee_second",): _all("x", 1, 6),
    ("mentor_second",): _all("y", 1, 9),
    # «Тест после обучения наставников»
    ("training_test",): _all("t", 1, 12),
    # «Диагностика до и после»
    ("diagnostics_before",): _all("d", 1, 13),
    ("diagnostics_after",): _all("d", 1, 13),
    # «Опрос родителей»
    ("parents_first",): _all("pr", 1, 5),
    ("parents_final",): _all("pr", 6, 8),
    # «Анкета куратора»
    ("curator_assessment",): _all("a", 1, 9),
    # «Предварительный запрос»
    ("preliminary_request",): _all("r", 1, 5),
}


def _has(questions: Iterable[Question], code: str) -> bool:
    return any(one.id == code or one.id.startswith(f"{code}_") for one in questions)


def _question(paper: Questionnaire, question_id: str) -> Question:
    found = paper.question(question_id)
    assert found is not None, question_id
    return found


@pytest.mark.parametrize("papers", LISTS, ids="+".join)
def test_every_code_of_a_list_is_in_its_file(papers: tuple[str, ...]) -> None:
    """Some codes stand for several questions, which share its beginning."""
    questions = [one for paper in papers for one in PAPERS[paper].questions]
    assert [code for code in sorted(LISTS[papers]) if not _has(questions, code)] == []


def test_every_file_of_the_house_belongs_to_a_list() -> None:
    """A file nobody accounts for would be asked without anybody having agreed to it."""
    assert set(PAPERS) == {paper for papers in LISTS for paper in papers}


def test_feedback_on_a_meeting_that_was_not_asks_nothing_else_of_it() -> None:
    """Who says there was none is not asked how useful it was, only whether help is needed."""
    for paper, meeting in (
        ("meeting_mentee", {"f2", "f3", "f4", "f5", "f6"}),
        ("after_trial_mentee", {"f2", "f3", "f5", "f6"}),
    ):
        held = {one.id for one in PAPERS[paper].questions if one.only_if is not None}
        assert held == meeting
        assert "none" in _question(PAPERS[paper], "f1").option_ids


@pytest.mark.parametrize("paper", ["interim_mentee", "interim_mentor", "control_card"])
def test_what_the_bot_counts_is_only_confirmed(paper: str) -> None:
    """Nobody is made to count meetings that stand in the bot's own book."""
    counted = {one.counts: one.unit for one in PAPERS[paper].questions if one.counts is not None}
    assert counted == {Count.MEETINGS_HELD: None, Count.PLAN_PERCENT: "%"}


def test_a_mentor_speaks_of_each_mentee_apart() -> None:
    """Results and troubles differ from one mentee to the next."""
    paper = PAPERS["interim_mentor"]
    repeat = paper.section("each").repeat
    assert repeat is not None
    assert repeat.over is Crowd.OWN_MENTEES
    assert [one.id for one in paper.questions if one.section == "each"] == [
        "i7",
        "i7_other",
        "i8",
        "i6",
    ]


def test_a_control_card_comes_again_and_demands_a_term_for_a_remark() -> None:
    """A remark without a date would stay a remark."""
    paper = PAPERS["control_card"]
    term = _question(paper, "k6")
    assert (paper.who, paper.about, paper.recurs) == ((Role.CURATOR,), "pair", True)
    assert (term.kind, term.required) == (Kind.DATE, True)
    assert term.only_if is not None
    assert term.only_if.question == "k5"


def test_the_test_after_the_training_is_passed_with_seven_of_ten() -> None:
    """Every question has one right answer, says why, and no place among the options gives it away.

    What was answered is not changed afterwards: it is taken again.
    """
    paper = PAPERS["training_test"]
    assert paper.pass_points is not None
    assert paper.pass_points / paper.most_points >= 0.7
    assert (paper.pass_points - 1) / paper.most_points < 0.7
    points = [[option.points for option in one.options] for one in paper.questions]
    assert [sorted(one) for one in points] == [[0, 0, 0, 1]] * 12
    places = [one.index(1) for one in points]
    assert {places.count(place) for place in range(4)} == {3}
    assert [one.id for one in paper.questions if not (one.scored and one.explain)] == []
    assert paper.edits == 0


def test_diagnostics_are_the_same_before_and_after() -> None:
    """A fact with one point only shows no difference."""
    before, after = PAPERS["diagnostics_before"], PAPERS["diagnostics_after"]
    assert after.follows == before.id
    told = {
        (f"{one.id}_2", one.kind, one.forms, one.option_ids, one.unit) for one in before.questions
    }
    assert told == {
        (one.id, one.kind, one.forms, one.option_ids, one.unit) for one in after.questions
    }
    assert (after.who, after.about) == (before.who, before.about)
    assert (before.who, before.about) == ((Role.CURATOR, Role.PSYCHOLOGIST), "person")


def test_of_a_psychologist_s_methods_only_levels_are_kept() -> None:
    """Raw answers stay with the psychologist: there is nowhere to write them."""
    for paper in (PAPERS["diagnostics_before"], PAPERS["diagnostics_after"]):
        levels = [one for one in paper.questions if one.section == "levels"]
        assert [one.option_ids for one in levels] == [("low", "middle", "high")] * 3
        assert [one.id for one in paper.questions if one.kind is Kind.TEXT] == []
        assert [one.id for one in levels if one.required] == []


def test_forms_decide_which_facts_are_asked() -> None:
    """Pupils have marks and clubs, teachers open lessons and a category, workplaces practice."""
    paper = PAPERS["diagnostics_before"]
    codes = {form: {one.id.partition("_")[0] for one in paper.for_form(form)} for form in Form}
    levels = _all("d", 11, 13)
    assert codes[Form.TEACHER] == levels | _all("d", 5, 8)
    for form in PUPILS:
        practice = form in {Form.EMPLOYER, Form.EMPLOYER_STUDENT}
        assert codes[form] == levels | _all("d", 1, 4) | (_all("d", 9, 10) if practice else set())


def test_the_curator_s_own_assessment_adds_up_to_eighteen() -> None:
    """Nine criteria of two points, and three bands without a gap."""
    paper = PAPERS["curator_assessment"]
    assert [[option.points for option in one.options] for one in paper.questions] == [
        [0, 1, 2]
    ] * 9
    assert paper.most_points == 18
    assert [band.least for band in paper.bands] == [0, 9, 15]
    assert paper.who == (Role.CURATOR, Role.METHODIST)
    assert paper.recurs


def test_the_preliminary_request_cannot_tell_who_answered() -> None:
    """Free words could give a hand away, so there are buttons only, for everybody there is."""
    paper = PAPERS["preliminary_request"]
    assert paper.anonymous
    assert {one.kind for one in paper.questions} <= {Kind.CHOICE, Kind.MANY, Kind.YES_NO}
    assert set(paper.who) == set(Role) - {Role.OPERATOR}


def test_only_the_first_surveys_stand_in_the_menu_by_themselves() -> None:
    """Everything else is sent by a curator, or begun where its subject is."""
    at_once = {one.id for one in PAPERS.values() if one.given == "at_once"}
    assert (
        {"mentee_first", "mentor_first"}
        <= at_once
        <= {
            "mentee_first",
            "mentor_first",
            "mentor_candidate",
        }
    )
