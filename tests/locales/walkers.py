"""Walkers: made-up people who answer a questionnaire, one for every way its branches can go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from domain.answers import Value
from domain.known import NOTHING_KNOWN, Known, token
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Count, Crowd, Kind, Option, Question
from domain.repeats import plain
from domain.sittings import Sitting

_NAMES: Final = ("Анна К.", "Константин Рождественский-Преображенский", "Лев Б.")
TYPED: Final = frozenset({Kind.TEXT, Kind.NUMBER, Kind.DATE})
"""Kinds of questions that have no buttons to answer with."""


def _crowd(size: int) -> tuple[Option, ...]:
    people = range(10**8, 10**8 + size)
    return tuple(Option(id=token(one), text=_NAMES[one % len(_NAMES)]) for one in people)


MUCH_KNOWN: Final = Known(
    people={Crowd.MENTORS: _crowd(20), Crowd.MENTEES: _crowd(9), Crowd.OWN_MENTEES: _crowd(2)},
    counted={Count.MEETINGS_HELD: 7, Count.PLAN_PERCENT: 60},
)
"""A school where there are many to choose from, and where everything is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walker:
    """Somebody made up: what they answer where a branch begins, and at what length elsewhere.

    `turns` are option ids by the id of the question, None skips it. Asked once more, at another
    time of a repeated section, a walker takes the turn after it, so that times differ.
    """

    paper: Questionnaire
    form: Form
    turns: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    is_wordy: bool = False
    known: Known = NOTHING_KNOWN

    def answer(self, sitting: Sitting, question: Question, times_before: int) -> Value:
        """Decide on an answer of the kind that the question asks for."""
        turns = self.turns.get(plain(question.id))
        if turns is not None:
            turn = turns[times_before % len(turns)]
            return (turn,) if turn is not None and question.is_ticked else turn
        if not self.is_wordy and not question.required:
            return None
        if sitting.counted is not None and not self.is_wordy:
            return str(sitting.counted)
        return self._written(question) if question.kind in TYPED else self._chosen(question)

    def _written(self, question: Question) -> Value:
        bound = question.most if self.is_wordy else question.least
        if question.kind is Kind.DATE:
            return "2026-05-20"
        return "ж" * bound if question.kind is Kind.TEXT else bound

    def _chosen(self, question: Question) -> Value:
        ids, most = question.option_ids, question.most
        if question.kind is Kind.CONFIRM:
            return most
        if question.is_ticked:
            return ids[::-1][:most] if self.is_wordy else ids[: max(question.least, 1)]
        return ids[-1 if self.is_wordy else 0]


def walkers(paper: Questionnaire, form: Form) -> Iterator[Walker]:
    """Make up people who take every turn beside every other, tersely and at length."""
    turns = {one: _turns(paper, form, one) for one in _deciding(paper, form)}
    for taken in product(*(range(len(one)) for one in turns.values())):
        chosen = {
            key: (*options[at:], *options[:at])
            for (key, options), at in zip(turns.items(), taken, strict=True)
        }
        for is_wordy, known in ((True, MUCH_KNOWN), (False, NOTHING_KNOWN), (False, MUCH_KNOWN)):
            if known is MUCH_KNOWN or _needs_to_know(paper):
                yield Walker(paper=paper, form=form, turns=chosen, is_wordy=is_wordy, known=known)


def _needs_to_know(paper: Questionnaire) -> bool:
    """Whether a questionnaire is another one where nothing is known."""
    repeats = [one.repeat.over for one in paper.sections if one.repeat is not None]
    return any(repeats) or any(one.of or one.counts for one in paper.questions)


def _deciding(paper: Questionnaire, form: Form) -> list[str]:
    """List the questions on whose answers it depends what is asked."""
    conditions = (one.only_if for one in paper.for_form(form))
    return list(dict.fromkeys(one.question for one in conditions if one is not None))


def _turns(paper: Questionnaire, form: Form, decider: str) -> tuple[str | None, ...]:
    """Choose an answer for each branch that a question opens, and one that opens none."""
    conditions = [one.only_if for one in paper.for_form(form)]
    opening = [one.is_any_of for one in conditions if one and one.question == decider]
    question = next(one for one in paper.for_form(form) if one.id == decider)
    closing: tuple[str | None, ...] = tuple(
        one for one in question.option_ids if not any(one in some for some in opening)
    )
    if not closing and not question.required:
        closing = (None,)
    return (*dict.fromkeys(some[0] for some in opening), *closing[:1])
