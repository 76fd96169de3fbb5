"""Answers: the values kept under a question's id, and whether one fits its question."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Final

from domain.questions import Kind, Question
from domain.refusals import Misunderstood

Value = str | int | float | tuple[str, ...] | None
"""What is kept: words, an option id, a mark, a number, option ids, an ISO date; None: skipped."""


def fitting(question: Question, value: Value) -> Value:
    """Give the value back, tidied, if it is an answer to the question.

    Raises:
        Misunderstood: the value is of another kind or out of bounds.
    """
    if value is not None:
        return _CHECKS[question.kind](question, value)
    if question.required:
        raise Misunderstood("required")
    return None


def ticked(
    question: Question, before: tuple[str, ...], option: str, *, on: bool
) -> tuple[str, ...]:
    """Mark an option beside those marked before, or take its mark away.

    Where order counts it is the order of marking, else that of the options.

    Raises:
        Misunderstood: no more can be marked.
    """
    others = tuple(one for one in before if one != option)
    if not on:
        return others
    if option in before:
        return before
    if len(others) >= question.most:
        raise Misunderstood("most", most=question.most)
    return _in_order(question, (*others, option))


def chosen(value: Value) -> frozenset[str]:
    """Say which option ids a value stands for, as conditions compare them."""
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, tuple) else frozenset({str(value)})


def _text(question: Question, value: Value) -> str:
    words = _printable(value).strip() if isinstance(value, str) else ""
    if not words:
        raise Misunderstood("text")
    if len(words) > question.most:
        raise Misunderstood("shorter", length=len(words), most=question.most)
    if len(words) < question.least:
        raise Misunderstood("longer", least=question.least)
    if question.pattern and not re.fullmatch(question.pattern, words):
        raise Misunderstood("pattern")
    return words


def _number(question: Question, value: Value) -> int | float:
    if not isinstance(value, int | float) or not question.least <= value <= question.most:
        raise Misunderstood("number", least=question.least, most=question.most)
    return value


def _date(_: Question, value: Value) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise Misunderstood("date") from None


def _mark(question: Question, value: Value) -> int:
    return int(_one_of(question, str(value)))


def _one_of(question: Question, value: Value) -> str:
    if value not in question.option_ids:
        raise Misunderstood(question.kind, least=question.least, most=question.most)
    return str(value)


def _some_of(question: Question, value: Value) -> tuple[str, ...]:
    picked = tuple(dict.fromkeys(value)) if isinstance(value, tuple) else (str(value),)
    if not picked or not set(picked) <= set(question.option_ids):
        raise Misunderstood(question.kind, least=question.least, most=question.most)
    if len(picked) > question.most:
        raise Misunderstood("most", most=question.most)
    if len(picked) < question.least:
        raise Misunderstood("fewest", least=question.least)
    return _in_order(question, picked)


def _in_order(question: Question, picked: tuple[str, ...]) -> tuple[str, ...]:
    if question.is_ranked:
        return picked
    return tuple(option for option in question.option_ids if option in picked)


def _confirmed(question: Question, value: Value) -> int | float:
    """Take a number as it is, and the one spelt on the button that says it is right."""
    is_spelt = isinstance(value, str) and value.isascii() and value.isdecimal()
    return _number(question, int(str(value)) if is_spelt else value)


def _printable(words: str) -> str:
    """Leave out control characters, which databases and documents refuse."""
    return "".join(one for one in words if one in "\n\t" or unicodedata.category(one) != "Cc")


_CHECKS: Final[dict[Kind, Callable[[Question, Value], Value]]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.SCALE: _mark,
    Kind.CHOICE: _one_of,
    Kind.YES_NO: _one_of,
    Kind.MANY: _some_of,
    Kind.RANK: _some_of,
    Kind.PEOPLE: _some_of,
    Kind.CONFIRM: _confirmed,
}
