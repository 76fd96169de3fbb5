"""A road map as a workbook: taken out, edited, sent back, looked at, and loaded or not."""

from datetime import timedelta
from io import BytesIO
from typing import Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from domain.people import Role
from tests.conversations import years
from tests.services.road_map_books import COUNTED, FIRST_ROW, Cells, a_table, edited
from tests.world import Someone, World

ROOM: Final = "roadtable.show|0|0|"
HEADINGS: Final = ("№", "Этап", "Мероприятия", "Сроки", "Ответственные")
THREE: Final[Cells] = {
    (0, "Мероприятие"): "Собрать команду",
    (1, "Срок"): "до 15.12.2021",
    (2, "Ожидаемый результат"): "Приказ подписан",
}


async def in_the_room(world: World) -> Someone:
    """Bring a curator to the road map as a table, after Monday's digest has come."""
    await years.begin(world)
    olga = await years.curator(world)
    await world.passes(timedelta(minutes=10))
    await years.opens(olga, "roadmap.show|0|0|")
    await olga.taps("Таблица Excel")
    return olga


async def taken_out(someone: Someone) -> bytes:
    """Take the road map out; the room stands below the file again."""
    await someone.taps("Скачать")
    await someone.world.passes(timedelta(seconds=5))
    name, body = someone.files[-1]
    assert name == "дорожная-карта.xlsx"
    await years.opens(someone, ROOM)
    return body


async def sends(someone: Someone, body: bytes, name: str = "карта.xlsx") -> None:
    """Send a workbook in and wait until it has been judged."""
    await someone.taps("Прислать исправленную")
    await someone.sends_file(name, body)
    await someone.world.passes(timedelta(seconds=5))


async def test_three_cells_are_changed_by_a_table(world: World) -> None:
    """First the bot tells which; after a yes the screens show them."""
    olga = await in_the_room(world)
    await sends(olga, edited(await taken_out(olga), THREE))
    assert "Новых позиций: 0. Изменится: 3. Без изменений: 29." in olga.screen
    assert "• Собрать команду: Мероприятие" in olga.screen
    assert ": Срок" in olga.screen
    assert ": Ожидаемый результат" in olga.screen
    assert olga.buttons == ["Загрузить", "Не загружать"]

    await olga.taps("Загрузить")
    assert "Записано. Новых позиций: 0, изменено: 3." in olga.screen
    await olga.taps("Дорожная карта", "Этап 1 · 0 из 4")
    assert "Собрать команду" in olga.screen
    assert "до 15 декабря 2021" in olga.screen
    await years.taps_first(olga, "3. ")
    assert "Приказ подписан" in olga.screen


async def test_what_is_taken_out_and_sent_back_changes_nothing(world: World) -> None:
    """There is nothing to agree to."""
    olga = await in_the_room(world)
    await sends(olga, await taken_out(olga))
    assert "В таблице ничего не изменилось" in olga.screen
    assert "Без изменений: 32." in olga.screen
    assert "Загрузить" not in olga.buttons


async def test_a_table_that_is_not_loaded_changes_nothing(world: World) -> None:
    """Its button works no more."""
    olga = await in_the_room(world)
    await sends(olga, edited(await taken_out(olga), THREE))
    asked = olga.chat[-1]
    yes = next(one.data for one in olga.keys if one.text == "Загрузить")
    await olga.taps("Не загружать")
    assert "Таблица не записана." in olga.screen
    await olga.taps_old(asked, str(yes))
    await years.opens(olga, "roadmap.part|0|0|")
    assert "Собрать команду" not in olga.screen


async def test_new_rows_stand_in_the_road_map(world: World) -> None:
    """A table with other headings, of which nothing was known."""
    olga = await in_the_room(world)
    rows = (
        ("1", "Этап 1", "Круглый стол", "октябрь 2021", "Педагог-психолог"),
        ("2", "", "Ярмарка идей", "", "Завхоз"),
    )
    await sends(olga, a_table(HEADINGS, *rows))
    assert "Новых позиций: 2. Изменится: 0. Без изменений: 0." in olga.screen
    assert "Нет в таблице: 32. Эти позиции останутся как есть." in olga.screen
    assert "+ Круглый стол" in olga.screen
    await olga.taps("Загрузить", "Дорожная карта")
    assert "Этап 1 · 0 из 5" in olga.buttons
    await years.taps_first(olga, "Без этапа")
    assert "Ярмарка идей" in olga.screen


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({(4, "Срок"): "31.02.2022"}, "строка 7, «Срок»: срок не прочесть"),
        ({(4, "Срок"): f"{COUNTED}=TODAY()"}, "строка 7, «Срок»: формула"),
        ({(0, "Этап"): "Этап 8"}, "строка 3, «Этап»: такого этапа в программе нет"),
        ({(40, "id"): "materials"}, "строка 43, «id»: такой id уже есть"),
        ({(1, "Роли в боте"): "бухгалтер"}, "строка 4, «Роли в боте»: такой роли нет"),
    ],
)
async def test_one_mistake_keeps_the_whole_table_out(
    world: World, cells: Cells, said: str
) -> None:
    """Its row and its column are named, and nothing is half-imported."""
    olga = await in_the_room(world)
    body = edited(await taken_out(olga), {(3, "Мероприятие"): "Не должно войти", **cells})
    await sends(olga, body)
    assert "В таблице есть ошибки: 1" in olga.screen
    assert said in olga.screen
    assert "Загрузить" not in olga.buttons
    await years.opens(olga, "roadmap.part|0|0|")
    assert "Не должно войти" not in olga.screen


async def test_files_that_are_no_road_map_are_refused_kindly(world: World) -> None:
    """Ten thousand rows, a password, half a file, a picture, words instead of a file."""
    olga = await in_the_room(world)
    await olga.taps("Прислать исправленную")
    await olga.sends("всё поменять")
    assert "Пришлите таблицу файлом Excel" in olga.screen
    many = a_table(HEADINGS, *[("1", "", "Чай", "", "")] * 10_000)
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    refusals = []
    for body in (many, locked, many[:5000], b"\x89PNG\r\n\x1a\n", a_table(HEADINGS)):
        await years.opens(olga, ROOM)
        await sends(olga, body)
        refusals.append(olga.screen)
        assert "Загрузить" not in olga.buttons
    assert all(refusals)
    assert "в таблице нет ни одной позиции" in refusals[-1]
    await years.opens(olga, "roadmap.show|0|0|")
    assert "из 32" in olga.screen


async def test_a_director_takes_the_road_map_out_and_sends_none_in(world: World) -> None:
    """Nor by a button they made up."""
    await in_the_room(world)
    director = await world.person("Пётр Ильин", {Role.DIRECTOR})
    await years.opens(director, ROOM)
    assert director.buttons == ["Скачать", "Дорожная карта"]
    book = openpyxl.load_workbook(BytesIO(await taken_out(director)))
    assert book.sheetnames == ["Дорожная карта", "Показатели", "Как править"]
    assert book.worksheets[0].max_row == FIRST_ROW + 31
    await director.taps_old(director.chat[-1], "roadtable.ask|0|0|")
    await director.sends_file("карта.xlsx", a_table(HEADINGS, ("1", "", "Чай", "", "")))
    await director.world.passes(timedelta(seconds=5))
    assert "Таблица прочитана" not in director.screen
