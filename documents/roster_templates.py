"""The workbook a curator fills in with pupils, and gives back to be read.

Notes and an example stand above the headings, so that what stands below them are people only.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from documents.books import a_book, put, sheet_name
from documents.cleaning import clean

_NOTES: Final = 6
"""So many lines of notes leave the headings within the ten rows where they are looked for."""
_LAST_ROW: Final = 2_000
_WIDTH: Final = 18
_LISTS: Final = "lists"
_LONGEST_HINT: Final = 255
_LONGEST_HINT_TITLE: Final = 32


def roster_template(facts: Mapping[str, Any]) -> bytes:
    """Make a workbook of `title`, `notes` and `columns`, whose options are chosen from a list."""
    into = BytesIO()
    with a_book(into) as book:
        sheet = book.add_worksheet(sheet_name(facts["title"]))
        row = _write_notes(book, sheet, facts["title"], facts["notes"])
        _write_columns(book, sheet, row, facts["columns"])
        _offer_options(book, sheet, row + 2, facts["columns"])
        sheet.freeze_panes(row + 2, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return into.getvalue()


def _write_notes(book: Any, sheet: Any, title: str, notes: Sequence[str]) -> int:
    """Write the title and the notes; give the row of the examples."""
    put(sheet, 0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    few = [*notes[: _NOTES - 1], " ".join(notes[_NOTES - 1 :])]
    kept = [note for note in few if note]
    look = book.add_format({"font_color": "#444444"})
    for row, note in enumerate(kept, start=1):
        put(sheet, row, 0, note, look)
    return len(kept) + 1


def _write_columns(book: Any, sheet: Any, row: int, columns: Sequence[Mapping[str, Any]]) -> None:
    grey = book.add_format({"italic": True, "font_color": "#777777", "text_wrap": True})
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "bg_color": "#E7E6E6"})
    text = book.add_format({"num_format": "@"})
    for number, column in enumerate(columns):
        widest = max(_WIDTH, len(column["heading"]) + 2, len(column["example"]) + 2)
        sheet.set_column(number, number, min(widest, 40), text)
        put(sheet, row, number, column["example"], grey)
        put(sheet, row + 1, number, column["heading"], bold)


def _offer_options(
    book: Any, sheet: Any, first: int, columns: Sequence[Mapping[str, Any]]
) -> None:
    """Let each column show its hint, and its options as a list that a hidden sheet holds."""
    lists = book.add_worksheet(_LISTS)
    lists.hide()
    for number, column in enumerate(columns):
        options = column.get("options") or ()
        for row, option in enumerate(options):
            put(lists, row, number, option, None)
        rule = _hint(column)
        if options:
            rule |= {"validate": "list", "source": _place(number, len(options))}
        sheet.data_validation(first, number, _LAST_ROW, number, rule)


def _hint(column: Mapping[str, Any]) -> dict[str, Any]:
    note = clean(column.get("note") or "")[:_LONGEST_HINT]
    if not note:
        return {"validate": "any"}
    title = clean(column["heading"])[:_LONGEST_HINT_TITLE]
    return {"validate": "any", "input_title": title, "input_message": note}


def _place(column: int, rows: int) -> str:
    """Name the cells of a list as Excel does; there are fewer columns than letters."""
    letter = chr(ord("A") + column)
    return f"={_LISTS}!${letter}$1:${letter}${rows}"
