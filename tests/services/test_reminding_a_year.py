"""Reminding of what the year brings: deadlines, the final event, weeks, surveys that wait."""

from datetime import date

import pytest

from domain.people import AgeGroup, Role
from storage.database import Database
from storage.tables import positions, runs
from tests.services.calendars import Calendar, a_couple, moscow

pytestmark = pytest.mark.database


async def test_a_deadline_is_reminded_of_until_it_is_done(database: Database) -> None:
    """Two weeks and one week before; then it is marked, and nothing follows."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school = await calendar.school()
    curator = await calendar.person(school, Role.CURATOR)
    await calendar.run(school, moscow("2022-05-20T14:00"), [date(2021, 9, 30)])
    await calendar.lives_until(moscow("2021-09-24T12:00"))
    await calendar.change(positions, 1, done_at=calendar.now)
    await calendar.lives_until(moscow("2021-10-01T12:00"))
    mine = [one for one in calendar.heard if one.name.startswith("position")]
    assert [(one.name, f"{calendar.local(one):%d %H:%M}") for one in mine] == [
        ("position-due-14", "16 09:00"),
        ("position-due-7", "23 09:00"),
    ]
    assert {one.person_id for one in mine} == {curator}


async def test_deadlines_of_one_morning_are_one_message(database: Database) -> None:
    """Whoever answers for five things reads of them once, of the nearest first."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school = await calendar.school()
    await calendar.person(school, Role.CURATOR)
    days = [date(2021, 9, 30)] * 3 + [date(2021, 9, 23)] * 2
    await calendar.run(school, moscow("2022-05-20T14:00"), days)
    await calendar.lives_until(moscow("2021-09-16T12:00"))
    mine = [one for one in calendar.heard if one.name.startswith("position")]
    assert [one.name for one in mine] == ["position-due-7"] * 2 + ["position-due-14"] * 3
    assert len({one.message for one in mine}) == 1


async def test_everybody_concerned_is_invited_to_the_final_event(database: Database) -> None:
    """Both sides of open pairs, guardians and curators; a moved event invites again."""
    calendar = Calendar(database=database, now=moscow("2022-04-15T12:00"))
    school, mentor, mentee, _ = await a_couple(calendar)
    child = await calendar.person(school, Role.MENTEE, age_group=AgeGroup.UNDER_14)
    await calendar.pair(school, mentor, child)
    guardian = await calendar.guardian(school, child)
    curator = await calendar.person(school, Role.CURATOR)
    await calendar.person(school, Role.MENTOR)
    run = await calendar.run(school, moscow("2022-05-20T14:00"))
    await calendar.lives_until(moscow("2022-05-20T14:00"))
    invited = {one.person_id for one in calendar.heard if one.name.startswith("final")}
    assert invited == {mentor, mentee, child, guardian, curator}
    called = [f"final-event-{days}" for days in (30, 14, 7, 3, 1, 0)]
    assert [one for one in calendar.names(mentor) if one in called] == called

    await calendar.change(runs, run, final_event_at=moscow("2022-06-01T14:00"))
    await calendar.lives_until(moscow("2022-05-25T14:00"))
    assert [one for one in calendar.names(mentor) if one in called] == [*called, "final-event-7"]


async def test_every_week_begins_with_a_digest_for_its_curators(database: Database) -> None:
    """On Monday at nine, by the clock of each school."""
    calendar = Calendar(database=database, now=moscow("2021-09-10T12:00"))
    zones = ("Asia/Kamchatka", "Europe/Kaliningrad")
    curators = [await calendar.person(await calendar.school(one), Role.CURATOR) for one in zones]
    await calendar.lives_until(moscow("2021-09-22T12:00"))
    for curator in curators:
        assert calendar.names(curator) == ["weekly-digest"] * 2
    assert {f"{calendar.local(one):%a %H:%M}" for one in calendar.heard} == {"Mon 09:00"}


async def test_a_survey_that_waits_is_reminded_of_three_times(database: Database) -> None:
    """On the third, sixth and ninth evening after the consent; then it stands in the digest."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school = await calendar.school()
    child = await calendar.person(
        school, Role.MENTEE, age_group=AgeGroup.UNDER_14, admitted_at=calendar.now
    )
    await calendar.person(school, Role.GUARDIAN, admitted_at=calendar.now)
    await calendar.lives_until(moscow("2021-10-13T12:00"))
    at = [(one.person_id, f"{calendar.local(one):%d %H:%M}") for one in calendar.heard]
    assert at == [(child, f"{day} 18:00") for day in (16, 19, 22)]
