"""Red and yellow pairs in the digest: named once, reminded of, gone when their cause is."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.meetings import MeetingKind, MeetingState
from services import pairing
from tests.conversations import couples, listeners, meets, years
from tests.conversations.couples import Couple
from tests.conversations.listeners import A_MINUTE
from tests.pairs import a_meeting
from tests.world import Someone, World

pytestmark = pytest.mark.database

MONDAY = datetime(2021, 10, 11, 5, 50, tzinfo=UTC)
"""Ten to nine in Moscow, five weeks after the world begins."""
HOUR = timedelta(hours=1)
LINES = "Разобрать по одной"


async def _failing(world: World, curator: Someone) -> Someone:
    """Bring another pair, two meetings of which failed; give its mentor."""
    mentor, mentee = [
        await couples.mentor(world, "Лев Гуров"),
        await couples.mentee(world, "Мария Белова"),
    ]
    olga, *both = [await years.whose(world, one) for one in (curator, mentor, mentee)]
    now = world.clock.now()
    async with world.app.database.writing() as uow:
        pair = await pairing.make(uow, olga, both[0].id, both[1].id, now)
    await years.both_agree(world, pair, *both)
    for days in (2, 1):
        at = now - timedelta(days=days)
        await a_meeting(world.app.database, pair, MeetingState.MISSED, at)
    return mentor


async def _opens_line(curator: Someone, number: int) -> None:
    await curator.sends("/digest")
    await years.taps_first(curator, LINES)
    await curator.taps(f"Решить {number}")


async def _monday(world: World) -> tuple[Couple, Someone]:
    """Let five weeks go by for a pair that does not meet; give also the mentor of another."""
    who = await couples.couple(world)
    await world.clock.turn(MONDAY)
    lev = await _failing(world, who.curator)
    await world.passes(HOUR)
    await who.curator.taps_in_a_letter("Показать")
    return who, lev


async def test_red_and_yellow_pairs_stand_in_the_digest_red_first(school: World) -> None:
    """The curator reminds both mentors of what is theirs, once a day."""
    who, lev = await _monday(school)
    screen = who.curator.screen
    assert "Светофор пар: красных 1, жёлтых 1." in screen
    heading = "Красный свет: давно нет встреч"
    assert f"{heading}\n• П‑001, Иван П. и Анна К.: 35 дней" in screen
    yellow = "Жёлтый свет: встречи срываются\n• П‑002, Лев Г. и Мария Б.: не состоялись 2 встречи"
    assert screen.index(heading) < screen.index(yellow)

    await _opens_line(who.curator, 1)
    await who.curator.taps("Напомнить", "Напомнить")
    first, again = [one.text for one in who.curator.phone.toasts[-2:]]
    assert first.startswith("Напомним: 1 человек.")
    assert again == "Сегодня уже напоминали в 09:50."
    await _opens_line(who.curator, 2)
    await who.curator.taps("Напомнить")
    await school.passes(6 * HOUR)
    assert who.mentor.screen.startswith("Куратор просит назначить следующую встречу")
    assert lev.screen.startswith("Куратор просит назначить новую встречу: последние не")


async def test_a_meeting_written_down_takes_the_line_away(school: World) -> None:
    """While it is open on the screen its buttons say that it is gone."""
    who, _ = await _monday(school)
    await _opens_line(who.curator, 1)
    await who.curator.taps("Напомнить")
    await _opens_line(who.curator, 1)
    assert "Сегодня уже напоминали в 09:50." in who.curator.screen
    await meets.planned(school, who, MeetingKind.REGULAR, -HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(meets.HELD)
    await who.curator.taps("Взять на себя")
    assert "Этой строки больше нет" in who.curator.screen
    await who.curator.sends("/digest")
    assert "Красный свет" not in who.curator.screen
    assert "Светофор пар: красных 0, жёлтых 1." in who.curator.screen


async def test_an_alarming_word_is_the_curators_and_is_settled_from_its_line(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Nobody reminds a mentor of what a child said, and the screen repeats no word of it."""
    async with listeners.a_pair_of_the_house(tmp_path_factory.mktemp("house")) as house:
        await house.holds()
        await house.mentee_says(comfort="2")
        await house.world.passes(A_MINUTE)
        await _opens_line(house.curator, 1)
        assert house.curator.screen.splitlines() == [
            "Красный свет: тревожный отзыв",
            "",
            "• П‑001, Иван П. и Анна К.: отзыв о встрече 6 сентября",
        ]
        assert "Напомнить" not in house.curator.buttons
        await house.curator.taps("Отметить: разобрались")
        assert "Записано: вы во всём разобрались." in house.curator.screen
        await house.curator.sends("/digest")
        assert "Красный свет" not in house.curator.screen
        assert "Светофор" not in house.curator.screen
