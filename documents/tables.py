"""Tables for Excel: a title, headings that stay in sight, and rows that print well."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from documents.books import a_book, put, sheet_name
from documents.cleaning import clean

_NARROWEST: Final = 6
_WIDEST: Final = 48
_A4: Final = 9
_LINE: Final = 15


def table(facts: Mapping[str, Any]) -> bytes:
    """Make a workbook of `title`, `headings` and `rows`; `widths` and `notes` are optional."""
    into = BytesIO()
    with a_book(into) as book:
        add(book, sheet_name(facts["title"]), facts)
    return into.getvalue()


def add(book: Any, name: str, facts: Mapping[str, Any]) -> None:
    """Add such a table to a workbook as a sheet of that name."""
    sheet = book.add_worksheet(name)
    widths = facts.get("widths") or _widths(facts["headings"], facts["rows"])
    _print_on_a4(sheet)
    _write(book, sheet, facts)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    _add_notes(book, sheet, facts, sum(widths))


def _print_on_a4(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.freeze_panes(2, 0)
    sheet.set_footer("&R&P / &N")


def _write(book: Any, sheet: Any, facts: Mapping[str, Any]) -> None:
    bold = book.add_format({"bold": True, "font_size": 14})
    heading = book.add_format(
        {"bold": True, "border": 1, "text_wrap": True, "valign": "top", "bg_color": "#E7E6E6"}
    )
    cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    put(sheet, 0, 0, facts["title"], bold)
    for column, text in enumerate(facts["headings"]):
        put(sheet, 1, column, text, heading)
    for number, row in enumerate(facts["rows"], start=2):
        for column, value in enumerate(row):
            put(sheet, number, column, value, cell)
    if facts["rows"]:
        sheet.autofilter(1, 0, len(facts["rows"]) + 1, len(facts["headings"]) - 1)


def _add_notes(book: Any, sheet: Any, facts: Mapping[str, Any], width: int) -> None:
    """Write the notes below the table, each over its whole width."""
    look = book.add_format({"text_wrap": True, "valign": "top"})
    last = len(facts["headings"]) - 1
    for row, note in enumerate(facts.get("notes") or (), start=len(facts["rows"]) + 3):
        text = clean(note)
        if last > 0:
            sheet.merge_range(row, 0, row, last, "", look)
        put(sheet, row, 0, text, look)
        lines = sum(1 + len(line) // max(width, 1) for line in text.split("\n"))
        sheet.set_row(row, _LINE * lines)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> list[int]:
    """Measure each column by its longest line, within what still reads well on paper."""
    widest = [_width(text) for text in headings]
    for row in rows:
        for column, value in enumerate(row[: len(widest)]):
            widest[column] = max(widest[column], _width(value))
    return [min(max(width, _NARROWEST), _WIDEST) for width in widest]


def _width(value: object) -> int:
    lines = "" if value is None else str(value)
    return max(len(line) for line in lines.split("\n")) + 3
