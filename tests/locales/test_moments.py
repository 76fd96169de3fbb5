"""Days and hours as people type them; it is eleven on Monday, 4 October 2021, in Moscow."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from domain.refusals import Misunderstood
from locales.moments import read_moment

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2021, 10, 4, 11, 0, tzinfo=MOSCOW)

TYPED = [
    ("сегодня в 17", "10-04", "17:00"),
    ("Сегодня, 17:00", "10-04", "17:00"),
    ("завтра в 15", "10-05", "15:00"),
    ("завтра 15", "10-05", "15:00"),
    ("завтра 16-30", "10-05", "16:30"),
    ("завтра в 16 30", "10-05", "16:30"),
    ("завтра в 15.30", "10-05", "15:30"),
    ("завтра утром", "10-05", None),
    ("послезавтра в 3 часа дня", "10-06", "15:00"),
    ("послезавтра в 10 утра", "10-06", "10:00"),
    ("давай завтра в 5 вечера", "10-05", "17:00"),
    ("завтра в пять вечера", "10-05", "17:00"),
    ("в час дня завтра", "10-05", "13:00"),
    ("завтра в полдень", "10-05", "12:00"),
    ("завтра в 16 часов 30 минут", "10-05", "16:30"),
    ("завтра в 16ч", "10-05", "16:00"),
    ("завтра к 16", "10-05", "16:00"),
    ("завтра в 3", "10-05", "15:00"),
    ("завтра в 03:30", "10-05", "03:30"),
    ("в пятницу в 16:30", "10-08", "16:30"),
    ("ПТ 16:30", "10-08", "16:30"),
    ("16:30 в пятницу", "10-08", "16:30"),
    ("в понедельник", "10-11", None),
    ("в понедельник в 16", "10-04", "16:00"),
    ("в понедельник в 9", "10-11", "09:00"),
    ("в эту среду в 14", "10-06", "14:00"),
    ("в следующий вторник 14:00", "10-12", "14:00"),
    ("в среду на следующей неделе в 15:00", "10-13", "15:00"),
    ("через неделю", "10-11", None),
    ("через неделю в 16", "10-11", "16:00"),
    ("через две недели в пятницу", "10-22", None),
    ("через 3 дня в 16", "10-07", "16:00"),
    ("дня через три в 16", "10-07", "16:00"),
    ("через месяц", "11-01", None),
    ("через час", "10-04", "12:00"),
    ("через 2 часа", "10-04", "13:00"),
    ("через полчаса", "10-04", "11:30"),
    ("12 октября 16:00", "10-12", "16:00"),
    ("12 октября 2021 года в 16:00", "10-12", "16:00"),
    ("16:00 12 октября", "10-12", "16:00"),
    ("12.10 в 15.30", "10-12", "15:30"),
    ("12.10 15:30", "10-12", "15:30"),
    ("15.30 12.10", "10-12", "15:30"),
    ("12/10 16:00", "10-12", "16:00"),
    ("12.10.2021 16:00", "10-12", "16:00"),
    ("12.10.21 в 5 вечера", "10-12", "17:00"),
    ("2021-10-12 16:00", "10-12", "16:00"),
    ("5-го в 15:00", "10-05", "15:00"),
    ("14 числа", "10-14", None),
    ("1 числа в 15:00", "11-01", "15:00"),
    ("1 октября 10:00", "10-01", "10:00"),
    ("16:30", "10-04", "16:30"),
]
"""What stands in words, and the day and time of the year that is meant."""

NOTHING = [
    *("", "   ", "когда-нибудь", "как получится", "3", "16", "в 25:00", "32 октября", "31.13"),
    *(
        "29 февраля",
        "не завтра",
        "завтра в 16 или в 17",
        "завтра в 16:75",
        "в пятницу или субботу",
    ),
    *("на следующей неделе", "через", "12 мартобря", "0.0", "9" * 40, "завтра" * 50),
]

ENGLISH = [
    ("on Friday at 4:30 pm", "10-08", "16:30"),
    ("tomorrow at 3", "10-05", "15:00"),
    ("tomorrow at 9 am", "10-05", "09:00"),
    ("in a week", "10-11", None),
    ("in 2 days at 15:00", "10-06", "15:00"),
    ("October 12th at 16:00", "10-12", "16:00"),
    ("12 October 4pm", "10-12", "16:00"),
    ("next tuesday at noon", "10-12", "12:00"),
]

GONE_BY = [
    ("в пятницу в 16:30", "2021-10-01", "16:30"),
    ("вчера в 15", "2021-10-03", "15:00"),
    ("позавчера", "2021-10-02", None),
    ("неделю назад", "2021-09-27", None),
    ("3 дня назад в 15", "2021-10-01", "15:00"),
    ("1 октября в 12", "2021-10-01", "12:00"),
    ("в понедельник в 9", "2021-10-04", "09:00"),
    ("в понедельник в 16", "2021-09-27", "16:00"),
    ("сегодня в 9", "2021-10-04", "09:00"),
]


def _time(spelt: str | None) -> time | None:
    return None if spelt is None else time.fromisoformat(spelt)


@pytest.mark.parametrize(("words", "day", "at"), TYPED)
def test_words_name_a_day_and_a_time(words: str, day: str, at: str | None) -> None:
    """What is not said goes without saying: the year, the afternoon, today."""
    spoken = read_moment(words, "ru", NOW)
    assert (spoken.day, spoken.at) == (date.fromisoformat(f"2021-{day}"), _time(at))


@pytest.mark.parametrize(("words", "day", "at"), ENGLISH)
def test_english_words_do_as_well(words: str, day: str, at: str | None) -> None:
    """The words of a language stand in its own file."""
    spoken = read_moment(words, "en", NOW)
    assert (spoken.day, spoken.at) == (date.fromisoformat(f"2021-{day}"), _time(at))


@pytest.mark.parametrize("words", NOTHING)
def test_whatever_is_unclear_is_not_guessed(words: str) -> None:
    """An example is better than a wrong meeting."""
    with pytest.raises(Misunderstood):
        read_moment(words, "ru", NOW)


@pytest.mark.parametrize(("words", "day", "at"), GONE_BY)
def test_what_took_place_lies_behind(words: str, day: str, at: str | None) -> None:
    """A weekday is the last one then."""
    spoken = read_moment(words, "ru", NOW, is_past=True)
    assert (spoken.day, spoken.at) == (date.fromisoformat(day), _time(at))


def test_a_time_alone_belongs_to_the_day_on_the_screen() -> None:
    """A day named as well is the one that counts."""
    shown = date(2021, 10, 12)
    assert read_moment("16:30", "ru", NOW, day=shown).day == shown
    assert read_moment("завтра в 16:30", "ru", NOW, day=shown).day == date(2021, 10, 5)


@pytest.mark.parametrize(
    ("now", "words", "day"),
    [
        ("2021-10-04T23:59", "сегодня в 23:59", "2021-10-04"),
        ("2021-10-05T00:00", "сегодня в 15", "2021-10-05"),
        ("2021-10-04T23:59", "завтра в 15", "2021-10-05"),
        ("2021-10-05T00:01", "завтра в 15", "2021-10-06"),
        ("2021-10-04T23:50", "через полчаса", "2021-10-05"),
        ("2021-12-31T18:00", "завтра в 15", "2022-01-01"),
        ("2021-12-20T18:00", "12 января в 15", "2022-01-12"),
        ("2022-01-10T18:00", "20 декабря в 15", "2021-12-20"),
        ("2023-11-15T18:00", "29 февраля в 15", "2024-02-29"),
        ("2024-02-28T18:00", "завтра в 15", "2024-02-29"),
        ("2021-10-31T18:00", "1 числа в 15", "2021-11-01"),
    ],
)
def test_days_near_midnight_and_the_new_year(now: str, words: str, day: str) -> None:
    """Today is today by the reader's own clock, to its last minute."""
    local = datetime.fromisoformat(now).replace(tzinfo=MOSCOW)
    assert read_moment(words, "ru", local).day == date.fromisoformat(day)
