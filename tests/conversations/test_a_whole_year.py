"""A whole year by tapping: from the operator's link to the final event in May."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

import pytest

from tests.conversations import couples
from tests.conversations.arrivals import CHILD, guardian_of, guest, ready_curator
from tests.world import Someone, World

MENUS_A_YEAR = 1800
"""It was 1,500 before a menu became cheaper (only its own room is asked) and years had an end."""
OPENED = 20
"""How often the menu is opened each time that it is timed."""
ADULT_PEER = ("наставник", "Ученик и ученик", "18 лет и старше")
STEPS = (
    "Прочитать две книги — до 15 октября",
    "Ответить у доски к 1 декабря",
    "Выступить в классе, 20.02.2022",
)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the short questionnaires of tests/questionnaires/pairs."""
    async with couples.a_school(tmp_path) as world:
        yield world


async def test_a_year_from_the_link_to_the_final_event(school: World) -> None:
    """Curator, mentor, child and guardian do all that a year asks for, and time costs little.

    The whole year with its ticks, letters and talks may cost the processor no more than
    `MENUS_A_YEAR` openings of the menu. Those are timed now and again on the way: a machine that
    is slower in winter is slower with both.
    """
    began = process_time()
    curator = await ready_curator(school)
    menus = [await cost_of_a_menu(curator)]
    mentor = await a_mentor(school, curator)
    mentee = await a_child(school, curator)
    await a_pair(school, curator, mentor, mentee)
    await a_meeting(school, mentor, mentee, "Назначить: Встреча-знакомство")
    menus.append(await cost_of_a_menu(curator))
    await a_meeting(school, mentor, mentee, "Назначить: Пробная встреча")
    menus.append(await cost_of_a_menu(curator))
    await a_meeting(school, mentor, mentee, "Назначить: Встреча-планирование")
    await a_plan(school, mentor, curator)
    await a_meeting(school, mentor, mentee, "Назначить: Регулярная встреча")
    for month in range(1, 6):
        await school.passes_until(datetime(2022, month, 3, 9, tzinfo=UTC))
        menus.append(await cost_of_a_menu(curator))
    await a_meeting(school, mentor, mentee, "Назначить встречу", "Итоговая встреча")

    await school.passes_until(datetime(2022, 5, 20, 12, tzinfo=UTC))
    for someone in (curator, mentor, mentee):
        assert any("Приглашение на итоговое событие" in one.text for one in someone.chat)
        assert any("Завтра итоговое событие" in one.text for one in someone.chat)
    digests = [one for one in curator.chat if one.text.startswith("Готова сводка недели.")]
    assert len(digests) >= weeks_between(school) - 1
    menus.append(await cost_of_a_menu(curator))
    year = process_time() - began - OPENED * sum(menus)
    assert year < MENUS_A_YEAR * sum(menus) / len(menus)


async def cost_of_a_menu(someone: Someone) -> float:
    """Open the menu a few times; return the seconds of the processor for one."""
    began = process_time()
    for _ in range(OPENED):
        await someone.sends("/menu")
    return (process_time() - began) / OPENED


def weeks_between(school: World) -> int:
    """Count the Mondays of the story."""
    return (school.clock.now() - datetime(2021, 9, 6, 6, tzinfo=UTC)).days // 7


async def a_mentor(school: World, curator: Someone) -> Someone:
    """Bring a mentor by a link, with consent, name and first survey."""
    someone = await guest(school, curator, "Кирилл", *ADULT_PEER)
    await someone.taps("Прочитать согласие", "Даю согласие")
    await someone.sends("Кирилл", "Орлов")
    await someone.taps("Заполнить: Первая анкета наставника")
    await someone.taps("С учёбой", "С навыками", "Готово (2)", "Двум", "Отправить ответы")
    return someone


async def a_child(school: World, curator: Someone) -> Someone:
    """Bring a child whose guardian has agreed, and who has sent off the first survey."""
    someone = await guest(school, curator, "Маша", *CHILD)
    parent = await guardian_of(school, someone)
    await parent.taps("Даю согласие")
    await curator.sends("/menu")
    await curator.taps("Открыть список людей", "Проверить родителей")
    await curator.taps("Документ показан: Марина Игоревна С.")
    await someone.sends("/start", "Маша", "Соколова")
    await someone.taps("Ответить позже")
    await someone.taps("Заполнить: Первая анкета наставляемого")
    await someone.taps("Учиться лучше", "Ладить с другими", "Готово (2)")
    await someone.sends("Хочу говорить увереннее")
    await someone.taps("Отправить ответы")
    return someone


async def a_pair(school: World, curator: Someone, mentor: Someone, mentee: Someone) -> None:
    """Let the curator make a pair of the only two who are ready, and the mentor agree to it."""
    await curator.sends("/menu")
    await curator.taps("Открыть пары", "Создать пару")
    await curator.taps(curator.buttons[0])
    await curator.taps(curator.buttons[0])
    await curator.taps("Создать пару")
    await school.passes(timedelta(minutes=5))
    await mentor.taps_in_a_letter("Показать")
    assert mentor.screen.startswith("Куратор предлагает пару."), mentor.screen
    await mentor.taps("Ответить про эту пару", "Согласиться")
    await mentee.taps_in_a_letter("Показать")
    assert any("Пара создана" in one.text for one in mentee.chat)


async def a_plan(school: World, mentor: Someone, curator: Someone) -> None:
    """Let the mentor write down what was planned, and the curator approve it."""
    await couples.opens_meetings(mentor)
    await mentor.taps("Открыть план", "Начать план: Маша С.", "Записать: цель")
    await mentor.sends("Говорить перед классом увереннее, к 20 мая")
    for number, line in enumerate(STEPS):
        await mentor.taps("Верно, добавить ещё" if number else "Добавить шаг")
        await mentor.sends(line)
    await mentor.taps("К плану", "Отправить куратору")
    await school.passes(timedelta(minutes=5))
    await curator.taps_in_a_letter("Открыть план")
    await curator.taps("Утвердить план")


async def a_meeting(school: World, mentor: Someone, mentee: Someone, *path: str) -> None:
    """Plan a meeting for two days later, let it take place, and let both sides answer."""
    date = (school.clock.now() + timedelta(days=2)).date()
    day = str(date.day)
    await couples.opens_meetings(mentor)
    await mentor.taps(*path)
    if day not in mentor.buttons:
        await mentor.taps(next(one for one in mentor.buttons if one.endswith("›")))
    await mentor.taps(day, "15:30", "Решим позже", "Назначить")
    await school.passes_until(datetime(date.year, date.month, date.day, 16, tzinfo=UTC))
    await mentor.taps_in_a_letter("Да, состоялась")
    await mentor.taps(next(one for one in mentor.buttons if one.startswith("Ответить")))
    await answers_everything(mentor)
    await school.passes(timedelta(hours=16))
    await mentee.taps_in_a_letter("Ответить (минута)")
    await answers_everything(mentee)


async def answers_everything(someone: Someone) -> None:
    """Take the first answer to every question, and send them off."""
    while "Отправить ответы" not in someone.buttons:
        await someone.taps(someone.buttons[0])
    await someone.taps("Отправить ответы")
