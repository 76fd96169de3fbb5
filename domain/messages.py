"""Messages: how much of a text a message holds, measured as the messenger does."""

from typing import Final

LONGEST: Final = 4096
"""Units of a message; markup is counted too, so what fits here fits the messenger."""

LONGEST_CAPTION: Final = 1024
"""Units of the words under a file."""

LONGEST_TOAST: Final = 200
"""Units of a line shown over the chat."""


def units(text: str) -> int:
    """Measure a text in units of UTF-16: a sign outside the first plane takes two of them."""
    return len(_spelt(text)) // 2


def beginning(text: str, most: int) -> str:
    """Give as much of a text as takes no more than so many units; no sign is cut in two."""
    return _spelt(text)[: 2 * most].decode("utf-16-le", "ignore")


def _spelt(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
