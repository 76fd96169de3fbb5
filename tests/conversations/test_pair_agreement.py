"""Agreeing to a pair: asked in the letter, and a no is told to the curator without words."""

from datetime import timedelta

from domain.people import Role
from tests.conversations import couples, years
from tests.world import World

A_MINUTE = timedelta(minutes=1)


async def test_a_mentor_declines_and_the_curator_talks_with_both(school: World) -> None:
    """Both are asked; a no stops new meetings, and the curator reads which side, not why."""
    who = await couples.proposed(school)
    await school.passes(A_MINUTE)
    await who.mentor.taps("Показать", "Ответить про эту пару")
    assert who.mentor.buttons[1:] == ["Согласиться", "Отказаться", "Обсудить с куратором"]
    await who.mentor.taps("Отказаться")
    assert "куратор поговорит с вами" in who.mentor.screen
    await who.curator.sends("/queue")
    await who.curator.taps("Обсудить пары · 1", "Открыть пару П‑001")
    assert "Наставник пока не соглашается" in who.curator.screen
    await couples.opens_meetings(who.mentor)
    assert "Назначить: Встреча-знакомство" not in who.mentor.buttons
    await who.mentor.taps("Ответить про эту пару", "Согласиться")
    await couples.opens_meetings(who.mentor)
    assert "Ждём согласия: Анна К." in who.mentor.screen
    assert "Назначить: Встреча-знакомство" not in who.mentor.buttons
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Ответить про эту пару", "Согласиться")
    await school.passes(A_MINUTE)
    await who.mentor.taps_in_a_letter("Показать")
    assert any("На пару согласны все." in one.text for one in who.mentor.chat)
    await couples.opens_meetings(who.mentor)
    assert "Назначить: Встреча-знакомство" in who.mentor.buttons


async def test_a_mentee_is_asked_and_may_call_the_curator(school: World) -> None:
    """The third button leads to a person instead of an answer."""
    who = await couples.proposed(school)
    await school.passes(A_MINUTE)
    await who.mentee.taps("Показать", "Ответить про эту пару", "Обсудить с куратором")
    assert Role.MENTEE in (await years.whose(school, who.mentee)).roles
    assert any("куратор" in one.lower() for one in who.mentee.buttons)
