"""Forgetting: a backup brings nobody back who was erased, and old copies go."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.forgetting import Forgetting
from bot.secret_keys import LENGTH, KeyUnusable, secret_key
from bot.settings import Settings
from domain.erasures import Reason
from domain.people import Person, Role, Standing
from services import erasing, erasures
from storage import backups
from storage.database import Database
from storage.suppression_list import NAME
from storage.tables import people
from tests.conversations import years
from tests.databases import an_open_database
from tests.pairs import NOW, someone
from tests.world import Someone, World, a_world

DAY = timedelta(days=1)


async def _erased(database: Database, forgetting: Forgetting, number: int = 7) -> None:
    anna = await someone(database, number, Role.MENTEE, given_name="Анна", family_name="Котова")
    async with database.writing() as uow:
        await erasures.plan(uow, anna, None, Reason.TRIAL, NOW)
    async with database.writing() as uow:
        await erasing.work(uow, NOW)
    await forgetting.work(NOW)


def _settings(folder: Path) -> Settings:
    return Settings.model_construct(data_dir=folder)


async def test_a_backup_does_not_bring_the_erased_back(tmp_path: Path) -> None:
    """The list lies beside the database, so an old copy of the database does not change it."""
    forgetting: Forgetting
    async with an_open_database(tmp_path) as database:
        await _erased(database, Forgetting(_settings(tmp_path), database))
    async with an_open_database(tmp_path) as older:
        anna = await someone(older, 7, Role.MENTEE, given_name="Анна")
        boris = await someone(older, 8, Role.MENTEE, given_name="Борис")
        forgetting = Forgetting(_settings(tmp_path), older)
        await forgetting.look_back(NOW + DAY)
        async with older.writing() as uow:
            await erasing.work(uow, NOW + DAY)
            found = await uow.of(anna.school_id).people.some([anna.id, boris.id])
        assert found[anna.id].standing is Standing.ERASED
        assert found[anna.id].given_name is None
        assert found[boris.id].given_name == "Борис"


async def test_a_real_backup_put_back_is_cleaned_at_the_start(tmp_path: Path) -> None:
    """The copy is made and put back as the guide says; nobody but the erased is touched."""
    async with a_world(tmp_path) as world:
        anna, boris = await world.mentee("Анна"), await world.mentee("Борис")
        gone, stays = await years.known(world, anna, "Анна Котова"), await _known(world, boris)
        url = make_url(world.settings.database)
        copy = await backups.make(url, tmp_path / "backups", "0008", world.clock.now())
        await world.passes(DAY)
        async with world.app.database.writing() as uow:
            await erasures.plan(uow, gone, None, Reason.TRIAL, world.clock.now())
        await world.passes(timedelta(minutes=10))
        assert await _standing(world, gone) is Standing.ERASED
        await world.app.close()
        _put_back(copy, Path(url.database or ""))
        await world.wakes()
        assert await _standing(world, gone) is not Standing.ERASED, "the copy is an old one"
        await world.passes(timedelta(minutes=10))
        assert await _standing(world, gone) is Standing.ERASED
        assert await _standing(world, stays) is Standing.ADMITTED
        assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
        left = _bytes_of(tmp_path)
        assert "Котова".encode() not in left
        assert "Петров".encode() in left


async def _known(world: World, someone: Someone) -> Person:
    return await years.known(world, someone, "Борис Петров")


async def _standing(world: World, person: Person) -> Standing:
    async with world.app.database.reading() as uow:
        return (await uow.of(person.school_id).people.get(person.id)).standing


def _bytes_of(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.glob("*.db*"))


def _put_back(copy: Path, database: Path) -> None:
    """Put a copy in place of the database, as the guide says."""
    database.write_bytes(copy.read_bytes())
    for ending in ("-wal", "-shm"):
        database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)


async def test_who_comes_back_by_a_new_link_is_somebody_new(tmp_path: Path) -> None:
    """They came after the erasure, so the list does not mean them."""
    async with an_open_database(tmp_path) as database:
        forgetting = Forgetting(_settings(tmp_path), database)
        await _erased(database, forgetting)
        again = await someone(database, 7, Role.MENTEE)
        async with database.connection() as connection:
            came = people.update().where(people.c.id == again.id)
            await connection.execute(came.values(came_at=NOW + timedelta(hours=1)))
        await forgetting.look_back(NOW + DAY)
        async with database.reading() as uow:
            stays = await uow.of(again.school_id).people.get(again.id)
        assert stays.is_admitted


async def test_the_list_names_nobody_and_is_private(tmp_path: Path) -> None:
    """Hashes and moments, for the eyes of the bot alone."""
    async with an_open_database(tmp_path) as database:
        await _erased(database, Forgetting(_settings(tmp_path), database), 7001234)
    file = tmp_path / NAME
    assert file.stat().st_mode & 0o777 == 0o600
    mark, moment = file.read_text().split()
    assert len(mark) == 64
    assert moment.startswith("2021-09-07")
    assert "7001234" not in file.read_text()


def test_the_key_is_made_once_and_is_private(tmp_path: Path) -> None:
    """A second start reads what the first one made; a spoilt one stops the start."""
    path = tmp_path / "secret.key"
    key = secret_key(path)
    assert len(key) == LENGTH
    assert secret_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(b"short")
    with pytest.raises(KeyUnusable, match="SECRET_KEY_FILE"):
        secret_key(path)


def test_a_backup_is_not_kept_longer_than_35_days(tmp_path: Path) -> None:
    """Whoever was erased stands in no copy that is older."""
    old = tmp_path / "before-0004-20210801T000000Z.db"
    young = tmp_path / "before-0005-20210810T000000Z.db"
    for one in (old, young):
        one.write_bytes(b"")
    backups.forget(tmp_path, NOW)
    assert [one.name for one in tmp_path.iterdir()] == [young.name]
