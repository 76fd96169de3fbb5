"""Which values are answers."""

from typing import Any

import pytest

from domain.answers import Value, chosen, fitting
from domain.refusals import Misunderstood
from tests.domain.papers import options, question

_THREE = {"options": options("Один", "Два", "Три")}


@pytest.mark.parametrize(
    ("kind", "changes", "value", "kept"),
    [
        ("text", {}, "  слово \n", "слово"),
        ("text", {}, "две\nстроки", "две\nстроки"),
        ("text", {}, "а\x00б\x07в", "абв"),
        ("text", {"pattern": r"[0-9]+[А-Я]"}, "7Б", "7Б"),
        ("text", {}, "о" * 3000, "о" * 3000),
        ("number", {}, 12, 12),
        ("number", {}, 12.5, 12.5),
        ("number", {"min": -5, "max": 5}, -5, -5),
        ("date", {}, "2012-05-05", "2012-05-05"),
        ("scale", {}, 7, 7),
        ("scale", {}, "7", 7),
        ("choice", _THREE, "o2", "o2"),
        ("yes_no", {}, "no", "no"),
        ("many", _THREE, ("o3", "o1"), ("o1", "o3")),
        ("many", _THREE, "o2", ("o2",)),
    ],
)
def test_an_answer_is_kept_tidied(
    kind: str, changes: dict[str, Any], value: Value, kept: Value
) -> None:
    """Spaces around, control characters and the order of ticking do not count."""
    answer = fitting(question(kind, **changes), value)
    assert answer == kept
    assert type(answer) is type(kept)


@pytest.mark.parametrize(
    ("kind", "changes", "value", "expected"),
    [
        ("text", {}, "   ", "text"),
        ("text", {}, "\x00", "text"),
        ("text", {}, 5, "text"),
        ("text", {"max": 3}, "слово", "shorter"),
        ("text", {"min": 9}, "слово", "longer"),
        ("text", {"pattern": r"[0-9]+"}, "7Б", "pattern"),
        ("number", {"max": 5}, 6, "number"),
        ("number", {}, -1, "number"),
        ("number", {}, float("nan"), "number"),
        ("number", {}, float("inf"), "number"),
        ("number", {}, "12", "number"),
        ("date", {}, "2012-02-30", "date"),
        ("date", {}, "05.05.2012", "date"),
        ("date", {}, "вчера", "date"),
        ("scale", {}, 0, "scale"),
        ("scale", {}, 11, "scale"),
        ("scale", {}, 7.5, "scale"),
        ("choice", _THREE, "o4", "choice"),
        ("choice", _THREE, ("o1",), "choice"),
        ("yes_no", {}, "maybe", "yes_no"),
        ("many", _THREE, (), "many"),
        ("many", _THREE, ("o1", "o4"), "many"),
    ],
)
def test_what_is_no_answer_says_what_was_expected(
    kind: str, changes: dict[str, Any], value: Value, expected: str
) -> None:
    """The code chooses the phrase the person reads."""
    with pytest.raises(Misunderstood) as refusal:
        fitting(question(kind, **changes), value)
    assert refusal.value.expected == expected


def test_a_refusal_knows_the_bounds_it_speaks_of() -> None:
    """The phrase names the bounds, so it needs them as facts."""
    with pytest.raises(Misunderstood) as refusal:
        fitting(question("text", max=3), "слово")
    assert refusal.value.facts == {"length": 5, "most": 3}


def test_only_a_question_that_is_not_required_can_be_skipped() -> None:
    """A skip is kept as an answer of its own."""
    assert fitting(question(required=False), None) is None
    with pytest.raises(Misunderstood, match="required"):
        fitting(question(), None)


@pytest.mark.parametrize(
    ("value", "ids"),
    [(None, set()), ("yes", {"yes"}), (7, {"7"}), (("a", "b"), {"a", "b"}), ((), set())],
)
def test_conditions_see_any_answer_as_option_ids(value: Value, ids: set[str]) -> None:
    """A mark counts as the id of its button; a skip as nothing."""
    assert chosen(value) == ids
