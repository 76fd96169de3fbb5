"""Ends of years: when pairs are asked, what their wishes come to, which step waits for which."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from domain.class_years import following, is_last
from domain.ids import PairId, PersonId, RunId, SchoolId
from domain.pairs import Pair
from domain.people import Form
from domain.runs import Run
from domain.year_ends import (
    Accord,
    Step,
    Wish,
    YearEnd,
    accord,
    asked_on,
    done,
    ends_with,
    may_do,
    may_reopen,
    nears_on,
    over_on,
)

NOW: Final = datetime(2022, 6, 1, 9, 0, tzinfo=UTC)
MOSCOW: Final = ZoneInfo("Europe/Moscow")
MENTOR, MENTEE, OTHER = PersonId(1), PersonId(2), PersonId(3)
SCHOOL_YEAR: Final = Run(
    id=RunId(1),
    school_id=SchoolId(1),
    programme_id="gymnasium-2021",
    years_later=0,
    starts_on=date(2021, 9, 1),
    ends_on=date(2022, 6, 30),
    created_at=NOW,
    final_event_at=datetime(2022, 5, 20, 21, 30, tzinfo=UTC),
)
KINDERGARTEN: Final = replace(
    SCHOOL_YEAR, starts_on=date(2023, 8, 1), ends_on=date(2023, 12, 31), final_event_at=None
)
TYPICAL: Final = replace(SCHOOL_YEAR, ends_on=date(2026, 8, 31))
PAIR: Final = Pair(
    id=PairId(1),
    school_id=SchoolId(1),
    number=1,
    mentor_id=MENTOR,
    mentee_ids=(MENTEE,),
    form=Form.PEER,
    made_at=NOW,
)


def test_pairs_are_asked_after_the_event_or_a_month_before_the_end() -> None:
    """The day of the event is that of the school's clock."""
    assert asked_on(SCHOOL_YEAR, MOSCOW) == date(2022, 5, 22)
    assert asked_on(KINDERGARTEN, MOSCOW) == date(2023, 12, 1)
    late = replace(SCHOOL_YEAR, final_event_at=datetime(2022, 7, 3, 9, 0, tzinfo=UTC))
    assert asked_on(late, MOSCOW) == date(2022, 5, 31)


def test_a_year_that_lasts_all_summer_is_over_with_june() -> None:
    """A calendar year is over when it ends, and nobody is reminded of it in August."""
    assert over_on(SCHOOL_YEAR) == date(2022, 6, 30)
    assert over_on(TYPICAL) == date(2026, 6, 30)
    assert over_on(KINDERGARTEN) == date(2023, 12, 31)
    assert nears_on(SCHOOL_YEAR) == date(2022, 8, 25)
    assert nears_on(KINDERGARTEN) is None


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({MENTOR: Wish.GO_ON, MENTEE: Wish.GO_ON}, Accord.GO_ON),
        ({MENTOR: Wish.END, MENTEE: Wish.END}, Accord.END),
        ({MENTOR: Wish.GO_ON, MENTEE: Wish.END}, Accord.APART),
        ({MENTOR: Wish.GO_ON, MENTEE: Wish.UNSURE}, Accord.OPEN),
        ({MENTOR: Wish.GO_ON}, Accord.OPEN),
        ({}, Accord.OPEN),
    ],
)
def test_silence_is_no_agreement(wishes: dict[PersonId, Wish], said: Accord) -> None:
    """Only who has said it wishes it."""
    assert accord(PAIR, wishes) is said


def test_one_no_in_a_group_parts_it() -> None:
    """A disagreement is seen although somebody has not answered."""
    group = replace(PAIR, mentee_ids=(MENTEE, OTHER))
    assert accord(group, {MENTOR: Wish.GO_ON, MENTEE: Wish.END}) is Accord.APART


def test_a_year_is_closed_before_the_next_one_is_made() -> None:
    """Pairs and reports come first, then the closing, then everything else."""
    end = YearEnd(run_id=SCHOOL_YEAR.id)
    assert done(SCHOOL_YEAR, end, 1, 0) == frozenset()
    assert not may_do(Step.CLOSE, done(SCHOOL_YEAR, end, 0, 0))
    ready = replace(end, reports_at=NOW)
    assert may_do(Step.CLOSE, done(SCHOOL_YEAR, ready, 0, 0))
    assert not may_do(Step.CARRY, done(SCHOOL_YEAR, ready, 0, 0))
    closed = replace(SCHOOL_YEAR, closed_at=NOW)
    copied = replace(ready, next_run_id=RunId(2), carried_at=NOW)
    assert may_do(Step.CARRY, done(closed, copied, 0, 1))
    assert Step.CARRY not in done(closed, copied, 0, 1)


def test_a_closed_year_is_opened_again_for_two_weeks() -> None:
    """Not a minute longer, and an open one never."""
    closed = replace(SCHOOL_YEAR, closed_at=NOW)
    assert may_reopen(closed, NOW + timedelta(days=13))
    assert not may_reopen(closed, NOW + timedelta(days=14))
    assert not may_reopen(SCHOOL_YEAR, NOW)


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("7Б", "8Б"),
        ("7 «б»", "8 «б»"),
        ("10-А", "11-А"),
        ("11А", None),
        ("12А", None),
        ("Ромашка", None),
        ("1234", None),
    ],
)
def test_classes_go_one_step_up(name: str, after: str | None) -> None:
    """In the spelling the school has; what is named otherwise stays."""
    assert following(name) == after
    assert is_last(name) is (name == "11А")


def test_a_pair_of_another_programme_ended_with_the_first() -> None:
    """A pair ends with the programme it was made in, or with the next if it outlived its own."""
    autumn, winter = at(2021, 10, 1), at(2022, 1, 20)
    long = replace(
        KINDERGARTEN, id=RunId(2), starts_on=date(2022, 1, 10), ends_on=date(2022, 12, 31)
    )
    both = (SCHOOL_YEAR, long)
    assert [ends_with(autumn, one, both, MOSCOW) for one in both] == [True, False]
    assert [ends_with(winter, one, both, MOSCOW) for one in both] == [False, True]
    twin = replace(long, starts_on=SCHOOL_YEAR.starts_on)
    assert [
        ends_with(autumn, one, (SCHOOL_YEAR, twin), MOSCOW) for one in (SCHOOL_YEAR, twin)
    ] == [
        False,
        True,
    ]
    later = replace(
        SCHOOL_YEAR, id=RunId(3), starts_on=date(2022, 9, 1), ends_on=date(2023, 6, 30)
    )
    years = (SCHOOL_YEAR, later)
    assert [ends_with(autumn, one, years, MOSCOW) for one in years] == [True, True]
    assert [ends_with(at(2022, 7, 5), one, years, MOSCOW) for one in years] == [False, True]
    closed = replace(SCHOOL_YEAR, closed_at=at(2022, 6, 3))
    assert ends_with(at(2022, 6, 4), later, (closed, later), MOSCOW)


def at(year: int, month: int, day: int) -> datetime:
    """Give noon of a day."""
    return datetime(year, month, day, 12, 0, tzinfo=UTC)
