"""Reminding: each letter is written once, follows what it is about, and is not written in vain."""

from datetime import date, timedelta

import pytest

from domain.people import Role
from services import reminding
from storage.database import Database
from storage.tables import meetings, people
from tests.records import letters
from tests.services.calendars import Calendar, a_couple, moscow

pytestmark = pytest.mark.database
_HOUR = timedelta(hours=1)


async def test_both_sides_hear_of_a_meeting_and_the_mentor_is_asked_about_it(
    database: Database,
) -> None:
    """A day before, two hours before, and two hours after its end; the mentee a day after it."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, mentee, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))

    await calendar.lives_until(moscow("2021-09-16T17:00"))

    assert calendar.names(mentor) == ["meeting-tomorrow", "meeting-soon", "meeting-happened"]
    assert calendar.names(mentee) == ["meeting-tomorrow", "meeting-soon", "meeting-was-it"]
    at = [f"{calendar.local(one):%d %H:%M}" for one in calendar.heard if one.person_id == mentor]
    assert at == ["14 15:30", "15 13:30", "15 18:30"]


async def test_a_letter_is_written_once_however_often_it_is_looked_for(
    database: Database,
) -> None:
    """The key is the letter, the person, the thing and the moment."""
    calendar = Calendar(database=database, now=moscow("2021-09-14T15:29"))
    school, mentor, _, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.ticks()
    for _ in range(5):
        calendar.now += timedelta(minutes=11)
        await calendar.ticks()
    assert calendar.names(mentor) == ["meeting-tomorrow"]


async def test_a_meeting_that_moved_is_announced_again(database: Database) -> None:
    """Nobody reschedules a reminder: it follows the meeting."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, _, pair = await a_couple(calendar)
    meeting = await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.lives_until(moscow("2021-09-14T18:00"))
    await calendar.change(meetings, meeting, starts_at=moscow("2021-09-22T15:30"))
    await calendar.lives_until(moscow("2021-09-22T15:00"))
    said = [one for one in calendar.names(mentor) if one.startswith("meeting")]
    assert said == ["meeting-tomorrow", "meeting-tomorrow", "meeting-soon"]


async def test_a_cancelled_meeting_is_not_announced(database: Database) -> None:
    """Neither before it, nor after it would have been."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, _, _, pair = await a_couple(calendar)
    meeting = await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.change(meetings, meeting, state="cancelled")
    await calendar.lives_until(moscow("2021-09-17T12:00"))
    assert calendar.heard == []


@pytest.mark.parametrize(
    ("starts_at", "expected"),
    [
        ("2021-09-14T11:31", ["meeting-tomorrow", "meeting-soon"]),
        ("2021-09-14T08:30", ["meeting-soon"]),
        ("2021-09-13T13:15", ["meeting-soon"]),
        ("2021-09-13T12:30", []),
    ],
)
async def test_what_was_planned_late_is_announced_if_its_moment_was_within_the_hour(
    database: Database, starts_at: str, expected: list[str]
) -> None:
    """Whoever is concerned was told at the planning; a letter longer overdue says nothing new."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    await calendar.ticks()
    school, _, mentee, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow(starts_at))
    await calendar.lives_until(moscow(starts_at))
    assert calendar.names(mentee) == expected


async def test_both_sides_are_asked_for_feedback_until_they_give_it(database: Database) -> None:
    """At once, a day later, and on the last day it may take."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, mentee, pair = await a_couple(calendar)
    meeting = await calendar.meeting(school, pair, moscow("2021-09-13T11:00"))
    await calendar.held(meeting)
    await calendar.lives_until(moscow("2021-09-18T12:00"))
    for side in (mentor, mentee):
        assert calendar.names(side) == [
            "feedback-wanted",
            "feedback-still-wanted",
            "feedback-last-call",
        ]


async def test_whoever_is_not_admitted_any_more_hears_nothing(database: Database) -> None:
    """A consent taken back ends letters, too."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, mentee, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.change(people, mentee, standing="withdrawn")
    await calendar.lives_until(moscow("2021-09-15T15:30"))
    assert calendar.names(mentee) == []
    assert calendar.names(mentor) != []


async def test_a_bot_that_slept_says_what_is_still_worth_it_and_says_it_once(
    database: Database,
) -> None:
    """Of several letters about one deadline only the last; nothing about what is over."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, _, pair = await a_couple(calendar)
    curator = await calendar.person(school, Role.CURATOR)
    await calendar.run(school, moscow("2022-05-20T14:00"), [date(2021, 9, 17), date(2021, 9, 30)])
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.ticks()
    calendar.heard.clear()

    calendar.now = moscow("2021-09-17T10:00")
    await calendar.ticks()
    await calendar.lives_until(moscow("2021-09-17T20:00"))

    assert calendar.names(mentor) == ["meeting-happened"]
    assert sorted(calendar.names(curator)) == ["position-due-0", "position-due-14"]
    assert len({one.message for one in calendar.heard if one.person_id == curator}) == 1
    written = {row["name"] for row in await letters(database)}
    assert not written & {"meeting-tomorrow", "meeting-soon"}


async def test_of_two_letters_about_one_meeting_a_bot_that_slept_says_the_last(
    database: Database,
) -> None:
    """Both would still be worth sending; together they would be the same thing twice."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, _, pair = await a_couple(calendar)
    meeting = await calendar.meeting(school, pair, moscow("2021-09-13T11:00"))
    await calendar.ticks()
    at = calendar.now + timedelta(minutes=1)
    await calendar.held(meeting, settled_at=at)
    calendar.now = moscow("2021-09-15T12:00")
    await calendar.ticks()
    assert calendar.names(mentor) == ["feedback-last-call"]


async def test_what_comes_due_this_very_moment_is_written_at_once(database: Database) -> None:
    """A clock that is turned stands still between the report and the tick."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, mentor, _, pair = await a_couple(calendar)
    meeting = await calendar.meeting(school, pair, moscow("2021-09-13T11:00"))
    await calendar.held(meeting)
    await calendar.ticks()
    assert calendar.names(mentor) == ["feedback-wanted"]


async def test_letters_written_late_at_night_wait_for_the_morning(database: Database) -> None:
    """A bot that wakes at midnight does not speak at midnight."""
    calendar = Calendar(database=database, now=moscow("2021-09-15T10:00"))
    school, mentor, _, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.ticks()
    calendar.now = moscow("2021-09-16T00:00")
    await calendar.ticks()
    assert calendar.heard == []
    await calendar.lives_until(moscow("2021-09-16T08:00"))
    assert calendar.names(mentor) == ["meeting-happened"]


async def test_looking_ahead_names_the_very_moments(database: Database) -> None:
    """Whoever turns a clock from one to the next meets every letter on its minute."""
    calendar = Calendar(database=database, now=moscow("2021-09-14T12:00"))
    school, _, _, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    async with database.reading() as uow:
        ahead = await reminding.upcoming(uow, calendar.now, 53 * _HOUR)
        none = await reminding.upcoming(uow, calendar.now, _HOUR)
    assert [f"{one.astimezone(calendar.now.tzinfo):%d %H:%M}" for one in ahead] == [
        "14 15:30",
        "15 13:30",
        "15 18:30",
        "16 16:30",
    ]
    assert none == ()


async def test_a_clock_that_went_back_repeats_nothing(database: Database) -> None:
    """A machine that starts with an earlier time writes no letter anew."""
    calendar = Calendar(database=database, now=moscow("2021-09-14T12:00"))
    school, mentor, _, pair = await a_couple(calendar)
    await calendar.meeting(school, pair, moscow("2021-09-15T15:30"))
    await calendar.lives_until(moscow("2021-09-15T14:00"))
    calendar.now = moscow("2021-09-14T12:00")
    await calendar.lives_until(moscow("2021-09-15T14:00"))
    assert calendar.names(mentor) == ["meeting-tomorrow", "meeting-soon"]
    assert len(await letters(database)) == 4
