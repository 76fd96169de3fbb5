"""Rosters: a file with people, read into lines of text with the problems of its form.

Whether the words make sense (a class, a day of birth, somebody twice) is for the service to judge.
"""

import base64
import binascii
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from documents import comma_files, headings, workbooks
from documents.grids import Grid, Row
from documents.headings import Headings
from documents.refusals import Refused

_LARGEST: Final = 1024 * 1024
_LONGEST: Final = 500
_STEP: Final = 100
_NOTES: Final = 10
"""So many rows above the people (a title, notes, headings) do not count as people."""
_ARCHIVE: Final = b"PK"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Excel 97 begin, and today's when they have a password."""
_TEXTS: Final = (".csv", ".txt", ".tsv")
_BROKEN: Final = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")

Problem = dict[str, Any]


def read_roster(facts: Mapping[str, Any]) -> bytes:
    """Read `file` (base64, called `name`) into JSON: `rows`, `lines`, `problems`; or `refused`.

    `columns` give the headings accepted for each field, `required` the fields that must have a
    column (all, unless it is said), `limit` how many people there may be.

    Raises:
        MemoryError: the file needs more memory than there is, though it passed for a modest one.
    """
    try:
        told = _read(facts)
    except Refused as refusal:
        told = {"refused": refusal.code}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # a broken file fails in as many ways as it can be broken
        told = {"refused": "not-a-table"}
    return json.dumps(told, ensure_ascii=False).encode()


def _read(facts: Mapping[str, Any]) -> dict[str, Any]:
    accepted: Mapping[str, Sequence[str]] = facts["columns"]
    body = _body(facts["file"])
    grid, found = _best(_grids(body, facts["name"], facts["limit"] + _NOTES), accepted)
    people = [row for row in grid if found.columns and row.number > found.row]
    if len(people) > facts["limit"]:
        raise Refused("too-many-rows")
    problems = list(_missing(found, accepted, facts.get("required", list(accepted))))
    lines = []
    for done, row in enumerate(people, start=1):
        lines.append(_line(row, found, accepted))
        problems.extend(_problems(row, found, accepted))
        if done % _STEP == 0 or done == len(people):
            _tell(done, len(people))
    return {"rows": len(lines), "lines": lines, "problems": problems}


def _body(file: str) -> bytes:
    if len(file) * 3 // 4 > _LARGEST + 2:
        raise Refused("too-big")
    try:
        body = base64.b64decode(file, validate=True)
    except binascii.Error as error:
        raise Refused("not-a-table") from error
    if len(body) > _LARGEST:
        raise Refused("too-big")
    return body


def _grids(body: bytes, name: str, limit: int) -> Iterator[Grid]:
    """Read a file as what its first bytes say it is; a text must call itself one."""
    if body.startswith(_OLD):
        raise Refused("old-excel")
    if body.startswith(_ARCHIVE):
        return workbooks.sheets(body, limit)
    if body and name.casefold().endswith(_TEXTS):
        return comma_files.readings(body, limit)
    raise Refused("not-a-table")


def _best(grids: Iterator[Grid], accepted: Mapping[str, Sequence[str]]) -> tuple[Grid, Headings]:
    """Choose the sheet, or the separator, that names the most fields; the first among equals."""
    read = [(grid, headings.find(grid, accepted)) for grid in grids]
    if not read:
        raise Refused("not-a-table")
    return max(read, key=lambda one: len(one[1].columns))


def _line(row: Row, found: Headings, accepted: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    cells = {
        field: row.cell(found.columns[field][0])[:_LONGEST] if field in found.columns else ""
        for field in accepted
    }
    return {"row": row.number} | cells


def _missing(
    found: Headings, accepted: Mapping[str, Sequence[str]], required: Sequence[str]
) -> Iterator[Problem]:
    """Name the columns that are not there, and those that are there twice."""
    for field, words in accepted.items():
        columns = found.columns.get(field, ())
        if not columns and field in required:
            yield {"row": found.row, "column": words[0], "code": "no-column"}
        if len(columns) > 1:
            yield {"row": found.row, "column": words[0], "code": "column-twice"}


def _problems(
    row: Row, found: Headings, accepted: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Name the cells that cannot be read as they stand."""
    for field, columns in found.columns.items():
        text, column = row.cell(columns[0]), accepted[field][0]
        if len(text) > _LONGEST:
            shown = f"{text[:40]}…"
            yield {"row": row.number, "column": column, "code": "too-long", "value": shown}
        if text in _BROKEN:
            yield {"row": row.number, "column": column, "code": "broken-cell", "value": text}


def _tell(done: int, total: int) -> None:
    """Say how far it is to whoever started this process."""
    sys.stderr.write(f"progress {done} {total}\n")
    sys.stderr.flush()
