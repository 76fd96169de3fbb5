"""The bot that follows the hands of a simulated Telegram."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientResponseError
from typing_extensions import override

from bot.clock import PushedClock
from bot.hands import Hands, Position, follow
from simulator.hands import Hands as Turned
from simulator.server import Server, serve
from simulator.telegram import Telegram

START: Final = datetime(2021, 9, 1, 6, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
SOON: Final = 2.0
"""Real seconds after which a test that hangs is red."""


@pytest.fixture
def clock() -> PushedClock:
    """A clock that began a moment ago."""
    return PushedClock(START)


class Shown(Turned):
    """Hands that do not flow, and count how often they were looked at."""

    def __init__(self) -> None:
        super().__init__(START, ZoneInfo("Europe/Moscow"), lambda: 0.0)
        self.looks = 0

    @override
    def picture(self) -> dict[str, Any]:
        self.looks += 1
        return super().picture()


@pytest.fixture
def turned() -> Shown:
    """The hands of the simulator."""
    return Shown()


@pytest.fixture
async def server(turned: Shown) -> AsyncIterator[Server]:
    """A simulated Telegram with a clock."""
    telegram = Telegram()
    telegram.wear(turned)
    running = await serve(telegram)
    yield running
    await running.close()


@pytest.fixture
async def hands(server: Server) -> AsyncIterator[Hands]:
    """The bot's end of the clock."""
    held = Hands(server.url)
    yield held
    await held.close()


class Walk:
    """How the bot goes on: it pushes its clock and says where it is; it may stumble first."""

    def __init__(self, clock: PushedClock, hands: Hands, stumbles: int = 0) -> None:
        self.clock = clock
        self.hands = hands
        self.targets: asyncio.Queue[datetime] = asyncio.Queue()
        self.arrived = asyncio.Event()
        self._stumbles = stumbles

    async def advance(self, to: datetime) -> None:
        """Go there.

        Raises:
            OSError: as often as it was told to.
        """
        self.targets.put_nowait(to)
        self._stumbles -= 1
        if self._stumbles >= 0:
            raise OSError("the disk is full")
        await self.clock.push(to)
        await self.hands.tell_reached(self.clock.now())
        self.arrived.set()


async def test_the_bot_sees_where_the_hands_are(hands: Hands, turned: Shown) -> None:
    """It begins where time had come before a restart."""
    turned.send(START + HOUR)

    assert await hands.look() == Position(
        version=2, target=START + HOUR, reached=START, zone="Europe/Moscow"
    )


async def test_the_bot_says_where_it_is_and_where_it_is_worth_going(
    hands: Hands, turned: Shown
) -> None:
    """The page dates its messages by the one and makes buttons of the others."""
    await hands.tell_reached(START + HOUR)
    await hands.tell_marks({"до события": START + 2 * HOUR})

    assert turned.now() == START + HOUR
    assert [(one.label, one.at) for one in turned.marks] == [("до события", START + 2 * HOUR)]


async def test_the_bot_goes_wherever_the_hands_are_sent(
    server: Server, hands: Hands, turned: Shown, clock: PushedClock
) -> None:
    """Once for every turn, also for one that was made before it came."""
    turned.send(START + HOUR)
    walk = Walk(clock, hands)
    following = asyncio.ensure_future(follow(server.url, clock, walk.advance))
    async with asyncio.timeout(SOON):
        assert await walk.targets.get() == START + HOUR
        await walk.arrived.wait()
        walk.arrived.clear()

        turned.send(START + 9 * HOUR)
        assert await walk.targets.get() == START + 9 * HOUR
        await walk.arrived.wait()
    following.cancel()

    assert clock.now() >= turned.now() >= turned.target


async def test_a_bot_that_has_arrived_waits_for_news(
    server: Server, hands: Hands, turned: Shown, clock: PushedClock
) -> None:
    """It neither goes there again nor asks again and again."""
    turned.send(START + HOUR)
    walk = Walk(clock, hands)
    following = asyncio.ensure_future(follow(server.url, clock, walk.advance))
    async with asyncio.timeout(SOON):
        assert await walk.targets.get() == START + HOUR
        await walk.arrived.wait()
    await clock.sleep(0.02)
    following.cancel()

    assert walk.targets.empty()
    assert turned.looks <= 3


async def test_a_simulator_that_begins_anew_is_followed_anew(
    server: Server, turned: Shown, clock: PushedClock
) -> None:
    """Its versions are small again, and nobody waits for the old ones."""
    for _ in range(5):
        turned.changed()
    port = int(server.url.rpartition(":")[2])
    walk = Walk(clock, Hands(server.url))
    following = asyncio.ensure_future(follow(server.url, clock, walk.advance))
    async with asyncio.timeout(SOON):
        while not turned.looks:
            await clock.sleep(0.001)
        await server.close()
        another = Telegram()
        another.wear(Shown())
        restarted = await serve(another, port=port)
        assert another.hands is not None
        another.hands.send(START + HOUR)
        while not walk.arrived.is_set():
            await clock.push(clock.now() + timedelta(seconds=1))
            await clock.sleep(0.001)
    following.cancel()
    await walk.hands.close()
    await restarted.close()

    assert another.hands.moving is False


async def test_a_walk_that_broke_off_is_begun_again(
    server: Server, hands: Hands, turned: Shown, clock: PushedClock
) -> None:
    """After a pause, and without anybody turning the hands once more."""
    turned.send(START + HOUR)
    walk = Walk(clock, hands, stumbles=1)
    following = asyncio.ensure_future(follow(server.url, clock, walk.advance))
    async with asyncio.timeout(SOON):
        await walk.targets.get()
        await clock.push(clock.now() + timedelta(minutes=1))
        assert await walk.targets.get() == START + HOUR
        await walk.arrived.wait()
    following.cancel()

    assert turned.moving is False


async def test_a_telegram_in_real_time_has_no_hands() -> None:
    """Asking for them is an error that names the answer."""
    running = await serve(Telegram())
    held = Hands(running.url)

    with pytest.raises(ClientResponseError, match="404"):
        await held.look()

    await held.close()
    await running.close()


@pytest.mark.parametrize(
    "url",
    [
        "https://api.telegram.org",
        "http://api.telegram.org",
        "http://127.0.0.1@api.telegram.org",
        "http://localhost.telegram.org",
        "http://192.168.0.1:8080",
        "https://127.0.0.1:8080",
        "127.0.0.1:8080",
        "",
    ],
)
async def test_nobody_elsewhere_turns_our_time(url: str, clock: PushedClock) -> None:
    """A real Telegram least of all."""

    async def advance(_to: datetime) -> None:
        raise AssertionError

    with pytest.raises(ValueError, match="on this machine"):
        Hands(url)
    with pytest.raises(ValueError, match="on this machine"):
        await follow(url, clock, advance)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "[::1]"])
def test_this_machine_may_be_followed(host: str) -> None:
    """By any of its names for itself."""
    assert isinstance(Hands(f"http://{host}:8080"), Hands)
