"""The border between people's words and the markup Telegram reads."""

import re
from typing import Final, final

from domain.messages import units


@final
class Html(str):
    """Text that Telegram may parse as HTML: every piece of it was written or escaped by us."""

    __slots__ = ()


_TAG: Final = re.compile("</?[a-z][^<>]*>")
_PIECE: Final = re.compile("</?[a-z][^<>]*>|&[#a-z0-9]+;|.", re.DOTALL)

NOTHING: Final = Html("")
"""No words at all."""


def escaped(words: str) -> Html:
    """Make somebody's words harmless: they are shown as typed and never become markup."""
    return Html(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def joined(*pieces: Html, by: str = "\n\n") -> Html:
    """Put pieces together with a separator of our own, leaving out the empty ones."""
    return Html(by.join(piece for piece in pieces if piece))


def fitted(words: Html, most: int) -> Html:
    """Give words that take no more than so many units of UTF-16 on a screen, or their beginning.

    A tag or a sign is left whole or left out, and what is open at the cut is closed.
    """
    if units(words) <= most:
        return words
    pieces = _PIECE.findall(words)
    if sum(map(_room, pieces)) <= most:
        return words
    left, taken, opened = most - 1, list[str](), list[str]()
    for piece in pieces:
        if (left := left - _room(piece)) < 0:
            break
        if piece.startswith("</"):
            opened.pop()
        elif _TAG.fullmatch(piece):
            opened.append(piece[1:-1].split()[0])
        taken.append(piece)
    closing = "".join(f"</{one}>" for one in reversed(opened))
    return Html("".join(taken).rstrip() + "…" + closing)


def _room(piece: str) -> int:
    """Say how many units a piece takes on a screen: a tag none, an escaped sign one."""
    if _TAG.fullmatch(piece):
        return 0
    return 1 if piece.startswith("&") else units(piece)
