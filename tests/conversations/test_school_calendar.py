"""The calendar of a school: typed by its curator, and kept to by letters and by planning."""

from datetime import timedelta

import pytest

from storage.tables import school_days
from tests.conversations import couples, years
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"


async def _opens(curator: Someone) -> None:
    await years.opens(curator, "schooldays.show|0|0|")


async def _days(world: World) -> list[tuple[str, str, str]]:
    found = await rows(world.app.database, school_days)
    return [(one["kind"], str(one["first_on"]), str(one["last_on"])) for one in found]


async def test_days_are_added_by_words_and_shown_back(school: World) -> None:
    """What they are is read from the words, and can be put right by a tap."""
    olga = await years.curator(school)
    await _opens(olga)
    assert "Пока здесь ничего нет." in olga.screen
    await olga.sends("1–8 ноября осенние каникулы")
    assert "осенние каникулы: 1 ноября – 8 ноября 2021" in olga.screen
    await olga.taps("Открыть календарь школы")
    await olga.sends("25 мая – 15 июня экзамены")
    await olga.taps("Открыть календарь школы")
    await olga.sends("в среду субботник")
    assert "Не получилось понять дни." in olga.screen
    await olga.sends("6 ноября субботник")
    await olga.taps("Это рабочие дни")
    assert await _days(school) == [
        ("holiday", "2021-11-01", "2021-11-08"),
        ("exams", "2022-05-25", "2022-06-15"),
        ("working", "2021-11-06", "2021-11-06"),
    ]


async def test_days_are_changed_and_deleted(school: World) -> None:
    """Nothing is deleted by one tap; a second tap on what is gone is declined."""
    olga = await years.curator(school)
    await _opens(olga)
    await olga.sends("12 ноября карантин")
    await olga.taps("Изменить дни")
    await olga.sends("12–16 ноября")
    assert await _days(school) == [("off", "2021-11-12", "2021-11-16")]
    await olga.taps("Удалить")
    asked = olga.chat[-1]
    await olga.taps("Да, удалить")
    assert await _days(school) == []
    await olga.taps_old(asked, str(asked.keyboard[0][0].data))
    assert await _days(school) == []


async def test_the_usual_holidays_are_proposed_and_entered_once(school: World) -> None:
    """Those that overlap what the school has entered are left out."""
    olga = await years.curator(school)
    await _opens(olga)
    await olga.sends("29 октября – 7 ноября осенние каникулы")
    await olga.taps("Открыть календарь школы", "Добавить обычные каникулы")
    assert "Осенние каникулы" not in olga.screen
    shown = olga.chat[-1]
    await olga.taps("Добавить эти каникулы")
    await olga.taps_old(shown, str(shown.keyboard[0][0].data))
    assert [one[0] for one in await _days(school)] == ["holiday"] * 4
    assert "Добавить обычные каникулы" not in olga.buttons


async def test_on_holidays_pupils_get_letters_by_day(school: World) -> None:
    """On a day of lessons the same letter comes the evening before, or not at all."""
    who = await couples.couple(school)
    await years.becomes_pupil(school, who.mentee)
    await _opens(who.curator)
    await who.curator.sends("9 сентября карантин")
    await couples.plans(who.mentor, PLAN, "9", "13:00")
    await school.passes(timedelta(days=3, hours=2, minutes=30))
    assert who.mentee.screen.startswith("Сегодня встреча.")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Перенести", "10", "13:00", "Всё равно перенести")
    said = len(who.mentee.chat)
    await school.passes(timedelta(days=1))
    assert not any(one.text.startswith("Сегодня встреча.") for one in who.mentee.chat[said:])


async def test_a_holiday_is_told_to_whoever_plans(school: World) -> None:
    """It may be chosen all the same; there are no lessons then."""
    who = await couples.couple(school)
    await years.becomes_pupil(school, who.mentee)
    await _opens(who.curator)
    await who.curator.sends("8–9 сентября каникулы")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN, "8", "11:00", "Решим позже")
    assert "В этот день каникулы." in who.mentor.screen
    assert "идут уроки" not in who.mentor.screen
    await who.mentor.taps("Всё равно назначить")
    assert "Встреча назначена." in who.mentor.screen
