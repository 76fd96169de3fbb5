"""Birthdays, groups and the grace after a birthday."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.admission import Terms, standing
from domain.ages import (
    GRACE,
    birthday,
    born_to_turn,
    checked_birth_date,
    grace_ends_on,
    group_of,
)
from domain.consents import ConsentAnswer, ConsentKind
from domain.people import AgeGroup, Standing
from domain.refusals import Misunderstood
from tests.domain.test_consents import GUARDIAN, OWN, consent, person

BORN = date(2007, 9, 20)
FOURTEENTH = date(2021, 9, 20)
GROWN = replace(
    person(AgeGroup.FROM_14_TO_17), born_on=BORN, came_at=datetime(2021, 9, 1, tzinfo=UTC)
)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2021, 9, 19), AgeGroup.UNDER_14),
        (FOURTEENTH, AgeGroup.FROM_14_TO_17),
        (date(2025, 9, 19), AgeGroup.FROM_14_TO_17),
        (date(2025, 9, 20), AgeGroup.ADULT),
    ],
)
def test_a_group_begins_on_the_birthday(today: date, expected: AgeGroup) -> None:
    """Not the day before, not the day after."""
    assert group_of(BORN, today) is expected


@pytest.mark.parametrize("years", [14, 18])
def test_every_birth_date_has_its_birthday_on_one_day(years: int) -> None:
    """Who was born on 29 February is not forgotten in a common year."""
    day = date(2004, 1, 1)
    for _ in range(366):
        assert day in born_to_turn(years, birthday(day, years))
        day += timedelta(days=1)


def test_nobody_turns_14_twice() -> None:
    """Over two years each birth date comes up once, a leap day among them."""
    days = (date(2025, 1, 1) + timedelta(days=one) for one in range(730))
    born = [one for day in days for one in born_to_turn(14, day)]
    assert len(born) == len(set(born)) == 731


def test_the_grace_lasts_thirty_days_from_the_birthday() -> None:
    """Until then the guardian's consent is enough, and not a day longer."""
    last = FOURTEENTH + GRACE - timedelta(days=1)
    for today, expected in (
        (FOURTEENTH, Standing.ADMITTED),
        (last, Standing.ADMITTED),
        (last + timedelta(days=1), Standing.WAITING),
    ):
        assert standing(GROWN, (GUARDIAN,), Terms(today=today)) is expected


def test_a_no_in_the_grace_counts_at_once() -> None:
    """Whoever is asked may refuse without waiting for the end."""
    answers = (GUARDIAN, consent(ConsentKind.OWN, ConsentAnswer.REFUSED))
    assert standing(GROWN, answers, Terms(today=FOURTEENTH)) is Standing.REFUSED


def test_at_18_the_own_consent_is_enough() -> None:
    """The guardian's loses its meaning."""
    adult = replace(GROWN, age_group=AgeGroup.ADULT)
    assert standing(adult, (OWN,), Terms(today=date(2030, 1, 1))) is Standing.ADMITTED
    assert standing(adult, (GUARDIAN,), Terms(today=date(2030, 1, 1))) is Standing.WAITING


def test_who_came_after_the_birthday_has_no_grace() -> None:
    """They could have answered at the door."""
    late = replace(GROWN, came_at=datetime(2021, 9, 25, tzinfo=UTC))
    assert grace_ends_on(late, date(2021, 9, 26)) is None


@pytest.mark.parametrize("born_on", [date(2021, 9, 7), date(1921, 9, 5)])
def test_nobody_is_born_tomorrow_or_a_hundred_years_ago(born_on: date) -> None:
    """A slip of the finger is met with a kind line."""
    with pytest.raises(Misunderstood):
        checked_birth_date(born_on, date(2021, 9, 6))
