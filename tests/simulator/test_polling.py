"""How updates wait, are delivered and are confirmed."""

import asyncio
from typing import Any

from simulator.phones import Phone
from simulator.server import Server
from simulator.telegram import Telegram
from tests.simulator.conftest import Client


async def ids(client: Client, **params: Any) -> list[int]:
    """Fetch updates and return only their ids."""
    answer = await client.ask("getUpdates", **params)
    return [one["update_id"] for one in answer["result"]]


async def waiting(telegram: Telegram, client: Client, **params: Any) -> asyncio.Future[Any]:
    """Start a long poll and return once the server waits for updates."""
    polling = asyncio.Event()

    def changed(_phone: Phone | None) -> None:
        polling.set()

    telegram.on_change.append(changed)
    poll = asyncio.ensure_future(client.ask("getUpdates", timeout=50, **params))
    await polling.wait()
    telegram.on_change.remove(changed)
    return poll


async def test_an_update_is_served_until_a_higher_offset_confirms_it(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Fetching alone confirms nothing."""
    telegram.type(anna.id, "раз")
    telegram.type(anna.id, "два")

    assert await ids(client) == [1, 2]
    assert await ids(client, offset=1) == [1, 2]
    assert await ids(client, offset=2) == [2]
    assert await ids(client) == [2]
    assert await ids(client, offset=3) == []


async def test_a_batch_holds_a_hundred_updates(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """A larger or smaller limit is read as Telegram reads it."""
    for number in range(130):
        telegram.type(anna.id, str(number))

    assert len(await ids(client, limit=100)) == 100
    assert await ids(client, limit=2) == [1, 2]
    assert len(await ids(client, offset=101)) == 30


async def test_a_long_poll_ends_the_moment_something_happens(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Nobody waits for a timer."""
    poll = await waiting(telegram, client)

    telegram.type(anna.id, "привет")

    async with asyncio.timeout(1):
        answer = await poll
    assert answer["result"][0]["message"]["text"] == "привет"


async def test_the_older_of_two_pollers_is_told_of_the_conflict(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Two bots with one token are noticed."""
    older = await waiting(telegram, client)
    newer = await waiting(telegram, client)

    assert (await older)["error_code"] == 409
    telegram.type(anna.id, "кому?")
    assert len((await newer)["result"]) == 1


async def test_closing_answers_those_who_wait(
    telegram: Telegram, client: Client, server: Server
) -> None:
    """A test that ends does not wait for its long polls."""
    poll = await waiting(telegram, client)

    async with asyncio.timeout(1):
        await server.close()

    assert (await poll)["result"] == []


async def test_a_far_offset_is_ignored_after_the_ids_fell_back(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """After a quiet week nothing is skipped."""
    telegram.reset_update_ids(5000)
    telegram.type(anna.id, "до каникул")
    assert await ids(client) == [5000]
    assert await ids(client, offset=5001) == []

    telegram.reset_update_ids(10)
    telegram.type(anna.id, "после каникул")

    assert await ids(client, offset=5001) == [10]
    assert await ids(client, offset=11) == []


async def test_a_negative_offset_keeps_only_the_newest(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Everything before the last N is forgotten."""
    for word in ("раз", "два", "три"):
        telegram.type(anna.id, word)

    assert await ids(client, offset=-1) == [3]
    assert await ids(client) == [3]


async def test_confirmed_updates_can_be_delivered_again(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Redelivered updates come once, whatever offset the bot has reached."""
    for word in ("раз", "два", "три"):
        telegram.type(anna.id, word)
    before = (await client.ask("getUpdates"))["result"]
    assert await ids(client, offset=4) == []

    assert telegram.redeliver(last=2) == 2

    assert (await client.ask("getUpdates", offset=4))["result"] == before[1:]
    assert await ids(client, offset=4) == []
    assert telegram.redeliver() == 3
    assert await ids(client, offset=4) == [1, 2, 3]


async def test_only_wanted_kinds_of_updates_are_queued(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """The list holds until another list is given."""
    await client.ask("getUpdates", allowed_updates=["message"])
    number = telegram.type(anna.id, "опечатка")
    telegram.edit(anna.id, number, "поправка")

    assert await ids(client) == [1]

    await client.ask("getUpdates", allowed_updates=[])
    telegram.edit(anna.id, number, "ещё поправка")
    assert await ids(client) == [1, 2]


async def test_an_update_nobody_fetched_for_a_day_is_gone(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Telegram keeps updates for 24 hours."""
    start = telegram.now()
    telegram.type(anna.id, "вчера")
    telegram.now = lambda: start + 86_500
    telegram.type(anna.id, "сегодня")

    assert await ids(client) == [2]


async def test_a_malformed_body_is_served_as_it_is(telegram: Telegram, client: Client) -> None:
    """Poison reaches the bot between healthy updates."""
    telegram.push({"message": {"text": 5}, "нечто": [None]})

    answer = await client.ask("getUpdates")

    assert answer["result"] == [{"update_id": 1, "message": {"text": 5}, "нечто": [None]}]


async def test_a_webhook_that_never_was_is_deleted_with_the_queue(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Dropping what waits happens only when asked for."""
    telegram.type(anna.id, "привет")

    await client.ask("deleteWebhook")
    assert (await client.ask("getWebhookInfo"))["result"]["pending_update_count"] == 1

    await client.ask("deleteWebhook", drop_pending_updates=True)
    assert (await client.ask("getWebhookInfo"))["result"]["pending_update_count"] == 0
