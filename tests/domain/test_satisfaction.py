"""Satisfaction: the three figures of it, and who counts as satisfied."""

from decimal import Decimal

import pytest

from domain.answers import Value
from domain.figures import percent
from domain.satisfaction import Satisfaction, is_satisfied
from domain.settings import SatisfactionRule


def test_three_figures_of_satisfaction() -> None:
    """The example of the methodology: 40 took part, 30 answered, 27 are satisfied."""
    found = Satisfaction(took_part=40, answered=30, satisfied=27)
    assert (found.of_all, found.of_answered) == (Decimal("67.5"), Decimal("90.0"))
    assert found.response == Decimal("75.0")


def test_satisfaction_hides_where_few_are_not() -> None:
    """One who is not satisfied would be known; nobody to count is no share at all."""
    assert Satisfaction(took_part=40, answered=30, satisfied=29).of_all is None
    assert Satisfaction(took_part=40, answered=2, satisfied=2).of_answered is None
    assert Satisfaction(took_part=0, answered=0, satisfied=0).response is None
    assert percent(1, 0) is None


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (SatisfactionRule.BOTH, [True, False, False, False]),
        (SatisfactionRule.YES_ONLY, [True, True, False, True]),
        (SatisfactionRule.MARK_ONLY, [True, False, True, False]),
    ],
)
def test_a_school_decides_who_is_satisfied(rule: SatisfactionRule, expected: list[bool]) -> None:
    """A yes and a mark from seven, or one of them."""
    said: list[tuple[Value, Value]] = [("yes", 7), ("yes", 6), ("no", 10), ("yes", None)]
    assert [is_satisfied(yes, mark, rule) for yes, mark in said] == expected
