"""Letters that carry a file, and old messages that are taken back."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.workshop import Workshop
from domain.html import Html
from domain.ids import AccountId
from domain.letters import BLANK, Draft, LetterState, Screen
from domain.people import Role
from simulator.faults import Fault
from tests.bot.benches import a_bench, asks, kept_files
from tests.records import letters
from tests.world import Someone, World

pytestmark = pytest.mark.database


@pytest.fixture
async def bench(world: World) -> AsyncIterator[Workshop]:
    """The workshop of the world, with the apprentice in it."""
    async with a_bench(world) as workshop:
        yield workshop


@pytest.fixture
async def vera(world: World, bench: Workshop) -> Someone:
    """A curator who looks at the menu."""
    assert bench is world.app.workshop
    someone = await world.person("Вера", {Role.CURATOR})
    await someone.sends("/menu")
    return someone


async def _takes_back(someone: Someone, message_id: int) -> str:
    """Let a message be taken back; gives the state of the letter that did it."""
    world = someone.world
    async with world.app.database.writing() as uow:
        uow.outbox.write(
            Draft(
                key=f"blank/{message_id}",
                account_id=AccountId(someone.phone.id),
                name=BLANK,
                screen=Screen(Html("[удалено]")),
                subject=f"message:{message_id}",
                not_before=world.clock.now(),
            )
        )
    await world.app.settle()
    return str((await letters(world.app.database))[-1]["state"])


async def _has_a_file(someone: Someone) -> int:
    await asks(someone, "echo")
    await someone.world.app.settle()
    return someone.chat[-1].message_id


async def test_a_tap_under_a_file_is_answered_below_it(vera: Someone) -> None:
    """Words cannot take the place of a file, so its buttons go and a new screen comes."""
    menu = vera.chat[-1]
    await _has_a_file(vera)
    assert vera.phone.messages[menu.message_id].keyboard == menu.keyboard

    await vera.taps("В меню")

    *_, old, file, fresh = vera.chat
    assert [one.kind for one in (old, file, fresh)] == ["text", "document", "text"]
    assert fresh.keyboard == menu.keyboard
    assert file.keyboard == old.keyboard == ()


async def test_a_screen_above_a_file_is_still_redrawn_in_place(vera: Someone) -> None:
    """A file is no screen: what was looked at before it stays alive."""
    await _has_a_file(vera)
    menu = vera.chat[-2]
    data = menu.keyboard[0][0].data
    assert data is not None

    await vera.taps_old(menu, data)

    assert len(vera.chat) == 2


async def test_a_file_of_which_nobody_knows_is_not_sent_again(vera: Someone) -> None:
    """The answer was lost after it arrived; a second one would be somebody's surprise."""
    vera.world.telegram.faults.add(Fault(kind="cut_after_accept", method="sendDocument", times=1))
    await _has_a_file(vera)
    await vera.world.passes(timedelta(minutes=1))

    assert len(vera.files) == 1
    found = [one for one in await letters(vera.world.app.database) if one["name"] == "file"]
    assert [one["state"] for one in found] == [LetterState.UNCERTAIN]
    assert await kept_files(vera.world) == []


async def test_a_file_that_nobody_took_for_a_day_is_forgotten(vera: Someone) -> None:
    """Bytes about people do not wait for ever for a Telegram that is away."""
    vera.world.telegram.faults.add(Fault(kind="error_500", method="sendDocument", times=1))
    await asks(vera, "echo")
    await vera.world.app.settle()
    assert len(await kept_files(vera.world)) == 1

    await vera.world.clock.turn(vera.world.clock.now() + timedelta(hours=25))
    await vera.world.app.tick()
    await vera.world.app.settle()

    assert vera.files == []
    assert await kept_files(vera.world) == []
    found = [one for one in await letters(vera.world.app.database) if one["name"] == "file"]
    assert [one["state"] for one in found] == [LetterState.EXPIRED]


async def test_an_old_message_is_taken_back_without_its_buttons(vera: Someone) -> None:
    """However old it is, its words become those of the letter, and the chat goes on."""
    menu = vera.chat[-1].message_id
    await vera.world.clock.turn(vera.world.clock.now() + timedelta(days=40))

    assert await _takes_back(vera, menu) == LetterState.SENT
    assert vera.phone.messages[menu].text == "[удалено]"
    assert vera.phone.messages[menu].keyboard == ()
    assert len(vera.chat) == 1


async def test_a_message_that_is_gone_is_taken_back_already(vera: Someone) -> None:
    """Its owner deleted it; nothing is left to see, and they can still be written to."""
    vera.phone.messages.clear()

    assert await _takes_back(vera, 1) == LetterState.SENT
    await vera.sends("/menu")
    assert len(vera.chat) == 1


async def test_a_young_file_is_deleted(vera: Someone) -> None:
    """Telegram lets a bot delete what it sent less than two days ago."""
    file = await _has_a_file(vera)

    assert await _takes_back(vera, file) == LetterState.SENT
    assert file not in vera.phone.messages


async def test_an_old_file_stays_and_is_counted_as_a_failure(vera: Someone) -> None:
    """Only its words can be changed; whoever erases must be able to say so."""
    file = await _has_a_file(vera)
    await vera.world.clock.turn(vera.world.clock.now() + timedelta(days=3))

    assert await _takes_back(vera, file) == LetterState.UNDELIVERABLE
    assert vera.phone.messages[file].text == "[удалено]"
    assert len(vera.files) == 1
