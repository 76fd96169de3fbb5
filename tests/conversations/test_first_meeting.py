"""A pair's first meeting: planned by taps, reminded of, moved, cancelled, reported, told of."""

from datetime import timedelta

import pytest

from domain.meetings import MeetingState, Reason
from storage.tables import interviews, meetings
from tests.conversations import couples
from tests.records import given, rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
AN_HOUR = timedelta(hours=1)
PLAN = "Назначить: Встреча-знакомство"
ANSWER = "Ответить (минута)"


def _said(someone: Someone, words: str) -> int:
    """Count the messages of the bot that hold these words."""
    return sum(words in one.text for one in someone.chat)


async def _states(world: World) -> list[tuple[str, str | None]]:
    return [(one["state"], one["reason"]) for one in await rows(world.app.database, meetings)]


async def test_a_first_meeting_is_planned_from_the_letter_about_the_pair(school: World) -> None:
    """A day, an hour and a place in words; all of it is shown before it is agreed on."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    await who.mentee.taps("Показать")
    assert "Наставник: Иван П." in who.mentee.screen
    await who.mentor.taps("Показать", "Назначить знакомство", "8", "15:30")
    await who.mentor.sends("Библиотека, <2 этаж>")
    assert "среда, 8 сентября, 15:30" in who.mentor.screen
    assert "Место: Библиотека, <2 этаж>" in who.mentor.screen
    await who.mentor.taps("Назначить")
    await school.passes(A_MINUTE)
    assert who.mentee.screen.startswith("Назначена встреча.")
    assert "Библиотека" not in who.mentee.screen
    await who.mentee.taps("Открыть встречу")
    assert "Место: Библиотека, <2 этаж>" in who.mentee.screen


async def test_both_are_reminded_twice_and_the_mentor_is_asked_after_it(school: World) -> None:
    """The day before, two hours before, and two hours after the end."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=5))
    for side in (who.mentor, who.mentee):
        assert _said(side, "Завтра встреча.") == _said(side, "Сегодня встреча.") == 1
    await school.passes(4 * AN_HOUR)
    assert "Она состоялась?" not in who.mentor.screen
    await school.passes(AN_HOUR)
    assert "Она состоялась?" in who.mentor.screen
    assert _said(who.mentee, "Она состоялась?") == 0


async def test_one_tap_reports_and_both_sides_are_asked_how_it_was(school: World) -> None:
    """The mentor at once, the mentee by a letter; who has answered is not asked again."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    await who.mentor.taps("Да, состоялась")
    assert "Записано: встреча состоялась." in who.mentor.screen
    await who.mentor.taps("Ответить о встрече 8 сентября", "Нет, не нужна", "Отправить ответы")
    await school.passes(timedelta(hours=16))
    assert who.mentee.screen == "Как прошла встреча? Короткий отзыв займёт минуту."
    await who.mentee.taps(ANSWER, "Нет, не нужна", "Отправить ответы")
    papers = [one["questionnaire_id"] for one in await rows(school.app.database, interviews)]
    assert papers[2:] == ["meeting_mentor", "meeting_mentee"]
    await school.passes(timedelta(days=3))
    assert _said(who.mentor, "Как прошла встреча?") == _said(who.mentor, "ещё ждёт") == 0
    assert _said(who.mentee, "ещё ждёт") == 0


async def test_whoever_has_not_answered_is_asked_once_more_and_no_more(school: World) -> None:
    """A day later; then it is the curator who sees it."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "12:00")
    await school.passes(timedelta(days=2, hours=6))
    await who.mentor.taps("Да, состоялась")
    await school.passes(timedelta(days=6))
    for side in (who.mentor, who.mentee):
        assert _said(side, "Отзыв о встрече 8 сентября ещё ждёт.") == 1


async def test_letters_on_a_locked_screen_name_nobody(school: World) -> None:
    """Telephones are shared: no name, and no word of what the meeting is about."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    before = len(who.mentor.chat), len(who.mentee.chat)
    await school.passes(timedelta(days=3))
    letters = who.mentor.chat[before[0] :] + who.mentee.chat[before[1] :]
    assert len(letters) >= 5
    for name in ("Анна", "Иван", "Учиться"):
        assert [one.text for one in letters if name in one.text] == []


async def test_a_meeting_that_moves_is_told_and_reminded_of_anew(school: World) -> None:
    """The old day passes in silence."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps("Перенести", "14", "16:00")
    assert "Было: среда, 8 сентября, 15:30" in who.mentor.screen
    await who.mentor.taps("Да, перенести")
    await school.passes(A_MINUTE)
    assert who.mentee.screen.startswith("Встреча изменилась.")
    assert "вторник, 14 сентября, 16:00" in who.mentee.screen

    await school.passes(timedelta(days=3))
    assert _said(who.mentor, "Она состоялась?") == 0
    assert _said(who.mentee, "Сегодня встреча.") == 0
    await school.passes(timedelta(days=5, hours=13))
    assert _said(who.mentor, "Она состоялась?") == 1
    assert _said(who.mentee, "Сегодня встреча.") == 1


async def test_a_cancelled_meeting_is_told_and_never_spoken_of_again(school: World) -> None:
    """The reason is kept and not passed on."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps("Отменить встречу", "Болезнь")
    assert await _states(school) == [(MeetingState.CANCELLED, Reason.ILLNESS)]
    await school.passes(A_MINUTE)
    assert who.mentee.screen.startswith("Встреча отменена: среда, 8 сентября")
    assert _said(who.mentee, "Болезнь") == 0
    await school.passes(timedelta(days=3))
    for side in (who.mentor, who.mentee):
        assert _said(side, "Сегодня встреча.") == _said(side, "Она состоялась?") == 0
    await couples.opens_meetings(who.mentor)
    assert PLAN in who.mentor.buttons


async def test_a_meeting_that_was_not_is_planned_again(school: World) -> None:
    """The mentor says why by one tap; nobody is asked how it was."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    await who.mentor.taps("Нет, не было", "Забыли")
    assert await _states(school) == [(MeetingState.MISSED, Reason.FORGOTTEN)]
    assert PLAN in who.mentor.buttons
    await school.passes(timedelta(days=2))
    assert _said(who.mentee, "Как прошла встреча?") == 0


async def test_asked_afterwards_a_mentor_can_say_that_it_moved(school: World) -> None:
    """The same meeting gets another day, and will be asked about again."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    await who.mentor.taps("Перенесли", "10", "12:00", "Да, перенести")
    assert await _states(school) == [(MeetingState.PLANNED, None)]
    await school.passes(timedelta(days=2))
    assert _said(who.mentor, "Она состоялась?") == 2


async def test_a_report_is_one_whenever_and_however_often_it_is_tapped(school: World) -> None:
    """Five quick taps, one from the day before, and one after a restart."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    asked = who.mentor.chat[-1]
    yes, no = (str(row[0].data) for row in asked.keyboard[:2])
    for _ in range(5):
        who.mentor.taps_at_once("Да, состоялась")
    await school.app.settle()
    before = await rows(school.app.database, meetings)
    await school.passes(timedelta(days=1))
    await school.restarts()
    await who.mentor.taps_old(asked, yes)
    await who.mentor.taps_old(asked, no)
    assert await rows(school.app.database, meetings) == before
    assert await _states(school) == [(MeetingState.HELD, None)]
    assert "Дальше: Пробная встреча." in who.mentor.screen


async def test_a_place_too_long_is_asked_for_again(school: World) -> None:
    """The draft waits, and the next words are the place."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN, "8", "15:30")
    await who.mentor.sends("я" * 201)
    assert "200" in who.mentor.screen
    await who.mentor.sends("Двор")
    assert "Место: Двор" in who.mentor.screen


async def test_a_place_can_be_settled_later(school: World) -> None:
    """The mentee hears of it; until then the meeting stands without one."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    assert "Место решим позже." in who.mentor.screen
    await who.mentor.taps("Указать место")
    await who.mentor.sends("Двор")
    assert "Место записано." in who.mentor.screen
    await school.passes(A_MINUTE)
    await who.mentee.taps("Открыть встречу")
    assert "Место: Двор" in who.mentee.screen
    await who.mentor.sends("ещё слова")
    assert "никуда не записано" in who.mentor.screen


async def test_a_meeting_nobody_planned_is_written_down(school: World) -> None:
    """Only days that have gone by can be chosen; then both are asked how it was."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=2))
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Записать прошедшую")
    assert "9" not in who.mentor.buttons
    await who.mentor.taps("7", "12:00", "Записать")
    assert "7 сентября · Встреча-знакомство · состоялась" in who.mentor.screen
    await school.passes(AN_HOUR)
    assert ANSWER in who.mentee.buttons


async def test_feedback_is_kept_over_a_pause_and_found_again(school: World) -> None:
    """The menu does not offer it; the meeting does."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await school.passes(timedelta(days=2, hours=10))
    await who.mentor.taps("Да, состоялась", "Ответить о встрече 8 сентября", "Нет, не нужна")
    await who.mentor.taps("Пауза")
    assert [one for one in who.mentor.buttons if one.startswith("Продолжить")] == []
    await who.mentor.taps("Открыть встречи", "Ответить о встрече 8 сентября")
    assert "Проверьте ответы" in who.mentor.screen
    await who.mentor.taps("Отправить ответы")
    assert (await given(school.app.database))["g7"] == "no"
