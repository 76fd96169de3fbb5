"""Headings: which column of a grid holds what, however its author spelled them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from documents.grids import Grid, Row

_DEPTH: Final = 10
"""Headings stand within so many rows with words; notes may stand above them."""
_IO: Final = "\u0451"
_IE: Final = "\u0435"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The row of headings: the columns of each field, counted from 0; usually one."""

    row: int
    columns: Mapping[str, tuple[int, ...]]


def find(grid: Grid, accepted: Mapping[str, Sequence[str]]) -> Headings:
    """Find the row that names the most fields; where none does, the first row names nothing."""
    wanted = {field: {_plain(word) for word in words} for field, words in accepted.items()}
    found = [_match(row, wanted) for row in grid if row.number <= _DEPTH]
    return max(found, key=lambda one: len(one.columns), default=Headings(row=1, columns={}))


def _match(row: Row, wanted: Mapping[str, set[str]]) -> Headings:
    plain = [_plain(cell) for cell in row.cells]
    places = {
        field: tuple(column for column, cell in enumerate(plain) if cell and cell in words)
        for field, words in wanted.items()
    }
    return Headings(
        row=row.number, columns={field: there for field, there in places.items() if there}
    )


def _plain(words: str) -> str:
    """Reduce a heading to what its author cannot spell otherwise."""
    return "".join(words.casefold().replace(_IO, _IE).split()).strip("*:.")
