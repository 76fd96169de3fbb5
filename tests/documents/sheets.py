"""Files that people send as rosters, good and bad, and what the reader says about them."""

import base64
import json
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from documents.rosters import read_roster

COLUMNS: Final = {
    "code": ["Код", "Шифр"],
    "class": ["Класс"],
    "name": ["Имя, отчество", "Имя"],
    "born": ["Дата рождения", "Учёный год"],
}
HEADINGS: Final = ("Код", "Класс", "Имя, отчество", "Дата рождения")
ANNA: Final = ("У‑001", "7А", "Анна", "2010-09-01")
SHEET: Final = "xl/worksheets/sheet1.xml"


def read(body: bytes, name: str = "список.xlsx", **facts: Any) -> dict[str, Any]:
    """Read a file as the bot asks for it."""
    file = base64.b64encode(body).decode()
    told = read_roster({"file": file, "name": name, "columns": COLUMNS, "limit": 2000} | facts)
    found: dict[str, Any] = json.loads(told)
    return found


def a_workbook(*rows: Sequence[object]) -> bytes:
    """Make a workbook as people do: with another program than ours."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book: Any) -> bytes:
    """Write a workbook down."""
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def with_entry(body: bytes, name: str, content: bytes) -> bytes:
    """Give a workbook one more part, or another content of a part it has."""
    into = BytesIO()
    with ZipFile(BytesIO(body)) as old, ZipFile(into, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return into.getvalue()


def entry(body: bytes, name: str) -> bytes:
    """Take a part out of a workbook."""
    with ZipFile(BytesIO(body)) as archive:
        return archive.read(name)
