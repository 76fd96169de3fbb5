"""Calendars: which days and hours are offered, in whichever zone somebody lives."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from domain.calendars import Choice, Days, times

MOSCOW = ZoneInfo("Europe/Moscow")
ZONES = ("Europe/Moscow", "Asia/Kamchatka", "Europe/Kaliningrad", "Europe/Berlin")


def _choice(after: datetime, until: datetime, zone: ZoneInfo = MOSCOW) -> Choice:
    return Choice(zone=zone, after=after, until=until)


def test_weeks_begin_on_monday() -> None:
    """September 2021 began on a Wednesday."""
    month = Days(first=date(2021, 9, 1), last=date(2022, 5, 31)).month(date(2021, 9, 15))
    assert month.weeks[0] == (None, None, *(date(2021, 9, day) for day in range(1, 6)))
    assert all(len(week) == 7 for week in month.weeks)


def test_months_beyond_the_ends_are_not_turned_to() -> None:
    """There is nothing to choose in them."""
    days = Days(first=date(2021, 9, 7), last=date(2022, 5, 31))
    first, last = days.month(date(2021, 9, 7)), days.month(date(2022, 5, 1))
    assert (first.before, first.after) == (None, date(2021, 10, 1))
    assert (last.before, last.after) == (date(2022, 4, 1), None)
    assert days.month(date(1999, 1, 1)) == first
    assert days.month(date(2099, 1, 1)) == last


def test_a_neighbour_month_after_a_short_one_is_the_next_one() -> None:
    """From the first of January to February, not to March."""
    month = Days(first=date(2021, 9, 1), last=date(2022, 5, 31)).month(date(2022, 1, 31))
    assert (month.before, month.after) == (date(2021, 12, 1), date(2022, 2, 1))


def test_times_go_from_eight_to_eight_by_half_hours() -> None:
    """They are the hours of the zone, not of the server."""
    moments = list(times(date(2021, 9, 7), MOSCOW))
    assert len(moments) == 25
    assert moments[0] == datetime(2021, 9, 7, 5, 0, tzinfo=UTC)
    assert moments[-1] == datetime(2021, 9, 7, 17, 0, tzinfo=UTC)


def test_times_gone_by_are_left_out() -> None:
    """At half past three in Moscow the next time is four o'clock."""
    now = datetime(2021, 9, 7, 12, 30, tzinfo=UTC)
    choice = _choice(now, now + timedelta(days=30))
    assert choice.moments(date(2021, 9, 7))[0] == datetime(2021, 9, 7, 13, 0, tzinfo=UTC)


def test_a_day_without_times_left_is_not_offered() -> None:
    """At nine in the evening the first day is tomorrow."""
    now = datetime(2021, 9, 7, 18, 0, tzinfo=UTC)
    choice = _choice(now, now + timedelta(days=30))
    assert date(2021, 9, 7) not in choice.days
    assert choice.days.first == date(2021, 9, 8)


def test_after_the_end_there_is_nothing_to_choose() -> None:
    """A programme that ended yesterday offers no day."""
    now = datetime(2022, 6, 1, 9, 0, tzinfo=UTC)
    assert _choice(now, now - timedelta(days=1)).days.are_none


@given(
    now=some.datetimes(datetime(2021, 8, 1), datetime(2022, 7, 1)),  # noqa: DTZ001 - made aware below
    length=some.integers(min_value=0, max_value=400),
    zone=some.sampled_from(ZONES),
)
def test_every_day_offered_at_an_end_has_a_time(now: datetime, length: int, zone: str) -> None:
    """Whoever taps the first or the last day finds an hour there, and only ones to come."""
    now = now.replace(tzinfo=UTC)
    choice = _choice(now, now + timedelta(hours=6 * length), ZoneInfo(zone))
    if not choice.days.are_none:
        for day in (choice.days.first, choice.days.last):
            assert choice.moments(day)
            assert all(one > now for one in choice.moments(day))
