"""Wholeness: what is done to a journal behind the bot's back is told by `check --journal`."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from bot import wholeness
from bot.secret_keys import secret_key
from bot.settings import Settings
from bot.witness import Witness
from domain.ids import SchoolId
from domain.journals import Entry, chained, root, sealed
from domain.people import Person, Role
from services import journals
from storage.database import Database
from storage.head_book import NAME, HeadBook
from storage.tables import METADATA, journal, journal_details, journal_heads
from tests.databases import a_current_database, an_open_database
from tests.pairs import NOW, someone
from tests.records import rows

pytestmark = pytest.mark.database
A_DAY = timedelta(days=1)
TO_COME = NOW.replace(year=2100)


async def _writes(database: Database, anna: Person, count: int, at: datetime = NOW) -> None:
    async with database.writing() as uow:
        for _ in range(count):
            uow.of(anna.school_id).journal.write(at, anna.id, "read-card", "person:1", {"a": "b"})


async def _rewritten(database: Database, school: SchoolId) -> None:
    """Blame somebody else for every line, and let all hashes and the head fit."""
    previous = root(school)
    async with database.connection() as connection:
        for row in (await connection.execute(select(journal).order_by(journal.c.line))).all():
            line = Entry(at=row.at, actor_id=row.actor_id, deed="read-talk", subject=row.subject)
            previous = chained(previous, row.line, line, row.seal or "")
            mine = journal.c.line == row.line
            await connection.execute(
                update(journal).where(mine).values(deed="read-talk", hash=previous)
            )
        await connection.execute(update(journal_heads).values(hash=previous))


async def _broken(database: Database, folder: Path, days: int = 0) -> int | None:
    async with database.writing() as uow:
        noted = HeadBook(folder).read()
        (found,) = await journals.check(uow, noted, NOW + days * A_DAY)
    return found.broken_at


async def test_lines_and_head_rewritten_together_are_found(tmp_path: Path) -> None:
    """The database alone fits; the heads noted beside it name the first line that does not."""
    async with an_open_database(tmp_path) as database:
        anna = await someone(database, 7, Role.CURATOR)
        witness = Witness(tmp_path, database)
        for day in range(3):
            await _writes(database, anna, 5)
            await witness.work(NOW + day * A_DAY)
        assert await _broken(database, tmp_path) is None
        noted = [one.line for one in HeadBook(tmp_path).read()]
        await _rewritten(database, anna.school_id)
        async with database.writing() as uow:
            assert await uow.of(anna.school_id).journal.first_broken() is None
        assert await _broken(database, tmp_path) == noted[0]


async def test_a_journal_emptied_with_its_head_is_found(tmp_path: Path) -> None:
    """As if nothing had ever been written."""
    async with an_open_database(tmp_path) as database:
        anna = await someone(database, 7, Role.CURATOR)
        await _writes(database, anna, 5)
        await Witness(tmp_path, database).work(NOW)
        async with database.connection() as connection:
            for table in (journal_details, journal, journal_heads):
                await connection.execute(delete(table))
        assert await _broken(database, tmp_path) == 1


async def test_lines_cut_off_as_if_they_were_old_are_found(tmp_path: Path) -> None:
    """Only what is older than three years may be dropped; such a noted line is not missed."""
    async with an_open_database(tmp_path) as database:
        anna = await someone(database, 7, Role.CURATOR)
        await _writes(database, anna, 5)
        await Witness(tmp_path, database).work(NOW)
        await _writes(database, anna, 1)
        async with database.writing() as uow:
            await uow.of(anna.school_id).journal.drop(NOW + A_DAY)
            uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "invitation:1")
        (noted,) = HeadBook(tmp_path).read()
        assert await _broken(database, tmp_path) == noted.line
        assert await _broken(database, tmp_path, days=4 * 365) is None


async def test_heads_are_noted_once_a_day_and_only_for_us(tmp_path: Path) -> None:
    """A day without a line adds nothing; a line cut off by a crash is passed over."""
    async with an_open_database(tmp_path) as database:
        anna = await someone(database, 7, Role.CURATOR)
        witness = Witness(tmp_path, database)
        for day in (0, 0, 1, 1, 2, 3):
            if day < 2:
                await _writes(database, anna, 1)
            await witness.work(NOW + day * A_DAY)
    path = tmp_path / NAME
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.line for one in HeadBook(tmp_path).read()] == [1, 3, 4]
    with path.open("a", encoding="ascii") as book:
        book.write("1 3 abc")
    assert len(HeadBook(tmp_path).read()) == 3


async def test_the_command_says_which_journal_was_changed(tmp_path: Path) -> None:
    """It needs the key that the bot seals with, and gives a bad exit code."""
    async with a_current_database(tmp_path) as url:
        settings = Settings.model_construct(data_dir=tmp_path, database_url=url)
        database = Database(url, secret_key(settings.secret_key_path))
        said: list[str] = []
        try:
            anna = await someone(database, 7, Role.CURATOR)
            await _writes(database, anna, 3, TO_COME)
            await Witness(tmp_path, database).work(TO_COME)
            assert await wholeness.report(settings, said.append) == 0
            await _rewritten(database, anna.school_id)
            assert await wholeness.report(settings, said.append) == 1
        finally:
            await database.close()
    assert said[0].startswith("Журнал цел")
    assert said[1].startswith("Журнал изменён в обход бота")


async def test_erased_details_cannot_be_guessed_from_the_database(tmp_path: Path) -> None:
    """Nothing that stands in it, and no key everybody knows, makes the seal out of a guess."""
    details = {"why": "left"}
    async with an_open_database(tmp_path) as opened:
        async with opened.connection() as connection:
            url = connection.engine.url.render_as_string(hide_password=False)
        database = Database(url, secret_key(tmp_path / "secret.key"))
        try:
            anna = await someone(database, 7, Role.CURATOR)
            async with database.writing() as uow:
                uow.of(anna.school_id).journal.write(NOW, anna.id, "enter", "x:1", details)
            seal = (await rows(database, journal))[-1]["seal"]
            values = [one async for one in _everything(database)]
        finally:
            await database.close()
        async with opened.writing() as uow:
            broken_at = await uow.of(anna.school_id).journal.first_broken()
    assert seal == sealed(details, secret_key(tmp_path / "secret.key"))
    keys = [b"", *(str(one).encode() for one in values), *_unhexed(values)]
    assert seal not in {sealed(details, one) for one in keys}
    assert broken_at is not None, "without the key the details do not fit"


async def _everything(database: Database) -> Any:
    for table in METADATA.sorted_tables:
        for row in await rows(database, table):
            for value in row.values():
                yield value


def _unhexed(values: list[Any]) -> list[bytes]:
    found = []
    for one in values:
        try:
            found.append(bytes.fromhex(str(one)))
        except ValueError:
            continue
    return found
