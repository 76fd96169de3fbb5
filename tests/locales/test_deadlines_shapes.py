"""The shapes of deadlines that road maps are full of: ranges, lists, «постоянно», on request."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.deadlines import (
    Deadline,
    DeadlineKind,
    Period,
    at_year_start,
    in_months,
    in_quarter,
    on_days,
    several,
    some_time,
    throughout,
)
from locales.deadlines import read_deadline, said
from locales.texts import texts_for

RU, EN = texts_for("ru"), texts_for("en")
YEAR = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
LONG = Period(starts_on=date(2020, 6, 1), ends_on=date(2024, 12, 31))
DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))
LENGTHS = st.timedeltas(timedelta(days=1), timedelta(days=500))
FIRSTS = DAYS.map(lambda day: day.replace(day=1))
MONTHS = FIRSTS.map(lambda day: in_months("…", day, day))
PHRASES = {
    DeadlineKind.SCHOOL_YEAR: "в течение учебного года",
    DeadlineKind.RECURRING: "ежегодно",
    DeadlineKind.BY_SCHEDULE: "по отдельному графику",
    DeadlineKind.ON_REQUEST: "по заявкам",
}

# Всё, что читается назад таким же, каким было показано. Один месяц показан последним днём.
PLAIN = st.one_of(
    DAYS.map(lambda day: Deadline(kind=DeadlineKind.DAY, words="…", opens_on=day, due_on=day)),
    DAYS.map(lambda day: Deadline(kind=DeadlineKind.UNTIL, words="…", due_on=day)),
    DAYS.map(lambda day: Deadline(kind=DeadlineKind.ONWARDS, words="…", due_on=day)),
    st.tuples(DAYS, LENGTHS).map(lambda pair: on_days("…", pair[0], pair[0] + pair[1])),
    st.tuples(FIRSTS, LENGTHS)
    .map(lambda pair: in_months("…", pair[0], pair[0] + pair[1]))
    .filter(lambda one: one.kind is DeadlineKind.MONTHS),
    st.tuples(st.integers(2001, 2098), st.integers(1, 4)).map(lambda pair: in_quarter("…", *pair)),
    st.dates(YEAR.starts_on, YEAR.ends_on).map(
        lambda day: Deadline(kind=DeadlineKind.SINCE, words="…", opens_on=day, due_on=YEAR.ends_on)
    ),
    st.just(throughout("…", YEAR)),
    st.just(at_year_start("в начале учебного года", YEAR)),
    st.sampled_from(sorted(PHRASES)).map(lambda kind: some_time(kind, PHRASES[kind], YEAR)),
    st.just(Deadline(kind=DeadlineKind.UNCLEAR, words="Д2020")),
)
LISTS = st.lists(MONTHS, min_size=2, max_size=5).map(
    lambda parts: several("…", tuple(sorted(parts, key=lambda one: one.due_on or date.min)))
)


def _days(one: Deadline) -> tuple[object, ...]:
    return one.kind, one.opens_on, one.due_on, tuple(map(_days, one.parts))


@settings(max_examples=250, derandomize=True)
@given(PLAIN | LISTS)
def test_what_is_said_reads_as_the_same_deadline(deadline: Deadline) -> None:
    """A curator may copy what the screen shows into a road map of their own."""
    if deadline.kind is DeadlineKind.UNCLEAR:
        assert "Д2020" in said(deadline, RU)
        return
    assert _days(read_deadline(said(deadline, RU), YEAR)) == _days(deadline)


@settings(max_examples=50, derandomize=True)
@given(MONTHS)
def test_a_single_month_is_said_by_its_last_day(month: Deadline) -> None:
    """«До 31 декабря» asks for the same as «декабрь», and leaves no doubt about the day."""
    read = read_deadline(said(month, RU), YEAR)
    assert (read.kind, read.due_on) == (DeadlineKind.UNTIL, month.due_on)


@pytest.mark.parametrize(
    ("words", "kind", "opens_on", "due_on"),
    [
        ("1–15.09.2021", DeadlineKind.DAYS, "2021-09-01", "2021-09-15"),
        ("с 1 по 15 сентября 2021 г", DeadlineKind.DAYS, "2021-09-01", "2021-09-15"),
        ("С 15.06.2021 по 30.12.2021", DeadlineKind.DAYS, "2021-06-15", "2021-12-30"),
        ("28 декабря 2021 - 3 января 2022", DeadlineKind.DAYS, "2021-12-28", "2022-01-03"),
        ("с 1 по 28 февраля 2022", DeadlineKind.DAYS, "2022-02-01", "2022-02-28"),
        ("с 1 января по 28 февраля 2022", DeadlineKind.MONTHS, "2022-01-01", "2022-02-28"),
        ("IV квартал 2021", DeadlineKind.QUARTER, "2021-10-01", "2021-12-31"),
        ("1-й квартал 2022 года", DeadlineKind.QUARTER, "2022-01-01", "2022-03-31"),
        ("До 30.09.2021, далее в течение года", DeadlineKind.ONWARDS, "-", "2021-09-30"),
        ("до 30 сентября 2021 и далее", DeadlineKind.ONWARDS, "-", "2021-09-30"),
        ("С октября 2021 постоянно", DeadlineKind.SINCE, "2021-10-01", "2022-06-30"),
        ("в начале у.г.", DeadlineKind.YEAR_START, "2021-09-01", "2021-09-30"),
        ("октябрь (в начале у.г.)", DeadlineKind.MONTH, "2021-10-01", "2021-10-31"),
        ("В течение года (май 2022)", DeadlineKind.MONTH, "2022-05-01", "2022-05-31"),
        ("ежегодно", DeadlineKind.RECURRING, "2021-09-01", "2022-06-30"),
        ("1 раз в квартал", DeadlineKind.RECURRING, "2021-09-01", "2022-06-30"),
        ("В течение года", DeadlineKind.SCHOOL_YEAR, "2021-09-01", "2022-06-30"),
        ("по отдельному графику", DeadlineKind.BY_SCHEDULE, "-", "-"),
        ("по заявкам ОО", DeadlineKind.ON_REQUEST, "-", "-"),
        ("постоянно", DeadlineKind.WHOLE_PERIOD, "2021-09-01", "2022-06-30"),
    ],
)
def test_every_shape_is_read(words: str, kind: DeadlineKind, opens_on: str, due_on: str) -> None:
    """The days were worked out by hand; a dash stands for none."""
    read = read_deadline(words, YEAR)
    assert (read.kind, str(read.opens_on or "-"), str(read.due_on or "-")) == (
        kind,
        opens_on,
        due_on,
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Ноябрь 2021, январь, февраль, март 2022", "ноябрь 2021, январь, февраль, март 2022"),
        ("Сентябрь, октябрь 2021", "сентябрь, октябрь 2021"),
        ("Октябрь Январь", "октябрь 2021, январь 2022"),
        ("ноябрь, январь 2022", "ноябрь 2021, январь 2022"),
        ("июнь 2021, июль", "июнь, июль 2021"),
        ("Июнь, август", "июнь, август 2022"),
        ("Апрель-май", "с 1 апреля по 31 мая 2022"),
        ("декабрь - февраль", "с 1 декабря 2021 по 28 февраля 2022"),
        ("Сентябрь", "до 30 сентября 2021"),
    ],
)
def test_a_month_without_a_year_is_in_the_only_year_it_can_be(words: str, shown: str) -> None:
    """The year that follows decides, else the school year, else the order of the list."""
    assert said(read_deadline(words, YEAR), RU) == shown


@pytest.mark.parametrize("words", ["сентябрь", "апрель-май", "в начале учебного года"])
def test_in_a_programme_of_several_years_a_month_needs_its_year(words: str) -> None:
    """There is more than one September in it, and nobody guesses which."""
    assert read_deadline(words, LONG).due_on is None


@pytest.mark.parametrize("words", ["ежегодно", "в течение учебного года"])
def test_what_is_done_every_year_ends_with_a_programme_of_one_year_only(words: str) -> None:
    """In a programme of several years it is never late as a whole."""
    assert read_deadline(words, YEAR).due_on == YEAR.ends_on
    assert read_deadline(words, LONG).due_on is None
    assert not read_deadline(words, YEAR).is_reminded


def test_of_two_days_the_later_is_due_and_a_schedule_is_none() -> None:
    """«Или» leaves both; whoever follows a schedule is still reminded of the day."""
    read = read_deadline("в соответствии со сроками реализации программ или май 2022)", YEAR)
    assert [one.kind for one in read.parts] == [DeadlineKind.BY_SCHEDULE, DeadlineKind.MONTH]
    assert (read.due_on, read.is_reminded) == (date(2022, 5, 31), True)
    assert said(read, RU) == "в соответствии со сроками реализации программ; до 31 мая 2022"


def test_every_shape_is_said_in_another_language() -> None:
    """What names days is translated; what names none is shown as its author wrote it."""
    assert said(read_deadline("IV квартал 2021", YEAR), EN) == "quarter 4 of 2021"
    assert (
        said(read_deadline("до 5.09.2021, далее", YEAR), EN)
        == "by 5 September 2021 and on from then"
    )
    since = read_deadline("с октября 2021 постоянно", YEAR)
    assert said(since, EN) == "from 1 October 2021 to the end of the programme"
    assert said(read_deadline("По заявкам", YEAR), EN) == "по заявкам"
