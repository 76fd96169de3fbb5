"""Moment words: what the words of one language mean where somebody types a day and an hour.

Each becomes a sign: `D:1` is tomorrow, `W:4` a Friday, `U:weeks` a unit, `N:3` a number, `M:10` a
month, `P:evening` a part of the day; the others stand under their own names.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from locales.texts import FALLBACK, HERE
from locales.vocabulary import Vocabulary, vocabulary

_SIGNS: Final = {"days": "D", "weekdays": "W", "units": "U", "counts": "N", "parts": "P"}
_IDLE: Final = "idle"


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentWords:
    """The sign of each word; `idle` words mean nothing."""

    signs: Mapping[str, str]
    idle: frozenset[str]
    vocabulary: Vocabulary


def moment_words(language: str) -> MomentWords:
    """Give the words of a language, or the Russian ones if it has none."""
    own = (HERE / language / "reading.toml").is_file() if language.isalpha() else False
    return _words(language if own else FALLBACK)


@cache
def _words(language: str) -> MomentWords:
    tables = tomllib.loads((HERE / language / "reading.toml").read_text(encoding="utf-8"))
    known: dict[str, Mapping[str, Iterable[str]]] = tables["moments"]
    months = vocabulary(language).months
    signs = {word: f"M:{int(number)}" for word, number in months.items()}
    for table, sign in _SIGNS.items():
        signs |= {one: f"{sign}:{value}" for value, all_ in known[table].items() for one in all_}
    signs |= {one: name for name, all_ in known["signs"].items() for one in all_ if name != _IDLE}
    return MomentWords(
        signs=signs, idle=frozenset(known["signs"][_IDLE]), vocabulary=vocabulary(language)
    )
