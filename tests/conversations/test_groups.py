"""Somebody puts the bot into a group: it says one line and goes."""

import pytest

from simulator.faults import Fault
from tests.world import World

pytestmark = pytest.mark.database


async def test_the_bot_says_one_line_and_leaves(world: World) -> None:
    """A group is told that the bot speaks with people one by one, once."""
    group = world.telegram.groups[world.telegram.invite_to_group("7А")]

    await world.app.settle()
    await world.app.settle()

    (said,) = group.messages.values()
    assert said.text.endswith(
        "говорит с каждым только в личном чате, поэтому из группы он выходит."
    )
    assert not group.member


async def test_nothing_said_in_a_group_is_answered(world: World) -> None:
    """Messages of a group reach no handler that answers, even before the bot has left."""
    anna = await world.mentee("Аня")
    world.telegram.push(
        {
            "message": {
                "message_id": 5,
                "date": 1,
                "chat": {"id": -77, "type": "supergroup", "title": "7А"},
                "from": {"id": anna.phone.id, "is_bot": False, "first_name": "Аня"},
                "text": "/start",
            }
        }
    )
    await world.app.settle()

    assert anna.chat == []
    assert [one.method for one in world.telegram.ledger if one.chat_id is not None] == []


async def test_a_goodbye_asked_to_wait_is_said_later_and_the_bot_leaves(world: World) -> None:
    """A limit of Telegram puts the goodbye off; the bot does not stay for good."""
    world.telegram.faults.add(Fault(kind="retry_after", method="sendMessage", times=1))
    group = world.telegram.groups[world.telegram.invite_to_group("7А")]
    await world.app.settle()
    assert group.member

    await world.clock.turn(world.clock.now().replace(second=5))
    await world.app.settle()

    assert not group.member


async def test_a_leave_that_failed_is_tried_again(world: World) -> None:
    """The bot does not stay in a group because Telegram failed at the wrong moment."""
    world.telegram.faults.add(Fault(kind="error_500", method="leaveChat", times=1))
    group = world.telegram.groups[world.telegram.invite_to_group("7А")]
    await world.app.settle()

    await world.clock.turn(world.clock.now().replace(minute=59))
    await world.app.settle()

    assert not group.member
