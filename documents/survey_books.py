"""Workbooks of a survey: answers, questions and sums, each on a sheet of its own."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from documents.books import a_book, sheet_name
from documents.tables import add


def survey_book(facts: Mapping[str, Any]) -> bytes:
    """Make a workbook of `sheets`, each with a `name` and what a table has (see tables.py)."""
    into = BytesIO()
    with a_book(into) as book:
        for name, sheet in zip(_names(facts["sheets"]), facts["sheets"], strict=True):
            add(book, name, sheet)
    return into.getvalue()


def _names(sheets: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a name for each sheet, no two alike to Excel, which looks at no case."""
    taken: set[str] = set()
    for one in sheets:
        name, number = sheet_name(one["name"]), 2
        while name.casefold() in taken:
            name, number = f"{sheet_name(one['name'])[:28]} {number}", number + 1
        taken.add(name.casefold())
        yield name
