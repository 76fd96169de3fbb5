"""Retention: what has been kept long enough goes by itself, night by night."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Table, insert

from domain.erasures import Reason
from domain.people import Role
from domain.retention import LASTS, last_day_kept
from services import erasing, retention
from storage.columns import TECHNICAL
from storage.database import Database
from storage.retention import KEEPS
from storage.tables import METADATA, journal, outbox, runs, schools, uploads, wrong_links
from storage.tables import erasures as erasure_rows
from storage.tables import people as people_rows
from tests.pairs import someone
from tests.records import rows
from tests.storage.canaries import NOW, Seeder

pytestmark = pytest.mark.database


def test_every_table_that_tells_of_people_has_a_class_of_keeping() -> None:
    """A new table without one would be kept for ever."""
    telling = {
        table.name
        for table in METADATA.sorted_tables
        if any(column.info != TECHNICAL for column in table.c)
    }
    assert telling | {"erasures"} == set(KEEPS)


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


async def test_nothing_is_older_than_its_class(database: Database) -> None:
    """Three years of nights, a few of them looked at."""
    async with database.connection() as connection:
        done = await connection.execute(insert(schools).values(name="1"))
    await Seeder(database, "canary", 1, (done.inserted_primary_key or [0])[0]).seed()
    async with database.connection() as connection:
        await connection.execute(insert(erasure_rows).values(**_an_old_act()))
    watched: tuple[Table, ...] = (uploads, wrong_links, outbox, erasure_rows)
    for days in (0, 2, 8, 91, 365, 730, 1095, 1100):
        now = NOW + timedelta(days=days)
        async with database.writing() as uow:
            await retention.work(uow, now)
        for table in watched:
            is_over = timedelta(days=days) > LASTS[KEEPS[table.name]]
            assert (await rows(database, table) == []) == is_over, (table.name, days)


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
