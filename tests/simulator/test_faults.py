"""What goes wrong on purpose, and what the ledger says about it."""

import pytest
from aiohttp import ClientError

from simulator.faults import Fault
from simulator.phones import Phone
from simulator.telegram import Telegram
from tests.simulator.conftest import TOKEN, Client


async def send(client: Client, chat_id: int = 1001) -> tuple[int, str]:
    """Send a message; returns status and raw body, or 0 when the connection broke."""
    url = f"{client.url}/bot{TOKEN}/sendMessage"
    try:
        async with client.session.post(url, json={"chat_id": chat_id, "text": "a"}) as response:
            return response.status, await response.text()
    except ClientError:
        return 0, ""


async def test_a_retry_after_names_its_seconds(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """It strikes as often as it was told to."""
    telegram.faults.add(Fault(kind="retry_after", times=1, retry_after=7))

    refused = await client.ask("sendMessage", chat_id=anna.id, text="a")
    accepted = await client.ask("sendMessage", chat_id=anna.id, text="a")

    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 7})
    assert accepted["ok"] is True
    assert [one.fault for one in telegram.ledger] == ["retry_after", None]
    assert len(anna.chat) == 1


@pytest.mark.parametrize(
    ("fault", "status", "start"),
    [
        (Fault(kind="error_500", times=1), 500, '{"ok": false'),
        (Fault(kind="html_502", times=1), 502, "<html>"),
        (Fault(kind="html_504", times=1), 504, "<html>"),
        (Fault(kind="refuse", times=1), 0, ""),
    ],
)
async def test_an_early_fault_has_no_effect(
    telegram: Telegram, anna: Phone, client: Client, fault: Fault, status: int, start: str
) -> None:
    """Nothing is shown, and nobody needs to wonder."""
    telegram.faults.add(fault)

    got, body = await send(client)

    assert got == status
    assert body.startswith(start)
    entry = telegram.ledger[0]
    assert (entry.ok, entry.ambiguous, entry.fault) == (False, False, fault.kind)
    assert anna.chat == []


@pytest.mark.parametrize(
    "fault",
    [
        Fault(kind="cut_after_accept", times=1),
        Fault(kind="hang_after_accept", times=1, seconds=0.01),
    ],
)
async def test_a_lost_answer_is_ambiguous(
    telegram: Telegram, anna: Phone, client: Client, fault: Fault
) -> None:
    """The person sees the message, the bot does not know."""
    telegram.faults.add(fault)

    assert await send(client) == (0, "")

    entry = telegram.ledger[0]
    assert (entry.ok, entry.ambiguous, entry.fault) == (True, True, fault.kind)
    assert (entry.message_id, entry.text) == (anna.chat[0].message_id, "a")


async def test_a_refusal_that_got_lost_is_not_ambiguous(
    telegram: Telegram, client: Client
) -> None:
    """Nothing was accepted, so no copy can exist."""
    telegram.faults.add(Fault(kind="cut_after_accept", times=1))

    assert await send(client, 5) == (0, "")

    entry = telegram.ledger[0]
    assert (entry.ok, entry.ambiguous, entry.error_code) == (False, False, 400)


async def test_a_slow_answer_comes(telegram: Telegram, anna: Phone, client: Client) -> None:
    """Slow is not lost."""
    telegram.faults.add(Fault(kind="slow", seconds=0.01))

    status, _ = await send(client)

    assert (status, len(anna.chat)) == (200, 1)
    assert telegram.ledger[0].ambiguous is False


async def test_a_fault_strikes_only_its_method_and_chat(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Others go on as usual."""
    telegram.add_phone("Боря")
    telegram.faults.add(Fault(kind="error_500", method="sendMessage", chat_id=1002))

    assert (await send(client, anna.id))[0] == 200
    assert (await send(client, 1002))[0] == 500
    assert (await client.ask("getMe"))["ok"] is True
    telegram.faults.clear()
    assert (await send(client, 1002))[0] == 200


def test_a_share_is_the_same_for_the_same_seed() -> None:
    """A red run can be played again."""

    def strikes(seed: int) -> list[bool]:
        telegram = Telegram(seed=seed)
        telegram.faults.add(Fault(kind="error_500", share=0.3))
        return [telegram.faults.strike("getMe", None) is not None for _ in range(200)]

    assert strikes(5) == strikes(5)
    assert strikes(5) != strikes(6)
    assert 30 < sum(strikes(5)) < 90


@pytest.mark.parametrize(
    ("kind", "again"), [("duplicate_delivery", [2]), ("batch_repeat", [1, 2])]
)
async def test_a_confirmed_batch_comes_once_more(
    telegram: Telegram, anna: Phone, client: Client, kind: str, again: list[int]
) -> None:
    """Although the offset has confirmed it; an empty poll does not use the fault up."""
    telegram.faults.add(Fault(kind=kind, times=1))  # type: ignore[arg-type]  # two literals
    await client.ask("getUpdates")
    telegram.type(anna.id, "раз")
    telegram.type(anna.id, "два")

    batches = [
        [one["update_id"] for one in (await client.ask("getUpdates", offset=offset))["result"]]
        for offset in (0, 3, 3)
    ]

    assert batches == [[1, 2], again, []]
    assert [one.fault for one in telegram.ledger] == [None, kind, None, None]


def test_an_unknown_fault_is_an_error() -> None:
    """A misspelt fault must not make a test green."""
    with pytest.raises(ValueError, match="no such fault: 'explode'"):
        Fault(kind="explode")  # type: ignore[arg-type]  # the point of the test
