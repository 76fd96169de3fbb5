"""A meeting is planned by words: typed, shown back, and agreed on by a tap."""

from datetime import timedelta

import pytest

from storage.tables import meetings
from tests.conversations import couples, years
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"
MOVE = "Перенести"


async def test_a_typed_moment_is_shown_back_and_becomes_a_meeting(school: World) -> None:
    """The words name a day and an hour; the year of lessons goes without saying."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    await who.mentor.sends("в пятницу в 16:30")
    assert "Пятница, 10 сентября, 16:30. Всё верно?" in who.mentor.screen
    await who.mentor.taps("Да, верно", "Решим позже", "Назначить")
    assert "пятница, 10 сентября, 16:30" in who.mentor.screen


async def test_a_day_without_an_hour_leads_to_the_hours_of_that_day(school: World) -> None:
    """There, a time alone belongs to that day, even one between the half hours."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    await who.mentor.sends("через неделю")
    assert "понедельник, 13 сентября" in who.mentor.screen
    await who.mentor.sends("16:45")
    assert "Понедельник, 13 сентября, 16:45. Всё верно?" in who.mentor.screen


async def test_words_that_will_not_do_are_answered_kindly_and_asked_for_again(
    school: World,
) -> None:
    """What is unclear gets an example, what has gone by says so, and the next words count."""
    who = await couples.couple(school)
    await years.begin(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    await who.mentor.sends("как-нибудь потом")
    assert "Например: «в пятницу в 16:30»" in who.mentor.screen
    await who.mentor.sends("сегодня в 8:30")
    assert "Это время уже прошло." in who.mentor.screen
    await who.mentor.sends("12 сентября 2022 в 15:00")
    assert "Этот день не подходит" in who.mentor.screen
    await who.mentor.sends("завтра в 15")
    assert "Вторник, 7 сентября, 15:00. Всё верно?" in who.mentor.screen
    assert await rows(school.app.database, meetings) == []


async def test_a_meeting_moves_by_words_and_may_say_why(school: World) -> None:
    """The reason is one tap that moves it as well; the mentee is not told of it."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps(MOVE)
    await who.mentor.sends("в четверг в 16:00")
    await who.mentor.taps("Да, верно", "Болезнь")
    assert "Встреча перенесена." in who.mentor.screen
    (meeting,) = await rows(school.app.database, meetings)
    assert (meeting["state"], meeting["reason"]) == ("planned", "illness")
    await school.passes(timedelta(minutes=1))
    assert "четверг, 9 сентября, 16:00" in who.mentee.screen
    assert not any("олезн" in one.text for one in who.mentee.chat)


async def test_a_meeting_that_took_place_is_named_by_words(school: World) -> None:
    """A weekday is the last one then, and what is still to come cannot have been."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=4))
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Записать прошедшую")
    await who.mentor.sends("завтра в 15")
    assert "ещё не наступило" in who.mentor.screen
    await who.mentor.sends("в среду в 15")
    assert "Среда, 8 сентября, 15:00. Всё верно?" in who.mentor.screen
    await who.mentor.taps("Да, верно", "Записать")
    assert "8 сентября · Встреча-знакомство · состоялась" in who.mentor.screen


async def test_a_length_is_chosen_by_one_tap_and_told(school: World) -> None:
    """Unsaid it is an hour; the mentee reads how long it will be."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN, "8", "15:30", "Решим позже")
    assert "• 60 мин" in who.mentor.buttons
    await who.mentor.taps("45 мин", "Назначить")
    assert "Продлится 45 минут." in who.mentor.screen
    await couples.opens_meetings(who.mentee)
    assert "Продлится 45 минут." in who.mentee.screen


async def test_a_link_becomes_a_button_for_both(school: World) -> None:
    """It opens the page; words around it stay in the place."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN, "8", "15:30")
    await who.mentor.sends("Комната https://meet.example.org/abc?x=1, код 5")
    await who.mentor.taps("Назначить")
    await couples.opens_meetings(who.mentee)
    for side in (who.mentor, who.mentee):
        opens = [key.url for key in side.keys if key.text == "Подключиться"]
        assert opens == ["https://meet.example.org/abc?x=1"]
