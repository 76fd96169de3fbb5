"""The courier: each letter reaches its reader once, or it is known why not."""

from datetime import timedelta

import pytest

from domain.letters import IfUncertain, Lane
from simulator.faults import Fault, Kind
from storage.tables import accounts
from tests.bot.letters import fates, heard, passes, sends_to, write
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database


async def test_letters_leave_by_lane(world: World) -> None:
    """Replies go before reminders, reminders before digests, digests before broadcasts."""
    people = await world.crowd(4)
    lanes = (Lane.BROADCAST, Lane.DIGEST, Lane.REMINDER)
    for one, lane in zip(people, lanes, strict=False):
        await write(one, lane.name, lane=lane)
    world.telegram.type(people[3].phone.id, "/start")
    await world.app.settle()
    await passes(world, 1)

    order = [one.chat_id for one in world.telegram.ledger if one.method == "sendMessage"]
    assert order == [one.phone.id for one in reversed(people)]


async def test_a_letter_that_comes_too_late_is_not_sent(world: World) -> None:
    """What was worth sending until noon does not arrive after noon."""
    anna = await world.mentee("Аня")
    noon = world.clock.now() + timedelta(hours=6)
    await write(anna, "До полудня", expires_at=noon)
    await world.clock.turn(noon)

    await passes(world, 2)

    assert heard(anna) == []
    assert await fates(world) == {"До полудня": ("expired", 0)}


async def test_a_late_letter_does_not_end_the_round(world: World) -> None:
    """Delivering whatever is due goes on past a letter that was only settled."""
    anna = await world.mentee("Аня")
    await write(anna, "Поздно", expires_at=world.clock.now())
    await write(anna, "Вовремя")

    await world.app.courier.deliver()

    assert heard(anna) == ["Вовремя"]


async def test_a_shut_chat_is_remembered_and_spared(world: World) -> None:
    """After one refusal, letters that nobody asked for are settled without knocking again."""
    anna = await world.mentee("Аня")
    anna.phone.state = "deactivated"
    for text in ("Первое", "Второе", "Третье"):
        await write(anna, text)

    await passes(world, 5)

    assert len(sends_to(anna)) == 1
    assert set((await fates(world)).values()) == {("undeliverable", 0)}
    (account,) = await rows(world.app.database, accounts)
    assert account["unreachable_since"] is not None


async def test_somebody_who_blocked_the_bot_hears_again_after_opening_the_chat(
    world: World,
) -> None:
    """Blocking is noticed before any letter; opening brings later letters, not the missed ones."""
    anna = await world.mentee("Аня")
    world.telegram.block(anna.phone.id)
    await world.app.settle()
    await write(anna, "Пропущенное")
    await passes(world, 2)
    assert sends_to(anna) == []

    world.telegram.unblock(anna.phone.id)
    await world.app.settle()
    await write(anna, "Новое")
    await passes(world, 2)

    assert heard(anna) == ["Новое"]


async def test_somebody_who_writes_can_be_written_to(world: World) -> None:
    """Whoever opened the chat late, or while the bot slept, is reachable once they are seen."""
    anna = await world.mentee("Аня")
    anna.phone.state = "unknown"
    await write(anna, "Рано")
    await passes(world, 2)
    await anna.sends("/start")

    await write(anna, "Теперь можно")
    await passes(world, 2)

    assert heard(anna)[-1] == "Теперь можно"


@pytest.mark.parametrize("kind", ["cut_after_accept", "html_504"])
async def test_a_letter_in_doubt_is_repeated_once_and_marked(world: World, kind: Kind) -> None:
    """An answer lost on the way back costs at most one more copy, which the letter admits."""
    anna = await world.mentee("Аня")
    world.telegram.faults.add(Fault(kind=kind, method="sendMessage", times=1))
    await write(anna, "Письмо")

    await passes(world, 5)

    assert len(sends_to(anna)) == 2
    assert await fates(world) == {"Письмо": ("sent", 1)}


async def test_a_letter_doubted_twice_is_left_uncertain(world: World) -> None:
    """There is no third copy."""
    anna = await world.mentee("Аня")
    world.telegram.faults.add(Fault(kind="cut_after_accept", method="sendMessage"))
    await write(anna, "Письмо")

    await passes(world, 60, step=1)

    assert heard(anna) == ["Письмо", "Письмо"]
    assert await fates(world) == {"Письмо": ("uncertain", 2)}


async def test_a_precious_letter_is_never_sent_twice(world: World) -> None:
    """A one-time link whose send is in doubt stays uncertain, for a person to decide."""
    anna = await world.mentee("Аня")
    world.telegram.faults.add(Fault(kind="cut_after_accept", method="sendMessage", times=1))
    await write(anna, "Ссылка", if_uncertain=IfUncertain.LEAVE)

    await passes(world, 60, step=1)

    assert heard(anna) == ["Ссылка"]
    assert await fates(world) == {"Ссылка": ("uncertain", 1)}


@pytest.mark.parametrize(
    ("precious", "fate"),
    [
        (False, ("sent", 1)),
        (True, ("uncertain", 1)),
    ],
)
async def test_a_letter_cut_off_by_a_restart_is_doubted(
    world: World, fate: tuple[str, int], *, precious: bool
) -> None:
    """What was on its way when the program ended is treated as any send without an answer."""
    anna = await world.mentee("Аня")
    if_uncertain = IfUncertain.LEAVE if precious else IfUncertain.REPEAT
    await write(anna, "Письмо", if_uncertain=if_uncertain)
    async with world.app.database.writing() as uow:
        (letter,) = await uow.outbox.unasked(world.clock.now(), [], 1)
        await uow.outbox.mark_sending([letter.id])

    await world.restarts()
    await passes(world, 5)

    assert await fates(world) == {"Письмо": fate}


@pytest.mark.parametrize("kind", ["error_500", "html_502"])
async def test_a_call_that_was_not_carried_out_is_repeated_without_a_doubt(
    world: World, kind: Kind
) -> None:
    """Servers that fail before accepting are asked again until they accept, and once only."""
    anna = await world.mentee("Аня")
    world.telegram.faults.add(Fault(kind=kind, method="sendMessage", times=3))
    await write(anna, "Письмо")

    await passes(world, 20)

    assert heard(anna) == ["Письмо"]
    assert await fates(world) == {"Письмо": ("sent", 0)}
