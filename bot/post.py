"""Post: a letter as a method of the Bot API and its parameters."""

from typing import Any, Final

from domain.ids import AccountId
from domain.letters import COMMANDS, LEAVE, Letter, Screen

_SILENT: Final = {LEAVE: "leaveChat", COMMANDS: "setMyCommands"}


def method(letter: Letter) -> str:
    """Name the Bot API method that does what a letter asks for."""
    if letter.name in _SILENT:
        return _SILENT[letter.name]
    return "editMessageText" if letter.is_edit else "sendMessage"


def params(letter: Letter) -> dict[str, Any]:
    """Give the parameters of that method.

    Raises:
        ValueError: the letter has not been drawn.
    """
    if letter.name == LEAVE:
        return {"chat_id": letter.account_id}
    if letter.screen is None:
        raise ValueError(f"letter {letter.id} has not been drawn")
    if letter.name == COMMANDS:
        return {"scope": _only(letter.account_id), "commands": _commands(letter.screen)}
    shown = {"message_id": letter.shown_in} if letter.is_edit else {}
    return {"chat_id": letter.account_id, **shown, **_content(letter.screen)}


def _only(account_id: AccountId) -> dict[str, Any]:
    return {"type": "chat", "chat_id": account_id}


def _commands(screen: Screen) -> list[dict[str, str]]:
    named = [one for row in screen.rows for one in row]
    return [{"command": one.tap, "description": one.label} for one in named]


def _content(screen: Screen) -> dict[str, Any]:
    content: dict[str, Any] = {
        "text": screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if screen.rows:
        keys = [
            [{"text": one.label, "callback_data": one.tap} for one in row] for row in screen.rows
        ]
        content["reply_markup"] = {"inline_keyboard": keys}
    return content
