"""Refusals in words: what a person is told when the house declines."""

from domain.html import Html, escaped
from domain.letters import Screen, Toast
from domain.refusals import DomainError, Misunderstood
from locales.texts import Texts


def said(refusal: DomainError, texts: Texts, *, to_a_tap: bool) -> Screen | Toast:
    """Put a refusal into words: over the chat for a tap, as a message otherwise."""
    words = _words(refusal, texts)
    return Toast(words, alert=True) if to_a_tap else Screen(escaped(words))


def expected(missed: Misunderstood, texts: Texts) -> Html:
    """Say what kind of answer was expected, with an example."""
    return texts.say(_key(missed), **missed.facts)


def _words(refusal: DomainError, texts: Texts) -> str:
    if isinstance(refusal, Misunderstood):
        return texts.label(_key(refusal), **refusal.facts)
    return texts.label(f"refusal-{refusal.code}")


def _key(missed: Misunderstood) -> str:
    return f"expected-{missed.expected.replace('_', '-')}"
