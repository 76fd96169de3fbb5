"""Grids: what stands in a sheet somebody sent, row by row, as text."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from documents.cleaning import clean

WIDEST: Final = 50
"""Columns that are looked at."""
TALLEST: Final = 20_000
"""Rows that are looked at, blank ones too: a sheet may claim a million."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with words in it; `number` as the program counts that showed it to its author.

    `formulas` are the columns whose words a program would count, where that was looked at.
    """

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        """Give the text of a column, counted from 0; nothing where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


Grid = tuple[Row, ...]


def said(text: str) -> str:
    """Give words in one spelling: single blanks between them, letters composed, no marks."""
    return " ".join(unicodedata.normalize("NFC", clean(text)).split())


def said_lines(text: str) -> str:
    """Give words in one spelling, but leave their lines as they are."""
    lines = (said(line) for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)
