"""Workbooks that people send, read as rows of text."""

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from documents import archives
from documents.grids import TALLEST, WIDEST, Grid, Row, said, said_lines
from documents.refusals import Refused

_SHEETS: Final = 20
_VISIBLE: Final = "visible"
_FORMULA: Final = "f"


def sheets(body: bytes, limit: int) -> Iterator[Grid]:
    """Read the first visible sheets of a workbook, one after another.

    Raises:
        Refused: it is no plain workbook, or a sheet has more than `limit` rows with words.
    """
    with _visible(body, are_counted=True) as found:
        for sheet in found:
            yield _grid(sheet.iter_rows(max_col=WIDEST, values_only=True), limit)


def as_written(body: bytes, limit: int) -> Iterator[Grid]:
    """Read them with the lines of their cells, and with the places of formulas, never counted.

    Raises:
        Refused: it is no plain workbook, or a sheet has more than `limit` rows with words.
    """
    with _visible(body, are_counted=False) as found:
        for sheet in found:
            yield _written(sheet.iter_rows(max_col=WIDEST), limit)


@contextmanager
def _visible(body: bytes, *, are_counted: bool) -> Iterator[Iterator[Any]]:
    archives.check(body)
    with warnings.catch_warnings(action="ignore"):
        book = openpyxl.load_workbook(BytesIO(body), read_only=True, data_only=are_counted)
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == _VISIBLE]
        for sheet in seen[:_SHEETS]:
            sheet.reset_dimensions()
        yield iter(seen[:_SHEETS])


def _written(rows: Iterable[tuple[Any, ...]], limit: int) -> Grid:
    found: list[Row] = []
    for number, row in enumerate(rows, start=1):
        if any(cell.value is not None for cell in row):
            cells = tuple(_text(cell.value, said_lines) for cell in row)
            counted = (at for at, cell in enumerate(row) if cell.data_type == _FORMULA)
            found.append(Row(number=number, cells=cells, formulas=frozenset(counted)))
        if len(found) > limit or number > TALLEST:
            raise Refused("too-many-rows")
    return tuple(one for one in found if any(one.cells))


def _grid(rows: Iterable[tuple[Any, ...]], limit: int) -> Grid:
    found: list[Row] = []
    for number, row in enumerate(rows, start=1):
        if any(value is not None for value in row):
            cells = tuple(_text(value) for value in row)
            found.extend([Row(number=number, cells=cells)] if any(cells) else [])
        if len(found) > limit or number > TALLEST:
            raise Refused("too-many-rows")
    return tuple(found)


def _text(value: object, spelt: Callable[[str], str] = said) -> str:
    """Say a cell as a person would type it: a day as 2010-09-01, a number without `.0`."""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else spelt(str(value))
