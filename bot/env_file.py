"""The file `.env`: which key stands on which line, and what is wrong whatever the values."""

import io
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from dotenv.parser import Binding, parse_stream

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, texts_for

ENCODING: Final = "utf-8-sig"
"""UTF-8, with or without the mark that Windows puts before it."""


class EnvFileBroken(Obstacle):
    """The file cannot be used; the words name the line and what is expected, never a value."""


def lines_of(path: Path, known: frozenset[str]) -> Mapping[str, int]:
    """Map every key of the file, in capital letters, to its line; no file has no keys.

    Raises:
        EnvFileBroken: not text, not of the form KEY=value, an unknown key, or one written twice.
    """
    words = texts_for(FALLBACK)
    lines: dict[str, int] = {}
    for line, one in _bindings(path):
        key = (one.key or "").upper()
        place = f"{path}:{line}: "
        if one.error or one.value is None:
            raise EnvFileBroken(place + words.label("settings-no-pair"))
        if key not in known:
            raise EnvFileBroken(place + _unknown(one.key or "", known))
        if key in lines:
            raise EnvFileBroken(f"{place}{key}: {words.label('settings-twice', line=lines[key])}")
        lines[key] = line
    return lines


def _bindings(path: Path) -> Iterator[tuple[int, Binding]]:
    """Yield what the file says, comments left out, with the line where each thing stands."""
    for one in parse_stream(io.StringIO(_text(path))):
        said = one.original.string
        if one.error or one.key is not None:
            before = said[: len(said) - len(said.lstrip())]
            yield one.original.line + before.count("\n"), one


def _text(path: Path) -> str:
    words = texts_for(FALLBACK)
    try:
        return path.read_text(encoding=ENCODING)
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as broken:
        line = broken.object.count(b"\n", 0, broken.start) + 1
        raise EnvFileBroken(f"{path}:{line}: {words.label('settings-encoding')}") from None
    except OSError:
        raise EnvFileBroken(f"{path}: {words.label('settings-unreadable')}") from None


def _unknown(key: str, known: frozenset[str]) -> str:
    """Describe a key nobody reads; one that may be a secret in the wrong place is not quoted."""
    words = texts_for(FALLBACK)
    is_a_name = key.isascii() and key.isidentifier() and (key.isupper() or key.islower())
    if not is_a_name:
        return words.label("settings-no-pair")
    meant = get_close_matches(key.upper(), known, n=1)
    if meant:
        return f"{key}: {words.label('settings-misspelt', meant=meant[0])}"
    return f"{key}: {words.label('settings-unknown')}"
