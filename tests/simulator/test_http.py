"""Phones, control and pages over HTTP."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientResponse
from yarl import URL

from simulator.phones import Phone
from simulator.telegram import Telegram
from tests.simulator.conftest import Client


async def next_event(stream: ClientResponse) -> tuple[str, Any]:
    """Read one server-sent event: its name and its data."""
    async with asyncio.timeout(2):
        name = (await stream.content.readline()).decode().strip()
        while not name.startswith("event: "):
            name = (await stream.content.readline()).decode().strip()
        data = (await stream.content.readline()).decode()
    return name.removeprefix("event: "), json.loads(data.removeprefix("data: "))


async def test_a_browser_plays_a_person(telegram: Telegram, client: Client) -> None:
    """Everything a person can do has a path."""
    added = await client.post("/phones", {"first_name": "Аня", "language_code": "tt"})
    assert (added["id"], added["language_code"], added["chat"]) == (1001, "tt", [])
    started = await client.post("/phones/1001/start", {"payload": "abc"})
    await client.post("/phones/1001/type", {"text": "привет"})
    await client.post("/phones/1001/attach", {"kind": "photo", "caption": "мы"})
    await client.post("/phones/1001/edit", {**started, "text": "/start"})
    tapped = await client.post("/phones/1001/tap", {"message_id": 9, "data": "x"})
    await client.post("/phones/1001/block")

    shown = await client.get("/phones")

    assert tapped["query_id"] in telegram.queries
    assert shown["bot"] == {"username": "mentoring_bot", "first_name": "Mentoring"}
    (phone,) = shown["phones"]
    assert phone["blocked"] is True
    assert [(one["kind"], one["text"], one["edited"]) for one in phone["chat"]] == [
        ("text", "/start", True),
        ("text", "привет", False),
        ("photo", "мы", False),
    ]
    assert len(telegram.updates.pending) == 6


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/phones/1001/type", {}, 404),
        ("/phones/1001/dance", {}, 404),
        ("/phones/5/type", {"text": "a"}, 404),
        ("/phones/five/type", {"text": "a"}, 400),
        ("/phones/1001/attach", {"kind": "elephant"}, 400),
        ("/phones", {"first_name": "Аня", "id": 1001}, 400),
        ("/control/faults", [{"kind": "explode"}], 400),
        ("/control/faults", [{"sort": "refuse"}], 400),
    ],
)
async def test_a_mistake_is_answered_with_json(
    anna: Phone, client: Client, path: str, body: Any, status: int
) -> None:
    """The page shows the reason instead of breaking."""
    answer = await client.post(path, body, status)

    assert answer["error"]
    assert anna.chat == []


async def test_a_blocked_phone_cannot_write(telegram: Telegram, anna: Phone) -> None:
    """Telegram would not deliver it."""
    telegram.block(anna.id)

    with pytest.raises(ValueError, match="is blocked"):
        telegram.type(anna.id, "ау")


async def test_a_page_hears_of_changes_and_toasts(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Many changes at once become one event."""
    async with client.session.get(f"{client.url}/phones/events") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await stream.content.readline() == b": hello\n"
        telegram.type(anna.id, "раз")
        telegram.type(anna.id, "два")
        name, data = await next_event(stream)
        assert (name, [one["text"] for one in data["chat"]]) == ("phone", ["раз", "два"])

        query = telegram.tap(anna.id, 1, "x")
        await client.ask("answerCallbackQuery", callback_query_id=query)
        toast = {"phone": anna.id, "query_id": query, "text": "", "alert": False}
        assert await next_event(stream) == ("toast", toast)


async def test_control_makes_trouble_and_looks(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """A test in another process can do what one in this process can."""
    await client.post("/control/faults", [{"kind": "error_500", "method": "getMe", "times": 1}])
    assert (await client.ask("getMe"))["error_code"] == 500
    pushed = await client.post("/control/updates", [{"poll": 1}, {"update_id": 70, "poll": 2}])
    assert pushed == {"update_ids": [1, 70]}
    await client.post("/control/reset-ids", {"next": 5})
    telegram.type(anna.id, "привет")
    await client.ask("getUpdates", offset=6)
    assert await client.post("/control/redeliver", {"last": 1}) == {"redelivered": 1}

    state = await client.get("/control/state")
    ledger = await client.get("/control/ledger?since=1")

    counts = [state[name] for name in ("next_update_id", "pending", "queued", "polls")]
    assert counts == [6, 1, 3, 1]
    assert [one["method"] for one in ledger] == ["getUpdates"]


async def test_faults_are_cleared_over_http(telegram: Telegram, client: Client) -> None:
    """A blackout ends when it is told to."""
    await client.post("/control/faults", [{"kind": "refuse"}])

    async with client.session.delete(f"{client.url}/control/faults") as response:
        assert await response.json() == {"active": 0}

    assert telegram.faults.active == []


async def test_nothing_outside_the_page_folder_is_served(client: Client) -> None:
    """A path that climbs out finds nothing."""
    inside = URL(f"{client.url}/page/index.html")
    outside = URL(f"{client.url}/page/..%2fserver.py", encoded=True)
    async with client.session.get(inside) as response:
        assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")
    async with client.session.get(outside) as response:
        assert (response.status, await response.json()) == (404, {"error": "no such page"})
    assert await client.get("/elsewhere") == {"error": "no such path"}
