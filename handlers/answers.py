"""Answers in words: how an option and a given answer read on a screen."""

from collections.abc import Sequence
from datetime import date

from domain.answers import Value
from domain.questions import Kind, Question
from locales.texts import Texts


def option_label(question: Question, option: str, texts: Texts) -> str:
    """Name an option as its author did; a mark is its own name, yes and no are ours."""
    if question.kind is Kind.SCALE:
        return option
    if question.kind is Kind.YES_NO:
        return texts.label(f"option-{option}")
    words = {one.id: one.text for one in question.options}
    return words.get(option) or texts.label("person-gone")


def in_words(question: Question, value: Value, texts: Texts) -> str:
    """Say an answer as the person gave it; it is not yet fit for markup."""
    if value is None:
        return texts.label("answer-skipped")
    if question.kind is Kind.DATE:
        return date.fromisoformat(str(value)).strftime("%d.%m.%Y")
    if isinstance(value, tuple):
        labels = [option_label(question, one, texts) for one in value]
        return ", ".join(numbered(labels) if question.is_ranked else labels)
    if question.kind in {Kind.CHOICE, Kind.YES_NO}:
        return option_label(question, str(value), texts)
    return f"{value} {question.unit}" if question.unit else str(value)


def numbered(labels: Sequence[str]) -> list[str]:
    """Put before each its place, as in a list by preference."""
    return [f"{place}. {label}" for place, label in enumerate(labels, start=1)]


def shortened(words: str, most: int) -> str:
    """Cut words to a length, showing that something was cut."""
    plain = " ".join(words.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
