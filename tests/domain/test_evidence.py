"""Evidence: which addresses are taken, and what does not fit."""

from datetime import date

import pytest

from domain import evidence
from domain.evidence import EvidenceKind
from domain.files import FileKind
from domain.refusals import Misunderstood


@pytest.mark.parametrize(
    "words",
    [
        "https://school.ru",
        "http://школа.рф/наставники?page=2#top",
        "https://docs.example.org:8443/d/1",
        "HTTPS://SCHOOL.RU/A",
    ],
)
def test_an_address_that_a_browser_opens_is_taken(words: str) -> None:
    """It is kept letter for letter."""
    assert evidence.looks_like_a_link(words)
    assert evidence.link(words).url == words


@pytest.mark.parametrize(
    "words",
    [
        "ftp://school.ru/a",
        "javascript://school.ru/%0aalert(1)",
        "https://",
        "https://localhost/a",
        "https://anna:secret@school.ru/",
        "https://school.ru:port/",
        "https://[school.ru/",
        "tg://resolve?domain=a.b",
        "https://school.ru/\x00",
    ],
)
def test_what_no_browser_should_open_is_not(words: str) -> None:
    """Other schemes, no host, somebody's password, what is no address at all."""
    with pytest.raises(Misunderstood, match="evidence_link"):
        evidence.link(words)


def test_an_address_has_a_longest_length() -> None:
    """500 letters are taken, and not one more."""
    longest = "https://school.ru/" + "a" * 482
    assert evidence.link(longest).url == longest
    with pytest.raises(Misunderstood, match="shorter"):
        evidence.link(f"{longest}a")


def test_words_with_a_slash_are_no_address() -> None:
    """A number such as 01-07/15 is part of a document."""
    assert not evidence.looks_like_a_link("Приказ № 01-07/15 от 12.09.2021")
    assert not evidence.looks_like_a_link("см. https://school.ru")


@pytest.mark.parametrize(("title", "number"), [("ж" * 201, "1"), ("Приказ", "1" * 41)])
def test_an_endless_document_is_asked_for_again(title: str, number: str) -> None:
    """No title has more than 200 letters, and no number more than 40."""
    with pytest.raises(Misunderstood, match="shorter"):
        evidence.document(title, number, date(2021, 9, 1))


def test_the_words_under_a_picture_become_its_title() -> None:
    """They are cut where they are too long, and none are none."""
    proof = evidence.file("id", FileKind.PICTURE, "  Протокол \n педсовета ")
    assert (proof.kind, proof.title) == (EvidenceKind.FILE, "Протокол педсовета")
    assert len(evidence.file("id", FileKind.PICTURE, "ж" * 900).title or "") == 200
    assert evidence.file("id", FileKind.PICTURE, "").title is None
