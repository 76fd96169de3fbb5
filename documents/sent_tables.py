"""Tables that people send: what is done alike with each, whatever stands in its rows."""

import base64
import binascii
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from documents import headings
from documents.grids import Grid
from documents.headings import Headings
from documents.refusals import Refused

NOTES: Final = 10
"""So many rows above the first of a table (a title, notes, headings) do not count as its rows."""
ARCHIVE: Final = b"PK"
OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Excel 97 begin, and today's when they have a password."""
BROKEN: Final = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")
_LARGEST: Final = 1024 * 1024
_STEP: Final = 100

Problem = dict[str, Any]


def told(read: Callable[[], Mapping[str, Any]]) -> bytes:
    """Say as JSON what was read, or why nothing was.

    Raises:
        MemoryError: the file needs more memory than there is, though it passed for a modest one.
    """
    try:
        found = read()
    except Refused as refusal:
        found = {"refused": refusal.code}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # a broken file fails in as many ways as it can be broken
        found = {"refused": "not-a-table"}
    return json.dumps(found, ensure_ascii=False).encode()


def body(file: str) -> bytes:
    """Give the bytes of a file in base64.

    Raises:
        Refused: it is too big, or no base64.
    """
    if len(file) * 3 // 4 > _LARGEST + 2:
        raise Refused("too-big")
    try:
        found = base64.b64decode(file, validate=True)
    except binascii.Error as error:
        raise Refused("not-a-table") from error
    if len(found) > _LARGEST:
        raise Refused("too-big")
    return found


def best(grids: Iterator[Grid], accepted: Mapping[str, Sequence[str]]) -> tuple[Grid, Headings]:
    """Choose the sheet, or the separator, that names the most fields; the first among equals.

    Raises:
        Refused: there is none at all.
    """
    read = [(grid, headings.find(grid, accepted)) for grid in grids]
    if not read:
        raise Refused("not-a-table")
    return max(read, key=lambda one: len(one[1].columns))


def missing(
    found: Headings, accepted: Mapping[str, Sequence[str]], required: Sequence[str]
) -> Iterator[Problem]:
    """Name the columns that are not there, and those that are there twice."""
    for field, words in accepted.items():
        columns = found.columns.get(field, ())
        if not columns and field in required:
            yield {"row": found.row, "column": words[0], "code": "no-column"}
        if len(columns) > 1:
            yield {"row": found.row, "column": words[0], "code": "column-twice"}


def tell(done: int, total: int) -> None:
    """Say now and then how far it is to whoever started this process."""
    if done % _STEP == 0 or done == total:
        sys.stderr.write(f"progress {done} {total}\n")
        sys.stderr.flush()
