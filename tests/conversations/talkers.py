"""Talkers: what stories about talks need besides couples."""

from collections.abc import Collection
from dataclasses import replace

from domain.people import Role
from services import pairing
from tests.conversations import years
from tests.world import Someone, World

QUIET = "Поговорить с куратором"


async def plays(world: World, someone: Someone, roles: Collection[Role]) -> None:
    """Let somebody have these roles from now on."""
    person = await years.whose(world, someone)
    async with world.app.database.writing() as uow:
        await uow.of(person.school_id).people.save(replace(person, roles=frozenset(roles)))


async def pair_up(world: World, curator: Someone, mentor: Someone, mentee: Someone) -> None:
    """Let a curator make a pair of two who are ready."""
    who = [await years.whose(world, one) for one in (curator, mentor, mentee)]
    async with world.app.database.writing() as uow:
        pair = await pairing.make(uow, who[0], who[1].id, who[2].id, world.clock.now())
    await years.both_agree(world, pair, who[1], who[2])


async def asks(someone: Someone, whom: str = "Позвать куратора") -> None:
    """Call for a talk by way of the menu."""
    await someone.sends("/menu")
    await someone.taps(QUIET, whom)


async def opens(staff: Someone, label: str) -> None:
    """Open the talk whose button begins so, by way of the menu."""
    await staff.sends("/menu")
    await staff.enters("Открыть разговоры")
    await years.taps_first(staff, label)


async def answers(staff: Someone, words: str) -> None:
    """Answer the talk on the screen."""
    await staff.taps("Ответить")
    await staff.sends(words)
