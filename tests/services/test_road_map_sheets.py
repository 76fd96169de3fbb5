"""Sheets of a road map: what is only shown, and what is planned."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from domain.evidence import document, link
from domain.positions import MoveReason, SkipReason
from domain.road_map_tables import Column
from locales.contents import read_contents
from services import evidence, positions
from services.positions import Page
from storage.database import Database
from tests.services.road_map_books import FIRST_ROW, Bureau, bureau, edited, places

pytestmark = pytest.mark.database

NOW: Final = datetime(2021, 9, 7, 22, 30, tzinfo=UTC)
"""In Moscow it is the next day already."""
LIBRARY: Final = read_contents()


async def _sheets(here: Bureau) -> list[Any]:
    sheets: list[Any] = openpyxl.load_workbook(BytesIO(await here.book())).worksheets
    return sheets


def _shown(sheet: Any, row: int) -> list[object]:
    headings = ("Состояние", "Отметка о выполнении", "Подтверждения", "Почему перенесён срок")
    return [sheet.cell(FIRST_ROW + row, places(sheet)[one]).value or None for one in headings]


async def test_a_position_is_shown_as_it_stands(database: Database) -> None:
    """Done on a day of the school's zone, with its evidence; moved, left out, added, hidden."""
    here = await bureau(database, LIBRARY, "gymnasium-2021", NOW)
    await here.loads(edited(await here.book(), {(32, "Мероприятие"): "Своя"}))
    rows = [one.row for one in await here.lines()]
    async with database.writing() as uow:
        order = document("Приказ", "5", date(2021, 9, 1))
        for proof in (order, link("https://example.org/a")):
            await evidence.add(uow, here.person, rows[0].id, proof, NOW)
        first = await uow.of(here.person.school_id).positions.get(rows[0].id)
        await positions.mark(uow, here.person, Page(first.id, first.rev), NOW)
        kept = uow.of(here.person.school_id).positions
        await kept.save(rows[1].moved(date(2022, 1, 31), MoveReason.HOLIDAYS))
        await kept.save(rows[2].left(SkipReason.BY_OTHERS))
        await kept.save(replace(rows[3], is_hidden=True))
    sheet = (await _sheets(here))[0]
    proofs = "Приказ № 5 от 01.09.2021\nhttps://example.org/a"
    assert _shown(sheet, 0) == ["выполнено", "08.09.2021", proofs, None]
    assert _shown(sheet, 1) == ["не начато", None, None, "каникулы или праздники"]
    assert _shown(sheet, 2)[0] == "не касается школы: делают другие"
    own, hidden = places(sheet)["Добавлена школой"], places(sheet)["Скрыта"]
    assert [sheet.cell(FIRST_ROW + at, own).value or None for at in (31, 32)] == [None, "да"]
    assert [sheet.cell(FIRST_ROW + at, hidden).value or None for at in (3, 4)] == ["да", None]


async def test_planned_values_stand_by_year_and_the_school_s_own_go_first(
    database: Database,
) -> None:
    """Where nothing is planned, that is said."""
    here = await bureau(database, LIBRARY, "morshansk-2020", NOW)
    indicator = LIBRARY.programmes["morshansk-2020"].indicators[0]
    async with database.writing() as uow:
        await uow.of(here.person.school_id).targets.set(
            here.run.id, (indicator.id, 2024), 77.5, here.person.id, NOW
        )
        await uow.of(here.person.school_id).targets.set(
            here.run.id, (indicator.id, 2020), None, here.person.id, NOW
        )
    sheet = (await _sheets(here))[1]
    headings, first = ([cell.value for cell in row] for row in list(sheet.rows)[1:3])
    planned = dict(zip(headings, first, strict=True))
    assert planned["Показатель"] == indicator.title
    assert planned["План, 2024"] == 77.5
    assert planned["План, 2020"] == "план не задан"
    assert planned["План, 2022"] == indicator.planned[2022]


async def test_every_column_that_is_read_is_explained(database: Database) -> None:
    """And one line says what becomes of the others."""
    here = await bureau(database, LIBRARY, "default-year", NOW, None)
    first, _, told = await _sheets(here)
    explained = [row[0].value for row in list(told.rows)[2:]]
    read = [one for one in places(first) if one in explained]
    assert len(read) == len(Column) == len(explained) - 1
