"""Retention: what has been kept long enough goes by itself, night by night."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert

from bot.clock import TurnedClock
from bot.ticking import Ticking
from domain.erasures import Reason
from domain.people import Role
from domain.retention import LASTS, last_day_kept
from locales.library import Library
from services import erasing, retention
from storage import keeping
from storage.database import Database
from storage.tables import METADATA, journal, runs, schools
from storage.tables import erasures as erasure_rows
from storage.tables import people as people_rows
from tests.pairs import someone
from tests.records import rows
from tests.storage.canaries import NOW, Seeder

pytestmark = pytest.mark.database


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2022, 5, 31), date(2021, 5, 28)),
        (date(2022, 1, 5), date(2021, 1, 5)),
        (date(2024, 2, 29), date(2023, 2, 28)),
    ],
)
def test_a_year_is_counted_by_the_calendar(today: date, last: date) -> None:
    """Whatever the month, nobody goes a day too early."""
    assert last_day_kept(today, 12) == last


async def test_nothing_is_older_than_its_class(database: Database, library: Library) -> None:
    """Three years of nights, a few of them looked at, column by column."""
    async with database.connection() as connection:
        done = await connection.execute(insert(schools).values(name="1"))
    await Seeder(database, "canary", 1, (done.inserted_primary_key or [0])[0]).seed()
    async with database.connection() as connection:
        await connection.execute(insert(erasure_rows).values(**_an_old_act()))
    named = [(name.partition("."), keep) for name, keep in keeping.classes() if keep in LASTS]
    timed = [(table, column, LASTS[keep]) for (table, _, column), keep in named]
    assert {table for table, *_ in timed} >= {"inbox", "jobs", "journal", "uploads", "erasures"}
    first = {(table, column): await _known(database, table, column) for table, column, _ in timed}
    clock = TurnedClock(NOW)
    for days in (0, 2, 8, 91, 365, 730, 1095, 1100):
        await clock.turn(NOW + timedelta(days=days))
        await Ticking(database, clock, library).tick()
        for table, column, lasts in timed:
            now = await _known(database, table, column)
            kept = now.items() & first[table, column].items()
            assert bool(kept) == (timedelta(days=days) <= lasts), (table, column, days)


async def _known(database: Database, table: str, column: str) -> dict[str, str]:
    """Give what stands in a column, by the number of its row."""
    found = await rows(database, METADATA.tables[table])
    key = METADATA.tables[table].primary_key.c.keys()[0]
    return {f"{one[key]}": f"{one[column]}" for one in found if one[column] is not None}


async def test_the_journal_is_kept_for_three_years(database: Database) -> None:
    """Not longer, and not shorter."""
    anna = await someone(database, 1, Role.CURATOR)
    async with database.writing() as uow:
        uow.of(anna.school_id).journal.write(NOW, anna.id, "look", "person:1")
    for days, count in ((1095, 1), (1100, 0)):
        async with database.writing() as uow:
            await retention.work(uow, NOW + timedelta(days=days))
        assert len(await rows(database, journal)) == count


async def test_people_go_a_year_after_their_programme(database: Database) -> None:
    """Whoever takes part again stays, and so do the staff; the others share one act."""
    gone = [await someone(database, number, Role.MENTEE, came_at=NOW) for number in (1, 2)]
    again = await someone(database, 3, Role.MENTEE)
    staff = await someone(database, 4, Role.CURATOR)
    async with database.connection() as connection:
        await connection.execute(insert(runs).values(**_a_run(gone[0].school_id)))
    end = datetime(2022, 6, 15, 1, 0, tzinfo=NOW.tzinfo)
    await _came(database, again.id, end)
    for moment in (end + timedelta(days=300), end + timedelta(days=400)):
        async with database.writing() as uow:
            await retention.work(uow, moment)
            await erasing.work(uow, moment)
    erased = await rows(database, erasure_rows)
    assert {one["person_id"] for one in erased} == {one.id for one in gone}
    assert {one["reason"] for one in erased} == {Reason.RETENTION}
    assert staff.id not in {one["person_id"] for one in erased}


async def _came(database: Database, person_id: int, at: datetime) -> None:
    async with database.connection() as connection:
        await connection.execute(
            people_rows.update().where(people_rows.c.id == person_id).values(came_at=at)
        )


def _an_old_act() -> dict[str, object]:
    return {
        "school_id": 1,
        "person_id": 1,
        "reason": Reason.LEFT,
        "asked_at": NOW,
        "due_on": NOW.date(),
        "asked_by": 1,
        "state": "done",
        "done_at": NOW,
        "facts": {},
    }


def _a_run(school_id: int) -> dict[str, object]:
    return {
        "school_id": school_id,
        "programme_id": "gymnasium",
        "years_later": 0,
        "starts_on": date(2021, 9, 1),
        "ends_on": date(2022, 5, 31),
        "rev": 1,
        "created_at": NOW,
    }
