"""What speaks against a time is said before it is agreed on; nobody is in two places at once."""

from datetime import timedelta

import pytest
from icalendar import Calendar

from services import pairing
from storage.tables import meetings
from tests.conversations import couples, years
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"
BUSY = "уже есть другая встреча"


async def _second(world: World, who: couples.Couple) -> None:
    """Let the curator make a pair of the mentor and a second mentee; both agree."""
    boris = await couples.mentee(world, "Борис Лис")
    curator, mentor, mentee = [
        await years.whose(world, one) for one in (who.curator, who.mentor, boris)
    ]
    async with world.app.database.writing() as uow:
        pair = await pairing.make(uow, curator, mentor.id, mentee.id, world.clock.now())
    await years.both_agree(world, pair, mentor, mentee)


async def test_lessons_and_haste_are_told_and_may_be_chosen(school: World) -> None:
    """A quarter to ten on a Monday, and it begins within the hour."""
    who = await couples.couple(school)
    await years.becomes_pupil(school, who.mentee)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    await who.mentor.sends("сегодня в 9:45")
    await who.mentor.taps("Да, верно", "Решим позже")
    assert "В это время идут уроки." in who.mentor.screen
    assert "напомнить бот не успеет" in who.mentor.screen
    assert "Назначить" not in who.mentor.buttons
    await who.mentor.taps("Всё равно назначить")
    assert "Встреча назначена." in who.mentor.screen


async def test_late_hours_and_public_holidays_are_told(school: World) -> None:
    """4 November is a day off for everybody; the evening ends at nine."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    await who.mentor.sends("4 ноября в 20:30")
    await who.mentor.taps("Да, верно", "Решим позже")
    assert "Это праздничный день." in who.mentor.screen
    assert "позже 9 вечера" in who.mentor.screen


async def test_a_mentor_is_not_booked_twice(school: World) -> None:
    """Half an hour later is still the same meeting; an hour later is free."""
    who = await couples.couple(school)
    await _second(school, who)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Анна К.", PLAN, "8", "15:30", "Решим позже", "Назначить", "Назад")
    await who.mentor.taps("Борис Л.", PLAN, "8", "16:00", "Решим позже")
    assert BUSY in who.mentor.screen
    assert not any("азначить" in one for one in who.mentor.buttons)
    old = who.mentor.chat[-1]
    (_, draft) = await rows(school.app.database, meetings)
    await who.mentor.taps_old(old, f"meetings.agree|{draft['id']}|{draft['rev']}|")
    assert BUSY in who.mentor.screen + who.mentor.phone.toasts[-1].text
    await who.mentor.taps_old(old, f"meetings.month|{draft['pair_id']}|0|pa")
    await who.mentor.taps("8", "16:30", "Решим позже", "Назначить")
    assert [one["state"] for one in await rows(school.app.database, meetings)] == ["planned"] * 2


async def test_a_meeting_does_not_move_onto_another(school: World) -> None:
    """It stays where it is."""
    who = await couples.couple(school)
    await _second(school, who)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Анна К.", PLAN, "8", "15:30", "Решим позже", "Назначить", "Назад")
    await who.mentor.taps("Борис Л.", PLAN, "9", "15:30", "Решим позже", "Назначить")
    await who.mentor.taps("Перенести", "8", "15:00")
    assert BUSY in who.mentor.screen
    assert "Да, перенести" not in who.mentor.buttons


async def test_a_meeting_goes_into_the_calendar_of_a_telephone(school: World) -> None:
    """The file holds the moment and no name; a change has the same number and a later sequence."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Добавить в календарь")
    await school.passes(timedelta(minutes=1))
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Отменить встречу", "Болезнь")
    await school.passes(timedelta(minutes=1))
    await who.mentee.taps_in_a_letter("Убрать из календаря")
    await school.passes(timedelta(minutes=1))
    planned, off = (Calendar.from_ical(body).walk("VEVENT")[0] for _, body in who.mentee.files)
    assert planned.decoded("dtstart").isoformat() == "2021-09-08T12:30:00+00:00"
    assert planned["uid"] == off["uid"]
    assert (planned["status"], off["status"]) == ("CONFIRMED", "CANCELLED")
    assert int(str(off["sequence"])) > int(str(planned["sequence"]))
    assert all("Анна".encode() not in body for _, body in who.mentee.files)
