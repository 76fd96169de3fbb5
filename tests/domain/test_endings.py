"""Endings: how long notice is given, and when the seasons of control cards are."""

from datetime import date

import pytest

from domain.control_cards import begin_between, season_of
from domain.endings import earliest_end


@pytest.mark.parametrize(
    ("noticed_on", "free_on"),
    [
        (date(2021, 10, 11), date(2021, 10, 15)),
        (date(2021, 10, 13), date(2021, 10, 19)),
        (date(2021, 10, 15), date(2021, 10, 21)),
        (date(2021, 10, 16), date(2021, 10, 21)),
        (date(2021, 11, 3), date(2021, 11, 10)),
        (date(2021, 12, 30), date(2022, 1, 12)),
        (date(2024, 2, 28), date(2024, 3, 5)),
    ],
)
def test_three_whole_working_days_lie_between_a_notice_and_the_end(
    noticed_on: date, free_on: date
) -> None:
    """Weekends and public holidays do not count, nor does the day of the notice."""
    assert earliest_end(noticed_on) == free_on


@pytest.mark.parametrize(
    ("day", "begins_on", "ends_on"),
    [
        (date(2021, 9, 6), date(2021, 3, 1), date(2021, 3, 31)),
        (date(2021, 10, 31), date(2021, 3, 1), date(2021, 3, 31)),
        (date(2021, 11, 1), date(2021, 11, 1), date(2021, 11, 30)),
        (date(2022, 1, 9), date(2021, 11, 1), date(2021, 11, 30)),
        (date(2022, 2, 28), date(2021, 11, 1), date(2021, 11, 30)),
        (date(2022, 3, 1), date(2022, 3, 1), date(2022, 3, 31)),
        (date(2022, 8, 31), date(2022, 3, 1), date(2022, 3, 31)),
    ],
)
def test_a_day_belongs_to_the_season_that_has_begun(
    day: date, begins_on: date, ends_on: date
) -> None:
    """November lasts to the end of February, March to the end of October."""
    season = season_of(day)
    assert (season.begins_on, season.ends_on) == (begins_on, ends_on)


def test_seasons_that_begin_in_a_range_are_found_at_its_ends_too() -> None:
    """Both ends are included, and a range over two years holds what is between."""
    found = begin_between(date(2021, 11, 1), date(2022, 3, 1))
    assert found == (date(2021, 11, 1), date(2022, 3, 1))
    assert begin_between(date(2021, 11, 2), date(2022, 2, 28)) == ()
