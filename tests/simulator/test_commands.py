"""Menus of commands: which ones Telegram takes, and how they are kept."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeChat

from simulator.phones import Phone
from simulator.telegram import Telegram
from tests.simulator.conftest import Client

MENU = [{"command": "menu", "description": "Меню"}]


async def test_a_menu_is_kept_for_one_chat_until_it_is_deleted(
    telegram: Telegram, anna: Phone, bot: Bot
) -> None:
    """Deleting one that is not there is no mistake."""
    scope = BotCommandScopeChat(chat_id=anna.id)
    commands = [BotCommand(command="menu", description="Меню")]
    await bot.set_my_commands(commands)
    await bot.set_my_commands(commands, scope=scope, language_code="ru")
    key = f'{{"chat_id": {anna.id}, "type": "chat"}}'
    assert telegram.commands == {("default", ""): MENU, (key, "ru"): MENU}

    assert await bot.delete_my_commands(scope=scope) is True
    assert (key, "ru") in telegram.commands
    await bot.delete_my_commands(scope=scope, language_code="ru")

    assert telegram.commands == {("default", ""): MENU}


async def test_the_number_of_a_chat_may_be_words(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """Telegram reads numbers in either form."""
    await client.ask("setMyCommands", commands=MENU, scope={"type": "chat", "chat_id": "1001"})

    assert list(telegram.commands) == [(f'{{"chat_id": {anna.id}, "type": "chat"}}', "")]


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"scope": {"type": "chat", "chat_id": "anna"}}, "chat not found"),
        ({"scope": {"type": "chat"}}, "scope.chat.chat_id"),
        ({"scope": {"type": "friends"}}, "scope"),
        ({"scope": {"type": "default", "chat_id": 1001}}, "no such fields: scope.chat_id"),
        ({"language_code": "rus"}, "invalid language code specified"),
        ({"language_code": "RU"}, "invalid language code specified"),
    ],
)
@pytest.mark.parametrize("method", ["setMyCommands", "deleteMyCommands"])
async def test_a_menu_for_nobody_is_refused(
    telegram: Telegram, client: Client, method: str, params: dict[str, Any], reason: str
) -> None:
    """Nothing is kept of it, and nothing is forgotten."""
    telegram.commands["default", ""] = MENU
    menu = {"commands": MENU} if method == "setMyCommands" else {}

    assert reason in await client.wrong(method, **menu, **params)

    assert telegram.commands == {("default", ""): MENU}


@pytest.mark.parametrize("payload", ["a b", "ы", "a" * 65, "a/b", "a=b"])
async def test_a_payload_no_link_can_carry_is_refused(
    anna: Phone, client: Client, payload: str
) -> None:
    """Telegram lets A-Z, a-z, 0-9, _ and - through, up to 64 of them."""
    answer = await client.post(f"/phones/{anna.id}/start", {"payload": payload}, 400)

    assert "payload" in answer["error"]
    assert anna.chat == []


async def test_the_longest_payload_arrives(anna: Phone, client: Client) -> None:
    """Sixty-four signs fit."""
    payload = "aZ0_-" * 12 + "abcd"

    await client.post(f"/phones/{anna.id}/start", {"payload": payload})

    assert anna.chat[0].text == f"/start {payload}"
