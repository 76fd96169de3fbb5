"""Secrecy: how a secret is known when it stands where it should not."""

import re
from typing import Final

STARS: Final = "***"

_TOKEN: Final = re.compile(r"\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
_CREDENTIALS: Final = re.compile(r"(?<=://)[^/?#\s]*@")


def holds_a_token(words: str) -> bool:
    """Whether something in there has the shape of a token that Telegram gives out."""
    return _TOKEN.search(words) is not None


def without_secrets(words: str) -> str:
    """Put stars over what looks like a token, or like a name and password in an address."""
    return _CREDENTIALS.sub(f"{STARS}@", _TOKEN.sub(STARS, words))
