"""Rosters that people send: every way of writing them is read as the same text."""

from datetime import date, datetime
from time import process_time
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from tests.documents.sheets import ANNA, COLUMNS, HEADINGS, a_workbook, read, saved

LINE = {"row": 2, "code": "У‑001", "class": "7А", "name": "Анна", "born": "2010-09-01"}


def _said(value: object) -> str:
    found: str = read(a_workbook(HEADINGS, ("У‑001", "7А", value, "")))["lines"][0]["name"]
    return found


def test_a_workbook_is_read_line_by_line() -> None:
    """Each line knows the row in which its author finds it."""
    told = read(a_workbook(HEADINGS, ANNA, ("У‑002", "7А", "Пётр", "2010-10-02")))
    assert told["problems"] == []
    assert told["rows"] == 2
    assert told["lines"][0] == LINE
    assert told["lines"][1]["row"] == 3


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (7, "7"),
        (7.0, "7"),
        (7.5, "7.5"),
        (date(2010, 9, 1), "2010-09-01"),
        (datetime(2010, 9, 1, 13, 30), "2010-09-01 13:30:00"),  # noqa: DTZ001 - cells know no zone
        ("  Анна\u00a0 \n Мария ", "Анна Мария"),
        ("и\u0306", "й"),
        (None, ""),
        ("=1+1", ""),
    ],
)
def test_a_cell_is_read_as_a_person_would_type_it(value: object, words: str) -> None:
    """Excel keeps days and whole numbers in its own way; a formula nobody reckoned is blank."""
    assert _said(value) == words


def test_words_stay_as_they_are(nasty: str) -> None:
    """The reader judges nothing and runs nothing."""
    text = f"о {nasty}"
    assert _said(text) == " ".join(text.split())


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_plain_text_is_read_in_any_usual_form(coding: str, separator: str) -> None:
    """Excel, Numbers and a notepad write it each in another way."""
    rows = ["Код|Класс|Имя|Дата рождения", 'У-001|7А|"Анна, М.; к."|2010-09-01']
    body = "\r\n".join(rows).replace("|", separator).encode(coding)
    told = read(body, "список.CSV")
    assert told["problems"] == []
    assert told["lines"] == [LINE | {"code": "У-001", "name": "Анна, М.; к."}]


@pytest.mark.parametrize("headings", ["КОД", " код ", "К о д", "Шифр", "Код*", "код:"])
def test_a_heading_is_known_however_it_is_written(headings: str) -> None:
    """Case, blanks and a mark of obligation do not matter."""
    told = read(a_workbook((headings, *HEADINGS[1:]), ANNA))
    assert told["lines"] == [LINE]


def test_yo_and_ye_are_one_letter_in_headings() -> None:
    """Half of the people write one, half the other."""
    told = read(a_workbook((*HEADINGS[:3], "учЕный год"), ANNA))
    assert told["lines"][0]["born"] == "2010-09-01"


def test_headings_may_stand_below_notes_and_in_any_order() -> None:
    """A template has notes and an example above; people move columns about."""
    rows = [("Список 7А",), (), ("Заполните ниже",), (), HEADINGS[::-1], (), ANNA[::-1], ()]
    assert read(a_workbook(*rows))["lines"] == [LINE | {"row": 7}]


def test_headings_far_below_are_not_found() -> None:
    """A table that begins on the second screen is rather a letter with a table in it."""
    told = read(a_workbook(*[("Слово",)] * 10, HEADINGS, ANNA))
    assert told["lines"] == []
    assert {one["code"] for one in told["problems"]} == {"no-column"}


def test_a_missing_column_is_one_problem_with_its_name() -> None:
    """However many people there are: it is mended once."""
    told = read(a_workbook(HEADINGS[:3], *[ANNA[:3]] * 5))
    assert told["problems"] == [{"row": 1, "column": "Дата рождения", "code": "no-column"}]
    assert told["rows"] == 5


def test_a_column_that_nobody_requires_may_be_missing() -> None:
    """Its cells are blank then."""
    told = read(a_workbook(HEADINGS[:3], ANNA[:3]), required=["code", "class"])
    assert told["problems"] == []
    assert told["lines"] == [LINE | {"born": ""}]


def test_a_column_that_is_there_twice_is_a_problem() -> None:
    """The reader does not guess which is meant."""
    told = read(a_workbook((*HEADINGS, "Класс"), (*ANNA, "8Б")))
    assert told["problems"] == [{"row": 1, "column": "Класс", "code": "column-twice"}]


def test_broken_and_endless_cells_are_problems() -> None:
    """Each with its row, its column and what stands there."""
    told = read(a_workbook(HEADINGS, ("#N/A", "7А", "ю" * 501, "")))
    assert told["problems"] == [
        {"row": 2, "column": "Код", "code": "broken-cell", "value": "#N/A"},
        {"row": 2, "column": "Имя, отчество", "code": "too-long", "value": "ю" * 40 + "…"},
    ]


def test_the_sheet_with_the_headings_is_read() -> None:
    """Hidden ones are not looked at, and a title page before it does no harm."""
    book = openpyxl.Workbook()
    book.active.append(("Гимназия",))
    for title, line in (("скрытый", ("Х",) * 4), ("список", ANNA)):
        sheet = book.create_sheet(title)
        sheet.append(HEADINGS)
        sheet.append(line)
    book["скрытый"].sheet_state = "hidden"
    assert read(saved(book))["lines"] == [LINE]


@pytest.mark.parametrize(("people", "told"), [(20, None), (21, "too-many-rows")])
def test_more_people_than_allowed_are_refused(people: int, told: str | None) -> None:
    """The last one allowed still comes in, with notes above and blank rows between."""
    rows: list[Any] = [("Заметка",), (), HEADINGS, *[ANNA, ()] * people]
    assert read(a_workbook(*rows), limit=20).get("refused") == told


def test_a_thousand_people_are_read_in_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    """The whole import has five seconds; progress is told every hundred people."""
    body = a_workbook(HEADINGS, *[(f"У-{one}", "7А", "Анна", "2010-09-01") for one in range(1000)])
    began = process_time()
    told = read(body)
    took = process_time() - began
    assert told["rows"] == 1000
    assert capsys.readouterr().err.splitlines() == [
        f"progress {done} 1000" for done in range(100, 1001, 100)
    ]
    assert took < 2, f"{took:.2f} s"


def test_no_problem_names_a_field_of_the_program() -> None:
    """A curator knows headings, not fields."""
    problems = read(a_workbook(("Что", "Где")))["problems"]
    assert [one["column"] for one in problems] == [words[0] for words in COLUMNS.values()]
