"""The final event as a gathering: its guests are asked in time, and told once, not twice."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.world import Someone, World

APRIL = datetime(2022, 4, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on a day in April, a month before its final event on 20 May."""
    async with couples.a_school(tmp_path) as world:
        await world.clock.turn(APRIL)
        await years.begin(world)
        yield world


def count(someone: Someone, words: str) -> int:
    """Count the messages with some words in them."""
    return sum(words in one.text for one in someone.chat)


async def test_guests_of_the_final_event_are_asked_and_reminded_once(school: World) -> None:
    """Thirty days before the invitation; who is silent is asked at fourteen; no other letters."""
    who = await couples.couple(school)
    await years.opens(who.curator, "gathering.show|0|0|")
    await who.curator.taps("Позвать на итоговое событие", "Объявить")
    await years.taps_first(who.curator, "Разослать приглашения")
    await school.passes(timedelta(hours=1))
    assert count(who.mentor, "Приглашение. Ответьте") == 0
    await school.passes(timedelta(days=3))
    assert count(who.mentor, "Приглашение. Ответьте") == 1
    await who.mentor.taps_in_a_letter("Приду")
    await school.passes(timedelta(days=30))
    assert count(who.mentor, "ответа пока нет") == 0
    assert count(who.mentee, "ответа пока нет") == 1
    for words in ("7 дней", "3 дня"):
        assert count(who.mentor, f"До мероприятия {words}") == 1
    assert count(who.mentor, "Завтра мероприятие") == count(who.mentor, "Сегодня") == 1
    assert count(who.mentor, "До итогового события") == 0
