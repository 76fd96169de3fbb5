"""Progress: what a road map says about itself, and what several schools come to together."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import progress
from domain.positions import SkipReason
from domain.road_maps import Seen
from tests.domain.test_road_maps import NOW, a_map, a_row

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.mark.parametrize(
    ("seen", "is_complete"),
    [
        (Seen(done=2, count=2), True),
        (Seen(done=1, count=2), False),
        (Seen(done=0, count=0), False),
        (None, False),
    ],
)
def test_nothing_asked_for_is_not_complete(seen: Seen | None, *, is_complete: bool) -> None:
    """Only where something is asked for can all of it be there."""
    assert progress.is_complete(seen) is is_complete


def test_schools_are_added_up() -> None:
    """Parts and wholes apart; no school at all comes to nothing."""
    parts = [Seen(done=1, count=2), Seen(done=0, count=0), Seen(done=3, count=3)]
    assert progress.together(parts) == Seen(done=4, count=5)
    assert progress.together([]) == Seen(done=0, count=0)


def test_what_is_left_out_of_a_school_is_not_asked_for() -> None:
    """What concerns nobody is neither done nor missing."""
    left = a_row(2, None).left(SkipReason.DECISION)
    shown = a_map(a_row(1, None, done=True), left, a_row(3, None))
    assert progress.all_done(shown) == Seen(done=1, count=2)


def test_in_time_is_on_the_last_day_by_the_clock_of_the_school() -> None:
    """An hour after midnight is late, and what has no day counts for nothing."""
    last = date(2021, 10, 1)
    midnight = NOW.replace(hour=21, minute=0)
    rows = [
        a_row(1, last).marked(None, midnight - timedelta(minutes=1)),
        a_row(2, last).marked(None, midnight),
        a_row(3, None, done=True),
        a_row(4, last),
    ]
    assert progress.done_in_time(a_map(*rows), MOSCOW) == Seen(done=1, count=3)
