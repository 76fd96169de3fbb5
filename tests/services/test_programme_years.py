"""A year of each programme: every deadline reminds the right people, once by every rule."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

import pytest

from bot.drawing import drawn
from domain.letters import Letter, Screen
from domain.programmes import Programme
from domain.schools import Level
from locales.contents import read_contents
from services import UnitOfWork
from storage.database import Database
from tests.services.calendars import Calendar, plain
from tests.services.programme_years import (
    MOSCOW,
    ProgrammeYear,
    first_moment,
    messages_a_morning,
    never_reminded,
)

pytestmark = pytest.mark.database

GOLDEN: Final = Path(__file__).parent / "golden" / "klin-2023.txt"
LIBRARY: Final = read_contents()
NEVER: Final = {
    "ddt-2024": (
        *("forms_chosen", "survey_method", "openness", "mentee_base", "teachers_told"),
        *("mentor_base", "launch_told", "mentors_data", "selection", "training", "courses"),
        *("pairs", "support"),
    ),
    "default-year": (),
    "gymnasium-2021": (
        *("mentor_base", "training", "meetings", "plans_done", "accessibility"),
        *("requests_study", "diagnostics", "register", "statistics", "publications"),
        *("teachers_council", "class_hours", "control", "measures_in_time", "next_roadmap"),
        "events",
    ),
    "kindergarten-2023": ("publicity",),
    "klin-2023": ("meetings", "support", "p_platform", "p_routes", "p_cabinet", "p_landing"),
    "morshansk-2020": (
        *("publicity", "seminars", "meetings", "communities", "coordination"),
        "august_results",
    ),
}
"""The positions that name no day worth a reminder: whole periods, schedules, illegible cells."""

AFTERWARDS: Final = timedelta(days=9)
"""When everything about a last day has been said."""

BEGINNINGS: Final = {
    "ddt-2024": date(2024, 6, 8),
    "default-year": date(2025, 10, 2),
    "gymnasium-2021": date(2021, 11, 8),
    "kindergarten-2023": date(2023, 9, 18),
}
"""How far programmes are gone through whenever tests run; their ends are for the slow ones."""

DRAWN_UNTIL: Final = datetime(2023, 10, 3, tzinfo=UTC)
"""Until when the letters of a year are drawn as they leave the bot, which takes its time."""

MORSHANSK: Final = "morshansk-2020"
JOINING: Final = (date(2020, 9, 1), date(2021, 9, 1), date(2022, 9, 1), date(2023, 9, 1))
"""When one more school of Morshansk begins the programme of the municipality."""


def a_year(database: Database, programme: Programme) -> ProgrammeYear:
    """Stand at the first moment of a programme."""
    calendar = Calendar(database=database, now=first_moment(programme))
    return ProgrammeYear(calendar=calendar, programme=programme)


@pytest.mark.parametrize("name", sorted(LIBRARY.programmes))
def test_rows_without_a_day_are_known_and_never_reminded(name: str) -> None:
    """Each of them was looked at; a new one would have to be listed here."""
    assert never_reminded(LIBRARY.programmes[name]) == NEVER[name]


@pytest.mark.parametrize("name", sorted(BEGINNINGS))
async def test_every_deadline_of_some_months_is_reminded_of(database: Database, name: str) -> None:
    """Those who answer hear of it as often as the rules say, those in charge when it is late."""
    year = a_year(database, LIBRARY.programmes[name])
    await year.begin(year.programme.level, "own")
    await year.calendar.lives_until(datetime.combine(BEGINNINGS[name], time(12), UTC))
    _is_kept(year)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(BEGINNINGS))
async def test_every_deadline_of_a_programme_is_reminded_of(database: Database, name: str) -> None:
    """The same for the whole of it, and for what its author asks for after its end."""
    year = a_year(database, LIBRARY.programmes[name])
    await year.begin(year.programme.level, "own")
    days = (one.deadline.due_on for one in year.programme.positions if one.deadline.is_reminded)
    end = max(one for one in days if one is not None) + AFTERWARDS
    await year.calendar.lives_until(datetime.combine(end, time(12), UTC))
    _is_kept(year)
    assert year.expected == year.heard()


async def test_a_municipality_and_its_first_school_are_reminded(database: Database) -> None:
    """Each of its own rows; the school of those that concern schools, from the day it joined."""
    year = a_year(database, LIBRARY.programmes[MORSHANSK])
    await year.begin(Level.MUNICIPALITY, "municipality")
    await _joined(year, JOINING[:1], datetime(2020, 9, 20, 12, tzinfo=UTC))
    _is_kept(year)


@pytest.mark.slow
async def test_all_years_of_a_municipality(database: Database) -> None:
    """Schools join autumn by autumn; what had gone by then is never reminded of."""
    year = a_year(database, LIBRARY.programmes[MORSHANSK])
    await year.begin(Level.MUNICIPALITY, "municipality")
    await _joined(year, JOINING, datetime(2025, 1, 10, 12, tzinfo=UTC))
    _is_kept(year)


@pytest.mark.parametrize(
    "until",
    [
        datetime(2023, 10, 8, 12, tzinfo=UTC),
        pytest.param(datetime(2024, 7, 10, 12, tzinfo=UTC), marks=pytest.mark.slow),
    ],
)
async def test_a_year_as_a_person_would_read_it(database: Database, until: datetime) -> None:
    """A line a day and reader; the letters of the first weeks are drawn as they leave the bot."""
    year = a_year(database, LIBRARY.programmes["klin-2023"])
    year.calendar.draw = _drawn
    await year.begin(Level.MUNICIPALITY, "municipality")
    await year.begin(Level.SCHOOL, "school")
    await year.calendar.lives_until(until)
    _is_kept(year)
    told = [one for one in GOLDEN.read_text(encoding="utf-8").splitlines() if one < f"{until}"]
    assert year.told().splitlines() == told
    digests = {year.readers[one.person_id] for one in year.calendar.heard if "digest" in one.name}
    assert digests == {"school curator"}


async def _joined(year: ProgrammeYear, days: tuple[date, ...], until: datetime) -> None:
    """Let a school begin the programme on each of some days, and time go by until the end."""
    for day in days:
        await year.calendar.lives_until(datetime.combine(day, time(8), MOSCOW))
        await year.begin(Level.SCHOOL, f"school {day.year}")
    await year.calendar.lives_until(until)


def _is_kept(year: ProgrammeYear) -> None:
    """Everything is said once, nothing else, at nine, in one message a morning."""
    until = year.calendar.now.astimezone(MOSCOW).date()
    expected = Counter({one: n for one, n in year.expected.items() if one[0] <= until})
    heard = year.heard()
    assert heard == expected
    assert len(heard) >= 20
    assert {f"{year.calendar.local(one):%H:%M}" for one in year.letters()} == {"09:00"}
    assert set(messages_a_morning(year)) == {1}


async def _drawn(uow: UnitOfWork, letter: Letter, now: datetime) -> Screen | None:
    if now > DRAWN_UNTIL or not letter.name.startswith("position-"):
        return await plain(uow, letter, now)
    return await drawn(uow, letter, LIBRARY, now)
