"""QR codes: pictures of an address that a telephone's camera opens."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

import segno

_DOT: Final = 10
_QUIET: Final = 4
"""The white margin a camera needs, in dots."""


def qr(facts: Mapping[str, Any]) -> bytes:
    """Make a PNG of `address`, large enough for the screen of a classroom."""
    into = BytesIO()
    _code(facts["address"]).save(into, kind="png", scale=_DOT, border=_QUIET)
    return into.getvalue()


def drawn(address: str) -> str:
    """Draw the code of an address as SVG, without a margin, for a printed page."""
    return _code(address).svg_inline(border=0, omitsize=True)


def _code(address: str) -> segno.QRCode:
    """Make a code that still reads when a seventh of it is dirty or torn."""
    return segno.make(address, error="m", micro=False)
