"""Terms of roles: how long they last, and when it is time to think of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.ids import PersonId, SchoolId
from domain.people import Role
from domain.staff import RoleTerm, covering, ending, last_minute, next_ending, posts
from tests.domain.somebody import somebody

MOSCOW = ZoneInfo("Europe/Moscow")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")


@pytest.mark.parametrize(
    ("given_at", "year"),
    [
        (datetime(2021, 9, 1, 9, tzinfo=UTC), 2022),
        (datetime(2022, 1, 10, tzinfo=UTC), 2022),
        (datetime(2022, 8, 16, tzinfo=UTC), 2022),
        (datetime(2022, 8, 20, tzinfo=UTC), 2023),
        (datetime(2022, 8, 31, 21, 30, tzinfo=UTC), 2023),
    ],
)
def test_a_role_lasts_until_the_end_of_the_school_year(given_at: datetime, year: int) -> None:
    """31 August, and for one given in its last fortnight the next 31 August."""
    assert ending(given_at, MOSCOW) == datetime(year, 8, 31, 23, 59, tzinfo=MOSCOW)


def test_the_day_ends_by_the_clock_of_the_school() -> None:
    """It is tomorrow in the east already."""
    now = datetime(2021, 9, 1, tzinfo=UTC)
    assert ending(now, VLADIVOSTOK) == datetime(2022, 8, 31, 13, 59, tzinfo=UTC)


def test_an_extended_term_lasts_a_year_longer() -> None:
    """From 31 August to 31 August, and from any other day to the next one."""
    august = datetime(2022, 8, 31, 23, 59, tzinfo=MOSCOW)
    assert next_ending(august, MOSCOW) == august.replace(year=2023)
    assert next_ending(datetime(2022, 5, 1, tzinfo=MOSCOW), MOSCOW) == august


def test_a_term_covers_the_school_year_of_a_day() -> None:
    """A road map that ends in June is led until August."""
    august = datetime(2023, 8, 31, 23, 59, tzinfo=MOSCOW)
    assert covering(date(2023, 6, 30), MOSCOW) == covering(date(2022, 9, 1), MOSCOW) == august


def _term(**changes: object) -> RoleTerm:
    term = RoleTerm(
        person_id=PersonId(1),
        school_id=SchoolId(1),
        role=Role.PSYCHOLOGIST,
        until=datetime(2022, 8, 31, 20, 59, tzinfo=UTC),
    )
    return replace(term, **changes)  # type: ignore[arg-type] # changes are few and of any field


def test_a_term_ends_soon_from_two_weeks_before_on() -> None:
    """And a substitute's never does: it is meant to end."""
    at = _term().until - timedelta(days=14)
    assert _term().ends_soon(at)
    assert not _term().ends_soon(at - timedelta(seconds=1))
    assert not _term(stands_in_for=PersonId(2)).ends_soon(at)


def test_curators_stand_first_among_the_staff() -> None:
    """Then role by role; who is none of the staff is not listed."""
    ivan = somebody(1, Role.PSYCHOLOGIST, Role.CURATOR)
    anna = somebody(2, Role.MENTEE)
    olga = somebody(3, Role.CURATOR, Role.MENTOR)
    found = [(one.person.id, one.role, one.term) for one in posts([anna, ivan, olga], [_term()])]
    assert found == [
        (ivan.id, Role.CURATOR, None),
        (olga.id, Role.CURATOR, None),
        (ivan.id, Role.PSYCHOLOGIST, _term()),
    ]


def test_a_day_ends_with_its_last_minute() -> None:
    """Whoever stands in until a day is still there in its evening."""
    day = datetime(2021, 9, 20, tzinfo=MOSCOW).date()
    assert last_minute(day, MOSCOW) == datetime(2021, 9, 20, 20, 59, tzinfo=UTC)
