"""Canaries: what people type and how they are called must never stand in a log."""

import re
from typing import Final

SHORTEST: Final = 5
"""What is shorter stands in honest lines too: a number, a word like «да»."""

_PHONE: Final = re.compile(r"\+?\d[\d ()-]{9,}\d")
_HEARD: Final[set[str]] = set()


def let_out(words: str | None) -> None:
    """Note what somebody typed or is called; of a command only what follows it."""
    told = (words or "").strip()
    if told.startswith("/"):
        told = told.partition(" ")[2].strip()
    parts = {told, *told.split(), *_PHONE.findall(told)}
    _HEARD.update(one for one in parts if len(one) >= SHORTEST and not one.isdigit())


def forget() -> None:
    """Begin anew."""
    _HEARD.clear()


def found_in(log: str) -> list[str]:
    """List what was let out and stands in a log."""
    return sorted(one for one in _HEARD if one in log)
