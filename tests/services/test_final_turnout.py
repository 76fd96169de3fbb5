"""Final events: who came is counted by the bot itself, and marks the position of the road map."""

from datetime import timedelta

import pytest

from domain.indicators import INDICATORS
from domain.people import Role
from domain.programmes import Fact
from domain.road_maps import Seen
from domain.runs import Run
from services import indicators
from storage.database import Database
from storage.tables import gathering_people, gatherings
from tests.services.calendars import Calendar, moscow
from tests.services.test_facts import looks, stands
from tests.services.test_progress import LIBRARY, a_calendar, a_pair, begun, seen

pytestmark = pytest.mark.database

EVENT = moscow("2022-05-20T15:00")
NAME = "final_event_attendance"


async def an_event(calendar: Calendar, run: Run, *came: int) -> int:
    """Call people to the final event of a run; some of them were there."""
    number = await calendar.add(
        gatherings,
        school_id=run.school_id,
        run_id=run.id,
        kind="final",
        title="Финал",
        starts_at=EVENT,
        minutes=120,
        rev=1,
        made_at=calendar.now,
        announced_at=calendar.now,
    )
    for one in came:
        await calendar.add(
            gathering_people,
            gathering_id=number,
            person_id=one,
            school_id=run.school_id,
            is_invited=True,
            was_there=True,
        )
    return number


async def figure(calendar: Calendar, run: Run) -> tuple[int | None, int | None]:
    """Read how many of how many were at the final event."""
    async with calendar.database.reading() as uow:
        school = await uow.schools.get(run.school_id)
        known = await indicators.readings(
            uow, school, run, LIBRARY, calendar.now, 2022, family=NAME
        )
    (reading,) = known
    assert reading.indicator is INDICATORS[NAME]
    return reading.numerator, reading.denominator


async def test_whoever_was_noted_at_the_held_event_is_counted(database: Database) -> None:
    """Guests without a pair are no participants; before the close nothing is known."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    run = await begun(calendar, school)
    mentor, mentee, _ = await a_pair(calendar, school)
    await a_pair(calendar, school)
    guest, _, _ = await a_pair(calendar, await calendar.school())
    calendar.now = EVENT + timedelta(hours=3)
    event = await an_event(calendar, run, mentor, mentee, guest)
    assert await figure(calendar, run) == (None, 4)
    await calendar.change(gatherings, event, held_at=calendar.now)
    assert await figure(calendar, run) == (2, 4)


async def test_the_held_event_marks_its_position(database: Database) -> None:
    """Called and not closed it stays open; closed it is done in the morning, by nobody."""
    calendar = await a_calendar(database)
    school = await calendar.school()
    await calendar.person(school, Role.CURATOR)
    run = await begun(calendar, school)
    assert await seen(calendar, school, Fact.FINAL_EVENT_HELD) is None
    await looks(calendar, EVENT - timedelta(days=1))
    event = await an_event(calendar, run)
    assert await seen(calendar, school, Fact.FINAL_EVENT_HELD) == Seen(done=0, count=1)
    await calendar.change(gatherings, event, held_at=EVENT)
    await looks(calendar, EVENT + timedelta(days=1))
    assert await stands(calendar, run, "final_meeting") == (True, False)
