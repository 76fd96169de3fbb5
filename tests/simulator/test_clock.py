"""The clock of a simulated Telegram over HTTP, in messages, and across a restart."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession

from simulator.__main__ import arguments, described
from simulator.hands import Hands
from simulator.notebook import restore, snapshot
from simulator.server import Server, serve
from simulator.telegram import Telegram
from tests.simulator.conftest import Client
from tests.simulator.test_http import next_event

START = datetime(2021, 9, 1, 6, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")
LONG = "/control/clock?after=1&wait=30"


@pytest.fixture
def hands() -> Hands:
    """Hands at nine in Moscow, over which real time has no power."""
    return Hands(START, MOSCOW, lambda: 0.0)


@pytest.fixture
async def server(telegram: Telegram, hands: Hands) -> AsyncIterator[Server]:
    """The simulator on a free port, with a clock."""
    telegram.wear(hands)
    running = await serve(telegram)
    yield running
    await running.close()


async def waiting(client: Client) -> "asyncio.Task[Any]":
    """Begin to wait for news of the clock, and make sure the server has heard of it."""
    task = asyncio.ensure_future(client.get(LONG))
    for _ in range(3):
        await client.get("/control/clock")
    assert not task.done()
    return task


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ({"by": 3600}, "2021-09-01T10:00:00+03:00"),
        ({"to": "2021-09-01T07:30:00Z"}, "2021-09-01T10:30:00+03:00"),
        ({"weekday": 0, "time": "09:00"}, "2021-09-06T09:00:00+03:00"),
    ],
)
async def test_hands_are_sent_in_three_ways(
    client: Client, body: dict[str, Any], target: str
) -> None:
    """By seconds, to a moment, or to the next such weekday."""
    answer = await client.post("/control/clock", body)

    assert answer["target"] == target
    assert (answer["moving"], answer["version"]) == (True, 2)
    assert answer["reached"] == "2021-09-01T09:00:00+03:00"
    assert await client.get("/control/clock") == answer


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/control/clock", {"by": -1}),
        ("/control/clock", {"by": "1"}),
        ("/control/clock", {"by": 1, "to": "2021-09-02T00:00:00Z"}),
        ("/control/clock", {"to": "2021-09-01T05:00:00Z"}),
        ("/control/clock", {"to": "2021-09-02T00:00:00"}),
        ("/control/clock", {"weekday": 7, "time": "09:00"}),
        ("/control/clock", {"weekday": 0, "time": "soon"}),
        ("/control/clock", {"weekday": 0}),
        ("/control/clock", {}),
        ("/control/clock", []),
        ("/control/clock/reached", {"at": "2021-09-02T00:00:00"}),
        ("/control/marks", [{"label": " ", "at": "2021-09-02T00:00:00Z"}]),
    ],
)
async def test_what_makes_no_sense_turns_nothing(
    client: Client, hands: Hands, path: str, body: Any
) -> None:
    """The answer says why."""
    answer = await client.post(path, body, 400)

    assert answer["error"]
    assert (hands.version, hands.target, hands.marks) == (1, START, ())


async def test_who_waits_hears_of_a_turn_at_once(client: Client) -> None:
    """Nobody asks again and again."""
    task = await waiting(client)

    await client.post("/control/clock", {"by": 60})

    async with asyncio.timeout(2):
        assert (await task)["target"] == "2021-09-01T09:01:00+03:00"


async def test_a_wait_without_news_ends(client: Client) -> None:
    """The clock is shown as it is; a version that is passed already needs no wait."""
    async with asyncio.timeout(2):
        assert (await client.get("/control/clock?after=1&wait=0.01"))["version"] == 1
        assert (await client.get("/control/clock?after=0&wait=30"))["version"] == 1


async def test_a_server_that_closes_lets_nobody_wait(client: Client, server: Server) -> None:
    """Whoever waits is answered at once."""
    task = await waiting(client)

    async with asyncio.timeout(2):
        await server.close()
        assert (await task)["moving"] is False


async def test_messages_are_dated_by_what_the_bot_has_reached(
    telegram: Telegram, client: Client
) -> None:
    """The bot's own and the people's."""
    anna = telegram.add_phone("Аня")
    await client.post("/control/clock/reached", {"at": "2021-09-06T06:00:00Z"})

    telegram.type(anna.id, "раз")
    await client.ask("sendMessage", chat_id=anna.id, text="два")

    monday = int(datetime(2021, 9, 6, 6, tzinfo=UTC).timestamp())
    assert [one.date for one in anna.chat] == [monday, monday]
    (update,) = (await client.ask("getUpdates"))["result"]
    assert update["message"]["date"] == monday


async def test_a_tap_does_not_grow_old_by_a_jump(
    telegram: Telegram, client: Client, hands: Hands
) -> None:
    """The person tapped a second ago, whatever the hands did since."""
    anna = telegram.add_phone("Аня")
    query = telegram.tap(anna.id, 1, "x")

    await client.post("/control/clock/reached", {"at": "2021-09-06T06:00:00Z"})

    assert hands.now() == START + timedelta(days=5)
    assert (await client.ask("answerCallbackQuery", callback_query_id=query))["ok"] is True


async def test_a_page_is_shown_the_clock_and_told_of_turns(client: Client) -> None:
    """With the phones at first, later as an event."""
    shown = (await client.get("/phones"))["clock"]
    assert shown == await client.get("/control/clock")

    async with client.session.get(f"{client.url}/phones/events") as stream:
        assert await stream.content.readline() == b": hello\n"
        mark = {"label": "до события", "at": "2021-12-25T12:00:00+03:00"}
        marked = await client.post("/control/marks", [mark])
        assert marked["marks"] == [mark]

        assert await next_event(stream) == ("clock", marked)


async def test_in_real_time_there_is_no_clock() -> None:
    """Without the option nothing can be turned, and the page is shown none."""
    telegram, _ = described(arguments().parse_args([]))
    assert telegram.hands is None
    running = await serve(telegram)
    async with ClientSession() as session:
        client = Client(session, running.url)
        assert (await client.get("/phones"))["clock"] is None
        for path, body in (("clock", {"by": 1}), ("clock/reached", {}), ("marks", [])):
            answer = await client.post(f"/control/{path}", body, 404)
            assert answer == {"error": "this Telegram lives in real time"}
    await running.close()


@pytest.mark.parametrize(
    "options",
    [["--clock", "2021-09-01T09:00:00"], ["--clock", "soon"], ["--zone", "Europe/Nowhere"]],
)
def test_a_wrong_clock_is_refused_by_the_command_line(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With a line that names the option."""
    with pytest.raises(SystemExit):
        arguments().parse_args(options)

    assert options[0] in capsys.readouterr().err


def test_the_notebook_remembers_how_far_time_has_come() -> None:
    """Where it was sent, too; an earlier start on the command line changes nothing."""
    telegram = Telegram()
    telegram.wear(Hands(START, MOSCOW, lambda: 0.0))
    telegram.reach(START + timedelta(hours=1))
    assert telegram.hands is not None
    telegram.hands.send_by(60)
    kept = json.loads(json.dumps(snapshot(telegram)))

    again = Telegram()
    again.wear(Hands(START, MOSCOW, lambda: 7.0))
    restore(again, kept)

    assert again.hands is not None
    assert snapshot(again)["clock"] == {**kept["clock"], "version": again.hands.version}
    assert again.hands.version >= telegram.hands.version
    assert again.now() == START.timestamp() + 3600


def test_a_later_start_wins_over_the_notebook() -> None:
    """Time does not go back, wherever the two moments come from."""
    telegram = Telegram()
    telegram.wear(Hands(START, MOSCOW, lambda: 0.0))
    kept = json.loads(json.dumps(snapshot(telegram)))

    again = Telegram()
    again.wear(Hands(START + timedelta(days=1), MOSCOW, lambda: 0.0))
    restore(again, kept)

    assert again.hands is not None
    assert (again.hands.now(), again.hands.moving) == (START + timedelta(days=1), False)
