"""A school year of reminders: every one once, none in silence, none too many, whatever happens."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from domain.caps import ADULT, PUPIL
from domain.reminders import BY_NAME
from domain.silence import is_silent
from storage.database import Database
from tests.services.calendars import Calendar
from tests.services.years import END, Year, line
from tests.tiers import sized

pytestmark = pytest.mark.database

RUSSIA = (
    *("Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg"),
    *("Asia/Omsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk"),
    *("Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka"),
)
"""The eleven hours of Russia, which puts no clock back."""

BERLIN = "Europe/Berlin"
"""Where clocks are put back in October and forward in March."""

A_CAST = 5
"""A curator, a mentor, a mentee and a guardian, and room for one more."""

LAST_WEEK = timedelta(days=7)
"""What begins in the last week of the year may be heard of after its end."""

SMALL = (("Asia/Kamchatka", "Europe/Kaliningrad"), 7)
"""Schools in zones ten hours apart, and how many people each has."""


def at_once() -> timedelta:
    """Let every tick come when it should."""
    return timedelta()


def irregular(seed: int) -> Callable[[], timedelta]:
    """Let ticks come up to two hours late, and let the bot sleep three days now and then."""
    dice = random.Random(seed)  # noqa: S311 - dice of a story, no secret

    def late() -> timedelta:
        slept = timedelta(days=3) if dice.random() < 0.01 else timedelta()
        return slept + timedelta(seconds=dice.choice([0, 0, 1, 20, 600, 7200]))

    return late


async def a_year(database: Database, zones: tuple[str, ...], people: int, seed: int) -> Year:
    """Open schools of so many people at the beginning of a school year."""
    dice = random.Random(seed)  # noqa: S311 - dice of a story, no secret
    year = Year(calendar=Calendar(database=database), dice=dice)
    for zone in zones:
        await year.open(zone, people)
    return year


async def test_everything_that_was_planned_is_said_exactly_once(database: Database) -> None:
    """Meetings, feedback, deadlines, weeks and the final event, each at every moment promised."""
    year = await a_year(database, *SMALL, seed=1)
    await year.lives(END, jitter=at_once)
    _everything_is_said(year)
    _the_promises_are_kept(year)


@pytest.mark.slow
async def test_everything_is_said_in_every_zone(database: Database) -> None:
    """The same from Kaliningrad to Kamchatka, and where summer has a time of its own."""
    year = await a_year(
        database, (*RUSSIA, BERLIN), sized(test=A_CAST, ci=A_CAST, nightly=25), seed=2
    )
    await year.lives(END, jitter=at_once)
    _everything_is_said(year)
    _the_promises_are_kept(year)


async def test_a_bot_that_is_late_or_sleeps_says_nothing_twice(database: Database) -> None:
    """Nor at night, nor of what it should not; what it missed for good is little."""
    year = await a_year(database, (BERLIN,), 7, seed=3)
    await year.lives(END, jitter=irregular(4))
    _the_promises_are_kept(year)
    heard = Counter(line(one) for one in year.calendar.heard)
    assert max(heard.values()) == 1
    assert heard - year.expected == Counter()
    assert len(heard) > len(year.expected) * 0.8


def _everything_is_said(year: Year) -> None:
    """What should be heard was heard once, by whom it is for, and nothing else was."""
    heard = Counter(line(one) for one in year.calendar.heard)
    assert heard - year.expected == Counter()
    missed = year.expected - heard
    assert [one for one in missed if one[3] < END - LAST_WEEK] == []
    assert len(heard) > 200


def _the_promises_are_kept(year: Year) -> None:
    """No letter broke the silence of its reader, and nobody heard more than the caps allow."""
    calendar = year.calendar
    counted: dict[int, set[tuple[date, int]]] = defaultdict(set)
    for one in calendar.heard:
        is_pupil = one.person_id in calendar.pupils
        assert not is_silent(one.at, calendar.zones[one.person_id], is_pupil=is_pupil), one
        if BY_NAME[one.name].counts:
            counted[one.person_id].add((calendar.local(one).date(), one.message))
    for person, messages in counted.items():
        cap = PUPIL if person in calendar.pupils else ADULT
        days = Counter(day for day, _ in messages)
        assert max(days.values()) <= cap.a_day
        for day in days:
            week = (count for other, count in days.items() if 0 <= (other - day).days < 7)
            assert sum(week) <= cap.a_week
