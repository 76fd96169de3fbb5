"""Tables as plain text: Excel opens them, and runs nothing in them."""

import csv
from io import StringIO

import pytest

from documents.comma_tables import table_csv


def _cells(*row: str | int | None) -> list[str]:
    body = table_csv({"headings": ["Код"], "rows": [row]})
    return list(csv.reader(StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))[1]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "  =1",
        "\uff1d1+1",
        "+7;=1",
        "-2+3+cmd|' /C calc'!A0",
    ],
)
def test_a_formula_gets_an_apostrophe(words: str) -> None:
    """Excel runs what begins so, whoever typed it."""
    assert _cells(words)[0].startswith("'")


@pytest.mark.parametrize("words", ["+7 912 345-67-89", "+7(912)345-67-89", "-5", "+3,5", "-0.25"])
def test_telephones_and_numbers_are_left_alone(words: str) -> None:
    """An apostrophe before every telephone would be a nuisance, and they run nothing."""
    assert _cells(words) == [words]


def test_other_words_come_through_as_they_are() -> None:
    """Semicolons, quotes and line ends are kept within their cell."""
    row = ("Анна; «7 А»", 'так "вот"', "раз\nдва", 12, None)
    assert _cells(*row) == ["Анна; «7 А»", 'так "вот"', "раз\nдва", "12", ""]


def test_excel_knows_the_coding_by_the_first_bytes() -> None:
    """Without the mark it would show Cyrillic as nonsense."""
    assert table_csv({"headings": ["Код"], "rows": []}) == "\ufeffКод\r\n".encode()
