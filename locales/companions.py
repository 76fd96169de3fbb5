"""Companions: whether a questionnaire fits the one it follows, question by question."""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from locales.checks import BrokenFile, broken
from locales.lines import line_of, lines_of
from locales.papers import Paper

AGAIN: Final = "_2"
"""What the id of a question ends with that asks the same again."""


def misfits(paper: Paper, current: Mapping[str, Questionnaire]) -> Iterator[BrokenFile]:
    """Yield what does not stand beside its first time as it should."""
    follows = paper.questionnaire.follows
    if follows is None:
        return
    first = current.get(follows)
    if first is None or first.id == paper.questionnaire.id:
        line = line_of(lines_of(paper.body), ("follows",))
        yield broken(paper.path, line, "follows_unknown", name=follows)
        return
    for place, question in enumerate(paper.questionnaire.questions):
        asked = partner(question, first)
        if asked is not None and _looks(asked) != _looks(question):
            line = line_of(lines_of(paper.body), ("questions", place, "kind"))
            yield broken(paper.path, line, "pair_unlike", name=question.id, first=asked.id)


def partner(question: Question, first: Questionnaire) -> Question | None:
    """Find the question that asked the same the first time; None: it asks something new."""
    stem = question.id.removesuffix(AGAIN)
    return None if stem == question.id else first.question(stem)


def _looks(question: Question) -> tuple[Kind, int, int]:
    """Say what must be alike for two answers to be compared; bounds matter on a scale alone."""
    is_scale = question.kind is Kind.SCALE
    return (question.kind, question.least, question.most) if is_scale else (question.kind, 0, 0)
