"""The desk: what a letter says is worked out as it leaves, and one that breaks harms no other."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk import HERE, Desk
from bot.mishaps import MISHAP, Mishaps
from domain.html import Html
from domain.ids import AccountId, PersonId
from domain.letters import Draft, Lane, Letter, Screen
from domain.people import AgeGroup, Role
from services import UnitOfWork
from storage.database import Database
from tests.databases import an_open_database
from tests.records import letters
from tests.services.calendars import Calendar

pytestmark = pytest.mark.database

NOON = datetime(2021, 9, 15, 9, tzinfo=UTC)
"""Noon in Moscow, on a Wednesday: lessons."""
OPERATOR = 999_999


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables and no rows."""
    async with an_open_database(tmp_path) as opened:
        yield opened


async def draw(uow: UnitOfWork, letter: Letter, now: datetime) -> Screen | None:
    """Draw what a letter's subject asks for."""
    del now
    if letter.subject == "broken:1":
        await uow.settings.set("half", "done")
        raise KeyError(letter.subject)
    return None if letter.subject == "over:1" else Screen(Html(letter.subject))


async def somebody(database: Database, age_group: AgeGroup = AgeGroup.ADULT) -> Calendar:
    """Let one person into a school; their number is 1."""
    calendar = Calendar(database=database)
    await calendar.person(await calendar.school(), Role.MENTEE, age_group=age_group)
    return calendar


def news(uow: UnitOfWork, subject: str, group: str = "") -> None:
    """Write news to that person."""
    uow.outbox.write(
        Draft(
            key=subject,
            account_id=AccountId(1000),
            name="news",
            person_id=PersonId(1),
            subject=subject,
            group=group,
            lane=Lane.REMINDER,
            not_before=NOON,
        )
    )


async def leaves(database: Database, desk: Desk, now: datetime = NOON) -> list[str]:
    """Make everything ready that may leave, and give what the messages say."""
    said: list[str] = []
    async with database.writing() as uow:
        while waiting := await uow.outbox.unasked(now, [], 1):
            letter = await desk.made_ready(uow, waiting[0], now)
            if letter is not None and letter.screen is not None:
                said.append(letter.screen.text)
                await uow.outbox.mark_sending([letter.id, *(one.id for one in letter.others)])
    return said


async def states(database: Database) -> dict[str, str]:
    """Give the state of every letter by its key."""
    return {row["key"]: str(row["state"]) for row in await letters(database)}


async def test_a_letter_is_drawn_as_it_leaves_and_nothing_of_it_is_kept(
    database: Database,
) -> None:
    """The outbox holds no words of a letter nobody asked for."""
    await somebody(database)
    async with database.writing() as uow:
        news(uow, "thing:1")
    assert await leaves(database, Desk(draw, Mishaps([]))) == ["thing:1"]
    assert [row["screen"] for row in await letters(database)] == [None]


async def test_a_letter_with_nothing_to_say_is_cancelled(database: Database) -> None:
    """What it was about is over; it does not come back."""
    await somebody(database)
    async with database.writing() as uow:
        news(uow, "over:1")
    assert await leaves(database, Desk(draw, Mishaps([]))) == []
    assert await states(database) == {"over:1": "cancelled"}


async def test_a_drawing_that_breaks_buries_its_letter_alone(database: Database) -> None:
    """Nothing it did is kept, an operator is told, and the letters beside it leave."""
    await somebody(database)
    async with database.writing() as uow:
        news(uow, "thing:1", "todo")
        news(uow, "broken:1", "todo")
        news(uow, "thing:2", "todo")
    said = await leaves(database, Desk(draw, Mishaps([OPERATOR])))
    assert said[0] == "thing:1\n\nthing:2"
    async with database.reading() as uow:
        assert await uow.settings.get("half") is None
    found = await letters(database)
    assert {row["key"]: str(row["state"]) for row in found if row["name"] != MISHAP} == {
        "thing:1": "sending",
        "broken:1": "dead",
        "thing:2": "sending",
    }
    assert [row["account_id"] for row in found if row["name"] == MISHAP] == [OPERATOR]


async def test_letters_of_one_group_leave_together(database: Database) -> None:
    """One over, one of another group, and two that become one message."""
    await somebody(database)
    async with database.writing() as uow:
        for subject, group in (("a:1", "todo"), ("over:1", "todo"), ("b:1", ""), ("c:1", "todo")):
            news(uow, subject, group)
    async with database.writing() as uow:
        first, *_ = await uow.outbox.unasked(NOON, [], 1)
        message = await Desk(draw, Mishaps([])).made_ready(uow, first, NOON)
    assert message is not None
    assert message.screen == Screen(Html("a:1\n\nc:1"))
    assert (await states(database))["over:1"] == "cancelled"
    assert (await states(database))["b:1"] == "pending"


async def test_somebody_who_was_just_answered_hears_news_in_lessons(database: Database) -> None:
    """For twenty minutes after a reply; without one the news waits for two o'clock."""
    await somebody(database, AgeGroup.UNDER_14)
    desk = Desk(draw, Mishaps([]))
    async with database.writing() as uow:
        news(uow, "thing:1")
    assert await leaves(database, desk) == []
    (row,) = await letters(database)
    assert row["not_before"] == NOON + timedelta(hours=2)

    async with database.writing() as uow:
        news(uow, "thing:2")
    desk.note_reply(AccountId(1000), NOON - HERE)
    assert await leaves(database, desk) == []
    async with database.writing() as uow:
        news(uow, "thing:3")
    desk.note_reply(AccountId(1000), NOON - HERE + timedelta(seconds=1))
    assert await leaves(database, desk) == ["thing:3"]
