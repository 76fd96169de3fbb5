"""Caps: nobody hears too much, and nobody waits longer than they must."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.caps import ADULT, PUPIL, Cap, day_with_room

MONDAY = date(2021, 9, 6)


def test_the_caps_are_those_of_the_contract() -> None:
    """Three a day and eight a week for pupils, five and twenty for adults."""
    assert Cap(3, 8) == PUPIL
    assert Cap(5, 20) == ADULT


def test_a_full_day_gives_way_to_the_next() -> None:
    """The third letter of a day still goes, the fourth goes tomorrow."""
    assert day_with_room(PUPIL, MONDAY, [MONDAY] * 2) == MONDAY
    assert day_with_room(PUPIL, MONDAY, [MONDAY] * 3) == MONDAY + timedelta(days=1)


def test_a_full_week_waits_for_its_first_day_to_go() -> None:
    """Eight in seven days are enough, however they lie."""
    heard = [MONDAY] * 3 + [MONDAY + timedelta(days=2)] * 3 + [MONDAY + timedelta(days=4)] * 2
    assert day_with_room(PUPIL, MONDAY + timedelta(days=4), heard) == MONDAY + timedelta(days=7)


@given(days=st.lists(st.integers(0, 40), max_size=80), cap=st.sampled_from([PUPIL, ADULT]))
def test_whoever_obeys_never_exceeds_the_cap(days: list[int], cap: Cap) -> None:
    """However letters come, no day and no seven days in a row hold more than allowed."""
    heard: list[date] = []
    today = MONDAY
    for number in sorted(days):
        today = max(today, MONDAY + timedelta(days=number))
        if day_with_room(cap, today, heard) == today:
            heard.append(today)

    by_day = Counter(heard)
    assert max(by_day.values(), default=0) <= cap.a_day
    for day in by_day:
        week = [count for one, count in by_day.items() if 0 <= (one - day).days < 7]
        assert sum(week) <= cap.a_week
