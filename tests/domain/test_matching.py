"""Matching: the points of two people, and who is not ready to work with whom."""

from domain.ids import PersonId
from domain.matching import Fit, Preference, Side, fit

ANNA, IVAN, OLGA = map(PersonId, range(1, 4))


def _side(
    who: PersonId,
    liked: tuple[PersonId, ...] | None = None,
    unwilling: frozenset[PersonId] = frozenset(),
    options: frozenset[str] = frozenset(),
) -> Side:
    preference = None if liked is None else Preference(liked=liked, unwilling=unwilling)
    return Side(id=who, preference=preference, options=options)


def test_a_first_choice_on_both_sides_is_worth_everything() -> None:
    """And on one side alone a half of it."""
    assert fit(_side(ANNA, (IVAN,)), _side(IVAN, (ANNA,))).choice == 45
    assert fit(_side(ANNA, (IVAN,)), _side(IVAN)).choice == 22
    assert fit(_side(ANNA, (OLGA, IVAN)), _side(IVAN, (ANNA,))).choice == 37


def test_what_nobody_said_is_not_known() -> None:
    """It is left out, and is no zero."""
    assert fit(_side(ANNA), _side(IVAN)) == Fit()


def test_a_request_counts_by_the_share_that_is_met() -> None:
    """One of two wishes is worth a half."""
    mentee = _side(ANNA, options=frozenset({"study", "talk"}))
    assert fit(mentee, _side(IVAN, options=frozenset({"study", "show"}))).request == 12
    assert fit(mentee, _side(IVAN)).request is None


def test_not_ready_on_either_side_is_seen() -> None:
    """It does not matter who said it."""
    assert fit(_side(ANNA, (), frozenset({IVAN})), _side(IVAN, (ANNA,))).is_unwilling
    assert fit(_side(ANNA, (IVAN,)), _side(IVAN, (), frozenset({ANNA}))).is_unwilling
    assert not fit(_side(ANNA, (IVAN,)), _side(IVAN, (), frozenset({OLGA}))).is_unwilling
