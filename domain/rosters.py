"""Rosters: the list of participants a school brings as a table, judged line by line.

A line without a consent on paper keeps its code, class and age group: its name is not written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import PersonId
from domain.people import AgeGroup, Form, Role

PROBLEMS: Final = (
    "empty",
    "no-code",
    "no-choice",
    "no-day",
    "future",
    "too-old",
    "too-long",
    "half-paper",
    "another-age",
    "doubled",
    "no-column",
    "column-twice",
    "broken-cell",
)
"""What may be wrong with a cell or with a heading."""


class Column(StrEnum):
    """The columns of the table, in the order of the template."""

    CODE = "code"
    ROLE = "role"
    FORM = "form"
    AGE = "age"
    CLASS = "class_name"
    GIVEN = "given_name"
    FAMILY = "family_name"
    BORN = "born_on"
    PAPER = "paper_number"
    PAPER_ON = "paper_on"
    PAPER_KEPT = "paper_kept"


NEEDED: Final = (Column.CODE, Column.ROLE, Column.AGE)
"""The columns a table cannot do without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One participant of the roster; `person_id` is set once they have come in.

    `written_by` is who sent the table in, and so has seen the paper.
    """

    code: str
    role: Role
    form: Form
    age_group: AgeGroup
    class_name: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    born_on: date | None = None
    paper_number: str | None = None
    paper_on: date | None = None
    paper_kept: str | None = None
    id: int = 0
    person_id: PersonId | None = None
    written_by: PersonId | None = None

    @property
    def has_paper(self) -> bool:
        """Whether a consent on paper is named by its number and its day."""
        return self.paper_number is not None and self.paper_on is not None

    @property
    def as_far_as_allowed(self) -> "Line":
        """The line without what may not be kept yet: names need a consent."""
        if self.has_paper:
            return self
        return replace(self, given_name=None, family_name=None, born_on=None, paper_kept=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong in one cell: `row` as the table counts them, `code` names the phrase."""

    row: int
    column: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a table would change, and what is wrong with it; nothing is written while it is."""

    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()
    nameless: int = 0
    """How many names were left out for want of a consent on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A judged table; `is_open` until it was written, refused or forgotten."""

    id: int
    made_by: PersonId
    made_at: datetime
    judged: Judged
    is_open: bool


Words = Mapping[str, Mapping[str, str]]
"""For each column of choices: what may stand in a cell, in plain letters, and what it means."""


def plain(words: str) -> str:
    """Leave of a cell what is compared: no case, no outer or double spaces, one kind of dash."""
    return " ".join(words.casefold().translate(_ALIKE).split())


_ALIKE: Final = str.maketrans({"\u0451": "\u0435", "\u2013": "-", "\u2014": "-", "\u2212": "-"})


def classes(lines: Iterable[Line]) -> tuple[str, ...]:
    """List the classes of a roster in their order."""
    return tuple(sorted({one.class_name for one in lines if one.class_name is not None}))
