"""Feedback is due in two days: asked at once, reminded of twice, then told to the curator."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.people import Role
from tests.conversations import listeners, years
from tests.conversations.listeners import A_MINUTE, Listened
from tests.world import Someone

pytestmark = pytest.mark.database

AN_HOUR = timedelta(hours=1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Listened]:
    """A pair with the questionnaires of the house."""
    async with listeners.a_pair_of_the_house(tmp_path) as found:
        yield found


def _count(someone: Someone, words: str) -> int:
    return sum(words in one.text for one in someone.chat)


async def test_who_does_not_answer_is_reminded_twice_and_then_told_of(house: Listened) -> None:
    """At once, a day later, on the last day; afterwards the digest names who, and by a button."""
    await house.world.passes(2 * AN_HOUR)
    await house.holds()
    assert house.mentee.screen == "Как прошла встреча? Короткий отзыв займёт минуту."
    await house.mentee_says()
    await house.world.passes(25 * AN_HOUR)
    assert house.mentor.screen.startswith("Отзыв о встрече 6 сентября ещё ждёт.")
    await house.world.passes(22 * AN_HOUR)
    assert house.mentor.screen.startswith("Отзыв о встрече 6 сентября нужен сегодня:")
    assert _count(house.mentee, "Отзыв о встрече") == 0

    await house.curator.sends("/digest")
    assert "Отзывы не собраны" not in house.curator.screen
    await house.world.passes(2 * AN_HOUR)
    await house.curator.sends("/digest")
    assert "Отзывы не собраны\n• П‑001: Иван П." in house.curator.screen
    await house.curator.taps("Напомнить про отзывы (1)", "Напомнить про отзывы (1)")
    assert house.curator.phone.toasts[-1].text.startswith("Напомним: 1 человек.")
    await house.world.passes(AN_HOUR)
    assert house.mentor.screen.startswith("Куратор ждёт отзыв о встрече 6 сентября.")
    assert _count(house.mentor, "Куратор ждёт отзыв") == 1
    assert _count(house.mentee, "Куратор ждёт отзыв") == 0


async def test_a_reminder_that_came_too_late_has_nothing_to_say(house: Listened) -> None:
    """Whoever answered meanwhile gets none."""
    await house.world.passes(2 * AN_HOUR)
    await house.holds()
    await house.world.passes(46 * AN_HOUR)
    await house.mentee_says()
    before = len(house.mentee.chat)
    await house.world.passes(3 * AN_HOUR)
    await house.curator.sends("/digest")
    await house.curator.taps("Напомнить про отзывы (1)")
    await house.world.passes(AN_HOUR)
    assert len(house.mentee.chat) == before


async def test_in_a_group_those_who_were_there_answer_and_the_mentor_once(
    house: Listened,
) -> None:
    """A mentee who stayed away is asked nothing."""
    boris = await house.world.person("Борис Лис", {Role.MENTEE})
    person = await years.known(house.world, boris, "Борис Лис")
    async with house.world.app.database.writing() as uow:
        pairs = uow.of(house.pair.school_id).pairs
        group = await pairs.join(house.pair, person.id, house.world.clock.now())
        assert group is not None
    known = replace(house, pair=group)
    await known.holds()
    assert boris.screen == "Как прошла встреча? Короткий отзыв займёт минуту."
    await known.mentee_says()
    assert _count(known.mentor, "Как прошла встреча?") == 1
    meeting = await _second_meeting_without(known, boris)
    await house.world.passes(A_MINUTE)
    assert _count(boris, "Как прошла встреча?") == 1
    await boris.taps_old(boris.chat[-1], f"feedback.begin|{meeting}|0|")
    assert "Сколько длилась встреча?" not in boris.screen


async def _second_meeting_without(known: Listened, someone: Someone) -> int:
    """Hold a meeting to which somebody of the group did not come."""
    person = await years.whose(known.world, someone)
    others = [one for one in known.pair.mentee_ids if one != person.id]
    meeting = await known.held_by(known.pair.mentee_ids, others)
    return int(meeting.id)
