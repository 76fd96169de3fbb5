"""Post: a screen as the parameters of a Bot API method."""

from typing import Any

from domain.letters import Letter, Screen


def as_new(letter: Letter) -> dict[str, Any]:
    """Give the parameters of sendMessage."""
    return {"chat_id": letter.account_id, **_content(letter.screen)}


def as_edit(letter: Letter) -> dict[str, Any]:
    """Give the parameters of editMessageText for the live screen."""
    return {
        "chat_id": letter.account_id,
        "message_id": letter.shown_in,
        **_content(letter.screen),
    }


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
