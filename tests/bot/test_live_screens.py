"""Live screens: one message of the chat can be tapped, and the courier keeps it so."""

import pytest

from simulator.faults import Fault, Kind
from storage.tables import messages
from tests.bot.letters import heard, passes, write
from tests.conversations import walks
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database


async def test_buttons_redraw_one_message(world: World) -> None:
    """A whole way by buttons takes one message of the chat."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    await anna.taps("Да", "7", "Среда")

    assert len(anna.chat) == 1


async def test_typed_words_bring_the_next_screen_to_the_bottom(world: World) -> None:
    """The old screen above the words loses its buttons, so only the new one can be tapped."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    old = anna.chat[-1].message_id

    await anna.sends("Потому")

    assert anna.phone.messages[old].keyboard == ()
    assert anna.chat[-1].message_id > old
    assert "7" in anna.buttons


async def test_an_unasked_letter_is_never_the_live_screen(world: World) -> None:
    """A reminder below the question leaves the question's buttons alive, and is not redrawn."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    question = anna.chat[-1]
    await write(anna, "Напоминание")
    await passes(world, 2)

    await anna.taps_old(question, str(question.keyboard[0][0].data))

    assert "Насколько полезны встречи?" in anna.phone.messages[question.message_id].text
    assert heard(anna)[-1] == "Напоминание"
    live = [one["message_id"] for one in await rows(world.app.database, messages) if one["live"]]
    assert live == [question.message_id]


async def test_a_screen_that_is_gone_comes_as_a_new_message(world: World) -> None:
    """A person who cleared the chat and taps from a notification sees the next question anyway."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    question = anna.chat[-1]
    world.telegram.tap(anna.phone.id, question.message_id, str(question.keyboard[0][0].data))
    del anna.phone.messages[question.message_id]

    await world.app.settle()

    assert "Насколько полезны встречи?" in anna.screen
    assert anna.chat[-1].message_id > question.message_id


async def test_redrawing_what_is_there_already_is_no_mishap(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """«Not modified» and «query is too old» are settled in silence."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    for _ in range(3):
        anna.taps_at_once("Да")
    await world.app.settle()
    anna.taps_at_once("7")
    await world.clock.turn(world.clock.now().replace(minute=59))
    await world.app.settle()

    assert "Какой день удобнее?" in anna.screen
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


@pytest.mark.parametrize("kind", ["cut_after_accept", "error_500", "html_502"])
async def test_a_redrawing_is_repeated_until_it_is_there(world: World, kind: Kind) -> None:
    """An edit may be repeated without harm, so nothing about it is ever in doubt."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    world.telegram.faults.add(Fault(kind=kind, method="editMessageText", times=3))

    await anna.taps("Да")
    await passes(world, 20)

    assert len(anna.chat) == 1
    assert "Насколько полезны встречи?" in anna.screen
