"""A red light: alarming feedback reaches every curator at once, without a word of it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.meetings import MeetingKind
from handlers.taps import Tap
from storage.tables import journal
from tests.conversations import listeners
from tests.conversations.listeners import A_MINUTE, ANSWER, Listened
from tests.records import rows
from tests.world import Someone

pytestmark = pytest.mark.database

SOON = "Есть новость. Посмотрите её сегодня, пожалуйста."


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Listened]:
    """A pair with the questionnaires of the house."""
    async with listeners.a_pair_of_the_house(tmp_path) as found:
        yield found


def _letters(someone: Someone, words: str) -> list[str]:
    return [one.text for one in someone.chat if words in one.text]


async def test_an_uneasy_meeting_is_told_to_every_curator_at_once(house: Listened) -> None:
    """Under a cover, with the pair's number and the day; the mentor hears nothing."""
    await house.holds()
    before = len(house.mentor.chat)
    await house.mentee_says(comfort="2")
    await house.world.passes(A_MINUTE)
    for curator in (house.curator, house.other):
        assert curator.screen == SOON
        await curator.taps("Показать")
        assert "Пара П‑001: нужна проверка" in curator.screen
        assert "Отзыв о встрече 6 сентября тревожный." in curator.screen
        assert "Анна" not in curator.screen
        assert "комфорт" not in curator.screen
    await house.curator.taps("Открыть пару")
    assert "Отзыв о встрече 6 сентября тревожный" in house.curator.screen
    assert len(house.mentor.chat) == before


async def test_a_curator_settles_it_and_the_light_falls_back(house: Listened) -> None:
    """The button goes, the journal remembers who did it, and the other's letter says so."""
    await house.holds()
    await house.mentee_says(comfort="2")
    await house.world.passes(A_MINUTE)
    await house.curator.taps("Показать", "Открыть пару", "Отметить: разобрались")
    assert "Записано: вы во всём разобрались." in house.curator.screen
    assert "тревожный" not in house.curator.screen
    assert "Отметить: разобрались" not in house.curator.buttons
    done = [one for one in await rows(house.world.app.database, journal) if "light" in one["deed"]]
    assert [one["subject"] for one in done] == [f"pair:{house.pair.id}"]
    await house.other.taps("Показать")
    assert "Эта новость уже неактуальна." in house.other.screen


async def test_a_light_that_is_red_already_is_not_told_again(house: Listened) -> None:
    """The next meeting, about which nobody has said anything yet, is no news."""
    await house.holds()
    await house.mentee_says(comfort="2")
    await house.world.passes(A_MINUTE)
    await house.holds(MeetingKind.TRIAL)
    assert len(_letters(house.other, SOON)) == 1


async def test_a_wish_for_help_is_one_letter_not_two(house: Listened) -> None:
    """It says whom to call; a second letter about the same answers would be noise."""
    await house.holds()
    await house.mentee_says(comfort="1", help_from="Да, от психолога")
    await house.world.passes(A_MINUTE)
    await house.curator.taps("Показать")
    assert "П‑001: нужна помощь" in house.curator.screen
    assert len(_letters(house.curator, SOON)) + len(_letters(house.curator, "нужна помощь")) == 1


async def test_who_does_not_know_yet_whether_to_go_on_is_told_softly(house: Listened) -> None:
    """It is no alarm: the pair goes on, and the curator may talk with both."""
    await house.holds(MeetingKind.TRIAL)
    await house.mentor.taps_in_a_letter(ANSWER)
    await house.mentor.taps("Около часа", "8", "8", "Пока не знаю")
    await house.mentor.taps("Трудностей не было", "Готово (1)", "Нет", "Пропустить")
    await house.mentor.taps("Отправить ответы")
    await house.world.passes(A_MINUTE)
    assert house.curator.screen == "Есть новость."
    await house.curator.taps("Показать")
    assert "кто-то пока не решил, продолжать ли" in house.curator.screen
    assert "Иван" not in house.curator.screen


async def test_a_mentee_who_says_there_was_no_meeting_makes_it_disputed(house: Listened) -> None:
    """The report of the mentor stands in doubt, and nobody is asked about it any more."""
    meeting = await house.holds()
    await house.mentee.taps_in_a_letter(ANSWER)
    await house.mentee.taps("Встречи не было", "Нет", "Нет", "Отправить ответы")
    async with house.world.app.database.reading() as uow:
        found = await uow.of(house.pair.school_id).meetings.get(meeting.id)
    assert (found.state, found.denied_by) == ("disputed", house.pair.mentee_ids[0])


async def test_made_up_buttons_show_a_mentor_nothing_of_what_was_said(house: Listened) -> None:
    """Neither the light nor the answers, nor the button that settles it."""
    await house.holds()
    await house.mentee_says(comfort="2")
    await house.world.passes(timedelta(minutes=5))
    taps = (
        Tap("lights", "settle", house.pair.id),
        Tap("pairs", "open", house.pair.id),
        Tap("replies", "open", 1),
        Tap("replies", "open", 2),
        Tap("results", "words", 0, 0, "meeting_mentee"),
        Tap("feedback", "remind"),
    )
    await house.mentor.sends("/menu")
    for tap in taps:
        await house.mentor.taps_old(house.mentor.chat[-1], str(tap))
        assert "тревожный" not in house.mentor.screen
        assert house.mentor.phone.toasts[-1].text != ""
    assert not any("тревожн" in one.text for one in house.mentor.chat)
