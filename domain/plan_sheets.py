"""Plan sheets: what a mentor writes into an individual plan before a curator has seen it.

A sheet becomes the plan in force only when a curator approves it (target model of mentoring,
planning meeting: a goal, tasks, dated steps, criteria of the result).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from domain.ids import PlanItemId
from domain.plan_refusals import PlanFull, PlanStepGone
from domain.refusals import Misunderstood

FEWEST_STEPS: Final = 3
"""How many steps with a date a plan has at least before a curator is asked about it."""

MOST_STEPS: Final = 20
LONGEST_WORDS: Final = 500
"""How many characters a field of a plan holds, and why it was given back."""

LONGEST_STEP: Final = 200
"""How many characters a step holds, what is expected of it, and what came of it."""


class PlanKind(StrEnum):
    """What the school calls an individual plan."""

    PLAN = "plan"
    PROGRAMME = "programme"
    ROUTE = "route"


class Field(StrEnum):
    """What a plan says besides its steps, in the order of the methodology."""

    STRENGTHS = "strengths"
    DIFFICULTIES = "difficulties"
    GOAL = "goal"
    TASKS = "tasks"
    CRITERIA = "criteria"
    FREQUENCY = "frequency"


class Lacking(StrEnum):
    """What a sheet still needs before it may be sent."""

    GOAL = "goal"
    STEPS = "steps"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step as it is written; `item_id` is the item in force it is going to replace."""

    title: str
    due_on: date | None = None
    expected: str | None = None
    item_id: PlanItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The words and the steps of one version of a plan; steps are known by their place from 1."""

    kind: PlanKind = PlanKind.PLAN
    words: Mapping[Field, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def lacks(self) -> tuple[Lacking, ...]:
        """What is missing before a curator may be asked."""
        dated = sum(one.due_on is not None for one in self.steps)
        goal = () if self.words.get(Field.GOAL) else (Lacking.GOAL,)
        return (*goal, *((Lacking.STEPS,) if dated < FEWEST_STEPS else ()))

    def step(self, place: int) -> Step:
        """Give the step at a place.

        Raises:
            PlanStepGone: there is none.
        """
        if not 1 <= place <= len(self.steps):
            raise PlanStepGone
        return self.steps[place - 1]

    def with_kind(self, kind: PlanKind) -> "Sheet":
        """Call the plan otherwise."""
        return replace(self, kind=kind)

    def with_words(self, name: Field, words: str) -> "Sheet":
        """Write a field.

        Raises:
            Misunderstood: the words are too long, or none.
        """
        return replace(self, words={**self.words, name: tidy(words, LONGEST_WORDS)})

    def with_step(self, step: Step) -> "Sheet":
        """Add a step after all others.

        Raises:
            Misunderstood: its words are too long, or none.
            PlanFull: there are as many as there may be.
        """
        if len(self.steps) >= MOST_STEPS:
            raise PlanFull
        return replace(self, steps=(*self.steps, _tidy_step(step)))

    def with_step_at(self, place: int, step: Step) -> "Sheet":
        """Write a step anew.

        Raises:
            PlanStepGone: there is none at that place.
            Misunderstood: its words are too long, or none.
        """
        self.step(place)
        before, after = self.steps[: place - 1], self.steps[place:]
        return replace(self, steps=(*before, _tidy_step(step), *after))

    def without_step(self, place: int) -> "Sheet":
        """Take a step away.

        Raises:
            PlanStepGone: there is none at that place.
        """
        self.step(place)
        return replace(self, steps=(*self.steps[: place - 1], *self.steps[place:]))

    def as_new(self) -> "Sheet":
        """Give the same for another plan, none of whose items it replaces."""
        return replace(self, steps=tuple(replace(one, item_id=None) for one in self.steps))


def tidy(words: str, most: int) -> str:
    """Give typed words without what cannot be seen, line by line.

    Raises:
        Misunderstood: they are longer than `most`, or nothing is left of them.
    """
    lines = ("".join(filter(_is_seen, one)).split() for one in words.splitlines())
    tidied = "\n".join(" ".join(one) for one in lines if one)
    if not tidied:
        raise Misunderstood("text")
    if len(tidied) > most:
        raise Misunderstood("shorter", length=len(tidied), most=most)
    return tidied


def _is_seen(sign: str) -> bool:
    return sign.isprintable() or sign.isspace()


def _tidy_step(step: Step) -> Step:
    expected = step.expected and tidy(step.expected, LONGEST_STEP)
    title = tidy(step.title, LONGEST_STEP).replace("\n", " ")
    return replace(step, title=title, expected=expected)
