"""Letters that nobody asked for, written as services will write them, and time for them to go."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, IfUncertain, Lane, Screen
from tests.records import letters
from tests.world import Someone, World


async def write(
    someone: Someone,
    text: str,
    *,
    lane: Lane = Lane.REMINDER,
    expires_at: datetime | None = None,
    if_uncertain: IfUncertain = IfUncertain.REPEAT,
) -> None:
    """Write a letter to somebody; its key is its text."""
    world = someone.world
    async with world.app.database.writing() as uow:
        uow.outbox.write(
            Draft(
                key=text,
                account_id=AccountId(someone.phone.id),
                name="news",
                screen=Screen(Html(text)),
                lane=lane,
                not_before=world.clock.now(),
                expires_at=expires_at,
                if_uncertain=if_uncertain,
            )
        )


async def passes(world: World, seconds: float, *, step: float = 0.25) -> None:
    """Let time go by for the courier alone, in steps as short as its pace."""
    until = world.clock.now() + timedelta(seconds=seconds)
    while world.clock.now() < until:
        await world.clock.turn(min(until, world.clock.now() + timedelta(seconds=step)))
        await world.app.courier.deliver()


async def fates(world: World) -> Mapping[str, tuple[str, int]]:
    """Read the state and the doubts of every letter by its key."""
    rows = await letters(world.app.database)
    return {row["key"]: (str(row["state"]), row["doubts"]) for row in rows}


def sends_to(someone: Someone) -> list[Any]:
    """List the calls of sendMessage to somebody that reached Telegram."""
    ledger = someone.world.telegram.ledger
    chat = someone.phone.id
    return [one for one in ledger if one.method == "sendMessage" and one.chat_id == chat]


def heard(someone: Someone) -> list[str]:
    """List what the bot wrote to somebody."""
    return [one.text for one in someone.chat]
