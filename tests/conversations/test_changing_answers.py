"""Answers that were sent are changed: the old ones count until the new ones are sent."""

from datetime import timedelta
from typing import Any

import pytest

from storage.tables import answers, interviews
from tests.conversations import walks
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

THANKS = "Спасибо, ответы у куратора."
CHANGE = "Изменить ответы"


async def _useful(world: World) -> list[Any]:
    """Give the mark of every take, and whether the take counts."""
    marks = {
        one["interview_id"]: one["value"]
        for one in await rows(world.app.database, answers)
        if one["question_id"] == "useful"
    }
    takes = await rows(world.app.database, interviews)
    return [
        (marks.get(one["id"]), bool(one["submitted_at"]) and one["replaced_at"] is None)
        for one in takes
    ]


async def test_an_answer_is_changed_from_the_thanks(world: World) -> None:
    """One answer is given anew, everything else stays, and the new take replaces the old one."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)

    await anna.taps(CHANGE)
    assert anna.screen.startswith("Прежние ответы считаются, пока не отправлены новые.")
    await anna.taps("2", "9")
    assert await _useful(world) == [(7, True), (9, False)]
    await anna.taps("Отправить ответы")

    assert anna.screen == THANKS
    assert await _useful(world) == [(7, False), (9, True)]


async def test_a_change_is_left_by_impatient_fingers(world: World) -> None:
    """Five taps on «Оставить как было» leave the first answers as they were sent."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)
    await anna.taps(CHANGE, "2", "9")

    for _ in range(5):
        anna.taps_at_once("Оставить как было")
    await world.app.settle()

    assert await _useful(world) == [(7, True)]
    await anna.sends("и ещё вот что")
    assert "никуда не записано" in anna.screen


async def test_own_answers_are_read_again_and_changed_from_there(world: World) -> None:
    """The list of what was sent stands in the menu, after some days without the change."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)
    await anna.sends("/menu")
    await anna.taps("Посмотреть свои ответы", "Открыть: Анкета из всего")
    assert "Насколько полезны встречи?" in anna.screen
    assert CHANGE in anna.buttons
    old = anna.chat[-1]
    change = next(str(key.data) for key in anna.keys if key.text == CHANGE)

    await world.clock.turn(world.clock.now() + timedelta(days=8))
    await anna.sends("/menu")
    await anna.taps("Посмотреть свои ответы", "Открыть: Анкета из всего")
    assert CHANGE not in anna.buttons
    await anna.taps_old(old, change)

    assert anna.phone.toasts[-1].text == "Ответы уже отправлены."
    assert await _useful(world) == [(7, True)]


async def test_two_telephones_change_as_one(world: World) -> None:
    """Both tap the same button of the thanks, and both send: one take, sent once."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)
    thanks = anna.chat[-1]
    change = next(str(key.data) for key in anna.keys if key.text == CHANGE)
    for _ in range(2):
        world.telegram.tap(anna.phone.id, thanks.message_id, change)
    await world.app.settle()
    assert len(await rows(world.app.database, interviews)) == 2

    for _ in range(2):
        anna.taps_at_once("Отправить ответы")
    await world.app.settle()

    assert await _useful(world) == [(7, False), (7, True)]
    assert anna.screen == THANKS


async def test_a_change_under_way_outlives_a_restart(world: World) -> None:
    """It is offered in the menu like anything that waits, and the old answers count meanwhile."""
    anna = await world.mentee("Аня")
    await walks.to_the_end(anna)
    await anna.taps(CHANGE, "2")
    await world.restarts()

    await anna.sends("/menu")
    await anna.taps("Продолжить: Анкета из всего", "9", "Отправить ответы")

    assert await _useful(world) == [(7, False), (9, True)]
