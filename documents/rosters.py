"""Rosters: a file with people, read into lines of text with the problems of its form.

Whether the words make sense (a class, a day of birth, somebody twice) is for the service to judge.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from documents import comma_files, sent_tables, workbooks
from documents.grids import Grid, Row
from documents.headings import Headings
from documents.refusals import Refused
from documents.sent_tables import ARCHIVE, BROKEN, NOTES, OLD, Problem

_LONGEST: Final = 500
_TEXTS: Final = (".csv", ".txt", ".tsv")


def read_roster(facts: Mapping[str, Any]) -> bytes:
    """Read `file` (base64, called `name`) into JSON: `rows`, `lines`, `problems`; or `refused`.

    `columns` give the headings accepted for each field, `required` the fields that must have a
    column (all, unless it is said), `limit` how many people there may be.

    Raises:
        MemoryError: the file needs more memory than there is, though it passed for a modest one.
    """
    return sent_tables.told(lambda: _read(facts))


def _read(facts: Mapping[str, Any]) -> dict[str, Any]:
    accepted: Mapping[str, Sequence[str]] = facts["columns"]
    body = sent_tables.body(facts["file"])
    grid, found = sent_tables.best(_grids(body, facts["name"], facts["limit"] + NOTES), accepted)
    people = [row for row in grid if found.columns and row.number > found.row]
    if len(people) > facts["limit"]:
        raise Refused("too-many-rows")
    problems = list(sent_tables.missing(found, accepted, facts.get("required", list(accepted))))
    lines = []
    for done, row in enumerate(people, start=1):
        lines.append(_line(row, found, accepted))
        problems.extend(_problems(row, found, accepted))
        sent_tables.tell(done, len(people))
    return {"rows": len(lines), "lines": lines, "problems": problems}


def _grids(body: bytes, name: str, limit: int) -> Iterator[Grid]:
    """Read a file as what its first bytes say it is; a text must call itself one."""
    if body.startswith(OLD):
        raise Refused("old-excel")
    if body.startswith(ARCHIVE):
        return workbooks.sheets(body, limit)
    if body and name.casefold().endswith(_TEXTS):
        return comma_files.readings(body, limit)
    raise Refused("not-a-table")


def _line(row: Row, found: Headings, accepted: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    cells = {
        field: row.cell(found.columns[field][0])[:_LONGEST] if field in found.columns else ""
        for field in accepted
    }
    return {"row": row.number} | cells


def _problems(
    row: Row, found: Headings, accepted: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Name the cells that cannot be read as they stand."""
    for field, columns in found.columns.items():
        text, column = row.cell(columns[0]), accepted[field][0]
        if len(text) > _LONGEST:
            shown = f"{text[:40]}…"
            yield {"row": row.number, "column": column, "code": "too-long", "value": shown}
        if text in BROKEN:
            yield {"row": row.number, "column": column, "code": "broken-cell", "value": text}
