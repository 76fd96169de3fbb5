"""Evidence in words: reading what somebody typed, and saying what stands beside a position."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from domain import evidence
from domain.evidence import EvidenceKind, Proof
from domain.files import FileKind
from domain.refusals import Misunderstood
from locales.dates import said_day
from locales.reading import read_day
from locales.texts import FALLBACK, HERE, Texts

_LONGEST_DAY: Final = 4
"""Pieces that a day is written in: number, month, year, and a word for the year."""

_SHORT_YEAR: Final = re.compile(r"([0-9]{1,2}[./][0-9]{1,2}[./])([0-9]{2})(?![0-9])")
_GLUED: Final = re.compile(r"(?<=[0-9]{4})(?=[^\W\d_])")
_EDGES: Final = " ,.;:-\N{EN DASH}\N{EM DASH}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What stands before a number, in place of one, and before a day."""

    number: re.Pattern[str]
    without: re.Pattern[str]
    dated: frozenset[str]


def read(words: str, language: str) -> Proof:
    """Read a line as an address, or as the title, the number and the day of a document.

    Raises:
        Misunderstood: it is neither, or something is lacking.
    """
    line = " ".join(words.split())
    if evidence.looks_like_a_link(line):
        return evidence.link(line)
    signs = _signs(language)
    rest, day = _day_in(line, language, signs)
    title, number = _number_in(rest, signs)
    if day is None and not number:
        raise Misunderstood("evidence")
    if day is None:
        raise Misunderstood("evidence_day")
    if number is None:
        raise Misunderstood("evidence_number")
    if not any(map(str.isalpha, title)):
        raise Misunderstood("evidence_title")
    return evidence.document(title, number or None, day)


def said(proof: Proof, texts: Texts) -> str:
    """Say in a few words what a piece of evidence is."""
    title = proof.title or ""
    match proof.kind:
        case EvidenceKind.LINK:
            return proof.url or ""
        case EvidenceKind.FILE:
            kind = "picture" if proof.file_kind is FileKind.PICTURE else "file"
            named = "yes" if title else "no"
            return texts.label("evidence-file-said", kind=kind, named=named, title=title)
        case EvidenceKind.DOCUMENT:
            return _document(proof, title, texts)


def _document(proof: Proof, title: str, texts: Texts) -> str:
    day = said_day(proof.dated_on, texts.language) if proof.dated_on else ""
    if proof.number is None:
        return texts.label("evidence-document-unnumbered", title=title, day=day)
    return texts.label("evidence-document-said", title=title, number=proof.number, day=day)


def _day_in(line: str, language: str, signs: _Signs) -> tuple[str, date | None]:
    """Find the day in a line; give the line without it."""
    pieces = line.split()
    for size in range(_LONGEST_DAY, 0, -1):
        for start in range(len(pieces) - size + 1):
            day = _day(pieces[start : start + size], language)
            if day is not None:
                before, after = pieces[:start], pieces[start + size :]
                if before and before[-1].casefold().strip(_EDGES) in signs.dated:
                    before.pop()
                return " ".join((*before, *after)), day
    return line, None


def _day(pieces: Iterable[str], language: str) -> date | None:
    typed = " ".join(pieces).strip("()")
    if not typed[:1].isdigit():
        return None
    try:
        return read_day(_GLUED.sub(" ", _SHORT_YEAR.sub(r"\g<1>20\2", typed)), language)
    except Misunderstood:
        return None


def _number_in(rest: str, signs: _Signs) -> tuple[str, str | None]:
    """Find the number of a document; give its title, too. Without one on purpose it is empty."""
    for pattern in (signs.number, signs.without):
        if found := pattern.search(rest):
            title = f"{rest[: found.start()]} {rest[found.end() :]}"
            return _tidy(title), found[1].strip(_EDGES) if pattern is signs.number else ""
    bare = [one for one in rest.split() if any(map(str.isdigit, one))]
    if len(bare) == 1:
        return _tidy(rest.replace(bare[0], " ", 1)), bare[0].strip(_EDGES)
    return _tidy(rest), None


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(_EDGES)


def _signs(language: str) -> _Signs:
    own = language.isalpha() and (HERE / language / "evidence.toml").is_file()
    return _read_signs(language if own else FALLBACK)


@cache
def _read_signs(language: str) -> _Signs:
    known = tomllib.loads((HERE / language / "evidence.toml").read_text(encoding="utf-8"))
    marks, without = (_any(known[name]) for name in ("number", "without"))
    return _Signs(
        number=re.compile(rf"(?<!\w)(?:{marks})\.?\s*(?=\S*[0-9])([\w./-]+)", re.IGNORECASE),
        without=re.compile(rf"(?<!\w)(?:{without})(?!\w)", re.IGNORECASE),
        dated=frozenset(known["dated"]),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
