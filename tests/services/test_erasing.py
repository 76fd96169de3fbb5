"""Erasing: not a byte of somebody is left, and not a byte of anybody else is lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table, insert, select

from bot.forgetting import Forgetting
from bot.settings import Settings
from domain.erasures import ErasureState, Reason
from domain.ids import PersonId, SchoolId
from domain.people import Person, Standing
from domain.retention import Keep
from services import erasing, erasures, my_data
from storage import keeping
from storage.database import Database
from storage.tables import METADATA, people, schools, uploads
from storage.tables import erasures as erasure_rows
from tests.records import rows
from tests.storage.canaries import CODES, NOW, Seeder, columns_of_words, left, spelt, standing

pytestmark = pytest.mark.database

LATER = NOW + timedelta(days=11)


@pytest.fixture
async def two(database: Database) -> tuple[Seeder, Seeder]:
    """Two people of two schools, with a word of their own in every column there is."""
    found = []
    for number, name in ((1, "annacanary"), (2, "boriscanary")):
        async with database.connection() as connection:
            done = await connection.execute(insert(schools).values(name=f"{number}"))
        seeder = Seeder(database, name, number, (done.inserted_primary_key or [0])[0])
        await seeder.seed()
        found.append(seeder)
    return found[0], found[1]


async def _who(database: Database, seeder: Seeder) -> Person:
    async with database.reading() as uow:
        everyone = await uow.of(SchoolId(seeder.school_id)).people.all()
    return everyone[0]


async def _erase(database: Database, folder: Path, person: Person) -> None:
    """Erase somebody as the clock does, without a chat that answers."""
    async with database.writing() as uow:
        await erasures.plan(uow, person, None, Reason.TRIAL, NOW)
    for moment in (NOW, LATER):
        async with database.writing() as uow:
            await erasing.work(uow, moment)
    settings = Settings.model_construct(data_dir=folder / "list")
    settings.data_dir.mkdir()
    await Forgetting(settings, database).work(LATER)


def test_every_column_of_words_is_seeded() -> None:
    """A column that nobody thought of would hide from the tests below."""
    assert set(columns_of_words()) >= CODES


async def test_no_byte_of_the_erased_is_left(
    database: Database, two: tuple[Seeder, Seeder], tmp_path: Path
) -> None:
    """Not in the tables, not in the log of the database, not in the list of the erased."""
    anna, _ = two
    assert set(anna.canaries) == set(columns_of_words()) - CODES
    await _erase(database, tmp_path, await _who(database, anna))
    assert await standing(database, anna.canaries) == []
    assert left(tmp_path, anna.canaries) == []


async def test_nothing_of_others_is_lost(
    database: Database, two: tuple[Seeder, Seeder], tmp_path: Path
) -> None:
    """Whoever stays keeps every word, in every table."""
    anna, boris = two
    await _erase(database, tmp_path, await _who(database, anna))
    assert await standing(database, boris.canaries) == sorted(boris.canaries)


async def test_every_column_goes_or_stays_as_its_class_says(
    database: Database, two: tuple[Seeder, Seeder], tmp_path: Path
) -> None:
    """What is kept until the erasure is gone; what is counted is still there, word for word."""
    anna, _ = two
    before = {one: await _of_first(database, anna, one) for one, _ in keeping.classes()}
    await _erase(database, tmp_path, await _who(database, anna))
    for place, keep in keeping.classes():
        now = await _of_first(database, anna, place)
        if keep is Keep.UNTIL_ERASURE:
            assert now is None or now != before[place], place
        elif keep is Keep.COUNTED:
            assert now == before[place], place


async def _of_first(database: Database, seeder: Seeder, place: str) -> object:
    """Give what stands in a column of the row that was seeded."""
    table, _, column = place.partition(".")
    key = seeder.key(table)
    found = await rows(database, METADATA.tables[table])
    mine = [one[column] for one in found if key and key.items() <= one.items()]
    return next(iter(mine), None)


async def test_a_number_is_left_for_the_counts(
    database: Database, two: tuple[Seeder, Seeder], tmp_path: Path
) -> None:
    """Role and form stay, the account is nobody's, and the act knows what there was."""
    anna, _ = two
    person = await _who(database, anna)
    await _erase(database, tmp_path, person)
    stone = await _who(database, anna)
    assert (stone.id, stone.number, stone.roles) == (person.id, person.number, person.roles)
    assert stone.standing is Standing.ERASED
    assert not stone.has_telephone
    done = next(one for one in await rows(database, erasure_rows) if one["reason"] == Reason.TRIAL)
    assert done["state"] == ErasureState.DONE
    assert done["facts"]["answers"] == 1
    assert "canary" not in str(done)


async def test_a_copy_holds_all_of_ones_own_and_nothing_of_others(
    database: Database, two: tuple[Seeder, Seeder]
) -> None:
    """What only passes through, as mail and files, is no record of somebody."""
    anna, boris = two
    person = await _who(database, anna)
    passing = {"inbox", "outbox", "messages", "attachments", "jobs", "prompts", "uploads"} | {
        "paper_drafts",
        "road_map_uploads",
    }
    async with database.writing() as uow:
        given = spelt(await my_data.record(uow, person, person.id))
    missing = {one for one, word in anna.canaries.items() if word not in given}
    assert {one.partition(".")[0] for one in missing} <= passing
    assert not [word for word in boris.canaries.values() if word in given]


async def _count(database: Database, table: Table) -> int:
    async with database.connection() as connection:
        return len((await connection.execute(select(table))).all())


async def test_erasing_twice_is_erasing_once(
    database: Database, two: tuple[Seeder, Seeder], tmp_path: Path
) -> None:
    """A tick that was cut short is repeated."""
    anna, _ = two
    await _erase(database, tmp_path, await _who(database, anna))
    before = await _count(database, people), await _count(database, uploads)
    async with database.writing() as uow:
        await erasing.work(uow, LATER + timedelta(days=1))
    assert (await _count(database, people), await _count(database, uploads)) == before
    assert PersonId(1)
