"""Addresses that an administrator may write: of the Bot API, of a proxy, of the database."""

from typing import Final
from urllib.parse import SplitResult, urlsplit

PROXIES: Final = frozenset({"http", "socks5", "socks5h"})
_DATABASES: Final = frozenset({"postgresql", "postgresql+asyncpg"})
_FILES: Final = frozenset({"sqlite", "sqlite+aiosqlite"})


def bot_api(written: str) -> str:
    """Take the address of a Bot API: nothing after the path, no token and no password in it.

    Raises:
        ValueError: it is none; what was written is not in the words.
    """
    parts = _split(written)
    is_plain = not (parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme not in {"http", "https"} or not is_plain or "/bot" in parts.path:
        raise ValueError("not the address of a Bot API")
    return written.rstrip("/")


def proxy(written: str) -> str:
    """Take the address of a proxy, with a name and password or without.

    Raises:
        ValueError: it is none; what was written is not in the words.
    """
    parts = _split(written)
    if parts.scheme not in PROXIES or parts.port is None or parts.path.strip("/") or parts.query:
        raise ValueError("not the address of a proxy")
    return written.rstrip("/")


def database(written: str) -> str:
    """Take the address of a database that keeps what it is told.

    Raises:
        ValueError: it is none; what was written is not in the words.
    """
    scheme, _, rest = written.partition("://")
    if scheme in _FILES:
        is_kept = rest.startswith("/") and rest.strip("/") not in {"", ":memory:"}
    else:
        parts = _split(written)
        is_kept = scheme in _DATABASES and parts.path.strip("/") != ""
    if not is_kept:
        raise ValueError("not the address of a database")
    return written


def _split(written: str) -> SplitResult:
    """Take an address apart that names a host, and a port only if it may exist."""
    parts = urlsplit(written)
    if not parts.hostname or parts.port == 0 or any(one.isspace() for one in written):
        raise ValueError("no host")
    return parts
