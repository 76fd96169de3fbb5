"""Slips: eight a page, each with its own words and its own address."""

from typing import Any

import pytest

from documents.slips import slips
from tests.documents import pages

ADDRESS = "https://t.me/bot?start=Xy7Qk2mZp"


def _facts(count: int) -> dict[str, Any]:
    made = [
        {
            "heading": f"У-{number:03} · 7 «А»",
            "lines": ["Наведите камеру на код.", "Нажмите «Начать»."],
            "address": f"{ADDRESS}{number:03}",
        }
        for number in range(1, count + 1)
    ]
    return {"title": "Приглашения", "note": "Разрежьте и раздайте.", "slips": made}


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (8, 1), (9, 2), (30, 4)])
def test_eight_slips_stand_on_a_page(count: int, expected: int) -> None:
    """A class of thirty takes four sheets of paper."""
    pdf = slips(_facts(count))
    assert pdf.startswith(b"%PDF")
    assert pages.count(pdf) == expected


def test_every_slip_has_its_words_and_its_address() -> None:
    """A slip without its address leads nobody in; the title stands on every page."""
    words = pages.words(slips(_facts(30)))
    for number in range(1, 31):
        assert words.count(f"У-{number:03} · 7 «А»") == 1
        assert words.count(f"{ADDRESS}{number:03}") == 1
    assert words.count("Нажмите «Начать».") == 30
    assert words.count("Приглашения") == words.count("Разрежьте и раздайте.") == 4


def test_words_of_people_are_printed_as_they_are(nasty: str) -> None:
    """The printing program has a language of its own, which nobody's name is in."""
    facts = _facts(1)
    facts["slips"][0]["heading"] = nasty
    printed = "".join(pages.words(slips(facts)).split())
    assert "".join(nasty.split()) in printed


def test_endless_words_move_no_slip() -> None:
    """What does not fit is cut off: the scissors go straight."""
    facts = _facts(9)
    facts["slips"][0] |= {"heading": "Ъ" * 300, "lines": ["слово " * 500]}
    assert pages.count(slips(facts)) == 2


def test_letters_of_tatar_are_there() -> None:
    """Names of Kazan have them, and the fonts come with the program."""
    facts = _facts(1) | {"title": "Әминә Җәлил Үзбәк Һаҗәр Өммегөлсем Миңнур"}
    assert "Әминә Җәлил Үзбәк Һаҗәр Өммегөлсем Миңнур" in pages.words(slips(facts))


def test_what_cannot_be_printed_stops_nothing() -> None:
    """A control character or half a letter in a name, and everybody would be without slips."""
    facts = _facts(2)
    facts["slips"][0]["heading"] = "Ан\x00на\ud800\x1b 😀 漢"
    assert "Анна" in pages.words(slips(facts))
