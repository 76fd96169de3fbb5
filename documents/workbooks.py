"""Workbooks that people send, read as rows of text."""

import warnings
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from itertools import islice
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types

from documents import archives
from documents.grids import TALLEST, WIDEST, Grid, Row, said
from documents.refusals import Refused

_SHEETS: Final = 20
_VISIBLE: Final = "visible"


def sheets(body: bytes, limit: int) -> Iterator[Grid]:
    """Read the first visible sheets of a workbook, one after another.

    Raises:
        Refused: it is no plain workbook, or a sheet has more than `limit` rows with words.
    """
    archives.check(body)
    with warnings.catch_warnings(action="ignore"):
        book = openpyxl.load_workbook(BytesIO(body), read_only=True, data_only=True)
        seen = (sheet for sheet in book.worksheets if sheet.sheet_state == _VISIBLE)
        for sheet in islice(seen, _SHEETS):
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_col=WIDEST, values_only=True)
            yield _grid(rows, limit)


def _grid(rows: Iterable[tuple[Any, ...]], limit: int) -> Grid:
    found: list[Row] = []
    for number, row in enumerate(rows, start=1):
        if any(value is not None for value in row):
            cells = tuple(_text(value) for value in row)
            found.extend([Row(number=number, cells=cells)] if any(cells) else [])
        if len(found) > limit or number > TALLEST:
            raise Refused("too-many-rows")
    return tuple(found)


def _text(value: object) -> str:
    """Say a cell as a person would type it: a day as 2010-09-01, a number without `.0`."""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else said(str(value))
