"""Where things stand in a TOML file."""

import tomllib
from collections.abc import Iterator
from typing import Any

from locales.library import read_library
from locales.lines import Path, line_of, lines_of

ODD = '''
a = 1  # [not] = "a table"
"b c" = "x = # [y]"
d.e = 'C:\\'
long = """
[f]
say ""two"" \\""" g = 1
"""
literal = \'\'\'
[h]'\'\'\'
when = 2021-09-01 12:00:00
flat = { i = [1, [2, 3]], j = { k = "}" } }
[[l]]
[[l.m]]
n = 1
[[l.m]]
n = 2
[[l]]
[[l.m]]
[l.o]
p = 5
'''


def _ways(value: Any, way: Path = ()) -> Iterator[Path]:
    if way:
        yield way
    if isinstance(value, dict | list):
        for step, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _ways(one, (*way, step))


def test_every_key_has_its_line_however_it_is_written() -> None:
    """Brackets, marks and signs inside words are words."""
    lines = lines_of(ODD)
    found = {
        way: lines[way]
        for way in (
            ("a",),
            ("b c",),
            ("d", "e"),
            ("literal",),
            ("when",),
            ("flat", "i", 1, 1),
            ("flat", "j", "k"),
            ("l", 0, "m", 1, "n"),
            ("l", 1, "m", 0),
            ("l", 1, "o", "p"),
        )
    }
    assert list(found.values()) == [2, 3, 4, 9, 11, 12, 12, 17, 19, 21]


def test_nothing_the_standard_reader_finds_is_without_a_line() -> None:
    """Only a table that is named on the way to its key has no line of its own."""
    lines = lines_of(ODD)
    assert [way for way in _ways(tomllib.loads(ODD)) if way not in lines] == [("d",)]
    for source in read_library().sources:
        lines = lines_of(source.body)
        assert all(way in lines for way in _ways(tomllib.loads(source.body)))


def test_what_is_not_there_stands_where_it_would_belong() -> None:
    """A missing key is shown at its table, and at the first line if that is missing too."""
    lines = lines_of("\n[a]\nb = 1\n")
    assert line_of(lines, ("a", "c")) == 2
    assert line_of(lines, ("d", 1, "e")) == 1
