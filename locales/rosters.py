"""Rosters: how the columns of the table are called, and what its words mean."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from domain.rosters import Words, plain
from locales.texts import FALLBACK, HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterWords:
    """The words of the table: accepted headings, examples, and choices with their meaning.

    `options` are the words of each choice that stand in the template.
    """

    headings: Mapping[str, tuple[str, ...]]
    examples: Mapping[str, str]
    options: Mapping[str, tuple[str, ...]]
    meanings: Words


@cache
def roster_words() -> RosterWords:
    """Read the words; schools keep their lists in Russian whatever a curator reads."""
    table = tomllib.loads((HERE / FALLBACK / "roster.toml").read_text(encoding="utf-8"))
    return RosterWords(
        headings={name: tuple(words) for name, words in table["columns"].items()},
        examples=table["examples"],
        options={
            column: tuple(words[0] for words in values.values())
            for column, values in table["values"].items()
        },
        meanings={
            column: {plain(word): meaning for meaning, words in values.items() for word in words}
            for column, values in table["values"].items()
        },
    )
