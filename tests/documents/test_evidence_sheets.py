"""Evidence sheets: one page, whatever stands on it."""

from typing import Any

from documents.evidence_sheets import evidence_sheet
from tests.documents import pages

ADDRESS = "https://t.me/mentoring_bot?start=e-1-abcdefghijklmnopqrstuvwx"


def _facts(**changed: Any) -> dict[str, Any]:
    return {
        "language": "ru",
        "head": "Подтверждение к дорожной карте",
        "school": "Гимназия № 2",
        "title": "Подготовка нормативной базы",
        "lines": [["Срок", "до 30 сентября 2021"], ["Отвечает", "Директор, куратор"]],
        "blanks": ["Название документа", "№", "Дата"],
        "how": "Положите листок рядом с документом.",
        "address": ADDRESS,
        **changed,
    }


def test_a_sheet_is_one_page_with_everything_on_it() -> None:
    """Whoever finds it in a folder knows which position it belongs to."""
    pdf = evidence_sheet(_facts())
    assert pages.count(pdf) == 1
    words = pages.words(pdf)
    for said in ("Гимназия № 2", "Подготовка нормативной базы", "до 30 сентября 2021", ADDRESS):
        assert said in words


def test_endless_words_stay_on_one_page() -> None:
    """A result of the seeds may fill half a page, and a code on the second one is lost."""
    endless = "слово " * 900
    lines = [[name, endless] for name in ("Позиция", "Срок", "Отвечает", "Результат")]
    pdf = evidence_sheet(_facts(school="Ъ" * 300, title=endless, lines=lines))
    assert pages.count(pdf) == 1
    assert ADDRESS in pages.words(pdf)


def test_words_of_people_are_printed_as_they_are(nasty: str) -> None:
    """The printing program has a language of its own, which nobody's title is in."""
    printed = "".join(pages.words(evidence_sheet(_facts(title=nasty))).split())
    assert "".join(nasty.split()) in printed
