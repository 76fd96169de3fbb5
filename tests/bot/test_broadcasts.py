"""While much leaves by itself: replies do not wait, and nobody who returns is flooded."""

from datetime import datetime, timedelta
from typing import Final

import pytest

from domain.letters import Lane
from simulator.phones import Message, Phone
from tests.bot.letters import fates, heard, passes, sends_to, write
from tests.world import World

pytestmark = pytest.mark.database

EVERYBODY: Final = 30
SLOWEST: Final = timedelta(seconds=1.5)
"""What a reply may take at most while a broadcast goes out, by the clock of the bot."""


async def test_nobody_waits_for_a_broadcast(world: World) -> None:
    """Some people write while everybody is told something; each is answered at once."""
    people = await world.crowd(EVERYBODY)
    for one in people:
        await write(one, f"Всем {one.phone.id}", lane=Lane.BROADCAST)
    waits: list[timedelta] = []
    for one in people[::5]:
        written = world.clock.now()
        answers: list[datetime] = []

        def note(phone: Phone, message: Message, whose: int = one.phone.id) -> None:
            if phone.id == whose and message.text.startswith("Здравствуйте."):
                answers.append(world.clock.now())  # noqa: B023 - read before the next round

        world.telegram.watchers.append(note)
        world.telegram.type(one.phone.id, "/start")
        await world.app.settle()
        await passes(world, 0.08, step=0.04)
        waits.append(answers[0] - written)

    assert max(waits) <= SLOWEST
    assert any(f"Всем {one.phone.id}" not in heard(one) for one in people), "it was over by then"
    await passes(world, 4, step=0.1)
    assert all(heard(one).count(f"Всем {one.phone.id}") == 1 for one in people)


async def test_who_opens_the_chat_again_is_not_flooded(world: World) -> None:
    """Thirty letters were missed meanwhile; none of them comes, only what is written later."""
    anna = await world.mentee("Аня")
    world.telegram.block(anna.phone.id)
    await world.app.settle()
    for number in range(30):
        await write(anna, f"Пропущенное {number}")
    await passes(world, 5, step=0.1)

    world.telegram.unblock(anna.phone.id)
    await world.app.settle()
    await write(anna, "Новое")
    await passes(world, 60, step=1)

    assert heard(anna) == ["Новое"]
    assert len(sends_to(anna)) == 1
    ends = [state for text, (state, _) in (await fates(world)).items() if text != "Новое"]
    assert ends == ["undeliverable"] * 30
