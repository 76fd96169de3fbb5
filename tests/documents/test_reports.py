"""Reports: everything told is on the paper, and nothing told is run."""

import pytest
from typst import TypstError

from documents.reports import report
from tests.documents import pages


def test_a_report_holds_headings_lines_and_rows() -> None:
    """A person reads what is stored about them."""
    sections = [
        {"heading": "Кто я", "lines": ["Так меня знает школа."], "rows": [["Имя", "Анна К."]]},
        {"heading": "Согласия", "lines": []},
    ]
    words = pages.words(report({"title": "Мои данные", "sections": sections}))
    for told in ("Мои данные", "Кто я", "Так меня знает школа.", "Имя Анна К.", "Согласия"):
        assert told in words


def test_words_of_people_are_printed_as_they_are(nasty: str) -> None:
    """An answer somebody gave is among the data."""
    section = {"heading": nasty, "lines": [nasty], "rows": [[nasty, nasty]]}
    facts = {"title": "Мои данные", "sections": [section]}
    printed = "".join(pages.words(report(facts)).split())
    assert printed.count("".join(nasty.split())) == 4


def test_a_long_report_goes_on_over_pages() -> None:
    """A year of meetings and everybody who read the card."""
    rows = [[f"день {number}", "куратор открыл карточку"] for number in range(200)]
    pdf = report({"title": "Т", "sections": [{"heading": "Ж", "lines": [], "rows": rows}]})
    assert pages.count(pdf) > 3
    assert "день 199" in pages.words(pdf)


def test_a_report_without_a_title_is_a_mistake_of_ours() -> None:
    """It is found at once, and not printed as a blank."""
    with pytest.raises(TypstError):
        report({"sections": []})
