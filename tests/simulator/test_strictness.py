"""What Telegram would not take is not taken here either."""

from typing import Any

import pytest

from simulator.drafts import NOT_MODIFIED
from simulator.methods import METHODS, TOO_OLD
from simulator.phones import Phone
from simulator.strictness import MODELS
from simulator.telegram import Telegram
from tests.simulator.conftest import Client


def markup(**button: Any) -> dict[str, Any]:
    """One inline button with the given fields."""
    return {"inline_keyboard": [[{"text": "Да", **button}]]}


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "я" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"text": "*", "parse_mode": "MarkdownV2"}, "HTML and plain text only"),
        ({"text": "a", "pars_mode": "HTML"}, "no such fields: pars_mode"),
        ({"text": "a", "disable_notification": "often"}, "disable_notification"),
        ({"text": "a", "chat_id": 5}, "chat not found"),
        ({"text": "a", "chat_id": "@anna"}, "chat not found"),
        ({"text": "a", "reply_markup": {"force_reply": True}}, "inline keyboards only"),
        ({"text": "a", "reply_markup": "{"}, "can't parse JSON object"),
        (
            {"text": "a", "reply_markup": markup(callback_data="x", colour="red")},
            "no such fields: reply_markup.inline_keyboard.colour",
        ),
        ({"text": "a", "reply_markup": markup(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": markup(callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": markup(callback_data="x", text=" ")}, "non-empty"),
        ({"text": "a", "reply_markup": markup()}, "exactly one of"),
        ({"text": "a", "reply_markup": markup(url="javascript:1")}, "Wrong HTTP URL"),
    ],
)
async def test_a_wrong_message_is_refused_and_not_shown(
    anna: Phone, client: Client, params: dict[str, Any], reason: str
) -> None:
    """Each rule is asked by one request that breaks only it."""
    description = await client.wrong("sendMessage", **{"chat_id": anna.id, **params})

    assert description.startswith("Bad Request: ")
    assert reason in description
    assert anna.chat == []


@pytest.mark.parametrize(
    "params",
    [
        {"text": "я" * 4096},
        {"text": f"<b>{'я' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "a", "reply_markup": markup(callback_data="я" * 32)},
        {"text": "a", "reply_markup": markup(url="https://example.org/a?b=c")},
        {"text": "a", "chat_id": "1001", "disable_notification": "true"},
    ],
)
async def test_what_just_fits_is_shown(
    anna: Phone, client: Client, params: dict[str, Any]
) -> None:
    """The limits are neither wider nor narrower than Telegram's."""
    answer = await client.ask("sendMessage", **{"chat_id": anna.id, **params})

    assert answer["ok"] is True
    assert len(anna.chat) == 1


async def test_a_form_is_read_like_json(anna: Phone, client: Client) -> None:
    """Fields that hold objects come as JSON inside a form."""
    form = {"chat_id": "1001", "text": "a", "reply_markup": '{"inline_keyboard": [[]]}'}
    async with client.session.post(f"{client.url}/bot1:a/sendMessage", data=form) as response:
        assert (await response.json())["ok"] is True
    async with client.session.get(f"{client.url}/bot1:a/sendMessage", params=form) as response:
        assert (await response.json())["ok"] is True

    assert [one.text for one in anna.chat] == ["a", "a"]


async def test_an_edit_must_change_something(anna: Phone, client: Client) -> None:
    """The same words and buttons are refused in Telegram's own words."""
    same = {"chat_id": anna.id, "text": "<b>a</b>", "parse_mode": "HTML"}
    first = await client.ask("sendMessage", **same)
    edit = {**same, "message_id": first["result"]["message_id"]}

    assert await client.wrong("editMessageText", **edit) == f"Bad Request: {NOT_MODIFIED}"
    assert (await client.ask("editMessageText", **{**edit, "text": "<i>a</i>"}))["ok"] is True
    keyboard = {**edit, "text": "<i>a</i>", "reply_markup": markup(callback_data="x")}
    assert (await client.ask("editMessageText", **keyboard))["ok"] is True


async def test_a_keyboard_is_taken_away_once(anna: Phone, client: Client) -> None:
    """Disarming a screen twice is not modified."""
    sent = await client.ask(
        "sendMessage", chat_id=anna.id, text="a", reply_markup=markup(callback_data="x")
    )
    disarm = {"chat_id": anna.id, "message_id": sent["result"]["message_id"]}

    assert (await client.ask("editMessageReplyMarkup", **disarm))["ok"] is True
    assert anna.chat[0].keyboard == ()
    assert NOT_MODIFIED in await client.wrong("editMessageReplyMarkup", **disarm)


async def test_only_own_messages_that_exist_are_edited(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """A person's message and an unknown one are told apart."""
    mine = telegram.type(anna.id, "моё")

    unknown = await client.wrong("editMessageText", chat_id=anna.id, message_id=99, text="a")
    foreign = await client.wrong("editMessageText", chat_id=anna.id, message_id=mine, text="a")

    assert unknown == "Bad Request: message to edit not found"
    assert foreign == "Bad Request: message can't be edited"


async def test_a_message_is_deleted_within_48_hours(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """An older one stays, and a deleted one is not there any more."""
    start = telegram.now()
    for text in ("раз", "два"):
        await client.ask("sendMessage", chat_id=anna.id, text=text)
    first, second = (one.message_id for one in anna.chat)

    await client.ask("deleteMessage", chat_id=anna.id, message_id=first)
    again = await client.wrong("deleteMessage", chat_id=anna.id, message_id=first)
    telegram.now = lambda: start + 48 * 3600 + 5
    late = await client.wrong("deleteMessage", chat_id=anna.id, message_id=second)

    assert again == "Bad Request: message to delete not found"
    assert late == "Bad Request: message can't be deleted for everyone"
    assert [one.text for one in anna.chat] == ["два"]


async def test_a_tap_is_answered_once_and_in_time(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """After 15 seconds, twice, or with a made-up id it is too late."""
    start = telegram.now()
    first, second = telegram.tap(anna.id, 1, "x"), telegram.tap(anna.id, 1, "x")

    long = await client.wrong("answerCallbackQuery", callback_query_id=first, text="я" * 201)
    await client.ask("answerCallbackQuery", callback_query_id=first, text="я" * 200)
    twice = await client.wrong("answerCallbackQuery", callback_query_id=first)
    telegram.now = lambda: start + 16
    late = await client.wrong("answerCallbackQuery", callback_query_id=second)

    assert long == "Bad Request: MESSAGE_TOO_LONG"
    assert twice == late == f"Bad Request: {TOO_OLD}"


@pytest.mark.parametrize(
    "command",
    [
        {"command": "Menu", "description": "Меню"},
        {"command": "m" * 33, "description": "Меню"},
        {"command": "menu", "description": ""},
        {"command": "menu"},
    ],
)
async def test_a_wrong_command_is_refused(
    telegram: Telegram, client: Client, command: dict[str, str]
) -> None:
    """Nothing of the list is kept."""
    await client.wrong("setMyCommands", commands=[command])

    assert telegram.commands == {}


async def test_a_group_that_was_left_is_closed(telegram: Telegram, client: Client) -> None:
    """The bot can speak in a group until it leaves it, and cannot leave a person."""
    group = telegram.invite_to_group("5 Б")
    telegram.add_phone("Аня")

    assert (await client.ask("sendMessage", chat_id=group, text="a"))["ok"] is True
    await client.ask("leaveChat", chat_id=group)
    assert "not a member" in await client.wrong("sendMessage", chat_id=group, text="a")
    assert "private chats" in await client.wrong("leaveChat", chat_id=1001)


async def test_an_unknown_method_says_so(client: Client, telegram: Telegram) -> None:
    """A bot that begins to use another method turns tests red; the ledger has it."""
    answer = await client.ask("sendDice", chat_id=1)

    assert answer["error_code"] == 404
    assert "does not know the method sendDice" in answer["description"]
    assert (telegram.ledger[-1].method, telegram.ledger[-1].error_code) == ("sendDice", 404)


async def test_a_wrong_token_is_unauthorized(client: Client) -> None:
    """Any token is right unless it says that it is wrong."""
    async with client.session.get(f"{client.url}/bot1:wrong/getMe") as response:
        assert (response.status, (await response.json())["ok"]) == (401, False)


def test_every_method_is_read_with_a_model() -> None:
    """A method without a model would not be strict."""
    assert set(MODELS) == {*METHODS, "getUpdates"}
