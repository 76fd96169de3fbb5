"""Lines: where each key of a TOML file stands, which the standard reader does not tell."""

import re
from collections.abc import Mapping
from typing import Final

Path = tuple[str | int, ...]
"""A way into the read file, as in `("questions", 3, "text")`."""

_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}|"  # long strings, which may end in quotes
    r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'|"
    r"\#[^\n]*|[\[\]{}=,\n]|" + r"[^\s\[\]{}=,\#]+",
    re.DOTALL,
)


def lines_of(toml: str) -> Mapping[Path, int]:
    """Map every key, table and element of a well-formed TOML file to its line, from 1."""
    return _Walk(toml).lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Find the line of a path, or of the nearest thing around it."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 1)


class _Walk:
    """One pass over the tokens of a file that the standard reader has accepted."""

    def __init__(self, toml: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens = [
            (found.group(), toml.count("\n", 0, found.start()) + 1)
            for found in _TOKEN.finditer(toml)
            if not found.group().startswith("#")
        ]
        self._at = 0
        self._counts: dict[Path, int] = {}
        table: Path = ()
        while self._at < len(self._tokens):
            if self._skip("\n"):
                continue
            if self._skip("["):
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        is_list = self._skip("[")
        line = self._line
        path = self._inside(self._keys("]"))
        self._skip("]")
        if is_list:
            self._counts[path] = self._counts.get(path, -1) + 1
            self.lines.setdefault(path, line)
            path = (*path, self._counts[path])
        self.lines.setdefault(path, line)
        return path

    def _inside(self, keys: Path) -> Path:
        """Add to each list of tables on the way the number of its latest element."""
        path: Path = ()
        for key in keys:
            if path in self._counts:
                path = (*path, self._counts[path])
            path = (*path, key)
        return path

    def _pair(self, table: Path) -> None:
        line = self._line
        path = (*table, *self._keys("="))
        self.lines.setdefault(path, line)
        self._value(path)

    def _keys(self, end: str) -> Path:
        keys: list[str] = []
        while not self._skip(end):
            token = self._take()
            quoted = token[0] in "\"'"
            keys += [token[1:-1]] if quoted else [one for one in token.split(".") if one]
        return tuple(keys)

    def _value(self, path: Path) -> None:
        if self._skip("{"):
            while not self._skip("}"):
                if not self._skip(","):
                    self._pair(path)
        elif self._skip("["):
            self._elements(path)
        else:
            while self._at < len(self._tokens) and self._tokens[self._at][0] not in "]},\n":
                self._take()  # a date and its time are two tokens

    def _elements(self, path: Path) -> None:
        place = 0
        while not self._skip("]"):
            if not self._skip(",") and not self._skip("\n"):
                self.lines.setdefault((*path, place), self._line)
                self._value((*path, place))
                place += 1

    @property
    def _line(self) -> int:
        return self._tokens[self._at][1]

    def _take(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1][0]

    def _skip(self, token: str) -> bool:
        found = self._at < len(self._tokens) and self._tokens[self._at][0] == token
        self._at += found
        return found
