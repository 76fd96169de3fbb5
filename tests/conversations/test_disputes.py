"""One says it was, the other that it was not: a curator decides, and nobody reads the other."""

import pytest

from domain.meetings import MeetingKind, MeetingState
from tests.conversations import couples, meets
from tests.conversations.meets import DAY, HELD, HOUR, MISSED
from tests.world import Someone, World

pytestmark = pytest.mark.database


def _said(someone: Someone, words: str) -> int:
    return sum(words in one.text for one in someone.chat)


async def test_a_dispute_is_settled_from_the_queue_and_both_hear_only_the_result(
    school: World,
) -> None:
    """Until then it counts as neither, and the curator sees who said what."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Встреча 6 сентября", "Встречи не было")
    assert "куратор уточнит" in who.mentee.screen
    await school.passes(HOUR)
    assert _said(who.mentor, "есть разные ответы") == 1
    assert _said(who.mentor, "не было.") == 0
    await couples.opens_meetings(who.mentor)
    assert "уточняет куратор" in who.mentor.screen
    assert [one for one in who.mentor.buttons if one.startswith("Назначить")] == []

    await who.curator.sends("/queue")
    await who.curator.taps("Спорные встречи · 1", "П‑001 · 6 сентября")
    assert "Наставник: встреча была" in who.curator.screen
    assert "Наставляемый: встречи не было" in who.curator.screen
    await who.curator.taps("Не было")
    assert "Пара узнает итог." in who.curator.screen
    await school.passes(HOUR)
    for side in (who.mentor, who.mentee):
        assert _said(side, "куратор записал, что её не было") == 1
    await couples.opens_meetings(who.mentor)
    assert "Назначить: Встреча-знакомство" in who.mentor.buttons
    assert await meets.states(school) == [MeetingState.MISSED]


async def test_a_mentee_insists_that_a_missed_meeting_was(school: World) -> None:
    """The digest and the page of the pair lead there; decided as held, feedback is asked for."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(MISSED, "Другие дела")
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Встреча 6 сентября", "Встреча состоялась")
    assert await meets.states(school) == [MeetingState.DISPUTED]
    await who.curator.sends("/digest")
    assert "Ответили по-разному, была ли встреча" in who.curator.screen
    await who.curator.taps("Открыть пару П‑001", "Разобрать встречу", "Состоялась")
    assert await meets.states(school) == [MeetingState.HELD]
    await couples.opens_meetings(who.mentee)
    assert "Ответить о встрече 6 сентября" in who.mentee.buttons


async def test_a_mentor_doubts_what_the_mentee_reported(school: World) -> None:
    """By the letter that told of it; what a curator decided can be doubted no more."""
    who = await couples.couple(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await school.passes(DAY + 7 * HOUR)
    await who.mentee.taps_in_a_letter("Да, была")
    await school.passes(HOUR)
    await who.mentor.taps_in_a_letter("Открыть встречу")
    await who.mentor.taps("Это не так")
    assert "куратор уточнит" in who.mentor.screen
    await who.curator.sends("/queue")
    await who.curator.taps("Спорные встречи · 1", "П‑001 · 6 сентября", "Состоялась")
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Встреча 6 сентября")
    assert "Это не так" not in who.mentor.buttons
    assert await meets.states(school) == [MeetingState.HELD]


async def test_old_and_doubled_decisions_change_nothing(school: World) -> None:
    """Two curators at once: the first word counts, the other sees the meeting as it stands."""
    who = await couples.couple(school)
    other = await meets.another_curator(school)
    await meets.planned(school, who, starts_in=-HOUR / 2)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Встреча 6 сентября", "Встречи не было")
    for one in (who.curator, other):
        await one.sends("/queue")
        await one.taps("Спорные встречи · 1", "П‑001 · 6 сентября")
    for _ in range(3):
        who.curator.taps_at_once("Состоялась")
        other.taps_at_once("Не было")
    await school.app.settle()
    assert await meets.states(school) == [MeetingState.HELD]
    assert (await meets.deeds(school)).count("settle_meeting") == 1
    assert "Об этой встрече уже всё записано." in other.screen


async def test_a_curator_writes_down_what_is_too_long_ago_for_the_mentor(school: World) -> None:
    """Not before the pair was made, and in its order; both hear of it."""
    who = await couples.couple(school)
    await school.passes(30 * DAY)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Записать прошедшую")
    await who.curator.sends("/menu")
    await who.curator.taps("Открыть пары", "П‑001 · Анна К.", "Записать встречу")
    await who.curator.taps("Встреча-знакомство", "‹ сентябрь")
    assert "5" not in who.curator.buttons
    await who.curator.taps("8", "12:00", "Записать")
    assert "Записано: встреча состоялась." in who.curator.screen
    assert await meets.states(school) == [MeetingState.HELD]
    for tap in ("sure|1|0|t27185040", "sure|1|0|a27185040", "sure|1|0|t20000000", "sure|77|0|t1"):
        await who.curator.taps_old(who.curator.chat[-1], f"backdate.{tap}")
    assert (await meets.states(school)).count(MeetingState.HELD) == 2
    await school.passes(HOUR)
    assert _said(who.mentee, "куратор записал, что она состоялась") == 2


async def test_a_curator_opens_the_way_to_the_final_meeting_with_a_reason(school: World) -> None:
    """Before that the mentor has no such choice, whatever button they make up."""
    who = await couples.couple(school)
    meeting = await meets.planned(school, who, MeetingKind.REGULAR, -HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    await school.passes(HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps_old(who.mentor.chat[-1], f"meetings.month|{meeting.pair_id}|0|pf")
    assert "Эта кнопка из старого сообщения." in who.mentor.screen

    await who.curator.sends("/menu")
    await who.curator.taps("Открыть пары", "П‑001 · Анна К.", "Разрешить итоговую")
    await who.curator.sends("Цель достигнута раньше")
    assert "Итоговая встреча разрешена." in who.curator.screen
    assert "Итоговая разрешена куратором: Цель достигнута раньше" in who.curator.screen
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Назначить встречу")
    assert "Итоговая встреча" in who.mentor.buttons
