"""What an author may ask, and what one question lets be answered."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.questions import Question
from tests.domain.papers import options, question


def _code(problem: pytest.ExceptionInfo[ValidationError]) -> str:
    return problem.value.errors()[0]["type"]


def test_a_scale_can_be_answered_with_each_of_its_marks() -> None:
    """A scale has options by nature, from its least mark to its most."""
    assert question("scale", min=0, max=3).option_ids == ("0", "1", "2", "3")


def test_a_scale_goes_from_one_to_ten_when_nothing_is_said() -> None:
    """The methodology measures everything from 1 to 10."""
    assert question("scale").option_ids[0] == "1"
    assert question("scale").option_ids[-1] == "10"


def test_yes_and_no_need_no_options() -> None:
    """Both answers are known before the author says anything."""
    assert question("yes_no").option_ids == ("yes", "no")


def test_the_order_of_options_is_kept() -> None:
    """Order is meaning, so it is never sorted."""
    shuffled = [{"id": "z", "text": "Часто"}, {"id": "a", "text": "Редко"}]
    assert question("choice", options=shuffled).option_ids == ("z", "a")


@pytest.mark.parametrize(
    ("code", "kind", "changes"),
    [
        ("options_few", "choice", {"options": options("Один")}),
        ("options_few", "many", {"options": []}),
        ("options_misplaced", "text", {"options": options("Да", "Нет")}),
        ("options_misplaced", "yes_no", {"options": options("Да", "Нет")}),
        ("options_twice", "choice", {"options": options("Да") * 2}),
        ("bounds_crossed", "text", {"min": 10, "max": 5}),
        ("bounds_crossed", "number", {"min": 10, "max": 5}),
        ("scale_wide", "scale", {"max": 11}),
        ("scale_wide", "scale", {"min": -1}),
        ("scale_wide", "scale", {"min": 5, "max": 5}),
        ("pattern_misplaced", "number", {"pattern": "a"}),
        ("pattern_broken", "text", {"pattern": "("}),
        ("extra_forbidden", "text", {"hlep": "Опечатка в ключе"}),
        ("string_pattern_mismatch", "text", {"key": "Вопрос"}),
        ("string_pattern_mismatch", "text", {"key": "a" * 17}),
        ("string_too_long", "text", {"text": "о" * 901}),
        ("string_too_short", "text", {"text": "   "}),
    ],
)
def test_a_question_that_cannot_work_is_refused(
    code: str, kind: str, changes: dict[str, Any]
) -> None:
    """The author learns it at the start, not the person in the middle of an interview."""
    with pytest.raises(ValidationError) as problem:
        question(kind, **changes)
    assert _code(problem) == code


def test_a_question_cannot_be_changed_after_it_was_read() -> None:
    """Everybody shares one copy of a questionnaire."""
    asked: Any = question()
    with pytest.raises(ValidationError):
        asked.text = "Другой вопрос"
    assert isinstance(asked, Question)
