"""Years of programmes: for which a school may begin one, and which cycle comes after another."""

from datetime import date

import pytest

from domain import programme_years
from locales.programmes import read_programmes

PROGRAMMES = read_programmes()


@pytest.mark.parametrize(
    ("name", "today", "years"),
    [
        ("gymnasium-2021", date(2021, 9, 6), (0, 1)),
        ("gymnasium-2021", date(2022, 6, 30), (0, 1)),
        ("gymnasium-2021", date(2022, 7, 1), (1, 2)),
        ("kindergarten-2023", date(2023, 8, 1), (0, 1)),
        ("kindergarten-2023", date(2023, 12, 31), (0, 1)),
        ("kindergarten-2023", date(2024, 1, 1), (1, 2)),
        ("ddt-2024", date(2026, 11, 22), (2, 3)),
        ("default-year", date(2025, 8, 31), (-1, 0)),
        ("morshansk-2020", date(2020, 6, 1), (0, 1)),
        ("morshansk-2020", date(2021, 9, 6), (0, 1, 2)),
        ("morshansk-2020", date(2026, 11, 22), (6, 7)),
    ],
)
def test_the_cycle_of_today_comes_first_and_the_next_one_after_it(
    name: str, today: date, years: tuple[int, ...]
) -> None:
    """A cycle that ends in December is over in January; one of several years keeps its own."""
    assert programme_years.offered(PROGRAMMES[name], today) == years


@pytest.mark.parametrize(
    ("name", "years_later", "today", "after"),
    [
        ("gymnasium-2021", 0, date(2022, 5, 20), 1),
        ("gymnasium-2021", 0, date(2026, 11, 22), 5),
        ("kindergarten-2023", 0, date(2023, 12, 1), 1),
        ("default-year", 0, date(2026, 5, 20), 1),
        ("morshansk-2020", 0, date(2024, 12, 1), 5),
    ],
)
def test_a_copy_goes_to_the_next_cycle_that_is_not_over(
    name: str, years_later: int, today: date, after: int
) -> None:
    """An old road map is copied to now, one of five years to the five years that follow."""
    assert programme_years.following(PROGRAMMES[name], years_later, today) == after
