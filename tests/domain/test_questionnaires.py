"""What holds a questionnaire together."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.people import Form
from domain.questions import Question
from tests.domain.papers import only_if, options, question, questionnaire

_TWO_SECTIONS = [{"id": "s", "title": "Первый"}, {"id": "t", "title": "Второй"}]


@pytest.mark.parametrize(
    ("code", "name", "questions", "changes"),
    [
        ("section_twice", "s", [question()], {"sections": [_TWO_SECTIONS[0]] * 2}),
        ("question_twice", "q", [question(), question("scale")], {}),
        ("section_unknown", "q", [question(section="t")], {}),
        ("section_empty", "t", [question()], {"sections": _TWO_SECTIONS}),
        (
            "section_left",
            "c",
            [question(key="a"), question(key="b", section="t"), question(key="c")],
            {"sections": _TWO_SECTIONS},
        ),
        (
            "condition_later",
            "a",
            [question(key="a", only_if=only_if("b", "yes")), question("yes_no", key="b")],
            {},
        ),
        (
            "condition_impossible",
            "b",
            [question("yes_no", key="a"), question(key="b", only_if=only_if("a", "maybe"))],
            {},
        ),
        (
            "condition_impossible",
            "b",
            [question(key="a"), question(key="b", only_if=only_if("a", "слово"))],
            {},
        ),
    ],
)
def test_a_questionnaire_that_falls_apart_is_refused_by_name(
    code: str, name: str, questions: list[Question], changes: dict[str, Any]
) -> None:
    """The rule and the culprit are told apart, so that the author finds the place."""
    with pytest.raises(ValidationError) as problem:
        questionnaire(*questions, **changes)
    first = problem.value.errors()[0]
    assert (first["type"], first.get("ctx")) == (code, {"name": name})


def test_a_condition_may_rest_on_a_mark() -> None:
    """A scale has its marks as option ids, so a low mark can open a question."""
    paper = questionnaire(
        question("scale", key="a"), question(key="b", only_if=only_if("a", "1", "2"))
    )
    assert paper.question("b") is not None


def test_a_condition_may_rest_on_one_of_several_options() -> None:
    """A question with several answers opens another by any of them."""
    asked = question("many", key="a", options=options("Да", "Нет", "Другое"))
    assert questionnaire(asked, question(key="b", only_if=only_if("a", "o3"))).question("b")


def test_nobody_hears_questions_of_another_form() -> None:
    """A question without forms belongs to all of them."""
    paper = questionnaire(
        question(key="all"),
        question(key="peers", forms=["peer"]),
        question(key="teachers", forms=["teach"]),
    )
    assert [one.id for one in paper.for_form(Form.PEER)] == ["all", "peers"]
    assert [one.id for one in paper.for_form(Form.TEACHER)] == ["all", "teachers"]


def test_a_question_that_is_not_there_is_not_found() -> None:
    """An old button may name a question that a later version has dropped."""
    assert questionnaire(question()).question("gone") is None
