"""Facts: in the morning the bot marks what it sees to be done, and leaves everything else."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.ids import PersonId, SchoolId
from domain.people import Role
from domain.runs import Run
from services import facts, positions
from services.positions import Page
from storage.database import Database
from storage.tables import pairs
from tests.services.calendars import Calendar, moscow
from tests.services.test_progress import LIBRARY, a_calendar, a_pair, begun, row_of

pytestmark = pytest.mark.database

DAY = timedelta(days=1)
DAWN = moscow("2021-12-02T03:30")
"""A morning by which every position of this test has begun."""


async def looks(calendar: Calendar, now: datetime) -> None:
    """Let the bot look after facts at a moment, as its clock would."""
    calendar.now = now
    async with calendar.database.writing() as uow:
        due = await facts.next_at(uow, now)
        if due is not None and due <= now:
            await facts.look(uow, now, LIBRARY)


async def stands(calendar: Calendar, run: Run, name: str = "pairs_order") -> tuple[bool, bool]:
    """Say whether a position is done, and whether somebody marked it."""
    async with calendar.database.reading() as uow:
        row = await row_of(uow, run, name)
    return row.is_done, row.done_by is not None


async def a_school(database: Database) -> tuple[Calendar, Run, PersonId]:
    """Let a school with a curator begin its year; the bot has looked after facts once."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    curator = await calendar.person(school, Role.CURATOR)
    run = await begun(calendar, school)
    await looks(calendar, DAWN - timedelta(hours=21))
    return calendar, run, PersonId(curator)


async def test_what_is_complete_is_marked_before_dawn_by_nobody(database: Database) -> None:
    """Every mentee has a mentor; that pairs have met is not so, and stays open."""
    calendar, run, _ = await a_school(database)
    await a_pair(calendar, run.school_id)
    await looks(calendar, DAWN - timedelta(seconds=1))
    assert await stands(calendar, run) == (False, False)
    await looks(calendar, DAWN)
    assert await stands(calendar, run) == (True, False)
    assert await stands(calendar, run, "first_meetings") == (False, False)
    async with database.reading() as uow:
        row = await row_of(uow, run, "pairs_order")
        (entry,) = await uow.of(run.school_id).journal.about(f"position:{row.id}", 5)
    assert (entry.deed, entry.at) == ("mark-by-facts", DAWN)


async def test_a_mark_stays_when_the_fact_falls_back(database: Database) -> None:
    """A pair that parts leaves a mentee alone; the position was done all the same."""
    calendar, run, _ = await a_school(database)
    _, _, pair = await a_pair(calendar, run.school_id)
    await looks(calendar, DAWN)
    await calendar.change(pairs, pair, closed_at=DAWN)
    await looks(calendar, DAWN + DAY)
    assert await stands(calendar, run) == (True, False)


async def test_where_nothing_is_asked_for_nothing_is_marked(database: Database) -> None:
    """A school without mentees has not made all its pairs."""
    calendar, run, _ = await a_school(database)
    await looks(calendar, DAWN)
    assert await stands(calendar, run) == (False, False)


async def test_who_takes_a_position_up_again_is_not_overruled_that_day(
    database: Database,
) -> None:
    """Nor the next morning, before a whole day went by; then the bot marks it again."""
    calendar, run, curator = await a_school(database)
    await a_pair(calendar, run.school_id)
    await looks(calendar, DAWN)
    async with database.writing() as uow:
        row = await row_of(uow, run, "pairs_order")
        person = await uow.of(run.school_id).people.get(curator)
        page = Page(row.id, row.rev)
        await positions.take_up_again(uow, person, page, DAWN + timedelta(hours=5))
    await looks(calendar, DAWN + DAY)
    assert await stands(calendar, run) == (False, False)
    await looks(calendar, DAWN + 2 * DAY)
    assert await stands(calendar, run) == (True, False)


async def test_each_school_is_looked_after_in_its_own_morning(database: Database) -> None:
    """Half past three on Kamchatka is nine hours before half past three in Moscow."""
    calendar, run, _ = await a_school(database)
    east = await calendar.school("Asia/Kamchatka")
    await calendar.person(east, Role.CURATOR)
    far = await begun(calendar, SchoolId(east))
    for one in (run, far):
        await a_pair(calendar, one.school_id)
    async with database.writing() as uow:
        await facts.look(uow, calendar.now, LIBRARY)
    await looks(calendar, DAWN - timedelta(hours=9))
    assert await stands(calendar, far) == (True, False)
    assert await stands(calendar, run) == (False, False)
    await looks(calendar, DAWN)
    assert await stands(calendar, run) == (True, False)


async def test_many_schools_are_gone_through_a_few_at_a_time(database: Database) -> None:
    """One transaction never holds a whole district; the round goes on some seconds later."""
    calendar, run, _ = await a_school(database)
    runs = [run]
    for _ in range(2 * facts.MOST):
        school = await calendar.school()
        await calendar.person(school, Role.CURATOR)
        runs.append(await begun(calendar, SchoolId(school)))
    for one in runs:
        await a_pair(calendar, one.school_id)
    marked = []
    for beat in range(4):
        await looks(calendar, DAWN + timedelta(seconds=20 * beat))
        marked.append(sum([(await stands(calendar, one))[0] for one in runs]))
    assert marked == [facts.MOST, 2 * facts.MOST, 2 * facts.MOST + 1, 2 * facts.MOST + 1]


async def test_a_position_is_not_marked_before_its_time_begins(database: Database) -> None:
    """What opens tomorrow is not done today, however complete it looks."""
    calendar, run, _ = await a_school(database)
    await a_pair(calendar, run.school_id)
    async with database.writing() as uow:
        row = await row_of(uow, run, "pairs_order")
        await uow.of(run.school_id).positions.save(replace(row, opens_on=date(2021, 12, 3)))
    await looks(calendar, DAWN)
    assert await stands(calendar, run) == (False, False)
    await looks(calendar, DAWN + DAY)
    assert await stands(calendar, run) == (True, False)


async def test_the_last_position_is_done_when_all_others_are(database: Database) -> None:
    """The bot marks the others it knows of first, and then the whole."""
    calendar, run, curator = await a_school(database)
    await a_pair(calendar, run.school_id)
    async with database.writing() as uow:
        rooms = uow.of(run.school_id)
        for row in await rooms.positions.of_run(run.id):
            if row.name not in {"pairs_order", "control", "measures_in_time"}:
                await rooms.positions.save(row.marked(curator, calendar.now))
    await looks(calendar, DAWN)
    assert await stands(calendar, run, "control") == (True, False)
    assert await stands(calendar, run, "measures_in_time") == (False, False)
