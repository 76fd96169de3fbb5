"""Performing: what people of the demo's school answer, each in their own way by a fixed rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from domain import moves
from domain.answers import Value
from domain.moves import Move
from domain.people import Person
from domain.questions import Kind, Question

AGAIN: Final = "_2"
"""How the id of a question ends that is asked for the second time."""
ELSE: Final = "else"
"""Under this name stand the words for a question that has none of its own."""

_STRIDE: Final = 3
_SPREAD: Final = 5
_CHANGES: Final = (
    (3, 1, 2, 1, -1, 0, 2, 0),
    (2, 1, 1, 3, 1, 2, 1, 1),
    (1, 2, -1, 0, 3, 0, 1, 0),
)
"""How marks move for eight people in a row, in three kinds of questions.

Either everybody's mark rises or at least three do and three do not: fewer would be hidden.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer:
    """Somebody with an opinion; `words` are what may be written under the id of a question.

    Who `looks_back` gives marks beside those of the first time: mostly better ones. `given` are
    answers that are settled beforehand, by question.
    """

    person: Person
    words: Mapping[str, Sequence[str]]
    looks_back: bool
    now: datetime
    given: Mapping[str, str | int] = field(default_factory=dict)

    def moves(self, question: Question | None) -> tuple[Move, ...]:
        """Answer the question on the screen; at the page of all answers send them off."""
        if question is None:
            return (moves.submit(self.now),)
        if question.kind is Kind.MANY:
            options = (self._option(question, step) for step in range(2))
            ticks = dict.fromkeys(
                [str(self.given[question.id])] if question.id in self.given else options
            )
            return (*(moves.tick(one, on=True) for one in ticks), moves.ANSWER_WITH_TICKS)
        return (moves.answer(self.given.get(question.id, self._value(question))),)

    def _value(self, question: Question) -> Value:
        if question.kind is Kind.TEXT:
            return self._written(question)
        if question.kind is Kind.SCALE:
            return self._mark(question)
        if question.kind is Kind.NUMBER:
            return min(question.least + self._turn(question) % _SPREAD, question.most)
        return self._option(question)

    def _mark(self, question: Question) -> int:
        """Give a mark in the middle; looking back it moves by one down to three up."""
        moved = _CHANGES[_sum(question) % len(_CHANGES)]
        change = moved[self.person.number % len(moved)] if self.looks_back else 0
        return min(question.least + 2 + self._turn(question) % _SPREAD + change, question.most)

    def _option(self, question: Question, step: int = 0) -> str:
        options = question.option_ids
        return options[(self._turn(question) + step) % len(options)]

    def _written(self, question: Question) -> str | None:
        known = self.words.get(question.id) or (self.words[ELSE] if question.required else ())
        if not known:
            return None
        return known[self.person.number % len(known)]

    def _turn(self, question: Question) -> int:
        """Tell people and questions apart by a number."""
        return self.person.number * _STRIDE + _sum(question)


def _sum(question: Question) -> int:
    """Tell questions apart by a number; one that is asked again keeps its own."""
    return sum(question.id.removesuffix(AGAIN).encode())
