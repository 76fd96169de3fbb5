"""An individual plan: written on a telephone, given back, approved, marked, and changed."""

from datetime import timedelta

import pytest

from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from storage.tables import plan_items
from tests import pairs
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

LINES = (
    "Прочитать две книги — до 15 октября",
    "Решить десять задач к 1 декабря",
    "Выступить в классе, 20.02.2022",
)


async def _tried(school: World) -> tuple[Couple, Pair]:
    """Bring a pair that has held its trial meeting."""
    who = await couples.couple(school)
    person = await years.whose(school, who.mentor)
    database = school.app.database
    async with database.reading() as uow:
        (pair,) = await uow.of(person.school_id).pairs.open()
    for days, kind in ((2, MeetingKind.ACQUAINTANCE), (1, MeetingKind.TRIAL)):
        at = school.clock.now() - timedelta(days=days)
        await pairs.a_meeting(database, pair, MeetingState.HELD, at, kind)
    return who, pair


async def _opens_plan(someone: Someone, label: str = "Открыть план") -> None:
    await couples.opens_meetings(someone)
    await someone.taps(label)


async def _writes(mentor: Someone) -> None:
    """Write a plan that may be sent."""
    await _opens_plan(mentor)
    await mentor.taps("Начать план: Анна К.", "Записать: цель")
    await mentor.sends("Подтянуть алгебру с тройки до четвёрки к 20 мая")
    for number, line in enumerate(LINES):
        await mentor.taps("Верно, добавить ещё" if number else "Добавить шаг")
        await mentor.sends(line)
    await mentor.taps("К плану")


async def _sends(school: World, mentor: Someone) -> None:
    await _writes(mentor)
    await mentor.taps("Отправить куратору")
    assert "Ждёт ответа куратора." in mentor.screen
    await school.passes(timedelta(minutes=5))


async def _is_given_back(school: World, who: Couple) -> None:
    """The curator wants another day for the third step; the mentor changes it, and sends again."""
    await who.curator.taps_in_a_letter("Открыть план")
    await who.curator.taps("Вернуть с замечанием")
    await who.curator.sends("Третий шаг поздно, лучше в январе")
    assert "План возвращён." in who.curator.screen
    await school.passes(timedelta(minutes=5))
    await who.mentor.taps_in_a_letter("Открыть план")
    assert "Что поправить: Третий шаг поздно, лучше в январе" in who.mentor.screen
    await who.mentor.taps("Изменить шаги", "3. Выступить в классе", "Указать срок")
    await who.mentor.sends("20 января")
    await who.mentor.taps("К плану", "Отправить куратору")
    await school.passes(timedelta(minutes=5))


async def _is_approved(school: World, curator: Someone) -> None:
    """The curator finds it in the queue, and adds the order."""
    await years.opens(curator, "queue.show|0|0|")
    await curator.taps("Утвердить планы · 1")
    await years.taps_first(curator, "П‑001 · Анна К.")
    await curator.taps("Утвердить план", "Указать приказ")
    await curator.sends("№ 5 от 01.09.2021")
    assert "приказ № 5 от 1 сентября 2021" in curator.screen
    await school.passes(timedelta(minutes=5))


async def _is_marked(who: Couple) -> None:
    """The mentee thinks the first step is done, the mentor only half."""
    await who.mentee.taps_in_a_letter("Открыть план")
    assert "3. Выступить в классе — до 20 января 2022: без отметки" in who.mentee.screen
    await who.mentee.taps("Отметить шаги", "1. Прочитать две книги", "Сделано")
    await who.mentee.taps("Записать, что получилось")
    await who.mentee.sends("Прочитана одна книга")
    assert "Что получилось: Прочитана одна книга" in who.mentee.screen
    await _opens_plan(who.mentor)
    assert "без отметки (наставляемый: сделано)" in who.mentor.screen
    await who.mentor.taps("Отметить шаги", "1. Прочитать две книги", "Частично", "К другим шагам")
    assert "сделано частично (наставляемый: сделано)" in who.mentor.screen
    assert "Выполнено 17 %." in who.mentor.screen


async def _is_changed(school: World, who: Couple) -> None:
    """The mentor changes a step; the mentee reads the plan in force meanwhile."""
    await who.mentor.taps("К плану", "Изменить план", "Изменить шаги")
    await who.mentor.taps("2. Решить десять задач", "Убрать шаг", "Добавить шаг")
    await who.mentor.sends("Сделать проект к 1 марта")
    await who.mentor.taps("К плану", "Отправить куратору")
    await _opens_plan(who.mentee, "Мой план")
    assert "Решить десять задач" in who.mentee.screen
    assert "Версия 2: ждёт ответа куратора. Пока действует прежняя." in who.mentee.screen
    await school.passes(timedelta(minutes=5))
    await who.curator.taps_in_a_letter("Открыть план")
    await who.curator.taps("Утвердить план")


async def test_a_plan_goes_from_a_draft_to_its_second_version(school: World) -> None:
    """Given back once, approved, marked by both sides, and changed while it is in force."""
    who, _ = await _tried(school)
    await _sends(school, who.mentor)
    assert any("план ждёт вашего ответа" in one.text for one in who.curator.chat)
    await _is_given_back(school, who)
    await _is_approved(school, who.curator)
    await _is_marked(who)
    await _is_changed(school, who)

    found = await rows(school.app.database, plan_items)
    assert [(one["number"], one["title"], one["mentor_mark"]) for one in found] == [
        (1, "Прочитать две книги", "partly"),
        (2, "Выступить в классе", None),
        (3, "Сделать проект", None),
    ]
    await who.curator.taps("Посмотреть версии", "Версия 1 · 6 сентября 2021")
    assert "Решить десять задач" in who.curator.screen


async def test_a_plan_can_begin_with_a_ready_one(school: World) -> None:
    """Its goal and its steps are there at once, each with a day, and may be sent as they are."""
    who, _ = await _tried(school)
    await _opens_plan(who.mentor)
    await who.mentor.taps("Начать план: Анна К.", "Взять за основу готовый план")
    await who.mentor.taps("Ученик и ученик: учёба и школьная жизнь")
    assert "1. Выбрать предмет и записать трудные темы — до 20 сентября 2021" in who.mentor.screen
    assert "Отправить куратору" in who.mentor.buttons


async def test_what_is_not_exact_is_asked_for_and_not_forbidden(school: World) -> None:
    """A goal without a measure is written down with a hint, a step without a day asks for one."""
    who, _ = await _tried(school)
    await _opens_plan(who.mentor)
    await who.mentor.taps("Начать план: Анна К.", "Записать: цель", "Взять: Учиться лучше")
    assert "не видно, сколько" in who.mentor.screen
    assert "нет дня" in who.mentor.screen
    await who.mentor.taps("Добавить шаг")
    await who.mentor.sends("Прочитать книгу")
    assert "Шаг записан, но без срока." in who.mentor.screen
    await who.mentor.sends("32 марта")
    assert "Нужен день" in who.mentor.screen
    await who.mentor.sends("5 марта")
    assert "1. Прочитать книгу — до 5 марта 2022" in who.mentor.screen


async def test_both_hear_of_what_is_due_and_the_mentor_of_what_is_late(school: World) -> None:
    """Three days before both, a day after it the mentor alone; nothing about what is done."""
    who, _ = await _tried(school)
    await _sends(school, who.mentor)
    await who.curator.taps_in_a_letter("Открыть план")
    await who.curator.taps("Утвердить план")
    await school.passes(timedelta(days=42))
    soon = "Через несколько дней срок одного из шагов плана."
    late = "Срок одного из шагов плана прошёл."
    for someone, of_late in ((who.mentor, 1), (who.mentee, 0)):
        assert sum(soon in one.text for one in someone.chat) == 1
        assert sum(late in one.text for one in someone.chat) == of_late
