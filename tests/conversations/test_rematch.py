"""Asking for another pair in private: the partner hears nothing, and a curator decides."""

from datetime import timedelta

import pytest

from domain.ids import MeetingId
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.people import Role
from handlers.taps import Tap
from storage.tables import journal, meetings, pairs, rematches
from tests.conversations import couples
from tests.conversations.couples import Couple
from tests.conversations.talkers import plays
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
SECRET = "Он всё время опаздывает"


async def _asks(who: Couple) -> None:
    """Let the mentee ask for another pair, with words."""
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Сменить пару", "Не находим общий язык")
    await who.mentee.sends(SECRET)


async def _opens_request(who: Couple) -> None:
    await who.curator.sends("/queue")
    await who.curator.taps("Решить о смене пары · 1", "Открыть П‑001 · 6 сентября")


async def _planned(school: World) -> None:
    """Let the only pair have a meeting ahead."""
    (pair,) = await rows(school.app.database, pairs)
    meeting = Meeting(
        id=MeetingId(0),
        school_id=pair["school_id"],
        pair_id=pair["id"],
        kind=MeetingKind.ACQUAINTANCE,
        starts_at=school.clock.now() + timedelta(days=4),
        state=MeetingState.PLANNED,
    )
    async with school.app.database.writing() as uow:
        await uow.of(pair["school_id"]).meetings.add(meeting)


async def test_a_request_is_told_to_the_curator_and_never_to_the_partner(school: World) -> None:
    """The curator reads the reason and the words; the mentor's chat does not change at all."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    heard = len(who.mentor.chat)
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Сменить пару")
    assert "Просьбу увидит только куратор" in who.mentee.screen
    await who.mentee.taps("Не находим общий язык")
    await who.mentee.sends(SECRET)
    assert f"Слова для куратора: {SECRET}" in who.mentee.screen
    await school.passes(A_MINUTE)
    assert who.curator.screen == "Есть новость, которая ждёт вас."
    await who.curator.taps("Показать")
    assert "Анна" not in who.curator.screen
    await who.curator.taps("Открыть просьбу")
    assert "Просит наставляемый: Анна К." in who.curator.screen
    assert "не находим общий язык" in who.curator.screen
    assert SECRET in who.curator.screen
    assert len(who.mentor.chat) == heard


async def test_a_pair_that_stays_is_told_only_to_who_asked(school: World) -> None:
    """They are offered a talk, and may not ask for the same for a week."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    heard = len(who.mentor.chat)
    await _asks(who)
    await _opens_request(who)
    await who.curator.taps("Оставить пару")
    assert "Пара остаётся" in who.curator.screen
    await school.passes(A_MINUTE)
    await who.mentee.taps("Показать")
    assert "предлагает пока продолжить" in who.mentee.screen
    assert who.mentee.buttons == ["Поговорить"]
    assert len(who.mentor.chat) == heard
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Сменить пару")
    assert "Попросить снова можно с 13 сентября" in who.mentee.screen
    await school.passes(timedelta(days=7))
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps("Сменить пару", "Другое")
    assert "Просьба у куратора" in who.mentee.screen


async def test_finding_another_ends_the_pair_and_the_new_one_remembers_it(school: World) -> None:
    """Both get the same words, the planned meeting is off, and the next pair follows this one."""
    who = await couples.couple(school)
    await couples.mentor(school, "Пётр Белов")
    await _planned(school)
    await _asks(who)
    await _opens_request(who)
    await who.curator.taps("Подобрать другого")
    assert "обоим придёт одинаковое спокойное сообщение" in who.curator.screen
    await who.curator.taps("Подобрать другого", "Найти наставника: Анна К.")
    await school.passes(A_MINUTE)
    for one in (who.mentor, who.mentee):
        await one.taps_in_a_letter("Показать")
        assert "Пара завершена: куратор подберёт новую." in one.screen
        assert SECRET not in "".join(each.text for each in who.mentor.chat)
    before = (await rows(school.app.database, pairs))[0]
    assert (before["outcome"], before["closed_at"] is None) == ("replaced", False)
    await who.curator.sends("/pairs")
    await who.curator.taps("Создать пару", "Анна К. · ждёт первый день")
    await who.curator.taps(next(one for one in who.curator.buttons if one.startswith("Пётр Б.")))
    await who.curator.taps("Создать пару")
    assert "Пара создана вместо П‑001" in who.curator.screen
    assert (await rows(school.app.database, pairs))[1]["predecessor_id"] == before["id"]
    (request,) = await rows(school.app.database, rematches)
    assert request["verdict"] == "replaced"
    (meeting,) = await rows(school.app.database, meetings)
    assert (meeting["state"], meeting["reason"]) == ("cancelled", "pair_closed")


async def test_a_request_can_be_taken_back_until_it_is_decided(school: World) -> None:
    """The letter that waited to be opened says nothing any more, and the queue is empty."""
    who = await couples.couple(school)
    await _asks(who)
    await who.mentee.taps("Забрать просьбу")
    assert "Просьба снята" in who.mentee.screen
    await school.passes(A_MINUTE)
    assert "внимания" not in who.curator.screen
    await who.curator.sends("/queue")
    assert not any("смене пары" in one for one in who.curator.buttons)


async def test_old_buttons_of_a_request_decide_nothing(school: World) -> None:
    """Taken back, decided by another curator, or forged by the partner: the pair stays."""
    who = await couples.couple(school)
    await _asks(who)
    await _opens_request(who)
    shown = who.curator.chat[-1]
    await who.mentee.taps("Забрать просьбу")
    (request,) = await rows(school.app.database, rematches)
    for deed in ("keep", "replace", "replace_yes"):
        await who.curator.taps_old(shown, str(Tap("rematches", deed, request["id"])))
        assert "уже решили или забрали" in who.curator.screen
    for deed in ("open", "keep", "replace_yes"):
        await who.mentor.taps_old(who.mentor.chat[-1], str(Tap("rematches", deed, request["id"])))
        assert SECRET not in who.mentor.screen
    (pair,) = await rows(school.app.database, pairs)
    assert pair["closed_at"] is None


async def test_a_curator_who_is_the_mentor_sees_nothing_of_the_request(school: World) -> None:
    """Neither in the queue nor on the page of the pair nor in the journal; others do."""
    who = await couples.couple(school)
    await plays(school, who.mentor, {Role.MENTOR, Role.CURATOR})
    await _asks(who)
    await school.passes(A_MINUTE)
    await who.mentor.sends("/queue")
    assert not any("смене пары" in one for one in who.mentor.buttons)
    await who.mentor.sends("/pairs")
    await who.mentor.taps("П‑001 · Анна К.")
    assert "сменить пару" not in who.mentor.screen
    assert "Решить о смене пары" not in who.mentor.buttons
    await _opens_request(who)
    deeds = {one["subject"] for one in await rows(school.app.database, journal)}
    (request,) = await rows(school.app.database, rematches)
    assert f"rematch:{request['id']}" in deeds
