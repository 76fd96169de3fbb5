"""Progress: what the bot sees by itself of each fact."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest
from sqlalchemy import insert

from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PersonId, SchoolId
from domain.people import Role
from domain.positions import RoadMapRow
from domain.programmes import Fact
from domain.road_maps import Seen
from domain.runs import Agreement, Run
from domain.schools import Level
from locales.contents import read_contents
from services import UnitOfWork, progress, runs
from storage.database import Database
from storage.tables import interviews, pairs, people, questionnaires, schools
from tests.services.calendars import Calendar, moscow

pytestmark = pytest.mark.database

LIBRARY: Final = read_contents()
GYMNASIUM: Final = LIBRARY.programmes["gymnasium-2021"]
SINCE: Final = moscow("2021-09-01T08:00")
A_WEEK: Final = timedelta(days=7)
SURVEYS: Final = (
    *("mentee_first", "mentor_first", "interim_mentee", "interim_mentor"),
    *("mentee_second", "mentor_second"),
)


async def a_calendar(database: Database) -> Calendar:
    """Stand at the first moment of the gymnasium's year, with its questionnaires known."""
    async with database.connection() as connection:
        sheets = [{"id": one, "version": 1, "sha256": "0", "body": "."} for one in SURVEYS]
        await connection.execute(insert(questionnaires), sheets)
    return Calendar(database=database, now=SINCE)


async def a_pair(calendar: Calendar, school: int) -> tuple[int, int, int]:
    """Bring two people and their pair: the numbers of mentor, mentee and pair."""
    mentor = await calendar.person(school, Role.MENTOR, admitted_at=calendar.now)
    mentee = await calendar.person(school, Role.MENTEE, admitted_at=calendar.now)
    return mentor, mentee, await calendar.pair(school, mentor, mentee)


async def met(calendar: Calendar, school: int, pair: int, kind: str) -> None:
    """Let a pair hold a meeting now."""
    number = await calendar.meeting(school, pair, calendar.now)
    await calendar.held(number, kind=kind)


async def answered(calendar: Calendar, school: int, person: int, paper: str) -> None:
    """Let somebody send a questionnaire off now."""
    await calendar.add(
        interviews,
        school_id=school,
        person_id=person,
        questionnaire_id=paper,
        version=1,
        form="peer",
        rev=1,
        since=1,
        ticked=[],
        misses=0,
        began_at=calendar.now,
        submitted_at=calendar.now,
    )


async def begun(calendar: Calendar, school: int) -> Run:
    """Let a school begin the gymnasium's programme."""
    async with calendar.database.writing() as uow:
        return await runs.begin(uow, SchoolId(school), GYMNASIUM, 0, calendar.now)


async def seen(calendar: Calendar, school: int, fact: Fact) -> Seen | None:
    """Count a fact in an organisation now."""
    async with calendar.database.reading() as uow:
        found = await uow.schools.get(SchoolId(school))
        return await progress.seen(uow, found, fact, calendar.now, LIBRARY)


async def row_of(uow: UnitOfWork, run: Run, name: str) -> RoadMapRow:
    """Read how a position stands."""
    rows = await uow.of(run.school_id).positions.of_run(run.id)
    return next(one for one in rows if one.name == name)


async def test_pairs_count_until_their_final_meeting_and_after_it(database: Database) -> None:
    """One that parted early counts no more; one on trial never does."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    await begun(calendar, school)
    (_, _, ended), (_, _, open_), (_, _, parted) = [
        await a_pair(calendar, school) for _ in range(3)
    ]
    trial_mentor, _, _ = await a_pair(calendar, school)
    await calendar.change(people, trial_mentor, is_trial=True)
    calendar.now += A_WEEK
    await met(calendar, school, ended, "acquaintance")
    await met(calendar, school, ended, "final")
    await calendar.change(pairs, ended, closed_at=calendar.now)
    await calendar.change(pairs, parted, closed_at=calendar.now)
    assert await seen(calendar, school, Fact.MEETINGS_FIRST_HELD) == Seen(done=1, count=2)
    assert await seen(calendar, school, Fact.MEETINGS_FINAL_HELD) == Seen(done=1, count=2)
    await met(calendar, school, open_, "acquaintance")
    assert await seen(calendar, school, Fact.MEETINGS_FIRST_HELD) == Seen(done=2, count=2)


async def test_last_years_pairs_say_nothing_of_this_year(database: Database) -> None:
    """What ended before the programme began is neither asked for nor done."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    calendar.now -= 10 * A_WEEK
    _, _, pair = await a_pair(calendar, school)
    await met(calendar, school, pair, "final")
    await calendar.change(pairs, pair, closed_at=calendar.now)
    calendar.now = SINCE
    await begun(calendar, school)
    assert await seen(calendar, school, Fact.MEETINGS_FINAL_HELD) == Seen(done=0, count=0)


async def test_surveys_are_asked_of_both_sides_of_every_pair(database: Database) -> None:
    """The first survey may be older than the year, the others not; each person counts once."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    await begun(calendar, school)
    mentor, mentee, _ = await a_pair(calendar, school)
    second_mentee = await calendar.person(school, Role.MENTEE)
    await calendar.pair(school, mentor, second_mentee)
    calendar.now -= A_WEEK
    for person, side in ((mentor, "mentor"), (mentee, "mentee"), (second_mentee, "mentee")):
        await answered(calendar, school, person, f"{side}_first")
    await answered(calendar, school, mentee, "interim_mentee")
    calendar.now += 2 * A_WEEK
    await answered(calendar, school, mentor, "interim_mentor")
    await answered(calendar, school, mentee, "mentee_second")
    assert await seen(calendar, school, Fact.SURVEYS_INTERIM) == Seen(done=1, count=3)
    assert await seen(calendar, school, Fact.SURVEYS_BOTH) == Seen(done=1, count=3)


async def test_a_municipality_adds_its_schools_up(database: Database) -> None:
    """Schools that did not join are left out; what the bot cannot know stays unknown."""
    calendar = await a_calendar(database)
    town = await calendar.add(schools, name="town", zone="Europe/Moscow", level=Level.MUNICIPALITY)
    await begun(calendar, town)
    for is_member in (True, True, False):
        school = await calendar.school()
        if is_member:
            await calendar.change(schools, school, municipality_id=town)
        await a_pair(calendar, school)
    assert await seen(calendar, town, Fact.MEETINGS_FIRST_HELD) == Seen(done=0, count=2)
    assert await seen(calendar, town, Fact.CONSENTS_ALL) == Seen(done=4, count=4)
    assert await seen(calendar, town, Fact.PLANS_FULFILLED) == Seen(done=0, count=2)
    assert await seen(calendar, town, Fact.ROADMAP_AGREED) == Seen(done=0, count=2)


async def test_a_road_map_counts_itself(database: Database) -> None:
    """What is done, what was in time, whether it is agreed; its own three rows are left out."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    run = await begun(calendar, school)
    town = await calendar.add(schools, name="town", level=Level.MUNICIPALITY)
    await calendar.change(schools, school, municipality_id=town)
    async with database.writing() as uow:
        rooms = uow.of(run.school_id)
        early, late = await row_of(uow, run, "materials"), await row_of(uow, run, "informing")
        await rooms.positions.save(early.marked(None, calendar.now))
        await rooms.positions.save(late.marked(None, moscow("2021-10-01T00:30")))
    assert await seen(calendar, school, Fact.ROADMAP_DONE) == Seen(done=2, count=30)
    in_time = await seen(calendar, school, Fact.ROADMAP_IN_TIME)
    assert in_time is not None
    assert in_time.done == 1
    assert await seen(calendar, school, Fact.ROADMAP_AGREED) == Seen(done=0, count=1)
    async with database.writing() as uow:
        await uow.of(run.school_id).runs.save(replace(run, agreement=Agreement.AGREED))
    assert await seen(calendar, school, Fact.ROADMAP_AGREED) == Seen(done=1, count=1)


async def test_there_are_mentees_enough_where_every_planned_share_is_reached(
    database: Database,
) -> None:
    """As long as nobody said how many people there are in all, the bot cannot tell."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    curator = await calendar.person(school, Role.CURATOR)
    await begun(calendar, school)
    calendar.now += A_WEEK
    await a_pair(calendar, school)
    assert await seen(calendar, school, Fact.MENTEES_ENOUGH) is None
    async with database.writing() as uow:
        for name in (Number.PUPILS_TOTAL, Number.TEACHERS_TOTAL):
            number = EnteredNumber(
                name=name, year=2022, value=10, counted_on=calendar.now.date(), source="."
            )
            numbers = uow.of(SchoolId(school)).entered_numbers
            await numbers.enter(number, PersonId(curator), calendar.now)
    assert await seen(calendar, school, Fact.MENTEES_ENOUGH) == Seen(done=1, count=2)
