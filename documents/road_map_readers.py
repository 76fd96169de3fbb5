"""Road maps as workbooks: a file somebody sent, read into rows of text and the flaws of its form.

Whether the words make sense (a stage, a deadline, a role) is for the service to judge.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from documents import sent_tables, workbooks
from documents.grids import Grid, Row
from documents.headings import Headings
from documents.refusals import Refused
from documents.sent_tables import ARCHIVE, BROKEN, NOTES, OLD, Problem

_SHOWN: Final = 40
_HELD: Final = 1_000
"""So many characters of a cell are passed on; no field of a position holds as many."""


def read_road_map(facts: Mapping[str, Any]) -> bytes:
    """Read `file` (base64) into JSON: `columns`, `lines`, `problems`; or `refused`.

    `columns` give the headings accepted for each field, `limit` how many rows there may be. A
    formula is never counted: whoever sent it is told where it stands.

    Raises:
        MemoryError: the file needs more memory than there is, though it passed for a modest one.
    """
    return sent_tables.told(lambda: _read(facts))


def _read(facts: Mapping[str, Any]) -> dict[str, Any]:
    accepted: Mapping[str, Sequence[str]] = facts["columns"]
    grid, found = sent_tables.best(_grids(facts), accepted)
    rows = [row for row in grid if found.columns and row.number > found.row]
    if len(rows) > facts["limit"]:
        raise Refused("too-many-rows")
    problems = list(sent_tables.missing(found, accepted, ()))
    lines = []
    for done, row in enumerate(rows, start=1):
        lines.append({"row": row.number} | _cells(row, found))
        problems.extend(_problems(row, found, accepted))
        sent_tables.tell(done, len(rows))
    return {"columns": list(found.columns), "lines": lines, "problems": problems}


def _grids(facts: Mapping[str, Any]) -> Iterator[Grid]:
    """Read a file as what its first bytes say it is: a workbook, or nothing that is read here."""
    body = sent_tables.body(facts["file"])
    if body.startswith(OLD):
        raise Refused("old-excel")
    if not body.startswith(ARCHIVE):
        raise Refused("not-a-table")
    return workbooks.as_written(body, facts["limit"] + NOTES)


def _cells(row: Row, found: Headings) -> dict[str, str]:
    return {field: row.cell(places[0])[:_HELD] for field, places in found.columns.items()}


def _problems(
    row: Row, found: Headings, accepted: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """Name the cells that hold no words."""
    for field, places in found.columns.items():
        text, where = row.cell(places[0]), {"row": row.number, "column": accepted[field][0]}
        if places[0] in row.formulas:
            yield {**where, "code": "formula", "value": text[:_SHOWN]}
        elif text in BROKEN:
            yield {**where, "code": "broken-cell", "value": text}
