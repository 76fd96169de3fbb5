"""Whether a meeting was: the mentor is asked, then the mentee, and the curator comes last."""

from datetime import timedelta

import pytest

from domain.meetings import MeetingState, Reason
from storage.tables import meetings
from tests.conversations import couples, meets
from tests.conversations.meets import DAY, HELD, HOUR, MISSED
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

ASKED = "Она состоялась?"
ASKED_MENTEE = "Встреча состоялась?"


def _said(someone: Someone, words: str) -> int:
    return sum(words in one.text for one in someone.chat)


async def test_the_mentor_is_asked_two_hours_after_the_end(school: World) -> None:
    """Not after the start; the mentee hears nothing while there is a day to answer."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=3 * HOUR)
    await school.passes(5 * HOUR + 59 * HOUR / 60)
    assert _said(who.mentor, ASKED) == 0
    await school.passes(HOUR / 30)
    assert _said(who.mentor, ASKED) == 1
    await school.passes(20 * HOUR)
    assert _said(who.mentee, ASKED_MENTEE) == 0


async def test_a_silent_mentor_is_followed_by_the_mentee_and_both_by_the_curator(
    school: World,
) -> None:
    """After a day the mentee is asked, after two the curator reads it and may settle it."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await school.passes(2 * DAY)
    assert (_said(who.mentor, ASKED), _said(who.mentee, ASKED_MENTEE)) == (1, 1)
    await school.passes(DAY)
    await who.curator.sends("/digest")
    assert "Нет отчёта о встрече больше двух суток" in who.curator.screen
    await who.curator.taps("Открыть пару П‑001", "Отметить встречу")
    assert "Никто из пары ещё не ответил" in who.curator.screen
    await who.curator.taps("Состоялась")
    assert await meets.states(school) == [MeetingState.HELD]
    await school.passes(HOUR)
    for side in (who.mentor, who.mentee):
        assert _said(side, "куратор записал, что она состоялась") == 1


async def test_a_mentee_answers_and_the_mentor_only_hears_the_result(school: World) -> None:
    """Held: both are asked how it was, and the mentor is told that it can be set right."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await school.passes(DAY + 7 * HOUR)
    await who.mentee.taps_in_a_letter("Да, была")
    assert "Спасибо, записано: встреча была." in who.mentee.screen
    assert await meets.states(school) == [MeetingState.HELD]
    await school.passes(HOUR)
    assert _said(who.mentor, "отмечено, что она состоялась. Если это не так") == 1
    assert _said(who.mentor, "Анна") == _said(who.mentor, "Наставник: Иван") == 0
    await who.mentor.taps_in_a_letter(HELD)
    assert await meets.states(school) == [MeetingState.HELD]


async def test_a_mentee_says_no_and_the_mentor_names_the_reason(school: World) -> None:
    """The mentee is asked for none; the mentor may add it on the page of the meeting."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await school.passes(DAY + 7 * HOUR)
    await who.mentee.taps_in_a_letter("Нет, не было")
    assert "записано: встречи не было" in who.mentee.screen
    await school.passes(HOUR)
    await who.mentor.taps("Открыть встречу", "Указать причину", "Болезнь")
    assert "Пусть всё наладится" in who.mentor.screen
    found = [(one["state"], one["reason"]) for one in await rows(school.app.database, meetings)]
    assert found == [(MeetingState.MISSED, Reason.ILLNESS)]


@pytest.mark.parametrize(
    ("reason", "words", "button"),
    [
        ("Болезнь", "через неделю на то же время", "Назначить через неделю"),
        ("Школьное мероприятие", "через неделю на то же время", "Назначить через неделю"),
        ("Не было времени", "предложить несколько на выбор", "Предложить время на выбор"),
        ("Не договорились о времени", "предложить несколько дней", "Предложить время на выбор"),
        ("Другие дела", "на другой день", "Назначить: Встреча-знакомство"),
        ("Забыли", "бот напомнит ещё и утром", "Назначить: Встреча-знакомство"),
        ("Пара не подходит", "Об этом знает только куратор", "Сменить пару"),
    ],
)
async def test_every_reason_goes_on_in_its_own_way(
    school: World, reason: str, words: str, button: str
) -> None:
    """The most useful button stands first, and the mentee reads no reason."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(MISSED, reason)
    assert words in who.mentor.screen
    assert button in who.mentor.buttons
    await couples.opens_meetings(who.mentee)
    assert _said(who.mentee, reason) == 0


async def test_a_week_later_is_one_tap_away(school: World) -> None:
    """The same weekday and hour; the place is asked for, as always."""
    who = await couples.couple(school)
    meeting = await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(MISSED, "Болезнь", "Назначить через неделю", "Решим позже", "Назначить")
    found = [
        one["starts_at"]
        for one in await rows(school.app.database, meetings)
        if one["state"] == MeetingState.PLANNED
    ]
    assert found == [meeting.starts_at + timedelta(days=7)]


async def test_after_a_forgotten_meeting_the_next_one_is_named_in_the_morning(
    school: World,
) -> None:
    """On its very day, to both; other meetings are not."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(MISSED, "Забыли")
    await meets.planned(school, who, starts_in=2 * DAY + 7 * HOUR)
    await school.passes(2 * DAY - HOUR)
    assert _said(who.mentor, "в прошлый раз она забылась") == 0
    await school.passes(2 * HOUR)
    for side in (who.mentor, who.mentee):
        assert _said(side, "Сегодня встреча, в прошлый раз она забылась.") == 1


async def test_whoever_cannot_come_says_so_by_one_tap(school: World) -> None:
    """The mentor may move it; the mentee is not reminded of it again."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=DAY + 8 * HOUR)
    await school.passes(9 * HOUR)
    assert "Буду" in who.mentee.buttons
    await who.mentee.taps("Не смогу")
    assert "Наставник узнает" in who.mentee.screen
    await school.passes(HOUR)
    assert _said(who.mentor, "смогут прийти не все") == 1
    await school.passes(DAY)
    assert _said(who.mentee, "Сегодня встреча.") == 0
    assert _said(who.mentor, "Сегодня встреча.") == 1


async def test_an_old_answer_of_a_mentee_shows_the_meeting_as_it_stands(school: World) -> None:
    """The mentor was faster; the mentee may still say that it was not so."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await school.passes(DAY + 7 * HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await who.mentee.taps_in_a_letter("Нет, не было")
    assert "Эта кнопка из старого сообщения." in who.mentee.screen
    assert await meets.states(school) == [MeetingState.HELD]
    await who.mentee.taps("Встречи не было")
    assert await meets.states(school) == [MeetingState.DISPUTED]


async def test_made_up_answers_change_nothing(school: World) -> None:
    """Of a stranger, about nothing, or with marks that cannot be."""
    who = await couples.couple(school)
    meeting = await meets.planned(school, who, starts_in=-HOUR)
    other = await couples.mentor(school, "Пётр Белов")
    await other.sends("/menu")
    for deed in ("open", "yes", "no", "wrong", "will", "wont", "who", "came", "about", "item"):
        for number in (meeting.id, 999):
            for arg in ("", "1.1", "1.0", "x", "topic"):
                tap = f"checkin.{deed}|{number}|1|{arg}"
                await other.taps_old(other.chat[-1], tap)
    assert await meets.states(school) == [MeetingState.PLANNED]
    assert [one for one in other.chat if "Анна" in one.text] == []
    await who.mentor.sends("/menu")
    for arg in ("0.1", "1.0", "1.11", "x"):
        await who.mentor.taps_old(who.mentor.chat[-1], f"checkin.came|{meeting.id}|1|{arg}")
    assert await meets.states(school) == [MeetingState.PLANNED]
