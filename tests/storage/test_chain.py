"""The journal's chain: whatever is done to a line behind the program's back is found."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.journals import Entry, chained
from domain.people import Person
from storage.database import Database
from storage.tables import journal, journal_details, journal_heads
from storage.unit_of_work import UnitOfWork
from tests.records import rows
from tests.storage import samples
from tests.storage.samples import BORIS, NOW
from tests.tiers import sized

pytestmark = pytest.mark.database
LINES = sized(test=1000, ci=1000, nightly=10_000)
A_SECOND = timedelta(seconds=1)

Crime = Callable[[AsyncConnection, int], Awaitable[Any]]


async def _written(database: Database, count: int = LINES) -> Person:
    """Write many lines in several units, every tenth with details."""
    anna = await samples.person(database)
    for start in range(0, count, 250):
        async with database.writing() as uow:
            for number in range(start, min(start + 250, count)):
                details = {"why": str(number)} if number % 10 == 0 else None
                at = NOW + number * A_SECOND
                uow.of(anna.school_id).journal.write(at, anna.id, "read-card", "person:1", details)
    return anna


async def _broken(database: Database, school_id: SchoolId) -> int | None:
    async with database.writing() as uow:
        return await uow.of(school_id).journal.first_broken()


def _at(line: int) -> Any:
    return journal.c.line == line


async def _change(connection: AsyncConnection, line: int) -> None:
    await connection.execute(update(journal).where(_at(line)).values(deed="read-talk"))


async def _backdate(connection: AsyncConnection, line: int) -> None:
    await connection.execute(update(journal).where(_at(line)).values(at=NOW - A_SECOND))


async def _cut_out(connection: AsyncConnection, line: int) -> None:
    number = select(journal.c.id).where(_at(line)).scalar_subquery()
    details = journal_details.c.journal_id == number
    await connection.execute(delete(journal_details).where(details))
    await connection.execute(delete(journal).where(_at(line)))


async def _swap(connection: AsyncConnection, line: int) -> None:
    """Let two neighbours change places, numbers, hashes and all."""
    other = line - 1 if line > 1 else line + 1
    for old, new in ((line, 0), (other, line), (0, other)):
        await connection.execute(update(journal).where(_at(old)).values(line=new))


async def _slip_in(connection: AsyncConnection, line: int) -> None:
    """Copy a line without a place in the chain, as lines from before it are."""
    row = (await connection.execute(select(journal).where(_at(line)))).mappings().one()
    copy = {**row, "line": None, "hash": None, "seal": None}
    del copy["id"]
    await connection.execute(insert(journal).values(copy))


async def _append(connection: AsyncConnection, _: int) -> None:
    """Add a line that fits the last one, and leave the head as it was."""
    last = select(journal).order_by(journal.c.line.desc()).limit(1)
    row = dict((await connection.execute(last)).mappings().one())
    line = row["line"] + 1
    facts = {name: row[name] for name in ("at", "actor_id", "deed", "subject")}
    entry = Entry(**facts)
    bound = {**row, "line": line, "seal": None, "hash": chained(row["hash"], line, entry)}
    del bound["id"]
    await connection.execute(insert(journal).values(bound))


async def _reword(connection: AsyncConnection, line: int) -> None:
    """Change the details of the first line that has some from there on."""
    number = select(journal.c.id).where(_at(line - (line - 1) % 10)).scalar_subquery()
    mine = journal_details.c.journal_id == number
    await connection.execute(update(journal_details).where(mine).values(body={"why": "no"}))


CRIMES: tuple[Crime, ...] = (_change, _backdate, _cut_out, _swap, _slip_in, _append, _reword)


class _Undone(Exception):
    """Lets a unit be rolled back."""


async def _undone(database: Database, anna: Person) -> None:
    async with database.writing() as uow:
        uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "invitation:1")
        await uow.finish()
        raise _Undone


async def test_any_one_line_that_is_touched_is_found(database: Database) -> None:
    """Changed, moved in time, cut out, swapped, slipped in, appended, or with other details."""
    anna = await _written(database)
    assert await _broken(database, anna.school_id) is None
    for number, crime in enumerate(CRIMES):
        for line in (1, 2 + number * LINES // 9, LINES):
            found = await _after(database, anna.school_id, crime, line)
            assert found is not None, f"{crime.__name__} at {line}"
    assert await _broken(database, anna.school_id) is None


async def _after(database: Database, school: SchoolId, crime: Crime, line: int) -> int | None:
    """Say what is found after a crime, and undo it."""
    async with database.connection() as connection:
        deed = await connection.begin_nested()
        await crime(connection, line)
        found = await UnitOfWork(connection).of(school).journal.first_broken()
        await deed.rollback()
    return found


async def test_the_line_that_was_touched_is_named(database: Database) -> None:
    """The first one; a line cut off at the end is missed by the head."""
    anna = await _written(database, 30)
    named = {
        crime: await _after(database, anna.school_id, crime, line)
        for crime, line in ((_change, 17), (_cut_out, 30), (_reword, 21), (_slip_in, 3))
    }
    assert named == {_change: 17, _cut_out: 30, _reword: 21, _slip_in: 0}


async def test_erased_details_leave_the_chain_whole(database: Database) -> None:
    """The seal stands for them."""
    anna = await _written(database, 30)
    async with database.connection() as connection:
        await connection.execute(delete(journal_details))
    assert await _broken(database, anna.school_id) is None


async def test_each_school_has_a_chain_of_its_own(database: Database) -> None:
    """Lines are numbered within the school, also when both write in one unit."""
    anna = await samples.person(database)
    boris = await samples.person(database, BORIS, "Лицей")
    for _ in range(2):
        async with database.writing() as uow:
            for one in (anna, boris):
                uow.of(one.school_id).journal.write(NOW, one.id, "enter", "invitation:1")
    lines = sorted((row["school_id"], row["line"]) for row in await rows(database, journal))
    assert lines == [(one.school_id, line) for one in (anna, boris) for line in (1, 2)]
    assert [await _broken(database, one.school_id) for one in (anna, boris)] == [None, None]


async def test_a_unit_that_is_undone_leaves_no_gap(database: Database) -> None:
    """The program's own memory of the head is no truth: it is checked when it is used."""
    anna = await _written(database, 5)
    with pytest.raises(_Undone):
        await _undone(database, anna)
    async with database.connection() as connection:
        url = connection.engine.url.render_as_string(hide_password=False)
    other = Database(url)
    try:
        for one in (database, other, database):
            async with one.writing() as uow:
                uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "invitation:2")
    finally:
        await other.close()
    assert [row["line"] for row in await rows(database, journal)] == list(range(1, 9))
    assert await _broken(database, anna.school_id) is None


async def test_lines_from_before_the_chain_stay_outside_and_are_counted(
    database: Database,
) -> None:
    """They were written without a hash; none may come or go unnoticed."""
    anna = await samples.person(database)
    old = {"at": NOW, "school_id": anna.school_id, "actor_id": anna.id, "deed": "enter"}
    async with database.connection() as connection:
        await connection.execute(insert(journal), [{**old, "subject": "x:1"}] * 3)
    async with database.writing() as uow:
        uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "invitation:1")
    assert await _broken(database, anna.school_id) is None
    async with database.connection() as connection:
        await connection.execute(delete(journal).where(journal.c.id == 2))
    assert await _broken(database, anna.school_id) == 0


async def test_old_lines_are_dropped_and_the_chain_goes_on(database: Database) -> None:
    """From the hash of the last one dropped, which the head keeps."""
    anna = await _written(database, 30)
    async with database.writing() as uow:
        assert await uow.of(anna.school_id).journal.drop(NOW + 20 * A_SECOND) == 20
        uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "invitation:1")
    lines = [row["line"] for row in await rows(database, journal)]
    assert lines == list(range(21, 32))
    (head,) = await rows(database, journal_heads)
    assert (head["dropped"], head["lines"]) == (20, 31)
    assert await _broken(database, anna.school_id) is None
    assert await _after(database, anna.school_id, _cut_out, 21) == 21
