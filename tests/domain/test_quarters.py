"""Quarters: where they begin and end, and on which day their reports are due."""

from datetime import date

import pytest

from domain.quarters import due_between, lately, named, quarter_of
from domain.settings import Quarters

DAY = date(2021, 11, 23)


@pytest.mark.parametrize(
    ("day", "kind", "key", "last"),
    [
        (date(2021, 9, 1), Quarters.SCHOOL, 202109, date(2021, 11, 30)),
        (date(2022, 1, 15), Quarters.SCHOOL, 202112, date(2022, 2, 28)),
        (date(2024, 2, 29), Quarters.SCHOOL, 202312, date(2024, 2, 29)),
        (date(2022, 8, 31), Quarters.SCHOOL, 202206, date(2022, 8, 31)),
        (date(2022, 2, 1), Quarters.CALENDAR, 202201, date(2022, 3, 31)),
        (date(2022, 12, 31), Quarters.CALENDAR, 202210, date(2022, 12, 31)),
    ],
)
def test_a_day_lies_in_one_quarter(day: date, kind: Quarters, key: int, last: date) -> None:
    """Winter begins in December and ends in the next year."""
    found = quarter_of(day, kind)
    assert (found.key, found.period.ends_on) == (key, last)
    assert named(key, kind) == found


def test_a_button_of_another_kind_names_no_quarter() -> None:
    """A forged or an old button leads nowhere."""
    assert [named(one, Quarters.SCHOOL) for one in (202110, 0, 202113, 999999)] == [None] * 4


def test_reports_are_due_three_times_a_school_year() -> None:
    """Nobody asks for a report of the summer; the winter's is due on 28 February always."""
    days = [
        one.due_on for one in due_between(date(2023, 9, 1), date(2024, 8, 31), Quarters.SCHOOL)
    ]
    assert days == [date(2023, 11, 30), date(2024, 2, 28), date(2024, 5, 31)]
    ends = [
        one.due_on for one in due_between(date(2023, 1, 1), date(2023, 12, 31), Quarters.CALENDAR)
    ]
    assert ends == [date(2023, 3, 31), date(2023, 6, 30), date(2023, 9, 30), date(2023, 12, 31)]


def test_the_latest_quarters_stand_first() -> None:
    """The one that goes on, and three before it."""
    assert [one.key for one in lately(DAY, Quarters.SCHOOL)] == [202109, 202106, 202103, 202012]
