"""Position news: a letter that waited says nothing that is not so any more."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.ids import PersonId, SchoolId
from domain.people import Role
from domain.positions import MoveReason, RoadMapRow, SkipReason
from domain.runs import Run
from services import position_news
from services.position_news import DueLine
from storage.database import Database
from tests.services.calendars import Calendar, moscow
from tests.services.test_progress import LIBRARY, SINCE, begun, row_of

pytestmark = pytest.mark.database

LAST_DAY = moscow("2021-09-30T00:00")
"""The last day of the position that directors and curators answer for."""


async def a_school(database: Database) -> tuple[Calendar, Run, dict[Role, PersonId]]:
    """Let a school begin its year, with somebody of each of some roles."""
    calendar = Calendar(database=database, now=SINCE)
    school = await calendar.school()
    roles = (Role.CURATOR, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.MENTOR)
    people = {one: PersonId(await calendar.person(school, one)) for one in roles}
    run = await begun(calendar, school)
    calendar.now = moscow("2021-09-23T09:00")
    return calendar, run, people


async def saves(database: Database, row: RoadMapRow, run: Run) -> None:
    """Write how a row stands."""
    async with database.writing() as uow:
        await uow.of(run.school_id).positions.save(row)


async def read(
    calendar: Calendar, run: Run, reader: PersonId, name: str, at: datetime
) -> DueLine | None:
    """Read what a letter about the day that begins `at` would say to somebody."""
    async with calendar.database.reading() as uow:
        person = await uow.of(SchoolId(run.school_id)).people.get(reader)
        row = await row_of(uow, run, name)
        return await position_news.for_reader(uow, person, row.id, at, LIBRARY, calendar.now)


async def test_those_who_answer_and_those_in_charge_read_of_it(database: Database) -> None:
    """Nobody else does; the days left are counted by the reader's clock."""
    calendar, run, people = await a_school(database)
    found = {
        role: await read(calendar, run, one, "informing", LAST_DAY) for role, one in people.items()
    }
    assert {role for role, one in found.items() if one} == {Role.CURATOR, Role.DIRECTOR}
    director = found[Role.DIRECTOR]
    assert director is not None
    assert (director.days, director.can_work, director.can_mark) == (7, True, True)


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row.moved(date(2021, 10, 5), MoveReason.DECISION),
        lambda row: row.marked(None, SINCE),
        lambda row: row.left(SkipReason.DECISION),
        lambda row: replace(row, is_hidden=True),
    ],
    ids=("moved", "done", "left", "hidden"),
)
async def test_what_changed_meanwhile_is_not_said(database: Database, change: object) -> None:
    """Its day is no longer the last one, or nothing is left to do."""
    calendar, run, people = await a_school(database)
    async with database.reading() as uow:
        row = await row_of(uow, run, "informing")
    assert callable(change)
    await saves(database, change(row), run)
    assert await read(calendar, run, people[Role.CURATOR], "informing", LAST_DAY) is None


async def test_what_the_bot_marks_is_marked_by_hand_only_by_those_in_charge(
    database: Database,
) -> None:
    """A psychologist who answers for it may open it; a mentor may only tell."""
    calendar, run, people = await a_school(database)
    calendar.now += timedelta(days=85)
    december = moscow("2021-12-31T00:00")
    first = [
        await read(calendar, run, people[role], "first_meetings", december)
        for role in (Role.CURATOR, Role.PSYCHOLOGIST)
    ]
    assert [(one.can_work, one.can_mark) for one in first if one] == [(True, True), (True, False)]
    mentor = await read(calendar, run, people[Role.MENTOR], "consents", december)
    assert mentor is not None
    assert (mentor.can_work, mentor.can_mark) == (False, False)
