"""Vocabulary: the words of one language that mean a value, as its `reading.toml` lists them."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from locales.texts import FALLBACK, HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What words mean; `alike` are letters people do not tell apart, `idle` words mean nothing.

    `towards` stand before the day by which something is to be done.
    """

    yes: frozenset[str]
    no: frozenset[str]
    numbers: Mapping[str, str]
    months: Mapping[str, str]
    joining: frozenset[str]
    out_of: frozenset[str]
    idle: frozenset[str]
    towards: frozenset[str]
    alike: Mapping[int, str]

    def plain(self, words: str) -> str:
        """Leave of words what is compared: letters and digits, without case and marks.

        A lone sign, say a plus, stays.
        """
        letters = unicodedata.normalize("NFC", words).casefold().translate(self.alike)
        kept = "".join(one if one.isalnum() else " " for one in letters)
        return " ".join(kept.split()) or letters.strip()


def vocabulary(language: str) -> Vocabulary:
    """Give the vocabulary of a language, or the Russian one if it has none."""
    own = (HERE / language / "reading.toml").is_file() if language.isalpha() else False
    return _vocabulary(language if own else FALLBACK)


@cache
def _vocabulary(language: str) -> Vocabulary:
    tables = tomllib.loads((HERE / language / "reading.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        yes=frozenset(tables["yes"]),
        no=frozenset(tables["no"]),
        numbers=_turned(tables["numbers"]),
        months=_turned(tables["months"]),
        joining=frozenset(tables["joining"]),
        out_of=frozenset(tables["out_of"]),
        idle=frozenset(tables["idle"]),
        towards=frozenset(tables["towards"]),
        alike=str.maketrans(tables["alike"]),
    )


def _turned(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: meaning for meaning, words in table.items() for word in words}
