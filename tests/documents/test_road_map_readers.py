"""Road maps that are sent in: read as they stand, or refused with a reason."""

import base64
import json
from datetime import date
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from documents.road_map_readers import read_road_map
from documents.survey_books import survey_book
from tests.documents.sheets import a_workbook, saved, with_entry

COLUMNS: Final = {"id": ["id"], "title": ["Мероприятие", "Мероприятия"], "deadline": ["Срок"]}
HEADINGS: Final = ("Мероприятие", "Срок")


def read(body: bytes, limit: int = 500) -> dict[str, Any]:
    """Read a file as the bot asks for it."""
    file = base64.b64encode(body).decode()
    told = read_road_map({"file": file, "name": "a.xlsx", "columns": COLUMNS, "limit": limit})
    found: dict[str, Any] = json.loads(told)
    return found


def test_rows_are_read_with_the_lines_of_their_cells() -> None:
    """Under whichever of its names a column stands; a day is a day."""
    body = a_workbook(
        ("План",), (" МЕРОПРИЯТИЯ: ", "Срок"), ("Один\n\n два ", date(2021, 10, 1)), (7, None)
    )
    assert read(body) == {
        "columns": ["title", "deadline"],
        "lines": [
            {"row": 3, "title": "Один\nдва", "deadline": "2021-10-01"},
            {"row": 4, "title": "7", "deadline": ""},
        ],
        "problems": [],
    }


def test_a_formula_is_named_and_never_counted() -> None:
    """Words that only look like one are words."""
    book = openpyxl.Workbook()
    for row in (HEADINGS, ("=1+1", "=NOW()"), ("Чай", "май")):
        book.active.append(row)
    book.active["A2"].data_type = "s"
    told = read(saved(book))
    assert told["lines"][0] == {"row": 2, "title": "=1+1", "deadline": "=NOW()"}
    assert told["problems"] == [{"row": 2, "column": "Срок", "code": "formula", "value": "=NOW()"}]


def test_a_formula_beside_the_columns_harms_nobody() -> None:
    """Nothing there is read."""
    assert read(a_workbook((*HEADINGS, "Итого"), ("Чай", "май", "=A1")))["problems"] == []


def test_cells_that_a_program_could_not_count_are_named() -> None:
    """What stood there is lost."""
    problems = read(a_workbook(HEADINGS, ("Чай", "#REF!")))["problems"]
    assert [(one["row"], one["code"]) for one in problems] == [(2, "broken-cell")]


def test_a_column_twice_is_named() -> None:
    """Which of them was meant nobody knows."""
    problems = read(a_workbook(("Мероприятие", "Мероприятия"), ("Чай", "Кофе")))["problems"]
    assert [(one["row"], one["code"]) for one in problems] == [(1, "column-twice")]


@pytest.mark.parametrize(("count", "refused"), [(500, None), (501, "too-many-rows")])
def test_a_road_map_has_five_hundred_rows_at_most(count: int, refused: str | None) -> None:
    """Notes and headings do not count."""
    body = a_workbook(("План",), HEADINGS, *[("Чай", "май")] * count)
    assert read(body).get("refused") == refused


def test_ten_thousand_rows_are_refused() -> None:
    """Whatever they say."""
    assert read(a_workbook(HEADINGS, *[("Чай", "")] * 10_000)) == {"refused": "too-many-rows"}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not-a-table"),
        ("Мероприятие;Срок\nЧай;май".encode(), "not-a-table"),
        (b"%PDF-1.7", "not-a-table"),
        (b"PK\x03\x04 broken", "not-a-table"),
        (a_workbook(HEADINGS)[:900], "not-a-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old-excel"),
        (bytes(1024 * 1024 + 3), "too-big"),
        (with_entry(a_workbook(HEADINGS), "xl/vbaProject.bin", b"x"), "macros"),
        (with_entry(a_workbook(HEADINGS), "xl/media/x", bytes(2 * 1024 * 1024)), "bomb"),
        (with_entry(a_workbook(HEADINGS), "x.xml", b"<!DOCTYPE a>"), "not-a-table"),
    ],
)
def test_what_is_no_workbook_is_refused_with_a_reason(body: bytes, code: str) -> None:
    """A text, a picture, half a file, a password, macros, bombs."""
    assert read(body) == {"refused": code}


def test_the_sheet_of_positions_is_found_among_others() -> None:
    """Whatever stands before it."""
    other = {"name": "Первый", "title": "а", "headings": ["Показатель"], "rows": [["х"]]}
    sheet = {"name": "Карта", "title": "б", "headings": list(HEADINGS), "rows": [["Чай", "май"]]}
    told = read(survey_book({"sheets": [other, sheet]}))
    assert told["lines"] == [{"row": 3, "title": "Чай", "deadline": "май"}]


def test_words_of_people_pass_through_a_workbook_and_back(nasty: str) -> None:
    """None of them is taken for an order, nor changed."""
    sheet = {"name": "Карта", "title": "б", "headings": list(HEADINGS), "rows": [[nasty, ""]]}
    told = read(survey_book({"sheets": [sheet]}))
    assert told["problems"] == []
    assert told["lines"][0]["title"] == nasty
