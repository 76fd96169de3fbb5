"""Rosters: a school's table is read cell by cell, and nothing wrong in it goes unnoticed."""

from collections.abc import Mapping
from datetime import date

import pytest

from domain.people import AgeGroup, Form, Role
from domain.roster_reading import judge
from domain.rosters import Judged, Problem
from locales.rosters import roster_words

TODAY = date(2025, 9, 15)
GOOD: Mapping[str, str] = {
    "row": "2",
    "code": "7А-01",
    "role": "Наставляемый",
    "form": "ученик и ученик",
    "age": "до 14",
    "class_name": "7А",
    "given_name": "Мария",
    "family_name": "Примерова",
    "born_on": "30.05.2012",
    "paper_number": "15",
    "paper_on": "2025-09-01",
    "paper_kept": "папка 3",
}


def judged(*rows: Mapping[str, str]) -> Judged:
    """Judge rows as if they were read from a table today."""
    return judge(rows, roster_words().meanings, TODAY)


def problem_of(**cells: str) -> list[tuple[str, str]]:
    """Name the problems of the good line with some cells changed."""
    return [(one.column, one.code) for one in judged({**GOOD, **cells}).problems]


def test_a_good_line_is_read_whole() -> None:
    """Words become what they mean, days become days."""
    found = judged(GOOD)
    assert found.problems == ()
    line = found.lines[0]
    assert (line.code, line.role, line.form) == ("7А-01", Role.MENTEE, Form.PEER)
    assert (line.age_group, line.class_name) == (AgeGroup.UNDER_14, "7А")
    assert (line.given_name, line.family_name) == ("Мария", "Примерова")
    assert (line.born_on, line.paper_on) == (date(2012, 5, 30), date(2025, 9, 1))


def test_a_line_without_paper_keeps_no_name() -> None:
    """Code, class and age group stay; the name, the birth date and their place go."""
    found = judged({**GOOD, "paper_number": "", "paper_on": ""})
    line = found.lines[0]
    assert (line.given_name, line.family_name, line.born_on) == (None, None, None)
    assert (line.code, line.class_name, line.age_group) == ("7А-01", "7А", AgeGroup.UNDER_14)
    assert found.nameless == 1


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"code": ""}, ("code", "empty")),
        ({"code": "=1+1"}, ("code", "no-code")),
        ({"role": "учитель"}, ("role", "no-choice")),
        ({"age": ""}, ("age", "empty")),
        ({"form": "друг и друг"}, ("form", "no-choice")),
        ({"born_on": "31.02.2012"}, ("born_on", "no-day")),
        ({"born_on": "01.01.2030"}, ("born_on", "future")),
        ({"born_on": "01.01.1850"}, ("born_on", "too-old")),
        ({"paper_on": "16.09.2025"}, ("paper_on", "future")),
        ({"paper_on": "01.09.2019"}, ("paper_on", "too-old")),
        ({"paper_on": ""}, ("paper_on", "half-paper")),
        ({"paper_number": ""}, ("paper_number", "half-paper")),
        ({"given_name": "я" * 61}, ("given_name", "too-long")),
        ({"born_on": "01.01.2010"}, ("age", "another-age")),
    ],
)
def test_what_is_wrong_is_said_by_its_column(
    cells: dict[str, str], problem: tuple[str, str]
) -> None:
    """A curator finds the cell in their own table."""
    assert problem_of(**cells)[0] == problem


def test_the_birthday_itself_counts() -> None:
    """Somebody who turns 14 today is no longer under 14."""
    assert problem_of(born_on="15.09.2011") == [("age", "another-age")]
    assert problem_of(born_on="16.09.2011") == []


def test_one_code_twice_is_a_problem_of_both_rows() -> None:
    """Nobody can know which of them is meant."""
    twice = judged(GOOD, {**GOOD, "row": "9", "code": " 7а-01 "})
    assert twice.lines == ()
    assert twice.problems == (
        Problem(row=2, column="code", code="doubled"),
        Problem(row=9, column="code", code="doubled"),
    )


def test_case_and_letters_people_do_not_tell_apart_do_not_matter() -> None:
    """Tables are typed by people."""
    assert problem_of(role="  НАСТАВНИК ", age="14–17 лет", born_on="") == []
