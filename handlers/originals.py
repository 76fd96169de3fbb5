"""Originals: content that stands in the language it was written in, said so to other readers."""

from domain.html import NOTHING, Html
from locales.texts import FALLBACK, Texts


def note(texts: Texts) -> Html:
    """Tell a reader of another language that what follows is in Russian."""
    return NOTHING if texts.language == FALLBACK else texts.say("content-in-russian")
