"""Limits: the courier waits as long as Telegram asks, and is never faster than it may be."""

from datetime import datetime
from itertools import pairwise

import pytest

from domain.letters import Lane
from simulator.faults import Fault
from simulator.phones import Message, Phone
from tests.bot.letters import heard, passes, sends_to, write
from tests.world import Someone, World

pytestmark = pytest.mark.database


async def test_a_chat_asked_to_wait_waits_alone(world: World) -> None:
    """One chat's limit holds its own letter until the second it ends, and nobody else's."""
    anna, boris = await world.mentee("Аня"), await world.mentee("Боря")
    _asks_to_wait(anna, 7)
    world.telegram.type(anna.phone.id, "/start")
    world.telegram.type(boris.phone.id, "/start")
    await world.app.settle()
    assert heard(boris)

    await passes(world, 6.9)
    assert len(sends_to(anna)) == 1

    await passes(world, 0.2)
    assert len(heard(anna)) == 1


async def test_a_chat_asked_to_wait_is_spared_its_other_letters(world: World) -> None:
    """Nothing else is sent to a chat before the end of the wait that Telegram asked for."""
    anna = await world.mentee("Аня")
    _asks_to_wait(anna, 30)
    await write(anna, "Первое")
    await write(anna, "Второе")

    await passes(world, 29)

    assert len(sends_to(anna)) == 1


async def test_two_chats_asked_to_wait_hold_everything(world: World) -> None:
    """Telegram means the whole bot then: nobody's letter leaves before the later end."""
    people = await world.crowd(3)
    for one, seconds in zip(people, (5, 9), strict=False):
        _asks_to_wait(one, seconds)
        await write(one, f"Письмо {one.phone.id}")
    await passes(world, 0.5)
    await write(people[2], "Третье")

    await passes(world, 8)
    assert not sends_to(people[2])

    await passes(world, 2)
    assert [len(heard(one)) for one in people] == [1, 1, 1]


async def test_unasked_letters_keep_to_the_pace(world: World) -> None:
    """Never more than 30 in any sliding second overall, and a second or more apart in a chat."""
    people = await world.crowd(30)
    shown: list[tuple[datetime, int]] = []

    def note(phone: Phone, _: Message) -> None:
        shown.append((world.clock.now(), phone.id))

    world.telegram.watchers.append(note)
    for one in people:
        await write(one, f"Первое {one.phone.id}")
        await write(one, f"Второе {one.phone.id}", lane=Lane.BROADCAST)

    await passes(world, 4, step=0.01)

    assert len(shown) == 60
    moments = [at for at, _ in shown]
    busiest = max(
        sum(0 <= (at - start).total_seconds() < 1 for at in moments) for start in moments
    )
    assert busiest <= 26
    for one in people:
        first, second = (at for at, who in shown if who == one.phone.id)
        assert (second - first).total_seconds() >= 1.0


async def test_a_chat_hears_one_unasked_letter_a_second_at_most(world: World) -> None:
    """Four letters to one chat take their time, though nobody else has any."""
    anna = await world.mentee("Аня")
    shown: list[datetime] = []
    world.telegram.watchers.append(lambda *_: shown.append(world.clock.now()))
    for number in range(4):
        await write(anna, f"Письмо {number}")

    await passes(world, 5, step=0.05)

    assert len(shown) == 4
    assert all((late - early).total_seconds() >= 1.0 for early, late in pairwise(shown))


async def test_a_reply_leaves_at_once_while_others_are_paced(world: World) -> None:
    """Somebody who taps does not wait for a broadcast to a whole school."""
    people = await world.crowd(20)
    for one in people:
        await write(one, f"Всем {one.phone.id}", lane=Lane.BROADCAST)

    await people[-1].sends("/start")

    assert people[-1].screen.startswith("Здравствуйте.")
    assert sum(bool(heard(one)) for one in people) == 2


async def test_a_reply_puts_the_chats_next_unasked_letter_off(world: World) -> None:
    """After a reply the chat rests before it hears what it did not ask for."""
    anna = await world.mentee("Аня")
    await anna.sends("/start")
    await write(anna, "Напоминание")

    await passes(world, 1.1)
    assert len(heard(anna)) == 1

    await passes(world, 0.2)
    assert heard(anna)[-1] == "Напоминание"


async def test_a_token_nobody_knows_holds_everything_and_loses_nothing(world: World) -> None:
    """Letters wait, few calls are made, and all arrive when the token is accepted again."""
    people = await world.crowd(30)
    for one in people:
        await write(one, f"Письмо {one.phone.id}")
    world.telegram.revoked = True
    await passes(world, 300, step=1)
    tried = len([one for one in world.telegram.ledger if one.method == "sendMessage"])
    assert tried <= 300 / 40 + 1

    world.telegram.revoked = False
    await passes(world, 90)

    assert [heard(one) for one in people] == [[f"Письмо {one.phone.id}"] for one in people]


def _asks_to_wait(someone: Someone, seconds: int) -> None:
    """Let Telegram refuse the next message to somebody for that many seconds."""
    someone.world.telegram.faults.add(
        Fault(
            kind="retry_after",
            method="sendMessage",
            chat_id=someone.phone.id,
            retry_after=seconds,
            times=1,
        )
    )
