"""Changes of road maps: rows as they stand once a table has been written into them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from domain import own_words
from domain.deadlines import Deadline
from domain.ids import RoadMapRowId, RunId
from domain.people import Role
from domain.positions import RoadMapRow
from domain.programmes import Position
from domain.road_map_tables import YES, Column

_WORDS: Final = (
    *(Column.NUMBER, Column.STAGE, Column.BLOCK, Column.TITLE),
    *(Column.RESPONSIBLE, Column.RESULT, Column.EVIDENCE),
)


def blank(run_id: RunId, name: str) -> RoadMapRow:
    """Give a position of a school before anything is said of it."""
    return RoadMapRow(
        id=RoadMapRowId(0),
        run_id=run_id,
        name=name,
        roles=frozenset(),
        opens_on=None,
        due_on=None,
        is_reminded=False,
    )


def applied(
    row: RoadMapRow,
    fields: Mapping[str, str],
    deadline: Deadline | None,
    author: Position | None,
    today: date,
) -> RoadMapRow:
    """Give the row with what a table says; words that are the author's again are nobody else's.

    `deadline` is what the words of the table were read as; None: it says nothing about it.
    """
    for column in _WORDS:
        if column in fields:
            row = own_words.changed(row, column, _own(fields[column], author, column))
    if Column.ROLES in fields:
        row = replace(row, roles=frozenset(map(Role, fields[Column.ROLES].split())))
    if Column.HIDDEN in fields:
        row = replace(row, is_hidden=fields[Column.HIDDEN] == YES)
    return row if deadline is None else own_words.dated(row, deadline, today)


def _own(words: str, author: Position | None, column: Column) -> str | None:
    written = author and (getattr(author, column) or "")
    return None if words == written else words
