"""How often pairs meet is a setting: reminders follow it at once, and none comes twice."""

import pytest

from domain.ids import SchoolId
from storage.database import Database
from tests.services.calendars import Calendar, a_couple, moscow

pytestmark = pytest.mark.database


async def _lets_meet(calendar: Calendar, school: int, days: int) -> None:
    async with calendar.database.writing() as uow:
        await uow.of(SchoolId(school)).decisions.set("meet_within", str(days))


def _asked(calendar: Calendar, mentor: int) -> list[str]:
    """List the days on which a mentor was asked about their idle pair, and by which letter."""
    return [
        f"{one.name[-1]} on {calendar.local(one):%m-%d}"
        for one in calendar.heard
        if one.person_id == mentor and one.name.startswith("pair-idle")
    ]


@pytest.mark.parametrize(
    ("gap", "asked"),
    [
        (7, ["1 on 09-09", "2 on 09-16", "3 on 09-23"]),
        (30, ["1 on 10-02", "2 on 10-09", "3 on 10-16"]),
    ],
)
async def test_a_pair_is_asked_after_as_many_days_as_its_school_says(
    database: Database, gap: int, asked: list[str]
) -> None:
    """Three times, a week between them."""
    calendar = Calendar(database=database, now=moscow("2021-09-01T12:00"))
    school, mentor, _, _ = await a_couple(calendar)
    await _lets_meet(calendar, school, gap)
    await calendar.lives_until(moscow("2021-10-20T12:00"))
    assert _asked(calendar, mentor) == asked


async def test_a_changed_gap_sends_no_letter_twice(database: Database) -> None:
    """Ten days idle as seven are set: the ladder goes on from there; set back, none comes anew."""
    calendar = Calendar(database=database, now=moscow("2021-09-01T12:00"))
    school, mentor, _, _ = await a_couple(calendar)
    await calendar.lives_until(moscow("2021-09-11T12:00"))
    await _lets_meet(calendar, school, 7)
    await calendar.lives_until(moscow("2021-09-17T12:00"))
    assert _asked(calendar, mentor) == ["2 on 09-16"]
    await _lets_meet(calendar, school, 14)
    await calendar.lives_until(moscow("2021-10-20T12:00"))
    assert _asked(calendar, mentor) == ["2 on 09-16", "3 on 09-30"]
