"""Sending: a questionnaire goes to a class, and the curator sees how far each of them is."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations import sendings, years
from tests.conversations.sendings import SECOND, pupil, sends_to_class
from tests.world import World

BEGIN = "Начать"
REFUSE = "Не буду отвечать"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the questionnaires of tests/questionnaires/surveys."""
    async with sendings.a_school(tmp_path) as world:
        yield world


async def test_the_curator_sees_what_will_be_sent_before_it_is(school: World) -> None:
    """The class is chosen by taps; nobody hears of it before the tap on «Отправить»."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    other = await pupil(school, "Дарья Сова", "8Б")
    await sendings.plans_for_class(olga, 1)
    assert "Наставляемые, класс 7А. Получат анкету: 1." in olga.screen
    assert "Ответы до 13 сентября 2021." in olga.screen
    await olga.taps("Отправить")
    assert olga.screen.startswith("Отправлено.")
    assert "Ответили: 0 из 1 (0\N{NO-BREAK SPACE}%)." in olga.screen
    assert anna.chat == []

    await school.passes(timedelta(hours=9))
    assert other.chat == []
    assert len(anna.chat) == 1
    assert anna.screen == (
        "Куратор программы просит тебя ответить на анкету «Вторая анкета наставляемого». "
        "Это около 5\N{NO-BREAK SPACE}мин, можно с паузами. Ответы ждём до 13 сентября."
    )
    assert anna.buttons == [BEGIN, REFUSE]


async def test_a_class_answers_each_in_their_own_way(school: World) -> None:
    """One pauses and goes on next day, one changes an answer, one refuses, one says nothing."""
    olga = await years.curator(school)
    names = ("Анна Котова", "Борис Лис", "Вера Ёж", "Глеб Бобр")
    anna, boris, vera, _ = [await pupil(school, name) for name in names]
    await sends_to_class(olga, 4)
    await school.passes(timedelta(hours=9))
    await anna.taps(BEGIN, "5", "Пауза")
    await boris.taps(BEGIN, "7", "Оценки")
    await boris.sends("Поход")
    await boris.taps("1", "9", "Отправить ответы")
    await vera.taps(REFUSE, "Записать отказ")
    assert "До 13 сентября можно передумать." in vera.screen

    page = await sendings.looks_at_wave(olga)
    assert "Ответили: 1 из 4 (25\N{NO-BREAK SPACE}%)." in page
    assert "Отвечают: 1\nНе открыли: 1\nОтказались: 1" in page
    await olga.taps("Отказались · 1")
    assert "Вера Ё." in olga.screen

    await school.passes(timedelta(days=1))
    await anna.sends("/menu")
    await anna.taps(f"Продолжить: {SECOND}", "Друзья")
    await anna.sends("Концерт")
    await anna.taps("Отправить ответы")
    assert "Ответили: 2 из 4 (50\N{NO-BREAK SPACE}%)." in await sendings.looks_at_wave(olga)


async def test_only_those_who_wait_are_reminded(school: World) -> None:
    """Three days and one day before the end, in the evening; who is done or refused never."""
    olga = await years.curator(school)
    anna, boris, vera = [
        await pupil(school, name) for name in ("Анна Котова", "Борис Лис", "Вера Ёж")
    ]
    await sends_to_class(olga, 3)
    await school.passes(timedelta(hours=9))
    await anna.taps(BEGIN, "5", "Оценки")
    await anna.sends("Поход")
    await anna.taps("Отправить ответы")
    await vera.taps(REFUSE, "Записать отказ")
    before = [len(one.chat) for one in (anna, vera)]

    await school.passes_until(datetime(2021, 9, 10, 14, 59, tzinfo=UTC))
    assert len(boris.chat) == 1
    await school.passes(timedelta(minutes=5))
    assert boris.screen.startswith("Анкета «Вторая анкета наставляемого» ждёт ответов до 13")
    await school.passes(timedelta(days=2))
    assert len(boris.chat) == 3
    await school.passes(timedelta(days=2))
    assert len(boris.chat) == 3
    assert [len(one.chat) for one in (anna, vera)] == before


async def test_the_curator_reminds_once_a_day(school: World) -> None:
    """Two taps are one letter, and only to those who have not finished."""
    olga = await years.curator(school)
    anna, boris = [await pupil(school, name) for name in ("Анна Котова", "Борис Лис")]
    await sends_to_class(olga, 2)
    await school.passes(timedelta(hours=9))
    await boris.taps(REFUSE, "Записать отказ")
    await sendings.looks_at_wave(olga)
    await olga.taps("Напомнить (1)", "Напомнить (1)")
    assert olga.phone.toasts[-1].text.startswith("Напомним: 1 человек.")
    await school.passes(timedelta(minutes=5))
    assert [one.text.split(":")[0] for one in anna.chat[1:]] == ["Куратор напоминает"]
    assert "Отказ записан" in boris.screen


async def test_two_taps_on_send_are_one_wave(school: World) -> None:
    """The button carries the whole choice, and the same choice is the same wave."""
    olga = await years.curator(school)
    anna = await pupil(school, "Анна Котова")
    await sendings.plans_for_class(olga, 1)
    olga.taps_at_once("Отправить")
    await olga.taps("Отправить")
    assert "Ответили: 0 из 1" in olga.screen
    await school.passes(timedelta(hours=9))
    assert len(anna.chat) == 1
    await years.opens(olga, sendings.SURVEYS)
    assert [one for one in olga.buttons if one.endswith(SECOND)] == [f"1. {SECOND}"]


async def test_whoever_refused_may_come_back(school: World) -> None:
    """What was answered before the refusal is gone; the menu leads back while there is time."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    await school.passes(timedelta(hours=9))
    await anna.taps(BEGIN, "5")
    await anna.sends("/menu")
    await anna.taps_in_a_letter(f"Продолжить: {SECOND}")
    await anna.taps("Назад")
    await years.opens(anna, "asked.ask|1|0|")
    await anna.taps("Записать отказ", "Открыть меню", f"Всё-таки ответить: {SECOND}")
    assert "Насколько тебе интересно" in anna.screen
    assert "Сейчас:" not in anna.screen
    assert REFUSE in anna.buttons
    assert "Открыли: 1" in await sendings.looks_at_wave(olga)


async def test_the_end_of_the_last_day_closes_the_wave(school: World) -> None:
    """Nothing is taken then, nobody is written to, until the curator gives a week more."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1, "3 дня")
    await school.passes(timedelta(hours=9))
    letter = anna.chat[-1]
    await school.passes_until(datetime(2021, 9, 9, 20, 58, tzinfo=UTC))
    await anna.taps_old(letter, "asked.begin|1|0|")
    assert "Насколько тебе интересно" in anna.screen
    await school.passes(timedelta(minutes=2))
    await anna.taps_old(letter, "asked.begin|1|0|")
    assert "Срок" in anna.phone.toasts[-1].text
    await anna.sends("/menu")
    assert [one for one in anna.buttons if SECOND in one] == []

    assert "Ответы больше не принимаются." in await sendings.looks_at_wave(olga)
    assert not any(one.startswith("Напомнить") for one in olga.buttons)
    await olga.taps("Открыть ещё на неделю")
    assert olga.screen.startswith("Продлено до 17 сентября.")
    await anna.sends("/menu")
    assert f"Ответить: {SECOND}" in anna.buttons


async def test_a_letter_that_waits_is_not_sent_when_the_wave_closes(school: World) -> None:
    """Lessons last until two; the curator changes her mind before."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    await olga.taps("Закрыть опрос")
    assert olga.screen.startswith("Опрос закрыт.")
    await school.passes(timedelta(hours=9))
    assert anna.chat == []
