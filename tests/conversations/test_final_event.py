"""The final event: its curator moves it, its guests are told, and reminded as it comes near."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.world import Someone, World

EVENT = "event.show|0|0|"
APRIL = datetime(2022, 4, 18, 7, 0, tzinfo=UTC)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school in the afternoon of a day in April, a month before its final event."""
    async with couples.a_school(tmp_path) as world:
        await world.clock.turn(APRIL + timedelta(hours=5))
        await years.begin(world)
        yield world


async def test_moving_the_event_tells_every_guest_once(school: World) -> None:
    """Both sides of a pair and the other curator hear of it; who moved it knows already."""
    who = await couples.couple(school)
    irina = await years.curator(school, "Ирина Белова")
    lonely = await school.mentee("Без пары")
    olga = who.curator
    await years.opens(olga, EVENT)
    assert "Когда: пятница, 20 мая, 14:00" in olga.screen
    assert "Приглашены: 4 человека." in olga.screen

    await olga.taps("Изменить день и время", "27", "15:00")
    assert "Новое время итогового события: пятница, 27 мая, 15:00." in olga.screen
    olga.taps_at_once("Перенести и сообщить")
    olga.taps_at_once("Перенести и сообщить")
    await school.passes(timedelta(minutes=5))

    assert "Когда: пятница, 27 мая, 15:00" in olga.screen
    for guest in (who.mentor, who.mentee, irina):
        assert _count(guest, "У итогового события новое время") == 1
    assert _count(olga, "У итогового события новое время") == 0
    assert lonely.chat == []


async def test_the_place_is_typed_and_told(school: World) -> None:
    """Words about the place stand on the curator's screen and in the invitation."""
    who = await couples.couple(school)
    await years.opens(who.curator, EVENT)
    await who.curator.taps("Указать место")
    await who.curator.sends("Актовый зал, 2 этаж")
    assert "Где: Актовый зал, 2 этаж" in who.curator.screen

    await school.passes(timedelta(days=3))
    assert "Где: Актовый зал, 2 этаж" in _last(who.mentor, "Приглашение на итоговое событие")


async def test_guests_are_reminded_until_the_morning_of_the_day(school: World) -> None:
    """Thirty days, two weeks, a week, three days, a day before, and in the morning."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=33))

    assert _count(who.mentor, "Приглашение на итоговое событие") == 1
    assert _count(who.mentor, "До итогового события 14 дней") == 1
    assert _count(who.mentor, "До итогового события 7 дней") == 1
    assert _count(who.mentor, "До итогового события 3 дня") == 1
    assert _count(who.mentor, "Завтра итоговое событие") == 1
    assert _count(who.mentor, "Сегодня итоговое событие") == 1


async def test_after_the_event_the_digest_says_that_it_took_place(school: World) -> None:
    """Nobody is reminded of it any more."""
    olga = await years.curator(school)
    await school.passes(timedelta(days=33))
    await years.opens(olga, "digest.show|0|0|")
    assert "Итоговое событие прошло 20 мая." in olga.screen

    await years.opens(olga, EVENT)
    assert "Прошло: пятница, 20 мая, 14:00" in olga.screen


async def test_an_announcement_of_the_old_day_is_not_sent(school: World) -> None:
    """Moved by a week, the event is announced for the new day only."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=3))
    await years.opens(who.curator, EVENT)
    await who.curator.taps("Изменить день и время", "27", "14:00", "Перенести и сообщить")
    await school.passes(timedelta(days=40))
    assert _count(who.mentor, "Завтра итоговое событие") == 1
    assert "27 мая" in _last(who.mentor, "Сегодня итоговое событие")


async def test_a_moment_that_has_gone_by_is_refused(school: World) -> None:
    """An hour chosen in the morning and confirmed in the evening has passed."""
    olga = await years.curator(school)
    await years.opens(olga, EVENT)
    await olga.taps("Изменить день и время", "‹ апрель", "18", "19:00")
    await school.clock.turn(school.clock.now() + timedelta(hours=8))
    await olga.taps("Перенести и сообщить")

    await years.opens(olga, EVENT)
    assert "Когда: пятница, 20 мая, 14:00" in olga.screen


async def test_a_pupil_cannot_move_the_event(school: World) -> None:
    """A forged button changes nothing and shows nothing."""
    who = await couples.couple(school)
    for tap in (EVENT, "event.move|1|1|27558000", "event.place|1|1|"):
        await years.opens(who.mentee, tap)
        assert "Итоговое событие" not in who.mentee.screen
    await years.opens(who.curator, EVENT)
    assert "Когда: пятница, 20 мая, 14:00" in who.curator.screen


def _count(someone: Someone, words: str) -> int:
    return sum(words in one.text for one in someone.chat)


def _last(someone: Someone, words: str) -> str:
    return [one.text for one in someone.chat if words in one.text][-1]
