"""Typed deadlines: a day without its year is the only such day of the programme."""

from datetime import date

import pytest

from domain.deadlines import DeadlineKind, Period
from locales.typed_deadlines import read_typed

YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
MANY = Period(starts_on=date(2020, 6, 1), ends_on=date(2024, 12, 31))


@pytest.mark.parametrize(
    ("words", "opens_on", "due_on"),
    [
        ("до 15 марта", None, date(2022, 3, 15)),
        ("До 15 Марта.", None, date(2022, 3, 15)),
        ("1–15 сентября", date(2021, 9, 1), date(2021, 9, 15)),
        ("с 20 декабря по 15 января", date(2021, 12, 20), date(2022, 1, 15)),
        ("01.09–15.09", date(2021, 9, 1), date(2021, 9, 15)),
        ("до 15 марта 2023", None, date(2023, 3, 15)),
    ],
)
def test_a_day_without_a_year_is_that_of_the_programme(
    words: str, opens_on: date | None, due_on: date
) -> None:
    """A year that was typed is left as it is."""
    read = read_typed(words, YEAR)
    assert (read.opens_on, read.due_on) == (opens_on, due_on)


@pytest.mark.parametrize("words", ["до 15 августа", "до 31 июня", "29 февраля", "когда-нибудь"])
def test_a_day_that_the_programme_does_not_have_is_not_guessed(words: str) -> None:
    """August lies outside, 31 June and 29 February 2022 nowhere."""
    assert read_typed(words, YEAR).kind is DeadlineKind.UNCLEAR


def test_a_day_that_comes_every_year_needs_its_year() -> None:
    """In a programme of five years there are several such days; only June comes but once more."""
    assert read_typed("до 15 марта", MANY).kind is DeadlineKind.UNCLEAR
    assert read_typed("до 15 марта 2022", MANY).due_on == date(2022, 3, 15)
