"""Spoken: given answers in words, as lists, tables and documents show them."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from domain.answers import Value
from domain.questions import Kind, Question
from locales.texts import Texts

NOBODY: Final[Mapping[str, str]] = {}
"""No names, for questions that ask for none."""


def option(
    question: Question, chosen: str, texts: Texts, named: Mapping[str, str] = NOBODY
) -> str:
    """Name an option, a mark, a band of marks, or somebody by a token."""
    if question.kind is Kind.SCALE:
        return chosen.replace("-", "–")
    if question.kind is Kind.YES_NO:
        return texts.label(f"option-{chosen}")
    if question.kind is Kind.PEOPLE:
        return named.get(chosen) or texts.label("person-gone")
    return next((one.text for one in question.options if one.id == chosen), chosen)


def answer(
    question: Question, value: Value, texts: Texts, named: Mapping[str, str] = NOBODY
) -> str:
    """Say an answer as it was given; it is not yet fit for markup."""
    if value is None:
        return texts.label("answer-skipped")
    if question.kind is Kind.DATE:
        return date.fromisoformat(str(value)).strftime("%d.%m.%Y")
    if isinstance(value, tuple):
        return ", ".join(option(question, one, texts, named) for one in value)
    if question.kind in {Kind.CHOICE, Kind.YES_NO}:
        return option(question, str(value), texts)
    return f"{value} {question.unit}" if question.unit else str(value)
