"""Doubts: what an author had better look at, though the file is accepted."""

from collections.abc import Iterator, Mapping

from domain.questionnaires import Questionnaire
from domain.questions import Question
from locales.checks import BrokenFile, broken
from locales.companions import AGAIN, partner
from locales.lines import Path as Way
from locales.lines import line_of, lines_of
from locales.papers import Paper


def doubts(paper: Paper, current: Mapping[str, Questionnaire]) -> Iterator[BrokenFile]:
    """Yield what looks like an oversight, line by line."""
    lines = lines_of(paper.body)
    one = paper.questionnaire
    for place, question in enumerate(one.questions):
        for key, code in _of(question, one, current):
            way: Way = ("questions", place, key)
            yield broken(paper.path, line_of(lines, way), code, name=question.id)


def _of(
    question: Question, questionnaire: Questionnaire, current: Mapping[str, Questionnaire]
) -> Iterator[tuple[str, str]]:
    """Yield the key to look at and what is odd about it."""
    if question.only_if is not None and _always_holds(question, questionnaire):
        yield "only_if", "condition_always"
    if bool(question.low) != bool(question.high):
        yield ("low" if question.low else "high"), "ends_single"
    if question.pattern and question.wrong is None:
        yield "pattern", "pattern_wordless"
    if any(option.points for option in question.options) and not question.scored:
        yield "options", "points_idle"
    if question.explain and questionnaire.pass_points is None:
        yield "explain", "explain_idle"
    first = current.get(questionnaire.follows or "")
    if first is not None and question.id.endswith(AGAIN) and partner(question, first) is None:
        yield "id", "pair_missing"


def _always_holds(question: Question, questionnaire: Questionnaire) -> bool:
    condition = question.only_if
    above = questionnaire.question(condition.question) if condition is not None else None
    if condition is None or above is None or not above.required:
        return False
    return set(above.option_ids) <= set(condition.is_any_of)
