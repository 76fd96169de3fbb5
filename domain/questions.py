"""Questions: one question as its author writes it, and what an answer to it may be."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Final, LiteralString, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from domain.flaws import refuse
from domain.people import Form

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,16}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=900)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]


class Kind(StrEnum):
    """The kinds of questions the engine knows."""

    TEXT = "text"
    CHOICE = "choice"
    MANY = "many"
    SCALE = "scale"
    YES_NO = "yes_no"
    NUMBER = "number"
    DATE = "date"
    RANK = "rank"
    PEOPLE = "people"
    CONFIRM = "confirm"


class Crowd(StrEnum):
    """Whom a question of people lists, or for whom a section repeats."""

    MENTORS = "mentors"
    MENTEES = "mentees"
    OWN_MENTEES = "own_mentees"


class Count(StrEnum):
    """What the bot counts by itself and asks to confirm."""

    MEETINGS_HELD = "meetings_held"
    PLAN_PERCENT = "plan_percent"


BOUNDS: Final = {
    Kind.TEXT: (1, 3000),
    Kind.SCALE: (1, 10),
    Kind.NUMBER: (0, 1_000_000),
    Kind.CONFIRM: (0, 1_000_000),
    Kind.MANY: (1, 100),
    Kind.RANK: (1, 3),
    Kind.PEOPLE: (1, 3),
}
"""The least and the most where an author names none: characters, marks, numbers, choices."""


class Strict(BaseModel):
    """Something an author writes: frozen, and a misspelt key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(Strict):
    """One thing to choose; its id is kept in answers, so its words may change.

    `points` are what it adds to the sum where the question is scored.
    """

    id: Name
    text: Label
    points: int = Field(default=0, ge=0, le=100)


class Condition(Strict):
    """A question is asked only if an earlier answer is any of these option ids."""

    question: Name
    is_any_of: tuple[str, ...] = Field(min_length=1)


class Question(Strict):
    """One question; `min` and `max` bound a scale, a number, a length, or how many are chosen.

    `of` says whom a question of people lists, and `ranked` that their order counts. `counts` is
    what the bot counts and asks to confirm, `unit` stands after a number. What is `curator_only`
    nobody but curators reads. A `scored` question adds to the sum: its mark, or the points of the
    chosen options; `explain` is shown after a test when points were lost.
    """

    id: Name
    section: Name
    kind: Kind
    text: Words
    help: Words | None = None
    wrong: Words | None = None
    required: bool = True
    forms: tuple[Form, ...] = ()
    options: tuple[Option, ...] = ()
    low: Label | None = None
    high: Label | None = None
    min: int | None = None
    max: int | None = None
    pattern: str | None = None
    only_if: Condition | None = None
    of: Crowd | None = None
    ranked: bool = False
    counts: Count | None = None
    unit: Label | None = None
    curator_only: bool = False
    scored: bool = False
    explain: Words | None = None

    @property
    def least(self) -> int:
        """The lower bound of a mark, a number or a length, or of how many are chosen."""
        return BOUNDS.get(self.kind, (0, 0))[0] if self.min is None else self.min

    @property
    def most(self) -> int:
        """The upper bound of a mark, a number or a length, or of how many are chosen."""
        return BOUNDS.get(self.kind, (0, 0))[1] if self.max is None else self.max

    @property
    def option_ids(self) -> tuple[str, ...]:
        """What an answer by button may be; a scale and yes/no have theirs by nature."""
        if self.kind is Kind.YES_NO:
            return ("yes", "no")
        if self.kind is Kind.SCALE:
            return tuple(str(mark) for mark in range(self.least, self.most + 1))
        return tuple(option.id for option in self.options)

    @property
    def is_ticked(self) -> bool:
        """Whether several options are marked before they are sent off together."""
        return self.kind in {Kind.MANY, Kind.RANK, Kind.PEOPLE}

    @property
    def is_ranked(self) -> bool:
        """Whether the order in which options are marked is part of the answer."""
        return self.kind is Kind.RANK or self.ranked

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        refuse("question", ((code, None) for code, is_broken_by in _RULES if is_broken_by(self)))
        return self


def _chooses(question: Question) -> bool:
    return question.kind in {Kind.CHOICE, Kind.MANY, Kind.RANK}


def _repeats_options(question: Question) -> bool:
    return len(set(question.option_ids)) < len(question.option_ids)


def _has_an_odd_scale(question: Question) -> bool:
    return question.kind is Kind.SCALE and not 0 <= question.least < question.most <= 10  # noqa: PLR2004 - ten buttons fit two rows


def _does_not_compile(question: Question) -> bool:
    try:
        re.compile(question.pattern or "")
    except re.error:
        return True
    return False


_NUMBERS: Final = frozenset({Kind.NUMBER, Kind.CONFIRM})
_SCORABLE: Final = frozenset({Kind.SCALE, Kind.CHOICE, Kind.MANY})


def _chooses_more_than_there_is(question: Question) -> bool:
    named = question.max if question.kind in {Kind.MANY, Kind.RANK} else None
    return named is not None and named > len(question.options)


_RULES: Final[tuple[tuple[LiteralString, Callable[[Question], bool]], ...]] = (
    ("options_few", lambda question: _chooses(question) and len(question.options) < 2),  # noqa: PLR2004 - one is no choice
    ("options_misplaced", lambda question: bool(question.options) and not _chooses(question)),
    ("options_twice", _repeats_options),
    ("bounds_crossed", lambda question: question.least > question.most),
    ("scale_wide", _has_an_odd_scale),
    ("max_beyond_options", _chooses_more_than_there_is),
    ("of_missing", lambda question: (question.kind is Kind.PEOPLE) != (question.of is not None)),
    ("counts_missing", lambda question: (question.kind is Kind.CONFIRM) != bool(question.counts)),
    ("ranked_misplaced", lambda question: question.ranked and question.kind is not Kind.PEOPLE),
    ("unit_misplaced", lambda question: bool(question.unit) and question.kind not in _NUMBERS),
    ("scored_misplaced", lambda question: question.scored and question.kind not in _SCORABLE),
    ("pattern_misplaced", lambda question: bool(question.pattern) and question.kind != Kind.TEXT),
    ("pattern_broken", _does_not_compile),
)
