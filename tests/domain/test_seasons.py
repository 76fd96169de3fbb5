"""Seasons: from when, and until when, a year may be ended from the menu."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.ids import RunId, SchoolId
from domain.runs import Run
from domain.seasons import ending

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2022, 5, 31, 12, 0, tzinfo=UTC)
YEAR = Run(
    id=RunId(7),
    school_id=SchoolId(1),
    programme_id="gymnasium-2021",
    years_later=0,
    starts_on=date(2021, 9, 1),
    ends_on=date(2022, 5, 31),
    created_at=datetime(2021, 9, 1, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2022, 4, 30), None),
        (date(2022, 5, 1), YEAR.id),
        (date(2022, 5, 31), YEAR.id),
        (date(2023, 2, 1), YEAR.id),
    ],
)
def test_a_year_may_be_ended_from_a_month_before_its_end(day: date, found: RunId | None) -> None:
    """And after it, for as long as nobody has closed it."""
    assert ending([YEAR], day, MOSCOW) == found


def test_a_closed_year_is_not_ended_again() -> None:
    """Whoever closed it reads it elsewhere."""
    assert ending([replace(YEAR, closed_at=NOON)], date(2022, 6, 1), MOSCOW) is None


def test_a_year_may_be_ended_once_its_final_event_is_over() -> None:
    """A programme that lasts all summer does not wait for August."""
    early = datetime(2022, 5, 20, 11, 0, tzinfo=UTC)
    summer = replace(YEAR, ends_on=date(2022, 8, 31), final_event_at=early)
    assert ending([summer], date(2022, 5, 20), MOSCOW) is None
    assert ending([summer], date(2022, 5, 21), MOSCOW) == summer.id


def test_of_several_years_the_one_that_ends_first_is_ended_first() -> None:
    """The next stands there once it is closed."""
    later = replace(YEAR, id=RunId(3), ends_on=date(2022, 6, 10))
    assert ending([later, YEAR], date(2022, 6, 1), MOSCOW) == YEAR.id
