"""The workshop: slow work beside the answers, done once, and never a reason to be silent."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.children import Failed, make
from bot.workshop import Workshop
from domain.people import Role
from services.crafts import LARGEST_FILE
from simulator.faults import Fault
from tests.bot.benches import APPRENTICE, a_bench, asks, kept_files, states
from tests.crash.stages import moments
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


async def _nobody_listens(_done: int, _of_all: int) -> None:
    """Hear how far it is, and tell nobody."""


async def test_a_file_reaches_the_one_who_asked_and_is_forgotten_here(vera: Someone) -> None:
    """Its bytes are kept until it is sent, and what was asked for until it is done."""
    await asks(vera, "echo", what="Всё")
    await vera.world.app.settle()

    assert [(name, json.loads(body)) for name, body in vera.files] == [
        ("Список.txt", {"what": "Всё"})
    ]
    assert vera.screen == "Готово"
    assert vera.chat[-1].protected
    assert await kept_files(vera.world) == []
    assert await states(vera.world) == [("done", 0)]


async def test_a_job_that_is_settled_already_makes_nothing(vera: Someone) -> None:
    """What a craft finds nothing to gather for is over, without a word."""
    await asks(vera, "echo", is_settled=True)
    await vera.world.app.settle()

    assert vera.files == []
    assert await states(vera.world) == [("done", 0)]


async def test_a_bomb_is_killed_and_its_sender_told(vera: Someone) -> None:
    """A child that takes more memory than it may have harms nobody else."""
    await asks(vera, "eat")
    await vera.world.app.settle()

    assert "не хватило памяти" in vera.screen
    assert await states(vera.world) == [("failed", 0)]


async def test_what_breaks_is_tried_three_times_and_told_calmly(
    vera: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    """The log names lines of the program, and no words of anybody's."""
    await asks(vera, "die")
    await vera.world.app.settle()
    assert await states(vera.world) == [("pending", 1)]
    await vera.world.passes(timedelta(minutes=1))

    assert await states(vera.world) == [("failed", 2)]
    assert any("сломалось у нас" in one.text for one in vera.chat)
    assert "ValueError at apprentice.py" in caplog.text
    assert "Котова" not in caplog.text


async def test_a_craft_that_nobody_knows_ends_without_a_word(vera: Someone) -> None:
    """A job that an older version wrote does not turn for ever."""
    await asks(vera, "alchemy")
    await vera.world.passes(timedelta(minutes=1))

    assert await states(vera.world) == [("failed", 2)]


async def test_a_file_somebody_sent_is_fetched_for_the_task(vera: Someone) -> None:
    """The task finds its bytes, and the ledger no second fetching."""
    telegram = vera.world.telegram
    file = telegram.cabinet.put("Список.csv", b"a;b")
    await asks(vera, "echo", telegram_file=file.file_id, size=3)
    await vera.world.app.settle()

    assert json.loads(vera.files[0][1])["file"] == "YTti"
    assert [one.method for one in telegram.ledger].count("getFile") == 1


async def test_a_file_that_is_too_large_is_not_even_asked_for(vera: Someone) -> None:
    """What the messenger says of its size is enough."""
    await asks(vera, "echo", telegram_file="file-1", size=LARGEST_FILE + 1)
    await vera.world.app.settle()

    assert "больше 1 МБ" in vera.screen
    assert "getFile" not in [one.method for one in vera.world.telegram.ledger]


async def test_a_file_that_lies_about_its_size_is_not_fetched(vera: Someone) -> None:
    """Telegram is asked for the size, and the bytes stay where they are."""
    file = vera.world.telegram.cabinet.put("Список.csv", bytes(LARGEST_FILE + 1))
    await asks(vera, "echo", telegram_file=file.file_id, size=1)
    await vera.world.app.settle()

    assert "больше 1 МБ" in vera.screen


async def test_a_file_is_fetched_later_when_telegram_is_away(vera: Someone) -> None:
    """One lost connection does not end the job."""
    telegram = vera.world.telegram
    file = telegram.cabinet.put("Список.csv", b"a;b")
    telegram.faults.add(Fault(kind="refuse", method="getFile", times=1))
    await asks(vera, "echo", telegram_file=file.file_id, size=3)
    await vera.world.app.settle()
    assert await states(vera.world) == [("pending", 1)]

    await vera.world.passes(timedelta(seconds=10))
    assert len(vera.files) == 1


async def test_a_file_that_is_gone_is_told_at_once(vera: Someone) -> None:
    """Telegram does not know the file any more; trying again would not bring it back."""
    await asks(vera, "echo", telegram_file="file-77", size=3)
    await vera.world.app.settle()

    assert "Пришлите его ещё раз" in vera.screen
    assert await states(vera.world) == [("failed", 0)]


async def test_progress_and_result_are_drawn_on_the_screen_that_asked(vera: Someone) -> None:
    """Nothing is added to the chat as long as the person looks at that screen."""
    shown = len(vera.chat)
    vera.world.telegram.type(vera.phone.id, "/menu")
    await vera.world.app.settle()
    await asks(vera, "shown", of_all=3)
    await vera.world.app.settle()

    assert len(vera.chat) == shown + 1
    assert vera.screen == "counted"
    assert vera.chat[-1].edited
    said = [one.text for one in vera.world.telegram.ledger if one.method == "editMessageText"]
    assert said == ["1 из 3", "counted"]


async def test_somebody_who_went_on_is_not_torn_away(vera: Someone) -> None:
    """The result comes below as news, and the buttons they look at stay where they are."""
    await asks(vera, "shown", of_all=3)
    await vera.world.clock.turn(vera.world.clock.now() + timedelta(seconds=1))
    vera.world.telegram.type(vera.phone.id, "/privacy")
    await vera.world.app.settle()
    looked_at = vera.chat[1].message_id
    await vera.world.passes(timedelta(seconds=5))

    assert "counted" in [one.text for one in vera.chat[2:]]
    assert vera.phone.messages[looked_at].keyboard != ()
    assert [one["name"] for one in await letters(vera.world.app.database)].count("job") == 1


async def test_a_job_cut_short_is_done_once_later(vera: Someone) -> None:
    """Being stopped in the middle kills the child and leaves the job as it was."""
    workshop = vera.world.app.workshop
    await asks(vera, "toil", seconds=30)
    working = asyncio.ensure_future(workshop.work())
    while not any(one.text == "0 из 1" for one in vera.world.telegram.ledger):
        await moments(0.02)
        await vera.world.app.courier.deliver()
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working

    assert await states(vera.world) == [("pending", 0)]


async def test_a_child_at_work_does_not_keep_answers_waiting(vera: Someone) -> None:
    """The loop comes round in time while a processor is busy for somebody's document."""
    await asks(vera, "toil", seconds=1)
    working = asyncio.ensure_future(vera.world.app.workshop.work())
    loop = asyncio.get_running_loop()
    late = 0.0
    while not working.done():
        at = loop.time()
        await moments(0.01)
        late = max(late, loop.time() - at - 0.01)

    assert await working
    assert late < 0.2


async def test_a_task_that_takes_too_long_is_ended() -> None:
    """The patience of the workshop is real time, whatever the clock of the house says."""
    with pytest.raises(Failed) as failed:
        await make("toil", {"seconds": 30}, _nobody_listens, APPRENTICE, patience=1)

    assert failed.value.code == "too-slow"


async def test_a_task_that_makes_too_much_is_ended() -> None:
    """More than the messenger takes is not even kept; noise is no part of it."""
    with pytest.raises(Failed) as failed:
        await make("flood", {}, _nobody_listens, APPRENTICE)

    assert failed.value.code == "too-heavy"


async def test_a_child_is_given_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """The token of the bot stands in our environment, and nowhere in the child's."""
    monkeypatch.setenv("BOT_TOKEN", "42:secret")

    names = json.loads(await make("environment", {}, _nobody_listens, APPRENTICE))

    assert "PATH" in names
    assert "BOT_TOKEN" not in names
