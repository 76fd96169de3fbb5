"""Post: a letter as a method of the Bot API and its parameters."""

from typing import Any

from domain.letters import LEAVE, Letter, Screen


def method(letter: Letter) -> str:
    """Name the Bot API method that does what a letter asks for."""
    if letter.name == LEAVE:
        return "leaveChat"
    return "editMessageText" if letter.is_edit else "sendMessage"


def params(letter: Letter) -> dict[str, Any]:
    """Give the parameters of that method."""
    if letter.name == LEAVE:
        return {"chat_id": letter.account_id}
    shown = {"message_id": letter.shown_in} if letter.is_edit else {}
    return {"chat_id": letter.account_id, **shown, **_content(letter.screen)}


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
