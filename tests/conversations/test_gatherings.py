"""Gatherings: announced, answered, reminded of, moved, called off, and counted at the door."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.ids import GatheringId
from domain.people import Role
from services.gatherings import replying
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.world import Someone, World

SHOW = "gathering.show|0|0|"
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


def count(someone: Someone, words: str) -> int:
    """Count the messages with some words in them."""
    return sum(words in one.text for one in someone.chat)


async def announced(school: World, who: Couple, line: str = "20 сентября 15:00 Слёт") -> None:
    """Let the curator make a gathering of one line and invite the pairs."""
    await years.opens(who.curator, SHOW)
    await who.curator.taps("Создать мероприятие")
    await who.curator.sends(line)
    await who.curator.taps("Выбрать, кого пригласить", "Пригласить участников пар")
    assert "2 человека" in who.curator.screen
    await who.curator.taps("Объявить", "Разослать приглашения · 2")
    await school.passes(MINUTE)


async def door(school: World, who: Couple) -> str:
    """Give what the code at the door carries."""
    async with school.app.database.writing() as uow:
        curator = await years.whose(school, who.curator)
        address = await replying.door(uow, curator, GatheringId(1))
    return address.partition("?start=")[2]


async def comes(school: World, who: Couple, other: Someone) -> None:
    """Let the mentee and somebody else open the code at the door."""
    payload = await door(school, who)
    for someone in (who.mentee, other):
        await someone.sends(f"/start {payload}")


async def test_an_invitation_is_answered_reminded_of_and_counted(school: World) -> None:
    """Who says no hears no more; who is silent is asked once; who comes is noted at the door."""
    who = await couples.couple(school)
    other = await school.person("Пётр", {Role.MENTOR})
    await announced(school, who)
    assert count(who.mentor, "Приглашение.") == count(who.mentee, "Приглашение.") == 1
    await who.mentor.taps_in_a_letter("Не приду")
    assert "Ответ: не приду." in who.mentor.screen

    await school.passes(timedelta(days=13, hours=-2))
    assert count(who.mentee, "Ответа пока нет") + count(who.mentee, "ответа пока нет") == 1
    assert count(who.mentor, "ответа пока нет") == 0
    assert count(who.mentor, "Завтра мероприятие") == 0
    await who.mentee.taps_in_a_letter("Приду")
    await school.passes(DAY + timedelta(hours=4))
    assert count(who.mentee, "Завтра мероприятие") == 1
    assert count(who.mentee, "Сегодня мероприятие") == 1
    assert count(who.mentor, "Сегодня мероприятие") == 0

    await comes(school, who, other)
    assert "вы отмечены" in who.mentee.screen
    assert "вас не было в списке приглашённых" in other.screen
    await school.passes(timedelta(hours=6))
    await years.opens(who.curator, "gathering.open|1|0|")
    assert "Придут: 1, не придут: 1" in who.curator.screen
    await who.curator.taps("Завершить и посчитать явку")
    assert "Пришли: 1 — 50 % приглашённых." in who.curator.screen
    assert "Пришли без приглашения: 1." in who.curator.screen


async def test_a_paper_guest_is_ticked_by_the_curator(school: World) -> None:
    """Whoever has no telephone at hand is noted from the list, after it has begun."""
    who = await couples.couple(school)
    await announced(school, who)
    await school.passes(timedelta(days=14, hours=6))
    await years.opens(who.curator, "gathering.open|1|0|")
    await who.curator.taps("Открыть список гостей")
    await years.taps_first(who.curator, "Иван П.")
    assert any(one.startswith("Был(а): Иван П.") for one in who.curator.buttons)
    assert "Пришли: 1 — 50 % приглашённых." in who.curator.screen


async def test_what_is_called_off_is_told_once_and_never_reminded_of(school: World) -> None:
    """Just before its reminder leaves it is called off: nothing stale is sent."""
    who = await couples.couple(school)
    await announced(school, who)
    await school.passes(timedelta(days=11, hours=23))
    await years.opens(who.curator, "gathering.open|1|0|")
    await who.curator.taps("Отменить мероприятие")
    await who.curator.sends("Карантин")
    await school.passes(timedelta(days=10))
    for guest in (who.mentor, who.mentee):
        assert count(guest, "Мероприятие отменено. Причина: Карантин") == 1
        assert count(guest, "Завтра мероприятие") == count(guest, "Сегодня мероприятие") == 0


async def test_what_is_moved_is_told_with_its_new_time(school: World) -> None:
    """Nobody reschedules a reminder: it follows the gathering."""
    who = await couples.couple(school)
    await announced(school, who)
    await years.opens(who.curator, "gathering.open|1|0|")
    await who.curator.taps("Изменить день и время")
    await who.curator.sends("27 сентября 16:00")
    await school.passes(timedelta(days=15))
    assert count(who.mentor, "У мероприятия новое время или место.") == 1
    assert count(who.mentor, "Завтра мероприятие") == 0
    await school.passes(timedelta(days=7))
    assert count(who.mentor, "Завтра мероприятие") == 1
    assert count(who.mentor, "27 сентября, 16:00") >= 3


async def test_the_code_of_the_door_opens_nothing_on_another_day(school: World) -> None:
    """The day before the same code notes nobody; a forged one never does."""
    who = await couples.couple(school)
    await announced(school, who)
    payload = await door(school, who)
    await who.mentee.sends(f"/start {payload}")
    assert "Этот код работает только в день мероприятия" in who.mentee.screen
    await school.passes(timedelta(days=14, hours=4))
    await who.mentee.sends(f"/start {payload[:-1]}{'A' if payload[-1] != 'A' else 'B'}")
    assert "Этот код работает только в день мероприятия" in who.mentee.screen
    await who.mentee.sends(f"/start {payload}")
    assert "вы отмечены" in who.mentee.screen
