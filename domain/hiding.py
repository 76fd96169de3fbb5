"""Hiding: which counts of a table stay unsaid, so that nobody is told apart by them.

A count of people below the least is hidden; so are as many others as it takes that none follows
by subtraction from a sum that is shown. A sum of hidden counts below the least is no less telling.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

LEAST: Final = 3
"""The least count of people that is shown inside a school."""

LEAST_ANONYMOUS: Final = 5
"""The same for anonymous surveys and above the school."""

WHOLE: Final = "*"
"""The row of a table that is the sum of its other rows."""

Key = TypeVar("Key", bound=Hashable)
Cell = tuple[str, str]
"""A row of a table and its column."""

Counts = Mapping[str, Mapping[str, int]]
"""How many people stand in each column of each row; every row has the same columns."""


def hidden(counts: Mapping[Key, int], least: int = LEAST) -> frozenset[Key]:
    """Say which counts are hidden where their sum is shown; a zero tells of nobody and stays."""
    small = {key for key, count in counts.items() if 0 < count < least}
    while _tells(small, counts, least):
        small |= _next_to_hide(small, counts)
    return frozenset(small)


def hidden_cells(rows: Counts, least: int = LEAST) -> frozenset[Cell]:
    """Say the same of a table: a row for each group, beside which their sum stands as WHOLE.

    The sum of every row and of every column may be known; a row of too few is hidden whole.
    """
    return _Table(_with_the_whole(rows), least).hidden()


def _tells(chosen: set[Key], counts: Mapping[Key, int], least: int) -> bool:
    """Whether hidden counts could be worked out, or their sum is too small, and more can go."""
    is_weak = len(chosen) == 1 or 0 < sum(counts[one] for one in chosen) < least
    return bool(chosen) and is_weak and len(chosen) < len(counts)


def _next_to_hide(chosen: set[Key], counts: Mapping[Key, int]) -> set[Key]:
    """Take the smallest that tells of somebody; where there is none, the zeros have to go too."""
    left = [key for key, count in counts.items() if key not in chosen and count]
    smallest = sorted(left, key=lambda one: counts[one])[:1]
    return set(smallest or counts)


def _with_the_whole(rows: Counts) -> Counts:
    columns = next(iter(rows.values()), {})
    return {**rows, WHOLE: {one: sum(row[one] for row in rows.values()) for one in columns}}


@dataclass(slots=True)
class _Table:
    """A table under way: what of it is hidden so far."""

    rows: Counts
    least: int
    cells: set[Cell] = field(default_factory=set)

    def hidden(self) -> frozenset[Cell]:
        """Hide what is too small, and then more, until no row and no column tells anything."""
        sums = {one: sum(row.values()) for one, row in self.rows.items() if one != WHOLE}
        away = hidden(sums, self.least)
        away |= {one for one, row in self.rows.items() if 0 < sum(row.values()) < self.least}
        self.cells |= {(row, column) for row in away for column in self.rows[row]}
        for row in self.rows.keys() - away:
            small = hidden(self.rows[row], self.least)
            self.cells |= {(row, column) for column in small}
        while any([self._settle(line) for line in self._lines(away)]):  # noqa: C419 - each line is to be settled
            pass
        return frozenset(self.cells)

    def _lines(self, away: frozenset[str]) -> Iterator[Sequence[Cell]]:
        columns = self.rows[WHOLE]
        yield from ([(row, one) for one in columns] for row in self.rows if row not in away)
        yield from ([(row, one) for row in self.rows] for one in columns)

    def _settle(self, line: Sequence[Cell]) -> bool:
        """Hide as much of a line as it takes; say whether that was anything."""
        counts = {cell: self._count(cell) for cell in line}
        chosen = {cell for cell in line if cell in self.cells}
        before = len(chosen)
        is_open = _is_open(line, chosen)
        while _tells(chosen, counts, 1 if is_open else self.least):
            chosen |= _next_to_hide(chosen, counts)
        self.cells |= chosen
        return len(chosen) > before

    def _count(self, cell: Cell) -> int:
        row, column = cell
        return self.rows[row][column]


def _is_open(line: Sequence[Cell], chosen: set[Cell]) -> bool:
    """Whether the sum of a column is itself hidden, so that the rest add up to nothing known."""
    return any(row == WHOLE for row, _ in chosen) and any(row != WHOLE for row, _ in line)
