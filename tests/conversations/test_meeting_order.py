"""The five kinds of meetings follow one another in their order, to the end of the pair."""

from datetime import timedelta

import pytest

from domain.meetings import MeetingState
from storage.tables import interviews, meetings
from tests.conversations import couples, years
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

KINDS = ("acquaintance", "trial", "planning", "regular", "regular", "final")
ACCUSED = (
    "Назначить: Встреча-знакомство",
    "Назначить: Пробная встреча",
    "Назначить: Встреча-планирование",
    "Назначить: Регулярная встреча",
)


async def _planned(mentor: Someone, number: int) -> None:
    """Plan the meeting of a number for half past three of the day after."""
    await couples.opens_meetings(mentor)
    if number < len(ACCUSED):
        await mentor.taps(ACCUSED[number])
    elif KINDS[number] == "regular":
        await mentor.taps(ACCUSED[-1])
    else:
        await mentor.taps("Назначить встречу", "Итоговая встреча")
    await mentor.taps(str(7 + 2 * number), "15:30", "Решим позже", "Назначить")


async def _answers(someone: Someone, kind: str) -> None:
    """Answer about the last meeting that was held."""
    await couples.opens_meetings(someone)
    await someone.taps(someone.buttons[0])
    if kind in {"trial", "final"}:
        await someone.taps("Продолжаем" if kind == "trial" else "Не продолжаем")
    await someone.taps("Нет, не нужна", "Отправить ответы")


async def _let_end(who: couples.Couple) -> None:
    """Let the curator open the way to the final meeting, which lacks an approved plan."""
    await couples.opens_meetings(who.mentor)
    assert ACCUSED[-1] in who.mentor.buttons
    assert "Назначить встречу" not in who.mentor.buttons
    await who.curator.sends("/menu")
    await who.curator.taps("Открыть пары", "П‑001 · Анна К.", "Разрешить итоговую")
    await who.curator.sends("Планом пары были занятия на бумаге")


async def test_a_pair_goes_through_all_its_meetings(school: World) -> None:
    """Each is planned, held and answered about by both; after the final one the pair ends."""
    who = await couples.couple(school)
    for number, kind in enumerate(KINDS):
        if kind == "final":
            await _let_end(who)
        await _planned(who.mentor, number)
        await school.passes(timedelta(days=2))
        await who.mentor.taps("Да, состоялась")
        for side in (who.mentor, who.mentee):
            await _answers(side, kind)

    found = await rows(school.app.database, meetings)
    assert [(one["kind"], one["state"]) for one in found] == [
        (kind, MeetingState.HELD) for kind in KINDS
    ]
    papers = [one["questionnaire_id"] for one in await rows(school.app.database, interviews)][2:]
    after = ["meeting", "after_trial", "meeting", "meeting", "meeting", "after_final"]
    assert papers == [f"{one}_{side}" for one in after for side in ("mentor", "mentee")]
    await couples.opens_meetings(who.mentor)
    assert "Все встречи прошли." in who.mentor.screen
    kept = ["Открыть план", "Встреча 17 сентября", "Материалы", "Открыть меню"]
    assert who.mentor.buttons == kept
    await who.curator.sends("/menu")
    await who.curator.taps("Открыть пары", "П‑001 · Анна К.")
    assert who.curator.screen.count("отзывы: оба есть") == len(KINDS)
    await who.curator.taps("Завершить пару", "Цель достигнута", "Завершить")
    assert "Пара П‑001 завершена." in who.curator.screen


async def test_a_later_kind_cannot_be_planned_by_an_old_or_forged_button(school: World) -> None:
    """The order holds whatever the button says."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    pair = 1
    for kind in "tprf":
        for arg in (f"p{kind}", f"p{kind}20210908", f"p{kind}27185010", f"w{kind}20210905"):
            for deed in ("month", "day", "time"):
                tap = f"meetings.{deed}|{pair}|0|{arg}"
                await who.mentor.taps_old(who.mentor.chat[-1], tap)
    assert await rows(school.app.database, meetings) == []
    assert "Дальше: Встреча-знакомство." in who.mentor.screen


async def _agree_to_the_second(school: World, *people: Someone) -> None:
    """Let the mentor and the mentee of the second pair both say yes to it."""
    async with school.app.database.reading() as uow:
        mentor, mentee = [await years.whose(school, one) for one in people]
        pairs = await uow.of(mentor.school_id).pairs.of_person(mentee.id)
    await years.both_agree(school, pairs[0], mentor, mentee)


async def test_a_mentor_of_two_chooses_whose_meetings_to_see(school: World) -> None:
    """The list says what comes next with each."""
    who = await couples.couple(school)
    boris = await couples.mentee(school, "Борис Лис")
    await who.curator.sends("/menu")
    await who.curator.taps("Открыть пары", "Создать пару", "Борис Л. · ждёт первый день")
    await who.curator.taps("Иван П. · 1 из 2", "Создать пару")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Борис Л.")
    assert ACCUSED[0] not in who.mentor.buttons
    await _agree_to_the_second(school, who.mentor, boris)
    await couples.opens_meetings(who.mentor)
    assert "Анна К.: пока не назначена" in who.mentor.screen
    await who.mentor.taps("Борис Л.", ACCUSED[0], "8", "15:30", "Решим позже", "Назначить")
    assert "Наставляемый: Борис Л." in who.mentor.screen
    await who.mentor.taps("Назад")
    assert "Борис Л.: среда, 8 сентября, 15:30" in who.mentor.screen
    await couples.opens_meetings(who.mentee)
    assert "Следующую встречу назначит наставник" in who.mentee.screen
    await couples.opens_meetings(boris)
    assert "Встреча-знакомство: среда, 8 сентября, 15:30" in boris.screen
    assert boris.buttons == [
        "Подготовиться",
        "Добавить в календарь",
        "Сменить пару",
        "Открыть меню",
    ]
