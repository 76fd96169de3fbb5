"""Tables as plain text that Excel opens by a double click: semicolons, and a mark of UTF-8."""

import csv
import re
from collections.abc import Mapping
from io import StringIO
from typing import Any, Final

from documents.cleaning import clean

_BEGINS_A_FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_BEGINS_BADLY: Final = ("\t", "\r", "\n", "\0")
_NUMBER: Final = re.compile(r"[+-]\d+([.,]\d+)?")
_PHONE: Final = re.compile(r"\+\d[\d ()-]{8,18}\d")


def table_csv(facts: Mapping[str, Any]) -> bytes:
    """Make CSV of `headings` and `rows`; nothing in it is taken for a formula."""
    into = StringIO(newline="")
    writer = csv.writer(into, delimiter=";")
    for row in (facts["headings"], *facts["rows"]):
        writer.writerow([_cell(value) for value in row])
    return into.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    """Write a value so that it stays text: a formula gets an apostrophe, a telephone does not."""
    raw = "" if value is None else str(value)
    text = clean(raw)
    if _NUMBER.fullmatch(text) or _PHONE.fullmatch(text):
        return text
    bad = raw.startswith(_BEGINS_BADLY) or text.lstrip().startswith(_BEGINS_A_FORMULA)
    return f"'{text}" if bad else text
