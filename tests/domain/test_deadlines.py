"""What a deadline comes to, and what becomes of it in another year."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.deadlines import (
    Deadline,
    DeadlineKind,
    Period,
    at_year_start,
    in_months,
    in_quarter,
    later,
    on_days,
    several,
    some_time,
    throughout,
)

YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
AUTUMN = in_months("сентябрь - октябрь", date(2021, 9, 1), date(2021, 10, 1))
MAY = in_months("май", date(2022, 5, 1), date(2022, 5, 1))


@pytest.mark.parametrize(
    ("first", "last", "due_on"),
    [
        (date(2021, 9, 1), date(2021, 10, 1), date(2021, 10, 31)),
        (date(2021, 9, 17), date(2021, 11, 17), date(2021, 11, 30)),
        (date(2021, 12, 1), date(2022, 2, 1), date(2022, 2, 28)),
        (date(2024, 1, 31), date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_months_open_on_their_first_day_and_are_due_on_the_last(
    first: date, last: date, due_on: date
) -> None:
    """Whoever says «October» may bring it on the last evening of October."""
    deadline = in_months("…", first, last)
    assert (deadline.opens_on, deadline.due_on) == (first.replace(day=1), due_on)
    assert deadline.kind is DeadlineKind.MONTHS


def test_the_same_month_of_two_years_is_no_single_month() -> None:
    """From May to May is a year, not a month."""
    assert in_months("…", date(2021, 5, 1), date(2022, 5, 1)).kind is DeadlineKind.MONTHS
    assert MAY.kind is DeadlineKind.MONTH


def test_of_several_deadlines_the_latest_is_due_and_all_are_kept() -> None:
    """A row is done when its last part is, and the curator sees every part."""
    both = several("…", (MAY, AUTUMN))
    assert (both.opens_on, both.due_on) == (date(2021, 9, 1), date(2022, 5, 31))
    assert both.parts == (MAY, AUTUMN)


def test_the_whole_period_ends_with_the_programme_and_is_never_reminded() -> None:
    """Its last day is known, and still nothing is due on it."""
    whole = throughout("весь период", YEAR)
    assert (whole.opens_on, whole.due_on) == (YEAR.starts_on, YEAR.ends_on)
    assert not whole.is_reminded


@pytest.mark.parametrize("kind", [DeadlineKind.UNCLEAR, DeadlineKind.BLANK])
def test_what_has_no_day_is_never_reminded(kind: DeadlineKind) -> None:
    """Neither an illegible cell nor an empty one becomes a day by shifting."""
    deadline = Deadline(kind=kind, words="2022")
    assert not deadline.is_reminded
    assert deadline.shifted(5) == deadline


def test_days_and_months_are_reminded() -> None:
    """Everything with a day of its own is."""
    until = Deadline(kind=DeadlineKind.UNTIL, words="…", due_on=date(2022, 5, 25))
    assert all(one.is_reminded for one in (MAY, AUTUMN, until, several("…", (MAY, AUTUMN))))


def test_another_year_moves_the_days_and_leaves_the_words() -> None:
    """The same road map serves the next school year."""
    moved = several("сначала", (AUTUMN, MAY)).shifted(5)
    assert (moved.words, moved.opens_on, moved.due_on) == (
        "сначала",
        date(2026, 9, 1),
        date(2027, 5, 31),
    )
    assert [part.due_on for part in moved.parts] == [date(2026, 10, 31), date(2027, 5, 31)]
    assert moved.shifted(-5) == several("сначала", (AUTUMN, MAY))


@pytest.mark.parametrize(("year", "years", "last"), [(2023, 1, 29), (2024, 1, 28), (2024, 4, 29)])
def test_february_is_due_on_its_last_day_in_every_year(year: int, years: int, last: int) -> None:
    """A month keeps its end, whichever day that is."""
    february = in_months("февраль", date(year, 2, 1), date(year, 2, 1))
    assert february.shifted(years).due_on == date(year + years, 2, last)


def test_a_day_that_the_other_year_lacks_becomes_the_one_before() -> None:
    """29 February is shown as 28, never as a fault; 28 stays 28."""
    leap = Deadline(kind=DeadlineKind.UNTIL, words="…", due_on=date(2024, 2, 29))
    plain = Deadline(kind=DeadlineKind.UNTIL, words="…", due_on=date(2023, 2, 28))
    assert leap.shifted(1).due_on == date(2025, 2, 28)
    assert plain.shifted(1).due_on == date(2024, 2, 28)
    assert later(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_a_period_moves_as_a_whole() -> None:
    """Both ends go together."""
    assert YEAR.shifted(5) == Period(starts_on=date(2026, 9, 1), ends_on=date(2027, 6, 30))


def test_a_month_is_found_in_every_year_of_a_period() -> None:
    """The first and the last month count even if only some of their days do."""
    long = Period(starts_on=date(2020, 6, 15), ends_on=date(2022, 6, 2))
    assert long.months(6) == (date(2020, 6, 1), date(2021, 6, 1), date(2022, 6, 1))
    assert long.months(7) == (date(2020, 7, 1), date(2021, 7, 1))
    assert YEAR.months(7) == ()
    assert (YEAR.is_one_year, long.is_one_year) == (True, False)


def test_whole_months_given_by_days_are_months() -> None:
    """In a leap year they end a day later; a part of a month keeps its days."""
    winter = on_days("…", date(2022, 1, 1), date(2022, 2, 28))
    assert winter.kind is DeadlineKind.MONTHS
    assert winter.shifted(2).due_on == date(2024, 2, 29)
    assert on_days("…", date(2022, 1, 2), date(2022, 2, 28)).shifted(2).due_on == date(2024, 2, 28)


def test_a_quarter_is_three_months_of_a_calendar_year() -> None:
    """The first one ends in March, the last one with the year."""
    quarters = [in_quarter("…", 2021, number) for number in (1, 2, 3, 4)]
    assert [(one.opens_on, one.due_on) for one in quarters] == [
        (date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 4, 1), date(2021, 6, 30)),
        (date(2021, 7, 1), date(2021, 9, 30)),
        (date(2021, 10, 1), date(2021, 12, 31)),
    ]
    assert {one.kind for one in quarters} == {DeadlineKind.QUARTER}


def test_of_several_parts_only_those_that_are_reminded_decide_the_day() -> None:
    """Else the end of the period would hide the day that a person must not miss."""
    mixed = several("…", (throughout("постоянно", YEAR), AUTUMN))
    assert (mixed.due_on, mixed.is_reminded) == (date(2021, 10, 31), True)
    vague = several("…", (throughout("постоянно", YEAR), throughout("весь период", YEAR)))
    assert (vague.due_on, vague.is_reminded) == (YEAR.ends_on, False)


def test_the_start_of_the_year_has_days_where_there_is_one() -> None:
    """Among the starts of several years nobody chooses."""
    assert at_year_start("…", YEAR).due_on == date(2021, 9, 30)
    assert at_year_start("…", YEAR).is_reminded
    calendar = Period(starts_on=date(2020, 1, 1), ends_on=date(2021, 12, 31))
    assert at_year_start("…", calendar).due_on is None
    assert not at_year_start("…", calendar).is_reminded


DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31)).filter(
    lambda day: (day.month, day.day) != (2, 29)
)
PAIRS = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))
SIMPLE = st.one_of(
    DAYS.map(lambda day: Deadline(kind=DeadlineKind.DAY, words="…", opens_on=day, due_on=day)),
    DAYS.map(lambda day: Deadline(kind=DeadlineKind.ONWARDS, words="…", due_on=day)),
    PAIRS.map(lambda pair: in_months("…", *pair)),
    PAIRS.map(lambda pair: on_days("…", *pair)),
    st.tuples(st.integers(2001, 2098), st.integers(1, 4)).map(lambda pair: in_quarter("…", *pair)),
    st.sampled_from(
        [
            throughout("…", YEAR),
            at_year_start("…", YEAR),
            some_time(DeadlineKind.RECURRING, "…", YEAR),
            some_time(DeadlineKind.ON_REQUEST, "…", YEAR),
            Deadline(kind=DeadlineKind.BLANK, words=""),
        ]
    ),
)
ANY = SIMPLE | st.lists(SIMPLE, min_size=2, max_size=4).map(
    lambda parts: several("…", tuple(parts))
)


@settings(max_examples=200, derandomize=True)
@given(ANY, st.integers(-50, 50))
def test_a_deadline_comes_back_from_another_year_as_it_went(
    deadline: Deadline, years: int
) -> None:
    """But for 29 February, which the other year may lack."""
    moved = deadline.shifted(years)
    assert moved.shifted(-years) == deadline
    assert (moved.kind, moved.is_reminded) == (deadline.kind, deadline.is_reminded)
    if deadline.due_on is not None and moved.due_on is not None:
        assert moved.due_on.year == deadline.due_on.year + years
