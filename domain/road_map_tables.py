"""Road maps as tables: what a workbook would change, judged before anything is written."""

import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain import own_words
from domain.deadlines import Deadline, Period
from domain.ids import PersonId, RoadMapRowId, RunId
from domain.people import Role
from domain.road_maps import Line

PROBLEMS: Final = (
    *("empty", "too-long", "no-stage", "no-such-stage", "no-deadline", "outside"),
    *("no-role", "no-choice", "no-id", "doubled", "full"),
    *("formula", "broken-cell", "no-column", "column-twice", "nothing"),
)
"""What may be wrong with a cell, with a heading, or with the whole table."""

MOST_ROWS: Final = 500
"""How many rows a table may have."""


class Column(StrEnum):
    """The columns that are read back, in the order in which they stand."""

    NUMBER = "number"
    ID = "id"
    STAGE = "stage"
    BLOCK = "block"
    TITLE = "title"
    DEADLINE = "deadline"
    RESPONSIBLE = "responsible"
    ROLES = "roles"
    RESULT = "result"
    EVIDENCE = "evidence"
    HIDDEN = "hidden"


EDITED: Final[tuple[Column, ...]] = tuple(one for one in Column if one is not Column.ID)
"""The columns that a school may write in."""

NEEDED: Final = frozenset({Column.TITLE, Column.RESPONSIBLE, Column.ROLES})
"""What no position may be without."""

LONGEST: Final[Mapping[str, int]] = MappingProxyType(
    {**own_words.LONGEST, Column.NUMBER: 16, Column.BLOCK: own_words.LONGEST["title"]}
)
"""How many characters the words of a column may have."""

_SEALS: Final = 10**9
"""A seal has at most nine digits, so that a button can carry it."""

YES: Final = "yes"
"""How it is kept that a position is hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A position of the run beside its cells, as the bot itself writes them."""

    line: Line
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How the words of a table are read; None: they cannot be.

    `posts` finds roles among words of any kind. `nowhere` is the block of a position that has
    neither a block nor a stage, and `usual` who answers where nobody is named.
    """

    stage: Callable[[str], str | None]
    roles: Callable[[str], frozenset[Role] | None]
    posts: Callable[[str], frozenset[Role]]
    answer: Callable[[str], bool | None]
    deadline: Callable[[str], Deadline]
    stages: Collection[str]
    period: Period
    nowhere: str
    usual: Role
    names: Mapping[Role, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong in one cell: `row` as the table counts them, `code` names the phrase."""

    row: int
    column: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one row of a table changes: `fields` by column, as they are kept.

    Without `row_id` it is a new position; `rev` is the revision it was compared with.
    """

    row: int
    title: str
    fields: Mapping[str, str]
    row_id: RoadMapRowId | None = None
    rev: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a table would change; nothing is written while anything is wrong in it.

    `missing` counts positions that are not in it: they stay.
    """

    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    unchanged: int = 0
    missing: int = 0

    @property
    def new(self) -> int:
        """How many positions it adds."""
        return sum(one.row_id is None for one in self.changes)

    @property
    def changed(self) -> int:
        """How many positions it changes."""
        return len(self.changes) - self.new

    @property
    def seal(self) -> int:
        """A number that is another one when anything in it is otherwise."""
        facts = [
            (one.row, one.row_id, one.rev, sorted(one.fields.items())) for one in self.changes
        ]
        return zlib.crc32(repr((facts, len(self.problems))).encode()) % _SEALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A table that was sent in; `is_open` until it was written, forgotten, or waited too long.

    `columns` are those it has; `lines` hold the words of its rows, and `problems` what is wrong
    with its form.
    """

    id: int
    run_id: RunId
    made_by: PersonId
    made_at: datetime
    is_open: bool
    columns: tuple[str, ...] = ()
    lines: tuple[Mapping[str, str], ...] = ()
    problems: tuple[Problem, ...] = field(default=())
