"""Updates nobody can read: each is set aside alone, and its words stay out of the log."""

import json
import warnings
from typing import Any

import pytest

from bot.wire import Wire
from simulator.updates import Queued
from tests.records import updates
from tests.world import OPERATOR, World

pytestmark = pytest.mark.database

CANARY = "секретные слова ребёнка"
PLACE = {"id": 1001, "type": "private", "first_name": "Аня"}
SENDER = {"id": 1001, "is_bot": False, "first_name": "Аня"}
WELL = {"message_id": 9, "date": 1, "chat": PLACE, "from": SENDER, "text": CANARY}

UNREADABLE: dict[str, Any] = {
    "wrong types": {"message": {**WELL, "text": [CANARY]}},
    "no chat": {"message": {key: one for key, one in WELL.items() if key != "chat"}},
    "no date": {"message": {key: one for key, one in WELL.items() if key != "date"}},
    "a string for a message": {"message": CANARY},
    "a list for a message": {"message": [CANARY, WELL]},
    "nothing for a sender's id": {"message": {**WELL, "from": {**SENDER, "id": None}}},
    "words for an id": {"message": {**WELL, "chat": {**PLACE, "id": CANARY}}},
    "a date beyond the calendar": {"message": {**WELL, "date": 10**30}},
    "a lone surrogate": {"message": {**WELL, "text": f"{CANARY}\ud800"}},
    "a tap without a sender": {"callback_query": {"id": "1", "data": CANARY}},
    "half a membership": {"my_chat_member": {"chat": PLACE, "from": SENDER, "date": 1}},
    "a hundred storeys": {"message": {**WELL, "reply_to_message": [[[[[[[[CANARY]]]]]]]]}},
}


@pytest.mark.parametrize("name", UNREADABLE)
async def test_one_unreadable_update_among_a_hundred_stops_nothing(
    world: World, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    """The others are handled at once, the operators are told, and no log quotes it."""
    caplog.set_level("INFO")
    everybody = await world.crowd(99)
    operator = world.telegram.add_phone("Оператор", OPERATOR)
    for number, one in enumerate(everybody):
        if number == 50:
            world.telegram.push(UNREADABLE[name])
        world.telegram.type(one.phone.id, "/start")
    await world.app.settle()

    states = [one["state"] for one in await updates(world.app.database)]
    assert states.count("done") == 99
    assert states.count("quarantined") == 1
    assert all(one.chat for one in everybody)
    assert CANARY not in caplog.text
    (told,) = operator.chat
    assert told.text.endswith("не читается и отложено.")


async def test_an_update_of_a_kind_we_do_not_know_is_passed_over(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """A kind that Telegram adds one day is neither a fault nor worth a warning with its words."""
    anna = await world.mentee("Аня")
    world.telegram.push({"telepathy": {"from": SENDER, "text": CANARY}})
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        await anna.sends("/start")

    assert anna.chat
    assert CANARY not in caplog.text
    assert [one for one in warned if CANARY in str(one.message)] == []


@pytest.mark.parametrize("depth", [900])
async def test_an_update_as_deep_as_a_well_stops_nothing(world: World, depth: int) -> None:
    """Brackets within brackets, deeper than any reader goes, hold nobody up."""
    anna = await world.mentee("Аня")
    body = f'"message": {"[" * depth}{"]" * depth}'
    world.telegram.updates.restore([_raw(world, body)])

    await anna.sends("/start")

    assert anna.chat


async def test_a_number_longer_than_any_hides_no_other_update(world: World) -> None:
    """A batch with a number of five thousand digits in it still gives its other updates."""
    world.telegram.updates.restore([_raw(world, f'"message": {{"date": {"9" * 5000}}}')])
    wire = Wire(world.settings.bot_api_base_url, "42:test")

    reply = await wire.call("getUpdates")
    await wire.close()

    assert reply.ok


async def test_an_update_without_a_usable_number_is_passed_over(world: World) -> None:
    """What cannot be known again by its number cannot be kept, and holds nobody up."""
    anna = await world.mentee("Аня")
    world.telegram.push({"update_id": "seven", "message": WELL})
    await anna.sends("/start")

    assert len(anna.chat) == 1
    assert json.dumps(CANARY) not in str(await updates(world.app.database))


def _raw(world: World, inside: str) -> Queued:
    """Write an update by hand, as no honest JSON library would."""
    body = f'{{"update_id": 1, {inside}}}'
    world.telegram.reset_update_ids(2)
    return Queued(update_id=1, body=body, queued_at=world.telegram.now())
