"""Workbooks of surveys, opened with another reader."""

from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from documents.survey_books import survey_book


def _book(*sheets: dict[str, Any]) -> Any:
    usual = {"title": "Ответы", "headings": ["Код", "m2"], "rows": []}
    facts = {"title": "Опрос", "sheets": [usual | one for one in sheets]}
    return openpyxl.load_workbook(BytesIO(survey_book(facts)))


def test_each_sheet_has_its_table() -> None:
    """A title, headings, rows; numbers may have decimals."""
    book = _book(
        {"name": "Ответы", "rows": [["У‑001", 7]]}, {"name": "Итоги", "rows": [["m2", 7.8]]}
    )
    assert book.sheetnames == ["Ответы", "Итоги"]
    assert (book["Ответы"]["A3"].value, book["Итоги"]["B3"].value) == ("У‑001", 7.8)
    assert book["Итоги"]["B3"].data_type == "n"


def test_sheets_of_one_name_are_told_apart() -> None:
    """Excel refuses a book in which two names differ by nothing but case."""
    names = _book({"name": "Ответы"}, {"name": "ответы"}, {"name": "О" * 40}).sheetnames
    assert len({one.casefold() for one in names}) == 3
    assert all(len(one) <= 31 for one in names)


def test_words_of_people_are_no_formulas(nasty: str) -> None:
    """Whatever somebody answered stays the text it is."""
    cell = _book({"name": "Ответы", "rows": [["У‑001", nasty]]})["Ответы"]["B3"]
    assert (cell.value, cell.data_type) == (nasty, "s")


def test_what_is_no_number_to_excel_is_written_out() -> None:
    """A mean of nobody is no number."""
    book = _book({"name": "Итоги", "rows": [["m2", float("nan")], ["m3", float("inf")]]})
    assert [book["Итоги"][place].value for place in ("B3", "B4")] == ["nan", "inf"]
