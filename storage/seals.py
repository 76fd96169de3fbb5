"""Seals: words that only this program can have written, though anybody may carry them."""

import base64
import hmac
from hashlib import sha256
from typing import Final

LENGTH: Final = 24
"""How many letters a seal has, each of six bits."""

_BYTES: Final = 18


class Seals:
    """Seals made with the key of the process, which is no part of the database."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def of(self, purpose: str, words: str) -> str:
        """Give the seal of words for a purpose, in letters that a link may hold."""
        whole = f"{purpose}\n{words}".encode()
        code = hmac.new(self._secret, whole, sha256).digest()[:_BYTES]
        return base64.urlsafe_b64encode(code).decode("ascii")
