"""Comparisons: what the same people answered before and after, parameter by parameter.

The second questionnaire `follows` the first, and its question `x_2` stands beside `x`. Only people
with both answers count, at least three of them; counts below that hide as in all results.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from domain.answers import Value
from domain.figures import TELL_NUMBERS, mean, percent, tenths, weight
from domain.hiding import LEAST, WHOLE, hidden, hidden_cells
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question

AGAIN: Final = "_2"
"""How the id of a question ends that is asked for the second time."""
COMPARED: Final = TELL_NUMBERS | {Kind.YES_NO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How many people of a form of mentoring moved from one answer to another."""

    question_id: str
    form: Form
    before: Value
    after: Value
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A parameter before and after; `before` and `after` are means over the same people.

    `people` is None where too few have both; `improved` is the share, in per cent, of those whose
    number rose, and None where that hides. Yes counts as a hundred per cent.
    """

    question: Question
    people: int | None
    before: Decimal | None = None
    after: Decimal | None = None
    difference: Decimal | None = None
    improved: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many people have answered the first questionnaire, the second, and both."""

    first: int
    second: int
    both: int

    @property
    def without_second(self) -> int:
        """How many have only the first."""
        return self.first - self.both

    @property
    def without_first(self) -> int:
        """How many have only the second."""
        return self.second - self.both


def twins(first: Questionnaire, second: Questionnaire) -> Iterator[tuple[Question, Question]]:
    """Yield the questions of one kind that stand beside each other, in order."""
    later = {one.id: one for one in second.questions}
    for question in first.questions:
        again = later.get(f"{question.id}{AGAIN}")
        if again is not None and again.kind is question.kind:
            yield question, again


def comparable(first: Questionnaire, second: Questionnaire) -> Iterator[tuple[Question, Question]]:
    """Yield those of them whose answers have means, so that a difference can be told."""
    return ((one, again) for one, again in twins(first, second) if one.kind in COMPARED)


def change(question: Question, shifts: Iterable[Shift], form: Form | None = None) -> Change:
    """Compare the answers to a question, in one form of mentoring or in all."""
    known = [
        one
        for one in shifts
        if weight(question, one.before) is not None and weight(question, one.after) is not None
    ]
    row = WHOLE if form is None else form.value
    here = [one for one in known if row in {WHOLE, one.form}]
    count = sum(one.people for one in here)
    if not count:
        return Change(question=question, people=0)
    if _is_away(question, known, row):
        return Change(question=question, people=None)
    before, after = (_mean(question, here, at) for at in ("before", "after"))
    rose = sum(one.people for one in here if _rises(question, one))
    return Change(
        question=question,
        people=count,
        before=tenths(before),
        after=tenths(after),
        difference=tenths(after - before),
        improved=None if _tells_who_rose(question, known, row) else percent(rose, count),
    )


def _is_away(question: Question, known: Sequence[Shift], row: str) -> bool:
    """Whether too few have both answers, or the means would tell how few chose something."""
    people = {form: _count(known, form) for form in _forms(known)}
    if row in hidden(people, LEAST) or sum(people.values()) < LEAST:
        return True
    if question.kind is not Kind.YES_NO:
        return False
    return any(
        {(row, "yes"), (row, "no")} & hidden_cells(_split(known, at)) for at in ("before", "after")
    )


def _tells_who_rose(question: Question, known: Sequence[Shift], row: str) -> bool:
    rows = {
        form: {
            "rose": sum(one.people for one in _of(known, form) if _rises(question, one)),
            "rest": sum(one.people for one in _of(known, form) if not _rises(question, one)),
        }
        for form in _forms(known)
    }
    return (row, "rose") in hidden_cells(rows)


def _split(known: Sequence[Shift], at: str) -> dict[str, dict[str, int]]:
    """Count yes and no on one side, form by form."""
    return {
        form: {
            answer: sum(one.people for one in _of(known, form) if getattr(one, at) == answer)
            for answer in ("yes", "no")
        }
        for form in _forms(known)
    }


def _forms(known: Sequence[Shift]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.form.value for one in known))


def _of(known: Sequence[Shift], form: str) -> list[Shift]:
    return [one for one in known if one.form == form]


def _count(known: Sequence[Shift], form: str) -> int:
    return sum(one.people for one in _of(known, form))


def _rises(question: Question, one: Shift) -> bool:
    before, after = weight(question, one.before), weight(question, one.after)
    return before is not None and after is not None and after > before


def _mean(question: Question, here: Sequence[Shift], at: str) -> Fraction:
    """Give the mean of one side; whoever stands here has a number on both."""
    weighed = [(weight(question, getattr(one, at)), one.people) for one in here]
    return mean([(one, times) for one, times in weighed if one is not None]) or Fraction()
