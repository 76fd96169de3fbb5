"""My data: a copy to take away, and a birth date that is set right."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from domain.people import AgeGroup, Person
from tests.conversations import couples, years
from tests.world import Someone, World


async def _pupil(world: World, someone: Someone) -> Person:
    """Make somebody a pupil whose birth date is known."""
    person = await years.whose(world, someone)
    born = replace(person, age_group=AgeGroup.FROM_14_TO_17, born_on=date(2006, 5, 1))
    async with world.app.database.writing() as uow:
        return await uow.of(person.school_id).people.save(born)


async def test_a_copy_comes_as_two_files(tmp_path: Path) -> None:
    """One to read and one for programs; others stand in it as codes."""
    async with couples.a_school(tmp_path) as world:
        who = await couples.couple(world)
        await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "7", "15:30")
        await who.mentee.sends("/privacy")
        await who.mentee.taps("Получить копию")
        await world.app.settle()
        files = dict(who.mentee.files)
        assert set(files) == {"Мои данные.pdf", "Мои данные.json"}
        assert files["Мои данные.pdf"].startswith(b"%PDF")
        given = files["Мои данные.json"].decode()
        for own in ("Котова", "Тайное желание"):
            assert own in given
        for foreign in ("Иван", "Петров", "Ольга", "Кузнецова"):
            assert foreign not in given
        mentor = await years.whose(world, who.mentor)
        assert json.loads(given)["data"]["pairs"][0]["mentor_id"] == f"{mentor.number:03}"


async def test_a_birth_date_is_corrected_and_the_curator_hears_of_it(tmp_path: Path) -> None:
    """A date that nobody can have is asked again; the news names nobody until tapped."""
    async with couples.a_school(tmp_path) as world:
        someone, curator = await couples.mentee(world), await years.curator(world)
        await _pupil(world, someone)
        await someone.sends("/privacy")
        await someone.taps("Исправить дату рождения")
        await someone.sends("1 мая 2031")
        assert (await years.whose(world, someone)).born_on == date(2006, 5, 1)
        await someone.sends("2 мая 2006")
        assert "Исправлено" in someone.screen
        assert (await years.whose(world, someone)).born_on == date(2006, 5, 2)
        await world.app.settle()
        assert not any("Котова" in one.text or "рожден" in one.text for one in curator.chat)
        await curator.taps_in_a_letter("Показать")
        assert any("исправлена дата рождения" in one.text for one in curator.chat)


async def test_an_adult_is_offered_no_birth_date(tmp_path: Path) -> None:
    """Nobody asks adults for theirs, and a forged button changes nothing."""
    async with couples.a_school(tmp_path) as world:
        someone = await couples.mentor(world)
        await someone.sends("/privacy")
        assert "Исправить имя" in someone.buttons
        assert "Исправить дату рождения" not in someone.buttons
        await someone.taps_old(someone.chat[-1], "mydata.birth|0|0|")
        await someone.sends("2 мая 2006")
        assert (await years.whose(world, someone)).born_on is None
