"""Commands: the menus of a bot, one for each scope and language."""

import json
import re
from typing import Any

from simulator.markup import units
from simulator.refusals import bad_request
from simulator.world import World

MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")

Params = dict[str, Any]


def set_my_commands(world: World, params: Params) -> object:
    """Remember the menu of commands for a scope and a language.

    Raises:
        Refused: 400 for a command, a description, a chat or a language Telegram does not take.
    """
    commands = params.get("commands") or []
    if world.checks:
        _check(commands)
    world.commands[_place(world, params)] = list(commands)
    world.changed()
    return True


def delete_my_commands(world: World, params: Params) -> object:
    """Forget one menu, so that people see the next wider one.

    Raises:
        Refused: 400 for a chat or a language Telegram does not take.
    """
    world.commands.pop(_place(world, params), None)
    world.changed()
    return True


def _check(commands: list[dict[str, str]]) -> None:
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not COMMAND.fullmatch(one["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(one["description"].strip()) <= MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _place(world: World, params: Params) -> tuple[str, str]:
    """Name the scope and the language; a scope that needs a chat is named by its JSON."""
    language = str(params.get("language_code") or "")
    if world.checks and not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    scope = dict(params.get("scope") or {"type": "default"})
    if "chat_id" in scope:
        scope["chat_id"] = _chat(world, scope["chat_id"])
    kind = scope["type"] if len(scope) == 1 else json.dumps(scope, sort_keys=True)
    return str(kind), language


def _chat(world: World, chat_id: object) -> int:
    """Find the chat of a scope.

    Raises:
        Refused: 400 when the bot knows none.
    """
    words = str(chat_id)
    return world.place(int(words) if words.removeprefix("-").isdecimal() else words).id
