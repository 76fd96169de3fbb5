"""Which words of a road map are days, and how days are said."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.deadlines import Deadline, DeadlineKind, Period
from locales.deadlines import read_deadline, said
from locales.texts import texts_for

YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
RU = texts_for("ru")
WITHOUT_DAYS = {
    DeadlineKind.UNCLEAR,
    DeadlineKind.BLANK,
    DeadlineKind.BY_SCHEDULE,
    DeadlineKind.ON_REQUEST,
}


@pytest.mark.parametrize(
    ("words", "kind", "opens_on", "due_on"),
    [
        ("Декабрь 2021", DeadlineKind.MONTH, date(2021, 12, 1), date(2021, 12, 31)),
        (" ДЕКАБРЬ\n2021 г. ", DeadlineKind.MONTH, date(2021, 12, 1), date(2021, 12, 31)),
        ("декабрь 2021года;", DeadlineKind.MONTH, date(2021, 12, 1), date(2021, 12, 31)),
        ("Сентябрь- октябрь 2021", DeadlineKind.MONTHS, date(2021, 9, 1), date(2021, 10, 31)),
        ("сентябрь — октябрь 2021", DeadlineKind.MONTHS, date(2021, 9, 1), date(2021, 10, 31)),
        ("Сентябрь‑ноябрь\n2021 года", DeadlineKind.MONTHS, date(2021, 9, 1), date(2021, 11, 30)),
        ("Сентябрь −\nоктябрь\n2021", DeadlineKind.MONTHS, date(2021, 9, 1), date(2021, 10, 31)),
        ("Дек. 2021", DeadlineKind.MONTH, date(2021, 12, 1), date(2021, 12, 31)),
        ("октябрь – декабрь .2021", DeadlineKind.MONTHS, date(2021, 10, 1), date(2021, 12, 31)),
        (
            "ноябрь 2021 – январь 2022 года",
            DeadlineKind.MONTHS,
            date(2021, 11, 1),
            date(2022, 1, 31),
        ),
        ("Май 2022, июнь 2022", DeadlineKind.SEVERAL, date(2022, 5, 1), date(2022, 6, 30)),
        ("25 мая 2022 года", DeadlineKind.DAY, date(2022, 5, 25), date(2022, 5, 25)),
        ("25.05.2022", DeadlineKind.DAY, date(2022, 5, 25), date(2022, 5, 25)),
        ("До 25.05.2022 г.", DeadlineKind.UNTIL, None, date(2022, 5, 25)),
        ("до 1 мая 2022", DeadlineKind.UNTIL, None, date(2022, 5, 1)),
        ("Весь\nпериод", DeadlineKind.WHOLE_PERIOD, YEAR.starts_on, YEAR.ends_on),
        ("в течение всего\nпериода.", DeadlineKind.WHOLE_PERIOD, YEAR.starts_on, YEAR.ends_on),
        (
            "В течение\n2021 – 2022\nучебного\nгода",
            DeadlineKind.WHOLE_PERIOD,
            YEAR.starts_on,
            YEAR.ends_on,
        ),
    ],
)
def test_words_are_read_however_they_are_typed(
    words: str, kind: DeadlineKind, opens_on: date | None, due_on: date | None
) -> None:
    """Case, dashes, broken lines and «года» are habits of an author, not another deadline."""
    read = read_deadline(words, YEAR)
    assert (read.kind, read.opens_on, read.due_on) == (kind, opens_on, due_on)
    assert read.words == words


@pytest.mark.parametrize(
    "words",
    [
        "2022",
        "і, четверть",
        "IV четверть 2021-2022",
        ", декабрь",
        "Д2020",
        "сентябрь 2021 - октябрь",
        "ноябрь - январь 2022",
        "октябрь 2022 - сентябрь 2022",
        "майский 2022",
        "май 20222",
        "май 2022-2023",
        "май 2022 (уточнить)",
        "до мая 2022",
        "до 31 июня 2022",
        "31.13.2022",
        "весь период 2021",
        "весь период (уточнить)",
        "июль",
        "май 2022, сентябрь",
        "5 квартал 2021",
        "IV квартал",
        "15–1 сентября 2021",
        "с 15 сентября 2021",
        "с августа 2022 до конца программы",
        "до 31 июня 2022, далее весь период",
        "далее весь период",
        "в течение 2020-2021 учебного года",
    ],
)
def test_nothing_is_guessed(words: str) -> None:
    """A cell that is cut, or that speaks of another year, is left to a person."""
    assert read_deadline(words, YEAR) == Deadline(kind=DeadlineKind.UNCLEAR, words=words)


@pytest.mark.parametrize("words", ["", " ", "-", "—", "\n– \n", "."])
def test_a_cell_with_nothing_but_a_dash_is_blank(words: str) -> None:
    """An author who draws a dash says that there is no deadline."""
    assert read_deadline(words, YEAR) == Deadline(kind=DeadlineKind.BLANK, words=words)


def test_every_part_of_a_cell_keeps_its_own_words() -> None:
    """The curator sees which part is due when."""
    read = read_deadline("Октябрь –\nноябрь 2021 года  Сентябрь 2021", YEAR)
    assert [(one.words, one.due_on) for one in read.parts] == [
        ("Октябрь – ноябрь 2021 года", date(2021, 11, 30)),
        ("Сентябрь 2021", date(2021, 9, 30)),
    ]


def test_a_language_without_words_for_deadlines_reads_russian() -> None:
    """The road maps are Russian whatever a person speaks; a strange name opens no file."""
    for language in ("ru", "tt", "../ru"):
        assert read_deadline("май 2022", YEAR, language).due_on == date(2022, 5, 31)


@settings(max_examples=150, derandomize=True)
@given(st.text(st.sampled_from("0123456789.-–—,; мйаядоИюнЬёГг\n"), max_size=24) | st.text())
def test_whatever_is_written_is_kept_and_harms_nothing(words: str) -> None:
    """A deadline read from any words has them, opens before it ends and can be said."""
    read = read_deadline(words, YEAR)
    assert read.words == words
    assert (read.due_on is None) == (read.kind in WITHOUT_DAYS)
    if read.opens_on and read.due_on:
        assert read.opens_on <= read.due_on
    assert said(read, RU)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Декабрь 2021", "до 31 декабря 2021"),
        ("Сентябрь- октябрь 2021 года", "с 1 сентября по 31 октября 2021"),
        ("ноябрь 2021 - январь 2022", "с 1 ноября 2021 по 31 января 2022"),
        ("до 5.05.2022", "до 5 мая 2022"),
        ("25 мая 2022 года", "25 мая 2022"),
        ("май 2022 до 5 июня 2022", "до 31 мая 2022; до 5 июня 2022"),
        ("В течение всего периода", "весь период"),
        ("-", "срок не указан"),
        ("Д2020", "срок неразборчив: «Д2020»"),
        (", <b>\nдекабрь", "срок неразборчив: «<b> декабрь»"),
    ],
)
def test_a_deadline_is_said_inside_a_line(words: str, shown: str) -> None:
    """Days are said as people say them; what is unclear is shown as written, not yet escaped."""
    assert said(read_deadline(words, YEAR), RU) == shown


def test_another_year_is_said_by_its_own_days() -> None:
    """The old words stay in the file; people see the days that count."""
    moved = read_deadline("Сентябрь- октябрь 2021 года", YEAR).shifted(5)
    assert said(moved, RU) == "с 1 сентября по 31 октября 2026"
