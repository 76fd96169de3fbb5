"""A teacher puts a letter off, a mentor goes on vacation, a curator phones somebody."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.people import Role
from tests.conversations import couples, years
from tests.world import Someone, World

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
AHEAD = "Срок в дорожной карте через"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


def count(someone: Someone, words: str) -> int:
    """Count the messages with some words in them."""
    return sum(words in one.text for one in someone.chat)


async def opens_news(someone: Someone) -> None:
    """Open the newest message that only says that there is news."""
    covered = [one for one in someone.chat if one.text == "Есть новость."][-1]
    await someone.taps_old(covered, covered.keyboard[0][0].data or "")


async def test_a_letter_that_is_put_off_comes_once_on_its_day(world: World) -> None:
    """Three times at most, and nothing else about the same is said meanwhile."""
    await world.clock.turn(datetime(2021, 9, 15, 12, tzinfo=UTC))
    await years.begin(world)
    olga = await years.curator(world)
    await world.passes_until(datetime(2021, 9, 16, 6, 30, tzinfo=UTC))
    assert count(olga, AHEAD) == 1
    await olga.taps_in_a_letter("Напомнить позже")
    assert olga.buttons[:3] == ["Завтра", "Через 3 дня", "Через неделю"]
    await olga.sends("1 ноября")
    assert "отложить не получится" in olga.screen
    await olga.sends("19 сентября")
    assert olga.screen == "Хорошо, напомню 19 сентября."

    await world.passes_until(datetime(2021, 9, 19, 5, 55, tzinfo=UTC))
    assert count(olga, AHEAD) == 1
    await world.passes_until(datetime(2021, 9, 19, 6, 5, tzinfo=UTC))
    assert count(olga, AHEAD) == 2
    assert "через 11 дней" in olga.screen


async def test_a_pause_keeps_reminders_back_and_is_seen_by_the_curator(school: World) -> None:
    """Meetings are told of all the same; the pause may be taken back."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "13", "15:30")
    await who.mentor.sends("/settings")
    await who.mentor.taps("Сделать паузу в напоминаниях")
    await who.mentor.sends("31 декабря")
    assert "не дальше 30 дней" in who.mentor.screen
    await who.mentor.sends("20 сентября")
    assert "Напоминаний не будет до 20 сентября" in who.mentor.screen
    await years.opens(who.curator, f"card.show|{(await years.whose(school, who.mentor)).id}|0|")
    assert "Пауза в напоминаниях до 20 сентября" in who.curator.screen
    await school.passes(7 * DAY)
    assert count(who.mentor, "Завтра встреча") == 1
    await years.opens(who.mentor, "pause.show|0|0|")
    await who.mentor.taps("Снять паузу")
    assert "Пауза снята." in who.mentor.screen


async def test_a_vacation_stops_the_clock_and_is_told_kindly(school: World) -> None:
    """The mentee and the curator know, meetings are shown to be moved, no gap is counted."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "13", "15:30")
    await who.mentor.sends("/settings")
    await who.mentor.taps("Сообщить об отпуске")
    await who.mentor.sends("10–30 сентября")
    assert "Отпуск: 10 сентября – 30 сентября." in who.mentor.screen
    assert any(one.startswith("Перенести встречу") for one in who.mentor.buttons)
    await school.passes(HOUR)
    assert count(who.mentee, "Наставник в отпуске: 10 сентября – 30 сентября.") == 1
    await opens_news(who.curator)
    assert count(who.curator, "отпуск 10 сентября – 30 сентября") == 1
    await years.opens(who.mentor, "vacation.show|0|0|")
    await who.mentor.taps("Закончить отпуск")
    assert "Отпуск закончен" in who.mentor.screen
    await school.passes(HOUR)
    assert count(who.mentee, "Наставник вернулся") == 1


async def test_a_pair_that_does_not_meet_is_asked_three_times_then_never(school: World) -> None:
    """The days of a vacation do not count; the digest speaks afterwards."""
    who = await couples.couple(school)
    number = (await years.whose(school, who.mentor)).id
    await years.opens(who.curator, f"vacation.show|{number}|0|")
    await who.curator.sends("8–12 сентября")
    assert "отпуск: 8 сентября – 12 сентября" in who.curator.screen
    await school.passes(DAY)
    before = count(who.mentor, "Есть новость.")
    await school.passes_until(datetime(2021, 9, 26, 14, tzinfo=UTC))
    assert count(who.mentor, "Есть новость.") == before
    await school.passes_until(datetime(2021, 9, 26, 16, tzinfo=UTC))
    await who.mentor.taps_in_a_letter("Показать")
    assert count(who.mentor, "вы не встречались уже 15 дней") == 1
    await school.passes(60 * DAY)
    assert count(who.mentor, "Есть новость.") == before + 2


async def test_a_curator_phones_whom_the_bot_cannot_reach(school: World) -> None:
    """The list says since when and what waits; who comes back is gone from it."""
    olga = await years.curator(school)
    anna = await school.person("Анна", {Role.MENTEE})
    await years.known(school, anna, "Анна Котова")
    async with school.app.database.writing() as uow:
        person = await years.whose(school, anna)
        await uow.accounts.mark_unreachable(person.account_id, school.clock.now())
    await years.opens(olga, "people.silent|0|0|")
    assert "нет связи с 6 сентября" in olga.screen
    await years.taps_first(olga, "Анна")
    await olga.taps("Отметить: дозвонились")
    await olga.sends("Сменила номер")
    assert "Дозвонились 6 сентября: Сменила номер" in olga.screen
    await anna.sends("/menu")
    await years.opens(olga, "people.silent|0|0|")
    assert "Анна" not in olga.screen
