"""Lessons and certificates as people type them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.refusals import Misunderstood
from locales.certificates import read_certificate, read_hours
from locales.lessons import read_appointment, read_lesson, read_past_day

NOW = datetime(2021, 9, 7, 12, 0, tzinfo=ZoneInfo("Europe/Moscow"))


@pytest.mark.parametrize(
    ("words", "day", "hour", "topic"),
    [
        ("12 октября 15:00 Роль наставника", (10, 12), 15, "Роль наставника"),
        ("12.10 в 15:00, Роль наставника", (10, 12), 15, "Роль наставника"),
        ("12 октября 2021 года в 15:00 Роль", (10, 12), 15, "Роль"),
        ("завтра в 15: Первые встречи", (9, 8), 15, "Первые встречи"),
        ("в пятницу в 16:00 — план на год", (9, 10), 16, "план на год"),
        ("12 октября 15:00", (10, 12), 15, ""),
        ("12 октября 15:00 День наставника", (10, 12), 15, "День наставника"),
        ("12 октября 15:00 Встреча выпускников", (10, 12), 15, "Встреча выпускников"),
        ("12 октября в 3 часа дня Лекция", (10, 12), 15, "Лекция"),
        ("Завтра в 15:00", (9, 8), 15, ""),
        ("12.10 16:00 2 часа практики", (10, 12), 16, "2 часа практики"),
    ],
)
def test_a_lesson_is_a_moment_and_a_topic(
    words: str, day: tuple[int, int], hour: int, topic: str
) -> None:
    """The topic may be left out; a number in it is no hour."""
    at = datetime(2021, *day, hour, tzinfo=NOW.tzinfo)
    assert read_lesson(words, "ru", NOW) == (at, topic)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Роль наставника", "lesson"),
        ("", "lesson"),
        ("12 октября Роль наставника", "moment_time"),
    ],
)
def test_a_lesson_without_its_moment_is_asked_for_anew(words: str, code: str) -> None:
    """It is said what is missing."""
    with pytest.raises(Misunderstood) as problem:
        read_lesson(words, "ru", NOW)
    assert problem.value.expected == code


def test_an_appointment_needs_its_hour() -> None:
    """A day alone is half of it."""
    assert read_appointment("завтра в 12:30", "ru", NOW).hour == 12
    with pytest.raises(Misunderstood) as problem:
        read_appointment("завтра", "ru", NOW)
    assert problem.value.expected == "moment_time"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("вчера", date(2021, 9, 6)),
        ("сегодня", date(2021, 9, 7)),
        ("1 сентября", date(2021, 9, 1)),
        ("12 октября", date(2020, 10, 12)),
        ("12.05.2021", date(2021, 5, 12)),
    ],
)
def test_a_day_without_a_year_is_the_latest(words: str, day: date) -> None:
    """Papers are dated before they are spoken of."""
    assert read_past_day(words, "ru", NOW) == day


@pytest.mark.parametrize(
    ("words", "title", "number", "day", "hours"),
    [
        (
            "Удостоверение № 123 от 12.05.2021, 36 часов, Наставничество в школе",
            "Удостоверение Наставничество в школе",
            "123",
            date(2021, 5, 12),
            36,
        ),
        ("Сертификат б/н от 3 марта 2020, 72 ак. ч.", "Сертификат", None, date(2020, 3, 3), 72),
        ("Диплом № 5-А от 01.02.2020 76 ч", "Диплом", "5-А", date(2020, 2, 1), 76),
        ("Курс № 7 от 01.02.2020, 1,5 часа", "Курс", "7", date(2020, 2, 1), 1.5),
    ],
)
def test_a_certificate_is_one_line(
    words: str, title: str, number: str | None, day: date, hours: float
) -> None:
    """Hours are told apart from the number."""
    proof = read_certificate(words, "ru")
    assert (proof.title, proof.number, proof.dated_on) == (title, number, day)
    assert read_hours(words, "ru") == hours


@pytest.mark.parametrize(
    "words", ["Удостоверение 36 часов", "№ 5 от 01.02.2020, 36 часов", "https://example.org", ""]
)
def test_what_is_no_certificate_is_asked_for_anew(words: str) -> None:
    """Title, number and day all stand on one."""
    with pytest.raises(Misunderstood) as problem:
        read_certificate(words, "ru")
    assert problem.value.expected == "certificate"


@pytest.mark.parametrize("words", ["Удостоверение № 36 от 12.05.2021", "36", "36 чашек"])
def test_hours_are_said_as_hours(words: str) -> None:
    """A bare number could be anything."""
    with pytest.raises(Misunderstood):
        read_hours(words, "ru")


def test_an_english_certificate_is_read() -> None:
    """Its words stand in the file of the language."""
    words = "Certificate No 12 of 12.05.2021, 36 hours"
    assert read_hours(words, "en") == 36
    assert read_certificate(words, "en").number == "12"
