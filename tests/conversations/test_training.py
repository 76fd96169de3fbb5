"""Choosing and training mentors: from the questionnaire of a candidate to the admission."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations import learners, years
from tests.conversations.learners import letters, opens_candidate, plans_three, selects
from tests.world import Someone, World

pytestmark = pytest.mark.database

A_WEEK = timedelta(days=7)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on a Monday morning, the sixth of September."""
    async with learners.a_school(tmp_path) as world:
        yield world


async def applies(ivan: Someone) -> None:
    """Fill in the questionnaire of a candidate by way of one's own training."""
    await ivan.sends("/menu")
    await ivan.taps("Посмотреть своё обучение", "Заполнить анкету кандидата")
    await ivan.taps("Интересно", "Отправить ответы")


async def is_called(school: World, olga: Someone, ivan: Someone) -> None:
    """Be called to an interview on the next day, and hear of it."""
    await olga.sends("/queue")
    await olga.taps("Решить о кандидатах в наставники · 1", "Ждут решения · 1", "Иван П.")
    await olga.taps("Назначить собеседование")
    await olga.sends("7 сентября 12:00")
    assert "Собеседование: вторник, 7 сентября, 12:00" in olga.screen
    await school.passes(timedelta(minutes=1))
    assert ivan.screen == "Есть новость."
    await ivan.taps("Показать")
    assert "Собеседование с куратором: вторник, 7 сентября, 12:00." in ivan.screen
    await school.passes(timedelta(days=1, hours=4))


async def learns(school: World, olga: Someone, ivan: Someone) -> None:
    """Be at three lessons, a week apart, each noted by the curator from a letter."""
    await plans_three(olga)
    assert "Занятий прошло: 0 из 3." in olga.screen
    await school.passes(timedelta(minutes=1))
    assert letters(ivan, "Занятия для наставников:")
    for week in range(3):
        await school.passes(A_WEEK)
        await olga.taps_in_a_letter("Отметить, кто был")
        await olga.taps("Отметить: были все")
        await opens_candidate(school, olga, ivan)
        assert f"Занятия: {week + 1} из 3" in olga.screen


async def test_a_candidate_comes_to_be_admitted(school: World) -> None:
    """Questionnaire, interview, decision, three lessons, the test, the papers, the admission."""
    olga, ivan = await years.curator(school), await learners.mentor(school, "Иван Петров")
    await applies(ivan)
    await is_called(school, olga, ivan)
    await selects(school, olga, ivan)
    assert "Сейчас: отбор пройден" in olga.screen
    await learns(school, olga, ivan)
    assert len(letters(ivan, "Завтра занятие для наставников")) == 3
    assert len(letters(ivan, "Сегодня занятие для наставников")) == 3

    await years.opens(ivan, "learning.show|0|0|")
    assert "Занятия: 3 из 3" in ivan.screen
    await ivan.taps("Начать тест", "Нельзя", "Предупредить", "Отправить ответы")
    await opens_candidate(school, olga, ivan)
    assert "Тест: пройден" in olga.screen
    await olga.taps("Допустить")
    assert "Ещё нет: соглашение." in olga.screen
    await opens_candidate(school, olga, ivan)
    await olga.taps("Указать дату соглашения", "Сегодня", "Допустить")
    assert "Сейчас: допуск получен" in olga.screen
    assert "Основание допуска" not in olga.screen
    await years.opens(ivan, "learning.show|0|0|")
    assert "Допуск к работе с парой получен." in ivan.screen


async def test_a_refused_candidate_never_learns_the_reason(school: World) -> None:
    """The reason stands on the curator's page only; an empty one is not taken."""
    olga, ivan = await years.curator(school), await learners.mentor(school, "Иван Петров")
    await opens_candidate(school, olga, ivan)
    await olga.taps("Отказать")
    await olga.sends("...")
    assert "Здесь нужна причина словами." in olga.screen
    await olga.sends("Нет времени на встречи")
    assert "Причина: Нет времени на встречи" in olga.screen
    assert "Сейчас: отказ" in olga.screen

    await school.passes(timedelta(minutes=1))
    await ivan.taps("Показать")
    assert "Спасибо за желание стать наставником." in ivan.screen
    assert not letters(ivan, "Нет времени")
    await years.opens(ivan, "learning.show|0|0|")
    assert not letters(ivan, "Нет времени")


async def test_one_is_admitted_with_a_reason(school: World) -> None:
    """Whoever was trained elsewhere is admitted without lessons, and everybody can see why."""
    olga, ivan = await years.curator(school), await learners.mentor(school, "Иван Петров")
    await selects(school, olga, ivan)
    await olga.taps("Допустить")
    assert "Ещё нет: занятия, тест, соглашение." in olga.screen
    await olga.sends("Прошёл курс в прошлом году")
    assert "Основание допуска: Прошёл курс в прошлом году" in olga.screen
    assert "Допустить" not in olga.buttons


async def test_a_stale_decision_changes_nothing(school: World) -> None:
    """Two curators look at one candidate; the second button is old."""
    olga, irina = await years.curator(school), await years.curator(school, "Ирина Белова")
    ivan = await learners.mentor(school, "Иван Петров")
    await opens_candidate(school, olga, ivan)
    await opens_candidate(school, irina, ivan)
    await olga.taps("Отобрать")
    await irina.taps("Отказать")
    assert "Эта кнопка из старого сообщения." in irina.screen
    assert "Решение: принять" in irina.screen


async def test_a_photo_of_a_paper_is_not_kept(school: World) -> None:
    """The bot asks for the date again, and nothing of the picture is stored."""
    olga, ivan = await years.curator(school), await learners.mentor(school, "Иван Петров")
    await opens_candidate(school, olga, ivan)
    await olga.taps("Указать дату соглашения")
    await olga.sends_photo(b"\xff\xd8\xff photo")
    assert "документы бот не хранит" in olga.screen
    assert school.telegram.cabinet is not None
    await olga.sends("5 сентября")
    assert "Дополнительное соглашение: 5 сентября 2021" in olga.screen
    await opens_candidate(school, olga, ivan)
    assert "Указать дату соглашения" not in olga.buttons


async def test_an_interview_is_not_appointed_in_the_past(school: World) -> None:
    """Words that are no moment, a day alone, and a moment gone by are asked for anew."""
    olga, ivan = await years.curator(school), await learners.mentor(school, "Иван Петров")
    await opens_candidate(school, olga, ivan)
    await olga.taps("Назначить собеседование")
    await olga.sends("12 октября")
    assert "Нужно ещё и время." in olga.screen
    await olga.sends("1 сентября 2021 12:00")
    assert "Это время не подходит" in olga.screen
    await opens_candidate(school, olga, ivan)
    assert "Собеседование: не назначено" in olga.screen
