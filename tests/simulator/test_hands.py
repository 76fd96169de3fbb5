"""The hands of the demo's clock: how they flow, where they may be sent, and what a week is."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from simulator.hands import Hands, Mark
from simulator.moments import moment, next_weekday

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2021, 9, 1, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)


class RealTime:
    """The seconds that really pass, as a test lets them."""

    def __init__(self) -> None:
        self.seconds = 500.0

    def __call__(self) -> float:
        """Tell the seconds."""
        return self.seconds


@pytest.fixture
def real() -> RealTime:
    """Real time, which stands."""
    return RealTime()


@pytest.fixture
def hands(real: RealTime) -> Hands:
    """Hands that stand at nine in Moscow on the first day of a school year."""
    return Hands(START, MOSCOW, real)


def test_time_flows_from_where_the_bot_has_come(hands: Hands, real: RealTime) -> None:
    """Real seconds are added to the moment reached last."""
    real.seconds += 90
    assert hands.now() == START + timedelta(seconds=90)

    assert hands.reach(START + HOUR) == 3510
    real.seconds += 5

    assert hands.now() == START + HOUR + timedelta(seconds=5)
    assert hands.timestamp() == START.timestamp() + 3605


def test_a_bot_that_is_late_turns_nothing_back(hands: Hands, real: RealTime) -> None:
    """Its words were on the way while time flowed."""
    real.seconds += 10

    assert hands.reach(START + timedelta(seconds=9)) == 0
    assert hands.now() == START + timedelta(seconds=10)


def test_hands_move_until_the_bot_is_there(hands: Hands) -> None:
    """A stop on the way is not the end of it."""
    hands.send_by(3600)
    assert (hands.target, hands.moving) == (START + HOUR, True)

    hands.reach(START + HOUR / 2)
    assert hands.moving is True
    hands.reach(START + HOUR)

    assert hands.moving is False


def test_on_the_way_the_target_only_grows(hands: Hands) -> None:
    """A nearer one is ignored, and seconds are counted from the old one."""
    hands.send(START + 3 * HOUR)

    hands.send(START + HOUR)
    assert hands.target == START + 3 * HOUR
    hands.send_by(3600)

    assert hands.target == START + 4 * HOUR


def test_after_a_rest_seconds_count_from_the_present(hands: Hands, real: RealTime) -> None:
    """The old target lies behind."""
    real.seconds += 60

    hands.send_by(60)

    assert hands.target == START + timedelta(minutes=2)


@pytest.mark.parametrize("days", [0, -1, 367])
def test_hands_go_neither_back_nor_years_ahead(hands: Hands, days: int) -> None:
    """The target stays where it was."""
    with pytest.raises(ValueError, match="ahead only"):
        hands.send(START + timedelta(days=days))
    with pytest.raises(ValueError, match="ahead only"):
        hands.send_by(days * 86_400)

    assert hands.target == START


def test_every_change_but_the_flow_has_a_version(hands: Hands, real: RealTime) -> None:
    """Whoever waits is told of a target, of a moment reached, and of marks."""
    versions = [hands.version]
    hands.on_change.append(lambda: versions.append(hands.version))

    hands.send_by(60)
    hands.reach(START + HOUR)
    hands.mark([Mark(label="до события", at=START)])
    real.seconds += 1

    assert versions == [1, 2, 3, 4]
    assert hands.version == 4


def test_the_picture_speaks_in_the_time_of_the_school(hands: Hands) -> None:
    """Marks stand in the order of their moments."""
    hands.mark(
        [
            Mark(label="до события", at=START + 2 * HOUR),
            Mark(label="до встречи", at=START + HOUR),
        ]
    )
    hands.send_by(60)

    assert hands.picture() == {
        "version": 3,
        "target": "2021-09-01T09:01:00+03:00",
        "reached": "2021-09-01T09:00:00+03:00",
        "zone": "Europe/Moscow",
        "marks": [
            {"label": "до встречи", "at": "2021-09-01T10:00:00+03:00"},
            {"label": "до события", "at": "2021-09-01T11:00:00+03:00"},
        ],
        "moving": True,
    }


@pytest.mark.parametrize("text", ["2021-09-01T09:00:00", "0001-01-01T00:00:00+05:00", "soon"])
def test_a_moment_without_an_offset_is_none(text: str) -> None:
    """Nor is one before the calendar, or a word."""
    with pytest.raises(ValueError, match=r"offset|calendar|isoformat"):
        moment(text)


@pytest.mark.parametrize(
    ("zone", "now", "weekday", "at", "found"),
    [
        # Wednesday to Monday in Moscow, which has known no summer time since 2014.
        (MOSCOW, "2021-09-01T09:00+03:00", 0, "09:00", "2021-09-06T09:00+03:00"),
        (MOSCOW, "2021-10-29T09:00+03:00", 0, "09:00", "2021-11-01T09:00+03:00"),
        # Strictly later: on the dot it is the next week's, a second before it is today's.
        (MOSCOW, "2021-09-06T09:00+03:00", 0, "09:00", "2021-09-13T09:00+03:00"),
        (MOSCOW, "2021-09-06T08:59:59+03:00", 0, "09:00", "2021-09-06T09:00+03:00"),
        # The day is the school's: late on Sunday in London it is Monday there.
        (MOSCOW, "2021-09-05T23:30+00:00", 0, "02:00", "2021-09-13T02:00+03:00"),
        (MOSCOW, "2021-09-05T20:30+00:00", 0, "00:00", "2021-09-06T00:00+03:00"),
        # Over the ends of summer time in Berlin a day has 25 hours or 23.
        (BERLIN, "2021-10-30T12:00+02:00", 0, "09:00", "2021-11-01T09:00+01:00"),
        (BERLIN, "2022-03-26T12:00+01:00", 0, "09:00", "2022-03-28T09:00+02:00"),
        # Half past two is skipped there in March, and comes twice in October.
        (BERLIN, "2022-03-26T12:00+01:00", 6, "02:30", "2022-03-27T03:30+02:00"),
        (BERLIN, "2021-10-30T12:00+02:00", 6, "02:30", "2021-10-31T02:30+02:00"),
        (BERLIN, "2021-10-31T02:45+02:00", 6, "02:30", "2021-11-07T02:30+01:00"),
    ],
)
def test_the_next_weekday_is_the_schools(
    zone: ZoneInfo, now: str, weekday: int, at: str, found: str
) -> None:
    """Its clock on the wall decides, whatever it did in between."""
    expected = datetime.fromisoformat(found)

    got = next_weekday(datetime.fromisoformat(now), weekday, time.fromisoformat(at), zone)

    assert (got, got.tzinfo) == (expected, UTC)


@pytest.mark.parametrize(("weekday", "at"), [(7, "09:00"), (-1, "09:00"), (0, "09:00+03:00")])
def test_no_week_has_such_a_moment(weekday: int, at: str) -> None:
    """Weekdays are 0 to 6, and the zone is the clock's own."""
    with pytest.raises(ValueError, match="a weekday is 0 to 6"):
        next_weekday(START, weekday, time.fromisoformat(at), MOSCOW)
