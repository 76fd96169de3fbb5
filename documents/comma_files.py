"""Plain-text tables that people send: of any usual coding, with any usual separator."""

import codecs
import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

from documents.grids import TALLEST, WIDEST, Grid, Row, said
from documents.refusals import Refused

_CODINGS: Final = ("utf-8-sig", "cp1251")
_SEPARATORS: Final = (";", "\t", ",")
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def readings(body: bytes, limit: int) -> Iterator[Grid]:
    """Read a text as a table once for every separator it may have.

    Raises:
        Refused: it is no text, or it has more than `limit` rows with words.
    """
    text = _decoded(body)
    for separator in _SEPARATORS:
        yield _grid(text, separator, limit)


def _decoded(body: bytes) -> str:
    codings = ("utf-16",) if body.startswith(_WIDE) else _CODINGS
    for coding in codings:
        try:
            text = body.decode(coding)
        except UnicodeDecodeError:
            continue
        if _NO_TEXT.search(text):
            break
        return text
    raise Refused("not-a-table")


def _grid(text: str, separator: str, limit: int) -> Grid:
    found: list[Row] = []
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator)
    for number, line in enumerate(lines, start=1):
        cells = tuple(said(cell) for cell in line[:WIDEST])
        if any(cells):
            found.append(Row(number=number, cells=cells))
        if len(found) > limit or number > TALLEST:
            raise Refused("too-many-rows")
    return tuple(found)
