"""Silence: nobody at night, no pupil in lessons, whatever the zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.school_calendar import USUAL
from domain.silence import (
    FURTHEST_EARLIER,
    FURTHEST_LATER,
    is_silent,
    not_after,
    not_before,
)

MOSCOW = ZoneInfo("Europe/Moscow")
ZONES = ("Asia/Kamchatka", "Europe/Kaliningrad", "Europe/Moscow", "Europe/Berlin")
moments = st.datetimes(datetime(2021, 8, 1), datetime(2022, 9, 1)).map(  # noqa: DTZ001 - aware below
    lambda naive: naive.replace(tzinfo=UTC)
)
zones = st.sampled_from(ZONES).map(ZoneInfo)


def at(day: str, hour: str) -> datetime:
    """Give a moment by the clock of Moscow."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("hour", "adult", "pupil"),
    [
        ("07:59:59", True, True),
        ("08:00", False, True),
        ("13:59:59", False, True),
        ("14:00", False, False),
        ("20:59:59", False, False),
        ("21:00", True, True),
        ("00:00", True, True),
    ],
)
def test_the_hours_of_a_school_day(hour: str, *, adult: bool, pupil: bool) -> None:
    """Wednesday, 1 September: the first lessons."""
    assert is_silent(at("2021-09-01", hour), MOSCOW, is_pupil=False) is adult
    assert is_silent(at("2021-09-01", hour), MOSCOW, is_pupil=True) is pupil


@pytest.mark.parametrize("day", ["2021-09-04", "2021-09-05", "2021-08-31", "2022-06-01"])
def test_a_day_without_lessons_is_the_same_for_all(day: str) -> None:
    """Saturdays, Sundays and the summer have no lessons."""
    assert USUAL.is_free(date.fromisoformat(day))
    assert not is_silent(at(day, "10:00"), MOSCOW, is_pupil=True)


@pytest.mark.parametrize(
    ("silent", "earlier", "later"),
    [
        ("2021-09-02T10:00", "2021-09-01T18:00", "2021-09-02T14:00"),
        ("2021-09-02T07:00", "2021-09-01T18:00", "2021-09-02T14:00"),
        ("2021-09-02T22:30", "2021-09-02T20:59", "2021-09-03T14:00"),
        ("2021-09-03T21:00", "2021-09-03T20:59", "2021-09-04T08:00"),
    ],
)
def test_where_a_pupils_letter_moves(silent: str, earlier: str, later: str) -> None:
    """To the evening before, or to the end of the lessons."""
    moment, before, after = (
        datetime.fromisoformat(one).replace(tzinfo=MOSCOW) for one in (silent, earlier, later)
    )
    assert not_after(moment, MOSCOW, is_pupil=True) == before
    assert not_before(moment, MOSCOW, is_pupil=True) == after


def test_where_an_adults_letter_moves() -> None:
    """To the last minute of the evening before, or to eight in the morning."""
    night = at("2021-09-02", "03:00")
    assert not_after(night, MOSCOW, is_pupil=False) == at("2021-09-01", "20:59")
    assert not_before(night, MOSCOW, is_pupil=False) == at("2021-09-02", "08:00")


@given(moment=moments, zone=zones, is_pupil=st.booleans())
def test_a_letter_that_moved_breaks_no_silence(
    moment: datetime, zone: ZoneInfo, *, is_pupil: bool
) -> None:
    """It moves in its own direction, not at all where it need not, and not too far."""
    earlier = not_after(moment, zone, is_pupil=is_pupil)
    later = not_before(moment, zone, is_pupil=is_pupil)

    for moved in (earlier, later):
        assert not is_silent(moved, zone, is_pupil=is_pupil)
    assert timedelta() <= moment - earlier <= FURTHEST_EARLIER
    assert timedelta() <= later - moment <= FURTHEST_LATER
    is_loud = not is_silent(moment, zone, is_pupil=is_pupil)
    assert (earlier == moment) is (later == moment) is is_loud
