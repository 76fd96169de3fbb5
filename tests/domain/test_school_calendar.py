"""The calendar of a school: which days are free, and what its hours say."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.conflicts import Conflict, of_moment
from domain.ids import SchoolId
from domain.school_calendar import USUAL, DayKind, SchoolCalendar, SchoolDays, usual_holidays
from domain.silence import is_silent, not_after, not_before

MOSCOW = ZoneInfo("Europe/Moscow")
AN_HOUR = timedelta(hours=1)


def _days(kind: DayKind, first: str, last: str) -> SchoolDays:
    return SchoolDays(
        school_id=SchoolId(1),
        kind=kind,
        title="Дни",
        first_on=date.fromisoformat(first),
        last_on=date.fromisoformat(last),
    )


CALENDAR = SchoolCalendar(
    days=(
        _days(DayKind.HOLIDAY, "2021-11-01", "2021-11-08"),
        _days(DayKind.WORKING, "2021-11-06", "2021-11-06"),
        _days(DayKind.OFF, "2021-11-06", "2021-11-07"),
        _days(DayKind.WORKING, "2021-11-13", "2021-11-13"),
        _days(DayKind.EXAMS, "2021-11-15", "2021-11-16"),
    ),
    lessons_from=time(9),
    lessons_until=time(15),
)


@pytest.mark.parametrize(
    ("day", "is_free"),
    [
        ("2021-10-29", False),
        ("2021-10-30", True),
        ("2021-11-01", True),
        ("2021-11-04", True),
        ("2021-11-06", True),
        ("2021-11-08", True),
        ("2021-11-09", False),
        ("2021-11-13", False),
        ("2021-11-14", True),
        ("2021-11-15", False),
        ("2022-02-23", True),
        ("2022-06-01", True),
    ],
)
def test_a_day_is_free_or_not(day: str, *, is_free: bool) -> None:
    """A day off is surer than a working Saturday, and that one than the week."""
    assert CALENDAR.is_free(date.fromisoformat(day)) is is_free


def test_holidays_do_not_count_between_days() -> None:
    """Fourteen days with the eight of autumn holidays among them are six; none goes backwards."""
    since = date(2021, 10, 30)
    assert CALENDAR.days_between(since, since + timedelta(days=14)) == 6
    assert USUAL.days_between(since, since + timedelta(days=14)) == 14
    assert CALENDAR.days_between(since, since) == 0
    assert CALENDAR.days_between(since, since - timedelta(days=3)) == 0


@pytest.mark.parametrize(
    ("moment", "silent"),
    [
        ("2021-11-09T08:30", False),
        ("2021-11-09T09:00", True),
        ("2021-11-09T14:59", True),
        ("2021-11-09T15:00", False),
        ("2021-11-08T10:00", False),
        ("2021-11-13T10:00", True),
        ("2021-11-08T07:59", True),
        ("2021-11-08T21:00", True),
    ],
)
def test_pupils_are_left_alone_in_the_lessons_of_their_school(
    moment: str, *, silent: bool
) -> None:
    """Nights stay nights on holidays, too."""
    at = datetime.fromisoformat(moment).replace(tzinfo=MOSCOW)
    assert is_silent(at, MOSCOW, is_pupil=True, calendar=CALENDAR) is silent
    for moved in (not_before, not_after):
        to = moved(at, MOSCOW, is_pupil=True, calendar=CALENDAR)
        assert not is_silent(to, MOSCOW, is_pupil=True, calendar=CALENDAR)
        assert (to == at) is not silent


@pytest.mark.parametrize(
    ("starts_at", "expected"),
    [
        ("2021-11-10T16:00", []),
        ("2021-11-10T15:00", []),
        ("2021-11-10T14:30", [Conflict.LESSONS]),
        ("2021-11-10T08:30", [Conflict.LESSONS]),
        ("2021-11-10T08:00", []),
        ("2021-11-10T07:30", [Conflict.EARLY]),
        ("2021-11-10T20:00", []),
        ("2021-11-10T20:30", [Conflict.LATE]),
        ("2021-11-10T23:30", [Conflict.LATE]),
        ("2021-11-03T12:00", [Conflict.HOLIDAY]),
        ("2021-11-07T12:00", [Conflict.DAY_OFF]),
        ("2021-11-15T16:00", [Conflict.EXAMS]),
        ("2022-03-08T16:00", [Conflict.PUBLIC_HOLIDAY]),
        ("2021-11-01T11:59", [Conflict.HOLIDAY, Conflict.SOON]),
    ],
)
def test_what_speaks_against_a_moment(starts_at: str, expected: list[Conflict]) -> None:
    """An hour that begins before the lessons and ends with their first bell is free of them."""
    now = datetime(2021, 11, 1, 7, 0, tzinfo=UTC)
    at = datetime.fromisoformat(starts_at).replace(tzinfo=MOSCOW)
    found = of_moment(at, AN_HOUR, MOSCOW, CALENDAR, now, has_pupils=True)
    assert list(found) == expected


def test_lessons_are_nothing_to_adults() -> None:
    """Teachers know their own hours."""
    at = datetime(2021, 11, 10, 11, 0, tzinfo=MOSCOW)
    now = at - timedelta(days=3)
    assert of_moment(at, AN_HOUR, MOSCOW, CALENDAR, now, has_pupils=False) == ()


@pytest.mark.parametrize("year", [2021, 2024, 2025, 2026])
def test_the_usual_holidays_are_weeks_of_a_school_year(year: int) -> None:
    """Autumn and spring ones begin on a Saturday and end on a Sunday; none overlaps another."""
    found = usual_holidays(year)
    for code, first, last in found:
        if code in {"autumn", "spring"}:
            assert (first.weekday(), last.weekday()) == (5, 6)
    ends = [day for _, first, last in found for day in (first, last)]
    assert ends == sorted(ends)
    assert date(year, 9, 1) < ends[0] < ends[-1] < date(year + 1, 9, 1)
