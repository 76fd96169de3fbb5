"""Workbooks of Excel that hold words and numbers only, and keep no copy outside memory."""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from documents.cleaning import clean

LONGEST: Final = 32_767
"""How many characters fit into one cell of Excel."""
_EXACT: Final = 10**15
"""From here on Excel would round a whole number."""
_NO_DAY: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""Nobody looks at the clock here, so a workbook does not know when it was made."""
_UNNAMEABLE: Final = re.compile(r"[\[\]:*?/\\\n]")


@contextmanager
def a_book(into: BytesIO) -> Iterator[Any]:
    """Open a workbook that takes no text for a formula or a link; write it at the end."""
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(into, options)
    book.set_properties({"created": _NO_DAY})
    yield book
    book.close()


def put(sheet: Any, row: int, column: int, value: object, look: Any) -> None:
    """Write one cell: a number as a number, everything else as the text it is."""
    if value is None:
        sheet.write_blank(row, column, None, look)
    elif _is_number(value):
        sheet.write_number(row, column, value, look)
    else:
        sheet.write_string(row, column, clean(str(value))[:LONGEST], look)


def _is_number(value: object) -> bool:
    """Whether Excel keeps the value exactly enough; it has no infinity and no mark for none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and abs(value) < _EXACT


def sheet_name(title: str) -> str:
    """Make a title into what Excel takes as the name of a sheet: 31 characters, few signs."""
    name = " ".join(_UNNAMEABLE.sub(" ", clean(title)).split())[:31].strip(" '")
    return name if name and name.casefold() != "history" else "1"
