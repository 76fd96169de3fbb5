"""Awards: one page each, however long the words; a hundred of them soon."""

import re
from io import BytesIO
from time import process_time
from typing import Any, Final
from zipfile import ZipFile

import pytest

from documents.awards import awards
from domain.awards import LONGEST_POST, LONGEST_WORDS
from domain.poll_words import LONGEST_TITLE
from tests.documents import pages

_PAGES: Final = re.compile(rb"/Type/Page\b")
LONGEST_NAME: Final = 120
"""A family name and a given name."""


def _facts(count: int, **paper: str) -> dict[str, Any]:
    made = [
        {
            "number": f"№ {number}/2026",
            "name": f"Котова Анна-{number}",
            "nomination": "Победитель в номинации «Лучшая пара»",
            "words": "Благодарим за год, прожитый вместе.",
            "file": f"{number:04}.pdf",
        }
        | paper
        for number in range(1, count + 1)
    ]
    return {
        "language": "ru",
        "school": "МБОУ «Гимназия № 2»",
        "title": "Сертификат",
        "ground": "Приказ № 12 от 20.05.2026",
        "post": "Директор",
        "dated": "20 мая 2026 г.",
        "papers": made,
        "whole": "все.pdf",
    }


def _sheets(made: bytes) -> dict[str, int]:
    with ZipFile(BytesIO(made)) as archive:
        return {name: len(_PAGES.findall(archive.read(name))) for name in archive.namelist()}


def _filling(piece: str, length: int) -> str:
    return (piece * length)[:length]


@pytest.mark.parametrize("piece", ["Ъ", "Ж щ ", "слово ", "Щ\n"])
def test_the_longest_words_take_one_page(piece: str) -> None:
    """Words without a blank, of blanks, and of line ends: each paper stays one sheet."""
    facts = _facts(
        2,
        name=_filling(piece, LONGEST_NAME),
        nomination=_filling(piece, LONGEST_TITLE + 30),
        words=_filling(piece, LONGEST_WORDS),
    )
    facts["post"] = _filling(piece, LONGEST_POST)
    facts["school"] = _filling(piece, 300)
    facts["ground"] = f"Приказ № {_filling(piece, 40)} от 20.05.2026"
    assert _sheets(awards(facts)) == {"0001.pdf": 1, "0002.pdf": 1, "все.pdf": 2}


def test_a_text_full_of_names_takes_one_page() -> None:
    """Each place in a text grows when it is filled in; what cannot be fitted is cut."""
    assert _sheets(awards(_facts(1, words="Слово " * 3000))) == {"0001.pdf": 1, "все.pdf": 1}


def test_a_usual_paper_says_everything() -> None:
    """Nothing of it is cut off."""
    with ZipFile(BytesIO(awards(_facts(1)))) as archive:
        said = pages.words(archive.read("0001.pdf"))
    for words in ("Котова Анна-1", "Лучшая пара", "прожитый вместе", "Директор", "№ 1/2026"):
        assert words in said


def test_a_hundred_papers_are_made_within_five_seconds() -> None:
    """They are seconds of the processor; all stand in one file and each in its own."""
    facts = _facts(100)
    began = process_time()
    made = awards(facts)
    took = process_time() - began
    print(f"100 papers: {took:.2f} s")  # noqa: T201
    assert len(_sheets(made)) == 101
    assert took <= 5
