"""A test with a mark to pass: told at once, explained where points were lost, taken again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.tables import interviews
from tests.databases import a_current_database
from tests.records import rows
from tests.world import QUESTIONNAIRES, World, a_world

pytestmark = pytest.mark.database


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world with one test."""
    quiz = QUESTIONNAIRES / "quiz"
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, quiz) as opened:
        yield opened


async def test_a_test_is_failed_explained_and_passed(world: World) -> None:
    """Only what was lost is explained, and a passed test is not offered again."""
    anna = await world.mentee("Аня")
    await anna.sends("/menu")
    await anna.taps("Заполнить: Тест наставника", "Можно", "Предупредить", "Отправить ответы")
    assert "Верно 1 из 2. Для зачёта нужно 2." in anna.screen
    assert "Разговор остаётся между вами." in anna.screen
    assert "Предупредить заранее." not in anna.screen
    assert anna.buttons == ["Пройти ещё раз", "Открыть меню"]
    failed = anna.chat[-1]
    again = str(anna.keys[0].data)

    await anna.taps("Пройти ещё раз")
    assert "Сейчас:" not in anna.screen
    await anna.taps("Нельзя", "Предупредить", "Отправить ответы")
    assert "Тест пройден: 2 из 2." in anna.screen
    assert anna.buttons == ["Открыть меню"]

    await anna.taps_old(failed, again)
    assert anna.phone.toasts[-1].text == "Ответы уже отправлены."
    takes = await rows(world.app.database, interviews)
    assert [one["replaced_at"] is None for one in takes] == [False, True]


async def test_a_test_taken_again_by_two_telephones_is_one_take(world: World) -> None:
    """Five taps on «Пройти ещё раз» begin once."""
    anna = await world.mentee("Аня")
    await anna.sends("/menu")
    await anna.taps("Заполнить: Тест наставника", "Можно", "Промолчать", "Отправить ответы")
    for _ in range(5):
        anna.taps_at_once("Пройти ещё раз")
    await world.app.settle()
    assert [one["take"] for one in await rows(world.app.database, interviews)] == [1, 2]
