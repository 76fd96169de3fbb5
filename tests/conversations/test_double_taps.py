"""Impatient fingers: a button pressed again and again does what it says once."""

import pytest

from simulator.phones import Key, Message
from storage.tables import answers, interviews
from tests.conversations import walks
from tests.records import given, remembered, rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

WAY = (
    "Да",
    "7",
    "Среда",
    "Музыка",
    "Спорт",
    "Готово (2)",
    "12",
    "5 мая 2009",
    "Пропустить",
    "Отправить ответы",
)
"""Every step through the questionnaire; what is no button is typed."""

TIMES = 5


async def test_every_button_pressed_five_times_counts_once(world: World) -> None:
    """Five quick taps on every button of the way lead to the same place as one each."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    for step in (walks.TITLE, *WAY):
        await _press(anna, step)

    assert anna.screen == "Спасибо, ответы у куратора."
    assert await given(world.app.database) == {
        "glad": "yes",
        "useful": 7,
        "day": "wed",
        "topics": ["music", "sport"],
        "lessons": 12,
        "born": "2009-05-05",
        "wish": None,
    }
    deeds = [one["deed"] for one in (await remembered(world.app.database))["journal"]]
    assert deeds.count("begin") == 1
    assert deeds.count("answer") == len(WAY) - 3
    assert deeds.count("submit") == 1


async def test_buttons_that_led_on_do_nothing_after_a_restart(world: World) -> None:
    """Every button but the one that opens a change is pressed again after a restart."""
    anna = await world.mentee("Аня")
    shown: list[tuple[Message, Key]] = []

    def remember(_: object, message: Message) -> None:
        shown.extend((message, key) for row in message.keyboard for key in row)

    world.telegram.watchers.append(remember)
    await walks.to_the_end(anna)
    before = await rows(world.app.database, answers)
    await world.restarts()

    old = [(message, key) for message, key in shown if key.text != "Изменить ответы"]
    for message, key in old:
        world.telegram.tap(anna.phone.id, message.message_id, str(key.data))
    await world.app.settle()

    assert await rows(world.app.database, answers) == before
    assert [one["at"] for one in await rows(world.app.database, interviews)] == [None]
    assert len(old) > 50


async def test_an_old_button_shows_what_is_open_now(world: World) -> None:
    """The answer of an earlier page is not taken for the question on the screen."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    first = anna.chat[-1]
    yes = str(anna.keys[0].data)
    await anna.taps("Да", "7")

    await anna.taps_old(first, yes)

    assert anna.screen.startswith("Эта кнопка из старого сообщения.")
    assert "Какой день удобнее?" in anna.screen
    assert set(await given(world.app.database)) == {"glad", "useful"}


@pytest.mark.parametrize("way", ["Назад", "Пауза"])
async def test_ways_off_the_page_pressed_five_times_lead_one_step(world: World, way: str) -> None:
    """Five taps on «Назад» go back one question, and five on «Пауза» pause."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    await anna.taps("Да", "7", "Среда")

    await _press(anna, way)

    (interview,) = await rows(world.app.database, interviews)
    assert interview["at"] == ("day" if way == "Назад" else "topics")
    assert set(await given(world.app.database)) == {"glad", "useful", "day"}


async def _press(someone: Someone, step: str) -> None:
    """Press a button five times before the bot gets round to answering; type what is none."""
    if step not in someone.buttons:
        await someone.sends(step)
        return
    for _ in range(TIMES):
        someone.taps_at_once(step)
    await someone.world.app.settle()
