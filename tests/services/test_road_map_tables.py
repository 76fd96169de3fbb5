"""Road maps as tables: what the bot writes it reads back, and what changes is what was changed."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest

from domain.deadlines import DeadlineKind
from domain.people import Role
from domain.refusals import ChangedMeanwhile, NotAllowed
from domain.road_map_tables import Change
from locales.contents import read_contents
from locales.library import Library
from services import positions, road_map_tables, road_maps
from services.positions import Page
from storage.database import Database
from tests.services.road_map_books import a_table, bureau, edited, without

pytestmark = pytest.mark.database

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
LIBRARY: Final = read_contents()
USUAL: Final = "gymnasium-2021"
LONG_AGO: Final = timedelta(days=1)


@pytest.fixture
def contents() -> Library:
    """The programmes of the house."""
    return LIBRARY


def _fields(changes: tuple[Change, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.title, tuple(one.fields)) for one in changes]


async def test_only_what_was_edited_changes(database: Database, contents: Library) -> None:
    """Three cells of two positions, and everything else stays as its author wrote it."""
    here = await bureau(database, contents, USUAL, NOW)
    before = await here.lines()
    cells = {
        (0, "Мероприятие"): "Собрать команду",
        (0, "Срок"): datetime(2021, 11, 15),  # noqa: DTZ001 - a cell of Excel knows no zone
        (4, "Роли в боте"): "методист; Классный руководитель",
    }
    judged = await here.loads(edited(await here.book(), cells))
    assert judged is not None
    first, second = before[0], before[4]
    assert _fields(judged.changes) == [
        ("Собрать команду", ("title", "deadline")),
        (second.position.title, ("roles",)),
    ]
    assert (judged.new, judged.changed, judged.unchanged) == (0, 2, len(before) - 2)
    after = await here.lines()
    assert after[0].position.title == "Собрать команду"
    assert after[0].row.due_on == date(2021, 11, 15)
    assert after[0].position.deadline.kind is DeadlineKind.DAY
    assert after[0].position.result == first.position.result
    assert after[4].row.roles == {Role.METHODIST, Role.CLASS_TEACHER}
    assert [one for at, one in enumerate(after) if at not in {0, 4}] == [
        one for at, one in enumerate(before) if at not in {0, 4}
    ]


async def test_words_of_the_author_come_back_as_the_author_s(
    database: Database, contents: Library
) -> None:
    """Who writes the first title again has no own words any more."""
    here = await bureau(database, contents, USUAL, NOW)
    written = (await here.lines())[0].position.title
    await here.loads(edited(await here.book(), {(0, "Мероприятие"): "Иначе"}))
    assert (await here.lines())[0].row.own == {"title": "Иначе"}
    await here.loads(edited(await here.book(), {(0, "Мероприятие"): written}))
    assert (await here.lines())[0].row.own == {}


async def test_a_position_moves_to_another_stage_number_and_block(
    database: Database, contents: Library
) -> None:
    """A blank stage leaves it in its block, and without one in the block of those."""
    here = await bureau(database, contents, USUAL, NOW)
    cells = {
        (0, "Этап"): "Э3",
        (0, "№"): 7.5,
        (1, "Этап"): None,
        (1, "Блок"): None,
        (2, "Скрыта"): "да",
    }
    await here.loads(edited(await here.book(), cells))
    first, second, third = (await here.lines())[:3]
    assert (first.position.stage, first.position.number) == ("E3", "7.5")
    assert (second.position.stage, second.position.block) == (None, "Без этапа")
    assert third.row.is_hidden
    async with database.reading() as uow:
        found = await road_maps.look(uow, here.person, contents, NOW)
    assert found is not None
    assert second in next(one for one in found.parts if one.title == "Без этапа").lines


async def test_rows_that_are_gone_stay_in_the_road_map(
    database: Database, contents: Library
) -> None:
    """A file of one row is no order to delete the others."""
    here = await bureau(database, contents, USUAL, NOW)
    count = len(await here.lines())
    line = (await here.lines())[0]
    body = a_table(("№", "Мероприятия", "Сроки"), ("", line.position.title, "до 01.12.2021"))
    judged = await here.loads(body)
    assert judged is not None
    assert (judged.new, judged.changed, judged.missing) == (0, 1, count - 1)
    assert len(await here.lines()) == count


async def test_a_table_of_somebody_else_becomes_positions_of_the_school(
    database: Database, contents: Library
) -> None:
    """Other headings, no ids, no roles: posts say who answers, and the curator does where none."""
    here = await bureau(database, contents, USUAL, NOW)
    count = len(await here.lines())
    body = a_table(
        ("План работы",),
        ("№ п/п", "Название этапа", "Содержание деятельности", "Сроки реализации", "Исполнители"),
        ("1.1", "1 этап", "Круглый стол", "октябрь 2021", "Заместитель директора, психолог"),
        ("1.1", "", "Обед с партнёрами", "до 1 марта 2022", "Бухгалтер"),
        ("", "", "Письмо", "", ""),
    )
    judged = await here.loads(body)
    assert judged is not None
    assert (judged.new, judged.changed, judged.missing) == (3, 0, count)
    table, dinner, letter = (await here.lines())[count:]
    assert table.row.roles == {Role.DIRECTOR, Role.PSYCHOLOGIST}
    assert (table.row.name, table.position.stage, table.row.due_on) == (
        "own_1",
        "E1",
        date(2021, 10, 31),
    )
    assert dinner.row.roles == {Role.CURATOR}
    assert dinner.position.responsible == "Бухгалтер"
    assert (letter.position.block, letter.position.responsible) == ("Без этапа", "куратор")
    assert letter.position.deadline.kind is DeadlineKind.BLANK
    assert table.row.is_reminded


async def test_the_content_beside_a_title_is_what_is_expected(
    database: Database, contents: Library
) -> None:
    """Some road maps have both «Мероприятия» and «Содержание деятельности»."""
    here = await bureau(database, contents, USUAL, NOW)
    headings = ("№", "Мероприятия", "Содержание деятельности", "Сроки", "Ответственные")
    await here.loads(a_table(headings, ("1", "Итоги", "Приказ", "", "Методист")))
    position = (await here.lines())[-1].position
    assert (position.title, position.result) == ("Итоги", "Приказ")


async def test_a_table_without_ids_finds_its_positions(
    database: Database, contents: Library
) -> None:
    """By number and title, so that nothing is doubled."""
    here = await bureau(database, contents, USUAL, NOW)
    judged = await here.judged(without(await here.book(), "id"))
    assert (judged.problems, judged.changes, judged.missing) == ((), (), 0)


async def test_what_has_changed_meanwhile_is_shown_again(
    database: Database, contents: Library
) -> None:
    """A yes to three changes is no yes to others."""
    here = await bureau(database, contents, USUAL, NOW)
    number = await here.sends(edited(await here.book(), {(0, "Мероприятие"): "Иначе"}))
    seal = (await here.look(number)).judged.seal
    row = (await here.lines())[0].row
    async with database.writing() as uow:
        await positions.mark(uow, here.person, Page(row.id, row.rev), NOW)
    assert await here.agrees(number, seal) is None
    assert (await here.lines())[0].position.title != "Иначе"
    assert await here.agrees(number, (await here.look(number)).judged.seal) is not None
    after = (await here.lines())[0]
    assert (after.position.title, after.row.is_done) == ("Иначе", True)


async def test_a_table_is_loaded_once_and_within_a_day(
    database: Database, contents: Library
) -> None:
    """A second yes, a yes after no, and a late yes write nothing."""
    here = await bureau(database, contents, USUAL, NOW)
    body = edited(await here.book(), {(40, "Мероприятие"): "Новая"})
    number = await here.sends(body)
    seal = (await here.look(number)).judged.seal
    assert await here.agrees(number, seal) is not None
    with pytest.raises(ChangedMeanwhile):
        await here.agrees(number, seal)
    left = await here.sends(body)
    async with database.writing() as uow:
        await road_map_tables.leave(uow, here.person, left, NOW)
    with pytest.raises(ChangedMeanwhile):
        await here.agrees(left, seal)
    late = await here.sends(edited(await here.book(), {(41, "Мероприятие"): "Ещё"}))
    here.now += LONG_AGO
    with pytest.raises(ChangedMeanwhile):
        await here.agrees(late, (await here.look(late)).judged.seal)


async def test_who_does_not_edit_sends_nothing_in(database: Database, contents: Library) -> None:
    """A director takes the road map out, and that is all."""
    here = await bureau(database, contents, USUAL, NOW, role=Role.DIRECTOR)
    body = await here.book()
    with pytest.raises(NotAllowed):
        await here.sends(body)
