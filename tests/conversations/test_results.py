"""Results: a curator reads sums, pictures, tables and single papers; a director reads sums."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook  # type: ignore[import-untyped]

from domain.people import Person, Role
from tests.conversations import years
from tests.databases import a_current_database
from tests.services.replies import PAPERS, School
from tests.world import Someone, World, a_world


@asynccontextmanager
async def _school(folder: Path) -> AsyncIterator[tuple[World, School]]:
    """Build a world with the questionnaires of PAPERS."""
    papers = folder / "papers"
    papers.mkdir()
    for name, body in PAPERS.items():
        (papers / f"{name}.toml").write_text(body, encoding="utf-8")
    async with a_current_database(folder) as url, a_world(folder, url, papers) as world:
        yield world, School(world.app.database, years.SCHOOL, 100_000)


async def _answer(school: School, curator: Person, count: int = 4) -> tuple[list[Person], int]:
    """Let mentees answer twice, the second time in a wave."""
    people = await school.mentees(count, given_name="Анна", family_name="Котова", class_name="7А")
    for one in people:
        given = {"m2": 5, "m20": "no", "req": ("study",), "m_e1": f"Хочу <b>{one.number}</b>"}
        await school.answers(one, "mentee_first", given)  # type: ignore[arg-type]
    wave = await school.wave(curator, "mentee_second", people)
    for one in people:
        again = {"m2_2": 8, "m20_2": "no", "x5": "yes", "x5_mark": 9}
        await school.answers(one, "mentee_second", again, wave_id=wave.id)  # type: ignore[arg-type]
    return people, wave.id


async def test_a_curator_reads_the_results_of_a_wave(tmp_path: Path) -> None:
    """On a screen and as a picture."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        _, wave = await _answer(school, await years.whose(world, curator))
        await years.opens(curator, f"results.show|{wave}|0|")
        assert "Ответили 4 из 4 (100,0" in curator.screen
        assert "Среднее 8,0 · ответов: 4" in curator.screen
        await curator.taps("Прислать картинку")
        await world.app.settle()
        name, body = curator.files[-1]
        assert (name, body[:4]) == ("Второй опрос.png", b"\x89PNG")


async def test_the_table_holds_answers_in_words_and_as_codes(tmp_path: Path) -> None:
    """A row a paper, beside what was asked and what it comes to; words are no markup there."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        await _answer(school, await years.whose(world, curator))
        await years.opens(curator, "results.show|0|0|mentee_first")
        await curator.taps("Прислать таблицу")
        await world.app.settle()
        name, body = curator.files[-1]
        book = load_workbook(BytesIO(body))
        assert book.sheetnames == ["Ответы", "Ответы кодами", "Вопросы", "Итоги"]
        assert name == "Первый опрос.xlsx"
        said = [[cell.value for cell in row] for row in book["Ответы"].iter_rows(min_row=2)]
        assert said[0][:6] == ["Код", "Имя", "Класс", "Форма", "Отправлено", "Польза"]
        assert said[1][1:3] == ["Анна К.", "7А"]
        assert said[1][5:9] == [5, "Нет", "Учёба", said[1][8]]
        assert str(said[1][8]).startswith("Хочу <b>")
        kept = [[cell.value for cell in row] for row in book["Ответы кодами"].iter_rows(min_row=2)]
        assert kept[0][5:8] == ["m2", "m20", "req"]
        assert kept[1][5:8] == [5, "no", "study"]


async def test_words_name_nobody_until_one_is_opened(tmp_path: Path) -> None:
    """A number opens the whole paper."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        await _answer(school, await years.whose(world, curator))
        await years.opens(curator, "results.show|0|0|mentee_first")
        await curator.taps("Читать слова")
        assert "Хочу <b>" in curator.screen
        assert "Анна" not in curator.screen
        await curator.taps("1")
        assert "Анна К." in curator.screen


async def test_before_and_after_come_as_a_picture_and_a_table(tmp_path: Path) -> None:
    """Of those who answered twice; who did not is counted."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        await _answer(school, await years.whose(world, curator))
        (late,) = await school.mentees(1)
        await school.answers(late, "mentee_first", {"m2": 1, "m20": "yes"})
        await curator.sends("/menu")
        await curator.enters("Открыть опросы", "Сравнить до и после")
        assert "У 1 человека нет второго ответа." in curator.screen
        assert "5,0 → 8,0 (+3,0) · ответов: 4 · улучшение у 100\u00a0%" in curator.screen
        await curator.taps("Прислать картинку")
        await world.app.settle()
        assert curator.files[-1][1].startswith(b"\x89PNG")
        await years.opens(curator, "results.before_after|0|0|")
        await curator.taps("Прислать таблицу")
        await world.app.settle()
        book = load_workbook(BytesIO(curator.files[-1][1]))
        values = [cell.value for cell in book["До и после"][3]]
        assert values == ["Второй опрос", "Польза", 5, 8, 3, 100, 4]


async def test_a_person_is_read_from_the_card(tmp_path: Path) -> None:
    """First beside second with the difference, and each paper by itself."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        people, _ = await _answer(school, await years.whose(world, curator))
        await years.opens(curator, f"card.show|{people[0].id}|0|")
        await curator.taps("Показать ответы")
        assert "1. Второй опрос — " in curator.screen
        await curator.taps("Сравнить до и после")
        assert "5 → 8 (+3)" in curator.screen
        await curator.taps("Вернуться к ответам", "2")
        assert "Первый опрос" in curator.screen
        assert "Учёба" in curator.screen


async def test_a_director_sees_no_words_and_no_person(tmp_path: Path) -> None:
    """The sums are theirs, and a table of sums alone; forged buttons open nothing."""
    async with _school(tmp_path) as (world, school):
        curator = await years.curator(world)
        people, _ = await _answer(school, await years.whose(world, curator))
        director = await _director(world)
        await years.opens(director, "results.list|0|0|")
        await director.taps("Открыть: Первый опрос")
        assert "Среднее 5,0" in director.screen
        assert "Читать слова" not in director.buttons
        await director.taps("Прислать таблицу")
        await world.app.settle()
        book = load_workbook(BytesIO(director.files[-1][1]))
        assert book.sheetnames == ["Вопросы", "Итоги"]
        for forged in ("results.words|0|0|mentee_first", f"replies.show|{people[0].id}|0|"):
            await years.opens(director, forged)
            assert "Хочу" not in director.screen
            assert "Анна" not in director.screen


async def _director(world: World) -> Someone:
    director = await world.person("Пётр Ильин", {Role.DIRECTOR})
    await years.known(world, director, "Пётр Ильин")
    return director
