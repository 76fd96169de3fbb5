"""Evidence in words: a line as people type it, and how it is said again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.evidence import LONGEST_NUMBER, LONGEST_TITLE, Proof, document, file, link
from domain.files import FileKind
from domain.refusals import Misunderstood
from locales.evidence import read, said
from locales.texts import texts_for

TWELFTH = date(2021, 9, 12)


@pytest.mark.parametrize(
    ("words", "title", "number"),
    [
        ("Приказ № 15 от 12.09.2021", "Приказ", "15"),
        ("приказ №15-ОД от 12.09.21г.", "приказ", "15-ОД"),
        ("Приказ от 12 сентября 2021 года № 01-07/15", "Приказ", "01-07/15"),
        ("  Приказ   N 3  от 2021-09-12 ", "Приказ", "3"),
        ("Приказ 15 от 12.09.2021", "Приказ", "15"),
        ("Приказ номер 15 от 12/09/2021.", "Приказ", "15"),
        ("Приказ № 15 «О кураторах» от 12.09.2021", "Приказ «О кураторах»", "15"),
        ("Протокол №2, 12.09.2021", "Протокол", "2"),
        ("Справка за 2020 год № 7 от 12.09.2021", "Справка за 2020 год", "7"),
        ("Положение б/н от 12.09.2021", "Положение", None),
        ("Положение без номера от 12 сент. 2021 г.", "Положение", None),
        ("<b>Приказ</b> № 1 от 12.09.2021", "<b>Приказ</b>", "1"),
    ],
)
def test_a_line_falls_into_title_number_and_day(
    words: str, title: str, number: str | None
) -> None:
    """In any order that offices write them in."""
    assert read(words, "ru") == document(title, number, TWELFTH)


@pytest.mark.parametrize(
    ("words", "title", "number"),
    [
        ("Order No. 15 of 12 September 2021", "Order", "15"),
        ("Note 15 of 12.09.2021", "Note", "15"),
        ("Minutes without number of 12 September 2021", "Minutes", None),
    ],
)
def test_a_line_in_english_is_read_too(words: str, title: str, number: str | None) -> None:
    """A word that begins like a sign of a number is a word."""
    assert read(words, "en") == document(title, number, TWELFTH)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Приказ от 12.09.2021", "evidence_number"),
        ("12.09.2021", "evidence_number"),
        ("Приказ № 15", "evidence_day"),
        ("Приказ № 15 от 31.02.2021", "evidence_day"),
        ("№ 15 от 12.09.2021", "evidence_title"),
        ("приказ подписан", "evidence"),
        ("", "evidence"),
        ("ftp://school.ru", "evidence_link"),
    ],
)
def test_what_is_lacking_is_named(words: str, expected: str) -> None:
    """Whoever forgot the number is not told about the date."""
    with pytest.raises(Misunderstood) as missed:
        read(words, "ru")
    assert missed.value.expected == expected


@given(st.text(max_size=600))
def test_nothing_typed_breaks_the_reader(words: str) -> None:
    """Whatever comes is evidence that fits its columns, or is asked for again."""
    for language in ("ru", "en", "tt"):
        try:
            proof = read(words, language)
        except Misunderstood:
            continue
        assert len(proof.title or "") <= LONGEST_TITLE
        assert len(proof.number or "") <= LONGEST_NUMBER


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        (document("Приказ", "15", TWELFTH), "Приказ № 15 от 12 сентября 2021"),
        (document("Приказ", None, TWELFTH), "Приказ от 12 сентября 2021"),
        (link("https://school.ru/?a=1&b=2"), "https://school.ru/?a=1&b=2"),
        (file("id", FileKind.PICTURE, ""), "фото"),
        (file("id", FileKind.PICTURE, "приказ"), "фото «приказ»"),
        (file("id", FileKind.DOCUMENT, "приказ.pdf"), "файл «приказ.pdf»"),
    ],
)
def test_evidence_is_said_in_a_few_words(proof: Proof, words: str) -> None:
    """The name the messenger has for a file is never said."""
    assert said(proof, texts_for("ru")) == words
