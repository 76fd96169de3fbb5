"""Tables for Excel, opened with another reader."""

from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from documents.tables import table


def _sheet(**facts: Any) -> Any:
    given = {"title": "Реестр согласий", "headings": ["Код", "Имя"], "rows": []} | facts
    return openpyxl.load_workbook(BytesIO(table(given))).worksheets[0]


def test_words_of_people_stay_words(nasty: str) -> None:
    """Nothing somebody typed becomes a formula, a link or another text."""
    sheet = _sheet(rows=[["У‑001", nasty]])
    cell = sheet["B3"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (nasty, "s", None)


def test_headings_and_titles_stay_words_too(nasty: str) -> None:
    """Names of schools and of columns come from people as well."""
    sheet = _sheet(title=nasty, headings=[nasty, "Имя"], notes=[nasty])
    assert {sheet[place].value for place in ("A1", "A2", "A4")} == {nasty}
    assert {sheet[place].data_type for place in ("A1", "A2", "A4")} == {"s"}


def test_numbers_are_numbers() -> None:
    """A curator may add them up; a blank stays blank."""
    sheet = _sheet(rows=[[12, None]])
    assert (sheet["A3"].value, sheet["A3"].data_type) == (12, "n")
    assert sheet["B3"].value is None


def test_a_long_number_is_not_rounded() -> None:
    """Excel keeps fifteen digits, a number of a document may have more."""
    assert _sheet(rows=[[1234567890123456789, 0]])["A3"].value == "1234567890123456789"


def test_what_xml_cannot_hold_is_dropped() -> None:
    """A file with a control character would not open at all."""
    sheet = _sheet(rows=[["Ан\x00на\x1b\ud800\uffff", "раз\r\nдва\tтри"]])
    assert (sheet["A3"].value, sheet["B3"].value) == ("Анна", "раз\nдва три")


def test_a_cell_holds_no_more_than_excel_takes() -> None:
    """More would be left out as a whole."""
    assert len(_sheet(rows=[["я" * 40_000, ""]])["A3"].value) == 32_767


@pytest.mark.parametrize("title", ["[Класс: 7/А]?*\\", "History", "''", "", "ю" * 40, "\x00"])
def test_any_title_names_a_sheet(title: str) -> None:
    """Excel refuses a file whose sheet has a name it does not like."""
    name = _sheet(title=title).title
    assert 1 <= len(name) <= 31
    assert not set(name) & set("[]:*?/\\")
    assert name.casefold() != "history"


def test_a_table_is_ready_for_paper() -> None:
    """A curator prints it as it is: landscape, as wide as the page, headings on every page."""
    sheet = _sheet(rows=[["У‑001", "Анна"]] * 3)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$2:$2")
    assert sheet["A3"].alignment.wrap_text


def test_columns_are_as_wide_as_their_words() -> None:
    """Neither cut off nor so wide that the next one leaves the screen."""
    wide = _sheet(rows=[["У‑001", "слово " * 40]])
    assert wide.column_dimensions["A"].width < 12
    assert 40 < wide.column_dimensions["B"].width < 60
    assert _sheet(widths=[30, 31]).column_dimensions["A"].width == pytest.approx(30, abs=1)


def test_the_same_facts_make_the_same_file() -> None:
    """Nobody looks at the clock in here."""
    facts = {"title": "Список", "headings": ["Код"], "rows": [["У‑001"]]}
    assert table(facts) == table(facts)
