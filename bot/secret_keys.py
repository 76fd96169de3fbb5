"""The secret key: made at the first start, and kept where no database and no backup is."""

import os
import secrets
from pathlib import Path
from typing import Final

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, texts_for

LENGTH: Final = 32
"""How many bytes a key has."""

_PRIVATE: Final = 0o600


class KeyUnusable(Obstacle):
    """The file of the key cannot be read or made, or holds something else than a key."""


def secret_key(path: Path) -> bytes:
    """Read the key, or make it.

    Raises:
        KeyUnusable: the file cannot be read or made, or is no key.
    """
    try:
        return _whole(path) if path.exists() else _made(path)
    except FileExistsError:
        return _whole(path)
    except OSError as problem:
        raise KeyUnusable(_line(path, type(problem).__name__)) from None


def _whole(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) != LENGTH:
        raise KeyUnusable(_line(path, str(len(key))))
    return key


def _made(path: Path) -> bytes:
    """Make the file under another name, so that it is never seen half-written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key, partial = secrets.token_bytes(LENGTH), path.with_name(f"{path.name}.{os.getpid()}")
    number = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
    try:
        os.write(number, key)
        os.fsync(number)
        os.link(partial, path)
    finally:
        os.close(number)
        partial.unlink()
    return key


def _line(path: Path, fault: str) -> str:
    words = texts_for(FALLBACK).label("start-secret-key", file=path.name, fault=fault)
    return f"SECRET_KEY_FILE: {words}"
