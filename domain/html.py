"""The border between people's words and the markup Telegram reads."""

from typing import Final, final


@final
class Html(str):
    """Text that Telegram may parse as HTML: every piece of it was written or escaped by us."""

    __slots__ = ()


NOTHING: Final = Html("")
"""No words at all."""


def escaped(words: str) -> Html:
    """Make somebody's words harmless: they are shown as typed and never become markup."""
    return Html(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def joined(*pieces: Html, by: str = "\n\n") -> Html:
    """Put pieces together with a separator of our own, leaving out the empty ones."""
    return Html(by.join(piece for piece in pieces if piece))
