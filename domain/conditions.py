"""Conditions: which questions of a questionnaire could never be asked."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, LiteralString

from domain.people import Form
from domain.questions import Question

if TYPE_CHECKING:
    from domain.questionnaires import Questionnaire

Rule = tuple[LiteralString, "Callable[[Questionnaire], Iterator[str]]"]
"""A code, and what gives the ids of those who break the rule."""


def _on_nothing(questionnaire: "Questionnaire") -> Iterator[str]:
    for question in questionnaire.questions:
        condition = question.only_if
        if condition is not None and questionnaire.question(condition.question) is None:
            yield question.id


def _in_a_circle(questionnaire: "Questionnaire") -> Iterator[str]:
    """Find questions that wait, perhaps by way of others, for an answer to themselves."""
    return (one.id for one in questionnaire.questions if _waits_for_itself(questionnaire, one))


def _waits_for_itself(questionnaire: "Questionnaire", question: Question) -> bool:
    seen: set[str] = set()
    above = _asked_before(questionnaire, question)
    while above is not None and above.id not in seen:
        if above.id == question.id:
            return True
        seen.add(above.id)
        above = _asked_before(questionnaire, above)
    return False


def _on_a_later_one(questionnaire: "Questionnaire") -> Iterator[str]:
    order = [one.id for one in questionnaire.questions]
    for question in questionnaire.questions:
        above = _asked_before(questionnaire, question)
        is_later = above is not None and order.index(above.id) > order.index(question.id)
        if is_later and not _waits_for_itself(questionnaire, question):
            yield question.id


def _on_no_answer(questionnaire: "Questionnaire") -> Iterator[str]:
    for question in questionnaire.questions:
        above = _asked_before(questionnaire, question)
        wanted = set(question.only_if.is_any_of) if question.only_if is not None else set()
        if above is not None and not wanted <= set(above.option_ids):
            yield question.id


def _for_other_forms(questionnaire: "Questionnaire") -> Iterator[str]:
    """Find questions of a form whose people are not asked what decides about them."""
    for question in questionnaire.questions:
        above = _asked_before(questionnaire, question)
        forms = set(question.forms or Form)
        if above is not None and not forms <= set(above.forms or Form):
            yield question.id


def _on_one_time_of_many(questionnaire: "Questionnaire") -> Iterator[str]:
    """Find questions that look into a repeated section from outside: there are many answers."""
    for question in questionnaire.questions:
        above = _asked_before(questionnaire, question)
        if above is not None and above.section != question.section:
            repeated = {one.id for one in questionnaire.sections if one.repeat is not None}
            if above.section in repeated:
                yield question.id


def _asked_before(questionnaire: "Questionnaire", question: Question) -> Question | None:
    """Find the question whose answer decides whether this one is asked."""
    condition = question.only_if
    return None if condition is None else questionnaire.question(condition.question)


CONDITION_RULES: Final[tuple[Rule, ...]] = (
    ("condition_unknown", _on_nothing),
    ("condition_circle", _in_a_circle),
    ("condition_later", _on_a_later_one),
    ("condition_impossible", _on_no_answer),
    ("condition_forms", _for_other_forms),
    ("condition_repeated", _on_one_time_of_many),
)
"""What makes a condition one that cannot hold; every chain is as good as each of its links."""
