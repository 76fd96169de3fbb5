"""Evidence: what proves that a position of a road map is done.

A document is known by its title, number and day; a link by its address; a picture or a file by the
name the messenger keeps it under. The bytes of a file are never kept here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from domain.files import FileKind
from domain.ids import EvidenceId, PersonId, RoadMapRowId
from domain.refusals import Misunderstood

LONGEST_TITLE: Final = 200
LONGEST_NUMBER: Final = 40
LONGEST_URL: Final = 500

_SCHEMES: Final = frozenset({"http", "https"})


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    LINK = "link"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A piece of evidence before it belongs to a position; its kind says which fields it has.

    A document without a number has none on purpose. `file_kind` says how a file is shown.
    """

    kind: EvidenceKind
    title: str | None = None
    number: str | None = None
    dated_on: date | None = None
    url: str | None = None
    file_id: str | None = None
    file_kind: FileKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A piece of evidence of one position: what it is, who added it and when."""

    id: EvidenceId
    row_id: RoadMapRowId
    proof: Proof
    added_by: PersonId
    added_at: datetime


def document(title: str, number: str | None, dated_on: date) -> Proof:
    """Make evidence of a document.

    Raises:
        Misunderstood: its title or its number is longer than any there is.
    """
    for words, most in ((title, LONGEST_TITLE), (number or "", LONGEST_NUMBER)):
        if len(words) > most:
            raise Misunderstood("shorter", length=len(words), most=most)
    return Proof(kind=EvidenceKind.DOCUMENT, title=title, number=number, dated_on=dated_on)


def link(words: str) -> Proof:
    """Make evidence of an address that a browser opens.

    Raises:
        Misunderstood: it is none, holds somebody's password, or is too long.
    """
    if len(words) > LONGEST_URL:
        raise Misunderstood("shorter", length=len(words), most=LONGEST_URL)
    if not _is_address(words):
        raise Misunderstood("evidence_link")
    return Proof(kind=EvidenceKind.LINK, url=words)


def file(file_id: str, kind: FileKind, words: str) -> Proof:
    """Make evidence of a picture or a file; the words under it become its title, cut to fit."""
    title = " ".join(words.split())[:LONGEST_TITLE] or None
    return Proof(kind=EvidenceKind.FILE, title=title, file_id=file_id, file_kind=kind)


def looks_like_a_link(words: str) -> bool:
    """Whether words are meant as an address: one piece with a scheme in front."""
    head, slashes, _ = words.partition("://")
    return bool(slashes) and head.isalpha() and len(words.split()) == 1


def _is_address(words: str) -> bool:
    if not words.isprintable() or len(words.split()) != 1:
        return False
    try:
        parts = urlsplit(words)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_named = "." in host.strip(".")
    return parts.scheme in _SCHEMES and is_named and parts.username is None
