"""Texts: the phrases of one language, and Russian where it has none.

Phrases stand in the *.ftl files of a language's folder. In `say` a phrase may hold markup and the
facts put into it are made harmless; in `label` nothing is markup. Every phrase knows `$address`:
`child` for a pupil under 14, whom Russian addresses otherwise than an `adult`. Texts also know how
their reader's school wants people to be named.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from domain.html import Html, escaped
from domain.settings import Naming

Fact = str | int | float
"""What a phrase is filled with; numbers stay numbers, because they choose the plural."""

FALLBACK: Final = "ru"
CHILD: Final = "child"
ADULT: Final = "adult"
HERE: Final = Path(__file__).parent
_LONGEST: Final = 2000
"""Fluent refuses to fill in more than 2500 characters at once; an answer may have 3000."""


class PhraseMissing(LookupError):
    """A phrase has no words, or lacks a fact it speaks of: a fault of ours, never shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """What is said in one language to a child or an adult; `bundles` are asked in turn.

    `naming` is how the reader's school wants people to be shown.
    """

    language: str
    bundles: tuple[FluentBundle, ...]
    address: str = ADULT
    naming: Naming = Naming.FIRST

    def say(self, key: str, /, **facts: Fact) -> Html:
        """Speak a phrase on a screen; facts that are not Html yet become harmless.

        Raises:
            PhraseMissing: no language has the phrase, or a fact is missing.
        """
        return Html(self._spoken(key, {name: _harmless(fact) for name, fact in facts.items()}))

    def label(self, key: str, /, **facts: Fact) -> str:
        """Speak a phrase where there is no markup: on a button, in a toast, in a log.

        Raises:
            PhraseMissing: no language has the phrase, or a fact is missing.
        """
        return self._spoken(key, facts)

    def _spoken(self, key: str, facts: Mapping[str, Fact]) -> str:
        return self._worded(key, facts) if facts else _always(self, key)

    def _worded(self, key: str, facts: Mapping[str, Fact]) -> str:
        long = {name: fact for name, fact in facts.items() if _is_long(fact)}
        words = self._filled(key, {**facts, **{name: _stand_in(name) for name in long}})
        for name, fact in long.items():
            words = words.replace(_stand_in(name), str(fact))
        return words

    def _filled(self, key: str, facts: Mapping[str, Fact]) -> str:
        for bundle in self.bundles:
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                told = {**facts, "address": self.address}
                words, errors = bundle.format_pattern(pattern, told)
                if errors:
                    raise PhraseMissing(f"{key}: {errors[0]}")
                return str(words)
        raise PhraseMissing(key)


@cache
def _always(texts: Texts, key: str) -> str:
    """Remember a phrase that holds no facts: it never changes, and tells of nobody."""
    return texts._worded(key, {})  # noqa: SLF001 - a part of Texts, outside only to be cached


def texts_for(language: str, address: str = ADULT, naming: Naming = Naming.FIRST) -> Texts:
    """Give the texts of a language, named as Telegram does; Russian for one we do not speak."""
    spoken = language.partition("-")[0].lower()
    return _texts(spoken if spoken in languages() else FALLBACK, address, naming)


@cache
def languages() -> frozenset[str]:
    """List the languages that have phrases."""
    return frozenset(phrases.parent.name for phrases in HERE.glob("*/*.ftl"))


@cache
def _texts(language: str, address: str, naming: Naming) -> Texts:
    bundles = tuple(_bundle(one) for one in dict.fromkeys((language, FALLBACK)))
    return Texts(language, bundles, address, naming)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((HERE / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _harmless(fact: Fact) -> Fact:
    return escaped(fact) if isinstance(fact, str) and not isinstance(fact, Html) else fact


def _is_long(fact: Fact) -> bool:
    return isinstance(fact, str) and len(fact) > _LONGEST


def _stand_in(name: str) -> str:
    return f"\N{OBJECT REPLACEMENT CHARACTER}{name}\N{OBJECT REPLACEMENT CHARACTER}"
