"""Samples: an answer to any question, for whoever tries a questionnaire out."""

import re
from typing import Final

from domain.answers import Value
from domain.questions import Kind, Question

DAY: Final = "2010-05-17"
_CANDIDATES: Final = ("2010", "1", "10", "a", "abc", "12:30", "17.05.2010", "+79001234567", "7")
"""What is tried where only words of a certain shape are an answer."""


def sample(question: Question, wish: str | None, words: str) -> Value:
    """Give an answer: the wished option, or the first one, the least number, some words.

    None where no words are known that fit what the author asks for.
    """
    if question.option_ids:
        return _chosen(question, question.option_ids[0] if wish is None else wish)
    if question.kind is Kind.TEXT:
        return _words(question, words)
    return DAY if question.kind is Kind.DATE else question.least


def _chosen(question: Question, option: str) -> Value:
    if question.kind is Kind.SCALE:
        return int(option)
    is_single = question.kind in {Kind.CHOICE, Kind.YES_NO}
    return option if is_single else _some(question, option)


def _some(question: Question, first: str) -> tuple[str, ...]:
    """Choose as few as may be chosen, the first one among them, in the order of the options."""
    others = [one for one in question.option_ids if one != first]
    chosen = {first, *others[: question.least - 1]}
    return tuple(one for one in question.option_ids if one in chosen)


def _words(question: Question, words: str) -> str | None:
    if question.pattern is not None:
        fit = (one for one in _CANDIDATES if re.fullmatch(question.pattern, one))
        return next(fit, None)
    times = question.least // len(words) + 1
    return (words if question.least <= len(words) else words * times)[: question.most]
