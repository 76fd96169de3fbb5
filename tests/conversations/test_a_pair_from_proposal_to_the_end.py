"""A pair from the proposal to its final meeting: all five kinds, one missed, moved, disputed."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.world import Someone, World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
REGULAR = "Назначить: Регулярная встреча"
DISPUTED = "23 сентября · Регулярная встреча · уточняет куратор"
STEPS = (
    "Прочитать две книги — до 15 октября",
    "Решить десять задач к 1 декабря",
    "Выступить в классе, 20.02.2022",
)
HELD = (
    "8 сентября · Встреча-знакомство · состоялась",
    "14 сентября · Пробная встреча · состоялась",
    "16 сентября · Встреча-планирование · состоялась",
    "21 сентября · Регулярная встреча · не состоялась",
    "23 сентября · Регулярная встреча · состоялась",
    "30 сентября · Итоговая встреча · состоялась",
)
"""What became of every meeting, in the words of every page that lists them."""


async def test_journal_plan_and_feedback_agree_wherever_they_are_shown(school: World) -> None:
    """What the mentor, the mentee, the curator and the digest read of a year is the same."""
    who = await _agreed(school)
    await _tried(school, who)
    await _planned(school, who)
    await _met_in_spite_of_everything(school, who)
    await _finished(school, who)
    for someone in (who.mentor, who.mentee):
        await couples.opens_meetings(someone)
        for line in HELD[-5:]:
            assert line in someone.screen, someone.screen
        assert "Все встречи прошли." in someone.screen
        assert "выполнено 33 %" in someone.screen
        assert "Ответить о встрече" not in " ".join(someone.buttons)
    await _opens_pair(who.curator)
    for line in HELD:
        assert line in who.curator.screen, who.curator.screen
    assert "выполнено 33 %" in who.curator.screen


async def _agreed(school: World) -> Couple:
    """A pair is proposed, both say yes, and the school gives its order."""
    who = await couples.proposed(school)
    await years.begin(school)
    for someone in (who.mentor, who.mentee):
        await school.passes(A_MINUTE)
        await someone.taps_in_a_letter("Показать")
        await someone.taps("Ответить про эту пару", "Согласиться")
    await _opens_pair(who.curator)
    await who.curator.taps("Указать приказ")
    await who.curator.sends("№ 5 от 06.09.2021")
    assert "Приказ № 5 от 6 сентября 2021" in who.curator.screen
    return who


async def _tried(school: World, who: Couple) -> None:
    """They get to know each other, move the trial by a day, and both want to go on."""
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "8", "15:30")
    await _happens(school, who, "2021-09-08")
    await couples.plans(who.mentor, "Назначить: Пробная встреча", "13", "15:30")
    await who.mentor.taps("Перенести", "14", "16:00", "Да, перенести")
    await _happens(school, who, "2021-09-14", "Продолжаем")


async def _planned(school: World, who: Couple) -> None:
    """They plan; the mentor writes it down, the curator approves, the mentee ticks a step."""
    await couples.plans(who.mentor, "Назначить: Встреча-планирование", "16", "15:30")
    await _happens(school, who, "2021-09-16")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Открыть план", "Начать план: Анна К.", "Записать: цель")
    await who.mentor.sends("Подтянуть алгебру с тройки до четвёрки к 20 мая")
    for number, line in enumerate(STEPS):
        await who.mentor.taps("Верно, добавить ещё" if number else "Добавить шаг")
        await who.mentor.sends(line)
    await who.mentor.taps("К плану", "Отправить куратору")
    await school.passes(timedelta(minutes=5))
    await who.curator.taps_in_a_letter("Открыть план")
    await who.curator.taps("Утвердить план")


async def _met_in_spite_of_everything(school: World, who: Couple) -> None:
    """One meeting is missed; of the next the two say otherwise, until the curator decides."""
    await couples.plans(who.mentor, REGULAR, "21", "15:30")
    await school.passes_until(_evening("2021-09-21"))
    await who.mentor.taps_in_a_letter("Нет, не было")
    await who.mentor.taps("Болезнь")
    await couples.plans(who.mentor, REGULAR, "23", "15:30")
    await school.passes_until(_evening("2021-09-23"))
    await who.mentor.taps_in_a_letter("Да, состоялась")
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Встреча 23 сентября", "Встречи не было")
    for someone in (who.mentor, who.mentee):
        await couples.opens_meetings(someone)
        assert DISPUTED in someone.screen, someone.screen
    await _opens_pair(who.curator)
    assert DISPUTED in who.curator.screen
    assert await _digest_speaks_of_it(who.curator)
    await _opens_pair(who.curator)
    await who.curator.taps("Разобрать встречу", "Состоялась")
    assert not await _digest_speaks_of_it(who.curator)
    for someone in (who.mentor, who.mentee):
        await couples.opens_meetings(someone)
        await someone.taps("Ответить о встрече 23 сентября", "Нет, не нужна", "Отправить ответы")


async def _finished(school: World, who: Couple) -> None:
    """The first step of the plan is done, and they look back together."""
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Открыть план", "Отметить шаги", "1. Прочитать две книги", "Сделано")
    await couples.plans(who.mentor, "Назначить встречу", "Итоговая встреча", "30", "15:30")
    await _happens(school, who, "2021-09-30", "Продолжаем")


async def _digest_speaks_of_it(curator: Someone) -> bool:
    """Whether the digest asks the curator to decide about a meeting."""
    await years.opens(curator, "digest.show|0|0|")
    return "разн" in curator.screen or "спорн" in curator.screen.lower()


def _evening(day: str) -> datetime:
    """Give the evening of a day, when the mentor has been asked what became of a meeting."""
    return datetime.fromisoformat(f"{day}T16:00:00+00:00").astimezone(UTC)


async def _happens(school: World, who: Couple, day: str, *answers: str) -> None:
    """Let a planned meeting take place, and let both sides say how it was."""
    await school.passes_until(_evening(day))
    await who.mentor.taps_in_a_letter("Да, состоялась")
    await years.taps_first(who.mentor, "Ответить о встрече")
    await who.mentor.taps(*answers, "Нет, не нужна", "Отправить ответы")
    await school.passes(timedelta(hours=16))
    await who.mentee.taps_in_a_letter("Ответить (минута)")
    await who.mentee.taps(*answers, "Нет, не нужна", "Отправить ответы")


async def _opens_pair(curator: Someone) -> None:
    """Open the page of the only pair."""
    await curator.sends("/menu")
    await curator.taps("Открыть пары")
    await years.taps_first(curator, "П‑001")
