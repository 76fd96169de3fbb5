"""Days of a school's calendar as curators type them, in October 2021 unless it says otherwise."""

from datetime import date

import pytest

from domain.refusals import Misunderstood
from domain.school_calendar import DayKind
from locales.day_spans import read_span

TODAY = date(2021, 10, 4)
HOLIDAY, EXAMS, OFF, WORKING = DayKind.HOLIDAY, DayKind.EXAMS, DayKind.OFF, DayKind.WORKING


@pytest.mark.parametrize(
    ("words", "first", "last", "kind", "title"),
    [
        ("1–8 ноября осенние каникулы", "2021-11-01", "2021-11-08", HOLIDAY, "осенние каникулы"),
        ("с 1 по 8 ноября: каникулы", "2021-11-01", "2021-11-08", HOLIDAY, "каникулы"),
        ("25 мая – 15 июня экзамены", "2022-05-25", "2022-06-15", EXAMS, "экзамены"),
        ("ОГЭ 25 мая - 15 июня", "2022-05-25", "2022-06-15", EXAMS, "ОГЭ"),
        ("30 октября карантин", "2021-10-30", "2021-10-30", OFF, "карантин"),
        ("Карантин с 12.11 по 15.11", "2021-11-12", "2021-11-15", OFF, "Карантин"),
        ("12.11.2021-15.11.2021", "2021-11-12", "2021-11-15", None, ""),
        ("30 декабря – 8 января каникулы", "2021-12-30", "2022-01-08", HOLIDAY, "каникулы"),
        ("30 декабря - 8 января 2023", "2022-12-30", "2023-01-08", None, ""),
        ("6 ноября рабочая суббота", "2021-11-06", "2021-11-06", WORKING, "рабочая суббота"),
        ("5 ноября нерабочий день", "2021-11-05", "2021-11-05", OFF, "нерабочий день"),
        ("1 июня — 31 августа", "2022-06-01", "2022-08-31", None, ""),
    ],
)
def test_words_name_days_and_what_they_are(
    words: str, first: str, last: str, kind: DayKind | None, title: str
) -> None:
    """A month said once serves both ends; a year is that of the school year."""
    span = read_span(words, "ru", TODAY)
    assert (span.first_on, span.last_on) == (date.fromisoformat(first), date.fromisoformat(last))
    assert (span.kind, span.title) == (kind, title)


def test_english_words_do_as_well() -> None:
    """The words of a language stand in its own file."""
    span = read_span("1-8 November autumn holidays", "en", TODAY)
    assert (span.first_on, span.last_on) == (date(2021, 11, 1), date(2021, 11, 8))
    assert (span.kind, span.title) == (HOLIDAY, "autumn holidays")


def test_in_summer_the_next_school_year_is_meant() -> None:
    """Who enters holidays in August prepares what begins in September."""
    span = read_span("1–8 ноября", "ru", date(2022, 8, 20))
    assert span.first_on == date(2022, 11, 1)


@pytest.mark.parametrize("words", ["", "каникулы", "скоро", "32 ноября", "31 ноября", "1 по 8"])
def test_whatever_names_no_days_is_not_guessed(words: str) -> None:
    """An example is better than a wrong calendar."""
    with pytest.raises(Misunderstood):
        read_span(words, "ru", TODAY)
