"""Buttons that were made up, belong to somebody else, or are a year old."""

import logging
from datetime import timedelta

import pytest

from storage.tables import answers, interviews
from tests.conversations import walks
from tests.records import rows, updates
from tests.world import World

pytestmark = pytest.mark.database

FORGED = (
    "",
    "x" * 64,
    "\x00\x01\x02",
    "Ю" * 32,
    "interview.answer",
    "interview.answer|1|2|no|",
    "interview.answer|-1|2|no",
    "interview.answer|1|2|" + "a" * 40,
    "interview.answer|999999999999999|999999999|no",
    "interview.answer|1|999999999|maybe",
    "interview.change|1|999999999|nothing",
    "interview.tick|1|999999999|music",
    "interview.done|1|999999999|",
    "interview.skip|1|999999999|",
    "interview.submit|1|999999999|",
    "interview.explode|1|2|",
    "nowhere.answer|1|2|no",
    "start.begin|0|0|no_such_paper",
    "start.begin|0|0|",
    "start.resume|77|0|",
    "menu.show|1|1|x; rm",
)
"""What a made-up client may send in place of a button's data."""


@pytest.mark.parametrize("data", FORGED)
async def test_made_up_data_changes_nothing(
    world: World, caplog: pytest.LogCaptureFixture, data: str
) -> None:
    """The person gets a line or a screen, the first question still waits, nothing broke."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)

    heard = len(anna.phone.toasts)
    await anna.taps_old(anna.chat[-1], data)

    assert len(anna.phone.toasts) == heard + 1
    assert await rows(world.app.database, answers) == []
    assert {one["state"] for one in await updates(world.app.database)} == {"done"}
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []
    await anna.taps("Да")
    assert "Насколько полезны встречи?" in anna.screen


@pytest.mark.parametrize("data", ["interview.leaf|1|2|", "interview.leaf|1|2|up"])
async def test_a_made_up_page_number_is_no_fault(world: World, data: str) -> None:
    """A page that is no number is answered at once; nobody is told of a fault."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)

    await anna.taps_old(anna.chat[-1], data)

    assert {one["state"] for one in await updates(world.app.database)} == {"done"}


async def test_another_persons_interview_is_not_there(world: World) -> None:
    """Every button of Anna's screen, sent by Boris, does nothing to either of them."""
    anna, boris = await world.mentee("Аня"), await world.mentee("Боря")
    await walks.begin(anna)
    await boris.sends("/start")
    before = await rows(world.app.database, interviews)

    for key in anna.keys:
        await boris.taps_old(boris.chat[-1], str(key.data))

    assert await rows(world.app.database, interviews) == before
    assert {one.text for one in boris.phone.toasts[1:]} <= {
        "",
        "Здесь ничего нет. Откройте меню: /menu",
    }
    assert "Рад участвовать?" not in boris.screen
    await anna.taps("Да")
    assert "Насколько полезны встречи?" in anna.screen


async def test_a_strangers_tap_opens_nothing(world: World) -> None:
    """Somebody whom no school knows gets one line over the chat and no screen."""
    anna, stranger = await world.mentee("Аня"), world.stranger()
    await walks.begin(anna)
    await stranger.sends("/start")

    await stranger.taps_old(stranger.chat[-1], str(anna.keys[0].data))

    assert stranger.phone.toasts[-1].text.startswith("Эта кнопка не для этого чата.")
    assert await rows(world.app.database, answers) == []


async def test_a_button_of_a_year_ago_shows_what_is_open_now(world: World) -> None:
    """Telegram sends no text of so old a message; the bot answers below with the open question."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    old, data = anna.chat[-1], str(anna.keys[0].data)
    await anna.taps("Да")
    await world.clock.turn(world.clock.now() + timedelta(days=365))
    del anna.phone.messages[old.message_id]

    await anna.taps_old(old, data)

    assert "Насколько полезны встречи?" in anna.screen
    assert "7" in anna.buttons
    assert [one["question_id"] for one in await rows(world.app.database, answers)] == ["glad"]
