"""Runs: which school year a programme falls into, and when its event begins."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain import runs
from domain.ids import RunId, SchoolId
from domain.runs import Run

MOSCOW = ZoneInfo("Europe/Moscow")


def _run(number: int, starts_on: date, ends_on: date) -> Run:
    return Run(
        id=RunId(number),
        school_id=SchoolId(1),
        programme_id="paper",
        years_later=0,
        starts_on=starts_on,
        ends_on=ends_on,
        created_at=datetime(2021, 9, 1, tzinfo=UTC),
        final_event_at=datetime(2022, 5, 20, 14, tzinfo=MOSCOW),
    )


FIRST = _run(1, date(2021, 9, 1), date(2022, 6, 30))
SECOND = _run(2, date(2022, 9, 1), date(2023, 6, 30))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2021, 8, 31), 2020),
        (date(2021, 9, 1), 2021),
        (date(2022, 1, 1), 2021),
        (date(2022, 8, 31), 2021),
    ],
)
def test_a_school_year_begins_on_the_first_of_september(day: date, year: int) -> None:
    """Summer belongs to the year that is ending."""
    assert runs.school_year(day) == year


def test_the_event_begins_at_two_by_the_clock_of_the_school() -> None:
    """The moment depends on the zone, the hour on the wall does not."""
    kamchatka = ZoneInfo("Asia/Kamchatka")
    assert runs.event_at(date(2022, 5, 20), MOSCOW).astimezone(UTC).hour == 11
    assert runs.event_at(date(2022, 5, 20), kamchatka).astimezone(UTC).hour == 2


def test_the_event_keeps_its_hour_when_the_zone_of_the_school_changes() -> None:
    """Two in the afternoon in Moscow becomes two in the afternoon in Kamchatka."""
    kamchatka = ZoneInfo("Asia/Kamchatka")
    moved = FIRST.moved_between(MOSCOW, kamchatka).final_event_at
    assert moved == datetime(2022, 5, 20, 14, tzinfo=kamchatka)


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2021, 8, 1), FIRST),
        (date(2022, 3, 1), FIRST),
        (date(2022, 7, 15), SECOND),
        (date(2022, 9, 1), SECOND),
        (date(2024, 1, 1), SECOND),
    ],
)
def test_a_school_is_in_the_run_that_goes_on_or_else_in_the_next(today: date, found: Run) -> None:
    """Between two years the one to come counts, after all of them the last."""
    assert runs.current((SECOND, FIRST), today) == found


def test_a_school_without_runs_is_in_none() -> None:
    """Nobody has begun a programme there yet."""
    assert runs.current((), date(2022, 3, 1)) is None
