"""Lanes: while many are written to, whoever writes is answered first."""

import pytest

from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen
from tests.bot.letters import passes
from tests.world import World

pytestmark = pytest.mark.database
MANY = 500


async def test_a_reply_leaves_before_what_is_left_of_a_broadcast(world: World) -> None:
    """Five hundred wait; after some have left, the next one to leave is the answer."""
    asker, *others = await world.crowd(MANY + 1)
    async with world.app.database.writing() as uow:
        for one in others:
            uow.outbox.write(
                Draft(
                    key=f"broadcast/1/{one.phone.id}",
                    account_id=AccountId(one.phone.id),
                    name="news",
                    screen=Screen(Html("Всем")),
                    lane=Lane.BROADCAST,
                    not_before=world.clock.now(),
                )
            )
    await passes(world, 1)
    before = len(_sends(world))
    assert 0 < before < MANY // 5

    world.telegram.type(asker.phone.id, "/start")
    await world.app.settle()

    assert _sends(world)[before] == asker.phone.id
    assert len(_sends(world)) < MANY // 5


def _sends(world: World) -> list[int | None]:
    """List to whom messages went, in their order."""
    return [one.chat_id for one in world.telegram.ledger if one.method == "sendMessage"]
