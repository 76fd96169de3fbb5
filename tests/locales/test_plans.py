"""What is typed about plans: steps with their days, goals, orders; and ready plans."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from domain.deadlines import Period
from domain.people import Form
from domain.plan_sheets import Field, Sheet
from domain.refusals import Misunderstood
from locales.checks import BrokenFile
from locales.plan_lines import doubts_of, read_due, read_step
from locales.plan_templates import SHELF, read_plan_template, read_plan_templates

YEAR: Final = Period(starts_on=date(2021, 9, 7), ends_on=date(2022, 5, 31))


@pytest.mark.parametrize(
    ("words", "title", "due_on"),
    [
        ("Прочитать 2 книги — до 15 марта", "Прочитать 2 книги", date(2022, 3, 15)),
        ("Сдать проект к 1 декабря", "Сдать проект", date(2021, 12, 1)),
        ("Сдать проект, 15.03", "Сдать проект", date(2022, 3, 15)),
        ("Доклад — не позднее 1 декабря 2021", "Доклад", date(2021, 12, 1)),
        ("Прочитать книгу", "Прочитать книгу", None),
        ("Выучить 20 слов", "Выучить 20 слов", None),
        ("15 марта", "15 марта", None),
        ("Отчёт до конца марта", "Отчёт до конца марта", None),
        ("Сделать — 31 июля", "Сделать — 31 июля", None),
    ],
)
def test_a_line_is_a_step_and_its_day(words: str, title: str, due_on: date | None) -> None:
    """A day out of the year of the pair is no day, and is asked for."""
    assert read_step(words, YEAR, "ru") == (title, due_on)


def test_a_step_is_read_in_english_too() -> None:
    """The names of months are those of the reader's language."""
    assert read_step("Read a book by 15 March", YEAR, "en") == ("Read a book", date(2022, 3, 15))


def test_a_day_alone_needs_to_be_a_day() -> None:
    """Words that name none are asked for again."""
    assert read_due("до 5 марта", YEAR, "ru") == date(2022, 3, 5)
    for words in ("весной", "32 марта", ""):
        with pytest.raises(Misunderstood):
            read_due(words, YEAR, "ru")


@pytest.mark.parametrize(
    ("goal", "number", "day"),
    [
        ("Сдать экзамен на 4 до 30 мая", False, False),
        ("Стать лучше", True, True),
        ("Выучить тему к 15.03", True, False),
        ("Прочитать две книги", False, True),
    ],
)
def test_a_goal_without_measure_or_day_raises_a_doubt(
    goal: str, *, number: bool, day: bool
) -> None:
    """The figures of a day are no measure."""
    found = doubts_of(goal, "ru")
    assert (found.number, found.day) == (number, day)


def test_every_form_has_a_ready_plan_that_may_be_sent() -> None:
    """Filled in on any day it has a goal and dated steps, none after the end of the year."""
    found = read_plan_templates()
    assert {one.form for one in found.values()} == set(Form)
    for one in found.values():
        for today in (YEAR.starts_on, date(2022, 5, 20)):
            sheet = one.onto(Sheet(), today, YEAR.ends_on)
            assert not sheet.lacks
            assert all(step.due_on and step.due_on <= YEAR.ends_on for step in sheet.steps)
    mine = Sheet().with_words(Field.GOAL, "Моя цель")
    assert found["peer"].onto(mine, YEAR.starts_on, YEAR.ends_on).words[Field.GOAL] == "Моя цель"


@pytest.mark.parametrize(
    ("good", "bad", "line"),
    [
        ("weeks = 2", 'weeks = "две"', 11),
        ('form = "peer"', 'form = "pear"', 3),
        ("frequency", "frequence", 7),
    ],
)
def test_a_broken_ready_plan_is_told_by_its_line(
    tmp_path: Path, good: str, bad: str, line: int
) -> None:
    """The author reads where to look."""
    path = tmp_path / "peer.toml"
    body = (SHELF / "peer.toml").read_text(encoding="utf-8")
    path.write_text(body.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(BrokenFile) as caught:
        read_plan_template(path)
    assert (caught.value.path.name, caught.value.line) == ("peer.toml", line)
