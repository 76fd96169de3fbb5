"""Sums of points: what answers are worth, and when a test is passed."""

from typing import Any

import pytest

from domain.answers import Value
from domain.questionnaires import Questionnaire
from domain.scores import Score, lost, score

TEST: dict[str, Any] = {
    "id": "paper",
    "version": 1,
    "title": "Тест",
    "minutes": 1,
    "who": ["mentor"],
    "about": "school",
    "thanks": "Спасибо",
    "sections": [{"id": "s", "title": "Раздел"}],
    "questions": [
        {
            "id": "one",
            "section": "s",
            "kind": "choice",
            "text": "Первый?",
            "scored": True,
            "explain": "Потому что да.",
            "options": [{"id": "yes", "text": "Да", "points": 1}, {"id": "no", "text": "Нет"}],
        },
        {
            "id": "some",
            "section": "s",
            "kind": "many",
            "text": "Какие?",
            "scored": True,
            "options": [
                {"id": "a", "text": "А", "points": 2},
                {"id": "b", "text": "Б", "points": 1},
                {"id": "c", "text": "В"},
            ],
        },
        {"id": "mark", "section": "s", "kind": "scale", "text": "Сколько?", "scored": True},
        {"id": "wish", "section": "s", "kind": "text", "text": "Что ещё?"},
    ],
}


def _scored(answers: dict[str, Any], **changes: Any) -> Score:
    paper = Questionnaire.model_validate({**TEST, **changes})
    found = score(paper, paper.questions, answers)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("answers", "points"),
    [
        ({}, 0),
        ({"one": "yes"}, 1),
        ({"one": "no"}, 0),
        ({"some": ("a", "c")}, 2),
        ({"some": ("a", "b", "c")}, 3),
        ({"mark": 7, "wish": "12"}, 7),
        ({"one": None, "some": None, "mark": None}, 0),
        ({"one": "yes", "some": ("a", "b"), "mark": 10}, 14),
    ],
)
def test_points_are_those_of_what_was_chosen(answers: dict[str, Any], points: int) -> None:
    """Marks count for themselves, skipped questions and unscored ones for nothing."""
    assert _scored(answers) == Score(points=points, of=14)


def test_a_test_is_passed_from_its_mark_up() -> None:
    """One point less fails it."""
    assert _scored({"mark": 9}, pass_points=9).passed is True
    assert _scored({"mark": 8}, pass_points=9).passed is False
    assert _scored({"mark": 8}).passed is None


@pytest.mark.parametrize(("mark", "band"), [(1, "Низкий"), (6, "Низкий"), (7, "Высокий")])
def test_a_sum_stands_in_the_highest_band_it_reaches(mark: int, band: str) -> None:
    """From the least sum of a band up, to the next band."""
    bands = [{"least": 0, "title": "Низкий"}, {"least": 7, "title": "Высокий"}]
    assert _scored({"mark": mark}, bands=bands).band == band


def test_only_what_was_asked_can_be_reached() -> None:
    """A closed branch takes its points away from the most as well."""
    paper = Questionnaire.model_validate(TEST)
    asked = [one for one in paper.questions if one.id != "mark"]
    assert score(paper, asked, {"one": "yes"}) == Score(points=1, of=4)
    assert score(paper, [one for one in asked if one.id == "wish"], {}) is None


def test_what_was_lost_are_the_questions_worth_more() -> None:
    """A whole answer is not among them, half of one is."""
    paper = Questionnaire.model_validate(TEST)
    answers: dict[str, Value] = {"one": "yes", "some": ("b",), "mark": 10}
    assert [one.id for one in lost(paper.questions, answers)] == ["some"]
