"""The workbook a curator fills in, filled in and given back."""

from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from documents.roster_templates import roster_template
from tests.documents.sheets import ANNA, COLUMNS, HEADINGS, read, saved

NOTES = [f"Заметка {number}" for number in range(1, 9)]
OPTIONS = ["7А", "7Б, гуманитарный", "=1+1"]


def _book(*, notes: list[str], example: str = "пример") -> Any:
    columns: list[dict[str, Any]] = [
        {"heading": heading, "example": example} for heading in HEADINGS
    ]
    columns[1] |= {"options": OPTIONS, "note": "Выберите класс " * 30}
    facts = {"title": "Список", "columns": columns, "notes": notes}
    return openpyxl.load_workbook(BytesIO(roster_template(facts)))


def test_a_filled_template_is_read_without_its_example() -> None:
    """Notes and the example stand above the headings, and are nobody."""
    book = _book(notes=NOTES[:2])
    book.worksheets[0].append(ANNA)
    told = read(saved(book))
    assert (told["rows"], told["problems"]) == (1, [])
    assert [told["lines"][0][field] for field in COLUMNS] == list(ANNA)


def test_an_empty_template_has_nobody_in_it() -> None:
    """However many notes there are, its headings are found."""
    for count in range(len(NOTES) + 1):
        told = read(saved(_book(notes=NOTES[:count])))
        assert (told["rows"], told["problems"]) == (0, [])


def test_every_note_is_there() -> None:
    """Those that have no line of their own share the last one."""
    cells = [row[0].value or "" for row in _book(notes=NOTES).worksheets[0].iter_rows()]
    assert all(any(note in cell for cell in cells) for note in NOTES)


def test_options_are_chosen_from_a_list() -> None:
    """A comma within one does not make two of it, and none is reckoned."""
    book = _book(notes=[])
    sheet, lists = book.worksheets
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    chosen = [rule for rule in rules.values() if rule.type == "list"]
    assert [rule.formula1 for rule in chosen] == ["lists!$B$1:$B$3"]
    assert len(chosen[0].prompt) == 255
    assert str(chosen[0].sqref).startswith("B4:B")
    assert [lists.cell(row, 2).value for row in (1, 2, 3)] == OPTIONS
    assert {lists.cell(row, 2).data_type for row in (1, 2, 3)} == {"s"}
    assert lists.sheet_state == "hidden"


def test_what_is_typed_in_stays_text() -> None:
    """Excel would make a day of «7-8» and drop the zeroes of «007»."""
    sheet = _book(notes=[]).worksheets[0]
    assert sheet.column_dimensions["A"].width > 10
    column = sheet.column_dimensions["A"]
    assert column.number_format == "@"


def test_words_of_people_stay_words(nasty: str) -> None:
    """Also where they stand as an example or a note."""
    sheet = _book(notes=[nasty], example=nasty).worksheets[0]
    assert [sheet["A2"].value, sheet["A3"].value] == [nasty, nasty]
    assert {sheet["A2"].data_type, sheet["A3"].data_type} == {"s"}
