"""Consent texts: whole, never changed under an old version, and short enough beside it."""

import hashlib

import pytest

from domain.consents import ConsentKind
from domain.ids import SchoolId
from domain.schools import School
from domain.settings import SchoolSettings
from locales.consents import SHELF, consent_text, newest

SCHOOL = School(
    id=SchoolId(1),
    name="Гимназия",
    legal_name="МБОУ «Гимназия № 2»",
    address="101000, Москва, Садовая ул., 1",
    contact="school@example.org",
    zone="Europe/Moscow",
)
WRITTEN = {
    "guardian-1.md": "816c83dd2eb91293",
    "guardian-2.md": "af6625f9d7cd23fc",
    "mentor_agreement-1.md": "8ab9f7feb984bc10",
    "own-1.md": "e3a8b306753db462",
    "own-2.md": "2d99dc112a64bd46",
    "pair_agreement-1.md": "67b589b93ae5aa1e",
    "publish-1.md": "4b1c846954d97567",
    "publish_guardian-1.md": "06189cc64432ad9b",
    "special-1.md": "c873d9e9d3743b53",
}
"""The beginning of each file's SHA-256; a changed text is a new version in a new file."""


def test_no_text_is_changed_under_its_version() -> None:
    """What people agreed to stays what it was."""
    known = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in SHELF.glob("*.md")
        if not path.stem.endswith(".short")
    }
    assert known == WRITTEN


@pytest.mark.parametrize("kind", ConsentKind)
def test_every_text_has_a_summary_that_fits_a_screen(kind: ConsentKind) -> None:
    """Six hundred characters, and a few short sentences."""
    text = consent_text(kind, SCHOOL, SchoolSettings())
    assert 100 < len(text.short) <= 600
    assert "{" not in text.body + text.summary


@pytest.mark.parametrize("kind", [ConsentKind.OWN, ConsentKind.GUARDIAN])
def test_the_texts_say_what_article_9_asks(kind: ConsentKind) -> None:
    """Who, why, which data, what is done, how long, how to withdraw; nothing vague."""
    body = consent_text(kind, SCHOOL, SchoolSettings()).body
    for heading in ("Зачем", "Какие данные", "Что с ними делают", "Как долго", "Как отозвать"):
        assert f"# {heading}" in body
    assert "Кто даёт согласие" in body
    assert not any(vague in body.lower() for vague in ("иные", "и др.", "и т.", "прочее"))


@pytest.mark.parametrize("kind", ConsentKind)
def test_a_long_text_is_cut_between_paragraphs(kind: ConsentKind) -> None:
    """Every page fits a message, and no word is lost."""
    long = SCHOOL.with_field("legal_name", "Школа " * 900)
    pages = consent_text(kind, long, SchoolSettings()).pages
    short = consent_text(kind, SCHOOL, SchoolSettings())
    assert len(short.pages) == 1
    assert len(short.pages[0]) <= 4096
    assert len(pages) > 1


def test_the_newest_version_is_found() -> None:
    """Summaries beside the texts are no versions."""
    assert newest(ConsentKind.OWN) == 2
    assert newest(ConsentKind.PUBLISH) == 1
