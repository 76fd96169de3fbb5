"""Broadcasts: a curator writes to many, somebody else looks before, and it is known who got it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.people import Role
from tests.conversations import couples, years
from tests.world import Someone, World

SHOW = "broadcast.show|0|0|"
MINUTE = timedelta(minutes=1)
WORDS = "Завтра в 15:00 <слёт>. Адрес: https://school.example/day"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


def count(someone: Someone, words: str) -> int:
    """Count the messages with some words in them."""
    return sum(words in one.text for one in someone.chat)


async def written(curator: Someone, words: str = WORDS) -> None:
    """Let a curator write words to all mentees, and look at them."""
    await years.opens(curator, SHOW)
    await curator.taps("Написать рассылку")
    await curator.sends(words)
    await curator.taps("Выбрать, кому", "Написать наставляемым", "Посмотреть и отправить")


async def test_a_curator_writes_to_twelve(school: World) -> None:
    """Everybody gets a neutral line, opens the words, and the curator knows who got it."""
    pupils = await school.crowd(13)
    pupils[12].phone.state = "deactivated"
    curator = await years.curator(school)
    await written(curator)
    assert "Получат 13 человек." in curator.screen
    assert "«Есть новость.»" in curator.screen
    assert WORDS in curator.screen
    await curator.taps("Отправить · 13")
    await school.passes(6 * MINUTE)
    assert count(curator, "Доставлено: 12\nНе доставить, чат закрыт: 1") == 1

    for one in pupils[:12]:
        assert count(one, "слёт") == 0
        await one.taps_in_a_letter("Показать")
        assert one.screen == f"Сообщение от куратора\n\n{WORDS}"
    await school.passes(timedelta(hours=1))
    assert count(curator, "Рассылка завершена.") == 1


async def test_sixty_need_a_second_person(school: World) -> None:
    """The director confirms it in their own chat; after a change of words nothing is confirmed."""
    pupils, curator = await school.crowd(60), await years.curator(school)
    director = await school.person("Директор", {Role.DIRECTOR})
    await written(curator)
    assert curator.buttons[0] == "Попросить подтвердить"
    await curator.taps("Попросить подтвердить")
    assert "Отправить можно с 09:10" in curator.buttons
    await curator.taps("Отправить можно с 09:10")
    await school.passes(MINUTE)
    assert count(pupils[0], "Есть новость.") == 0
    await director.taps_in_a_letter("Посмотреть и решить")
    assert WORDS in director.screen
    old = director.chat[-1]

    await years.opens(curator, "broadcast.open|1|0|")
    await curator.taps("Изменить текст")
    await curator.sends("Слёт перенесён")
    await director.taps_old(old, next(key.data or "" for row in old.keyboard for key in row))
    assert "из старого сообщения" in director.screen
    await curator.taps("Посмотреть и отправить", "Попросить подтвердить")
    await school.passes(MINUTE)
    await director.taps_in_a_letter("Посмотреть и решить")
    await director.taps("Подтвердить и отправить · 60")
    await school.passes(6 * MINUTE)
    assert count(curator, "Доставлено: 60") == 1
    assert sum(count(one, "Есть новость.") for one in pupils) == 60


async def test_who_asked_may_send_alone_after_ten_minutes(school: World) -> None:
    """Where nobody answers, patience is enough; nothing leaves before."""
    pupils = await school.crowd(51)
    curator = await years.curator(school)
    await written(curator)
    await curator.taps("Попросить подтвердить")
    await school.passes(10 * MINUTE)
    assert count(pupils[0], "Есть новость.") == 0
    await years.opens(curator, "broadcast.look|1|0|")
    await curator.taps("Отправить · 51")
    await school.passes(6 * MINUTE)
    assert count(pupils[0], "Есть новость.") == 1


async def test_a_mistake_is_corrected_for_those_who_got_it(school: World) -> None:
    """Whoever came later does not hear of a mistake they never saw."""
    (pupil,) = await school.crowd(1)
    curator = await years.curator(school)
    await written(curator)
    await curator.taps("Отправить · 1")
    await school.passes(6 * MINUTE)
    (late,) = await school.crowd(1)
    await years.opens(curator, "broadcast.open|1|0|")
    await curator.taps("Исправить")
    await curator.sends("Слёт в 16:00")
    await curator.taps("Посмотреть и отправить", "Отправить · 1")
    await school.passes(6 * MINUTE)
    await pupil.taps_in_a_letter("Показать")
    assert pupil.screen == "Исправление к прошлому сообщению\n\nСлёт в 16:00"
    assert count(late, "Есть новость.") == 0


async def test_a_stopped_broadcast_reaches_nobody_more(school: World) -> None:
    """What leaves in the evening waits for the morning; stopped meanwhile, it never leaves."""
    (pupil,) = await school.crowd(1)
    curator = await years.curator(school)
    await school.passes(timedelta(hours=13))
    await written(curator)
    await curator.taps("Отправить · 1")
    await school.passes(6 * MINUTE)
    await years.opens(curator, "broadcast.open|1|0|")
    assert "Ждёт отправки: 1" in curator.screen
    await curator.taps("Остановить рассылку")
    await school.passes(timedelta(hours=14))
    assert count(pupil, "Есть новость.") == 0
    await years.opens(curator, "broadcast.open|1|0|")
    assert "Не отправлено, остановлено: 1" in curator.screen
