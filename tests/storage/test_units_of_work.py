"""One transaction: all of it or nothing, and what readers and writers owe each other."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from domain.ids import PersonId
from domain.interviews import Interview
from domain.people import Person
from domain.refusals import ChangedMeanwhile, NotYours
from domain.schools import School
from storage import schema
from storage.database import Database, asynchronous
from storage.tables import answers, interviews, journal, outbox, people
from storage.unit_of_work import UnitOfWork
from tests.databases import a_database, on_postgres
from tests.storage import samples
from tests.storage.samples import NOW

pytestmark = pytest.mark.database
_INCREMENTS = 200


async def test_leaving_a_unit_commits(database: Database) -> None:
    """What was written in one unit is read in the next."""
    async with database.writing() as uow:
        number = await uow.schools.add("Гимназия")
    async with database.reading() as uow:
        assert await uow.schools.by_name("Гимназия") == number


async def _open_and_raise(uow: UnitOfWork, name: str) -> None:
    await uow.schools.add(name)
    uow.outbox.write(samples.letter(name))
    raise NotYours


async def test_raising_in_a_unit_undoes_all_of_it(database: Database) -> None:
    """Whatever is raised, nothing of the unit stays."""
    with pytest.raises(NotYours):
        async with database.writing() as uow:
            await _open_and_raise(uow, "Гимназия")
    async with database.reading() as uow:
        assert await uow.schools.by_name("Гимназия") is None
        assert await uow.outbox.waiting() == 0


async def test_a_savepoint_undoes_only_what_was_done_inside(database: Database) -> None:
    """What was done before it and after it is kept."""
    async with database.writing() as uow:
        await uow.schools.add("before")
        with pytest.raises(NotYours):
            async with uow.savepoint():
                await _open_and_raise(uow, "inside")
        await uow.schools.add("after")
    async with database.reading() as uow:
        assert await uow.schools.by_name("before") is not None
        assert await uow.schools.by_name("inside") is None
        assert await uow.schools.by_name("after") is not None


async def _decide_and_raise(uow: UnitOfWork, school: School) -> None:
    async with uow.savepoint():
        await uow.settings.set("key", "undone")
        await uow.of(school.id).decisions.set("erase_after", "3")
        await uow.schools.save(replace(school, contact="undone"))
        assert (await uow.of(school.id).decisions.read()).erase_after == 3
        raise NotYours


async def test_settings_that_a_savepoint_undid_are_read_as_they_were(database: Database) -> None:
    """A unit remembers what it read of schools and settings, but nothing that was undone."""
    async with database.writing() as uow:
        school = await uow.schools.add("Гимназия")
        with pytest.raises(NotYours):
            await _decide_and_raise(uow, school)
        assert await uow.settings.get("key") is None
        assert (await uow.of(school.id).decisions.read()).erase_after == 10
        assert (await uow.schools.get(school.id)).contact is None


async def test_a_broken_statement_in_a_savepoint_leaves_the_unit_usable(
    database: Database,
) -> None:
    """A database error inside is undone with the savepoint, and the unit goes on."""
    anna = await samples.person(database)
    async with database.writing() as uow:
        with pytest.raises(IntegrityError):
            async with uow.savepoint():
                await uow.of(anna.school_id).people.add(anna)
        await uow.schools.add("after")
    async with database.reading() as uow:
        assert await uow.schools.by_name("after") is not None


async def test_a_row_that_cannot_be_added_breaks_only_its_savepoint(database: Database) -> None:
    """One person's journal line or letter that is refused must not stop a batch of fifty."""
    anna = await samples.person(database)
    async with database.writing() as uow:
        with pytest.raises(IntegrityError):
            async with uow.savepoint():
                uow.of(anna.school_id).journal.write(NOW, PersonId(404), "begin", "interview:1")
        uow.outbox.write(samples.letter("u1"))
    async with database.reading() as uow:
        assert await uow.outbox.waiting() == 1


async def test_what_was_written_before_and_after_a_savepoint_undone_is_kept(
    database: Database,
) -> None:
    """Letters wait for the end of the unit, and still those inside go and the others stay."""
    async with database.writing() as uow:
        uow.outbox.write(samples.letter("before"))
        with pytest.raises(NotYours):
            async with uow.savepoint():
                await _open_and_raise(uow, "inside")
        async with uow.savepoint():
            uow.outbox.write(samples.letter("kept"))
        uow.outbox.write(samples.letter("after"))
    async with database.connection() as connection:
        keys = (await connection.execute(select(outbox.c.key).order_by(outbox.c.id))).scalars()
        assert list(keys) == ["before", "kept", "after"]


async def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    """While a unit writes, others read what stood before it."""
    async with database.writing() as writer:
        await writer.schools.add("Гимназия")
        async with asyncio.timeout(5), database.reading() as reader:
            assert await reader.schools.by_name("Гимназия") is None


async def test_increments_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two programs count to two hundred: each waits for the other, or is told to try again."""
    async with a_database(tmp_path) as url:
        databases = Database(url), Database(url)
        await schema.bring_up_to_date(databases[0])
        anna = await samples.person(databases[0])
        begun = await samples.interview(databases[0], anna)
        await asyncio.gather(
            *(_increment(databases[turn % 2], anna, begun) for turn in range(_INCREMENTS))
        )
        async with databases[1].reading() as uow:
            counted = await uow.of(anna.school_id).interviews.get(begun.id, anna.id)
        for database in databases:
            await database.close()
    assert counted.misses == _INCREMENTS


async def _increment(database: Database, person: Person, begun: Interview) -> None:
    """Add one miss; on SQLite nobody may come in between, so no second try is granted."""
    while True:
        try:
            async with database.writing() as uow:
                of_school = uow.of(person.school_id).interviews
                before = await of_school.get(begun.id, person.id)
                await of_school.save(before, replace(before, misses=before.misses + 1), NOW)
        except ChangedMeanwhile:
            assert on_postgres()
        else:
            return


async def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    """Foreign keys are checked on SQLite too."""
    stray = (
        insert(people).values(school_id=404, account_id=404, roles="", form="peer"),
        insert(answers).values(interview_id=404, question_id="q", value=1, given_at=NOW),
        insert(journal).values(at=NOW, school_id=404, actor_id=404, deed="", subject=""),
    )
    for statement in stray:
        with pytest.raises(IntegrityError):
            async with database.connection() as connection:
                await connection.execute(statement)


async def test_an_interview_needs_an_edition_that_exists(database: Database) -> None:
    """Nobody is asked a version that is not on the shelf."""
    anna = await samples.person(database)
    with pytest.raises(IntegrityError):
        await samples.interview(database, anna, version=9)


async def test_an_error_does_not_tell_what_was_written(database: Database) -> None:
    """Statements are named in errors; the words people wrote are not."""
    anna = await samples.person(database)
    begun = await samples.interview(database, anna)
    row = {"interview_id": begun.id, "question_id": "q", "value": "s3cret", "given_at": NOW}
    broken = (
        (insert(answers), [row, row]),
        (insert(answers), {**row, "question_id": None}),
        (insert(interviews), {"school_id": anna.school_id, "at": "s3cret"}),
        (insert(outbox), {"key": "s3cret", "name": None}),
        (text("SELECT nothing FROM nowhere WHERE word = :word"), {"word": "s3cret"}),
    )
    for statement, facts in broken:
        with pytest.raises(DBAPIError) as caught:
            async with database.connection() as connection:
                await connection.execute(statement, facts)
        assert "s3cret" not in f"{caught.value} {caught.value!r}"


async def test_sqlite_minds_its_manners(tmp_path: Path) -> None:
    """Durable, checked, patient, and what is deleted is really overwritten."""
    manners = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "secure_delete": 1,
    }
    database = Database(f"sqlite:///{tmp_path / 'manners.db'}")
    async with database.connection() as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in manners
        }
    await database.close()
    assert found == manners


def test_the_asynchronous_driver_is_named_for_the_administrator() -> None:
    """What a person writes in DATABASE_URL needs no driver, and keeps its password."""
    assert asynchronous("sqlite:///data/bot.db") == "sqlite+aiosqlite:///data/bot.db"
    assert (
        asynchronous("postgresql://bot:p%40ss@localhost/mentoring")
        == "postgresql+asyncpg://bot:p%40ss@localhost/mentoring"
    )
