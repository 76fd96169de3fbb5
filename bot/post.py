"""Post: a letter as a method of the Bot API and its parameters."""

from dataclasses import replace
from typing import Any, Final

from bot.wire import Parcel
from domain.files import Attachment, FileKind, Lent
from domain.html import fitted
from domain.ids import AccountId, MessageId
from domain.letters import BLANK, COMMANDS, LEAVE, Button, Letter, Screen
from domain.messages import LONGEST, LONGEST_CAPTION

_SILENT: Final = {LEAVE: "leaveChat", COMMANDS: "setMyCommands", BLANK: "editMessageText"}
_WITH_FILE: Final = {
    FileKind.DOCUMENT: ("sendDocument", "document"),
    FileKind.PICTURE: ("sendPhoto", "photo"),
}


def method(letter: Letter) -> str:
    """Name the Bot API method that does what a letter asks for."""
    if letter.name in _SILENT:
        return _SILENT[letter.name]
    if letter.file is not None:
        return _WITH_FILE[letter.file.kind][0]
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
    if letter.file is not None:
        return {"chat_id": letter.account_id, **_under(letter.file, letter.screen)}
    if letter.name == BLANK:
        content = _content(replace(letter.screen, rows=()))
        return {"chat_id": letter.account_id, "message_id": subject(letter), **content}
    shown = {"message_id": letter.answers_tap_on} if letter.is_edit else {}
    return {"chat_id": letter.account_id, **shown, **_content(letter.screen)}


def is_cut(letter: Letter) -> bool:
    """Whether the words of a letter are more than its message holds; that is a fault of ours."""
    most = LONGEST if letter.file is None else LONGEST_CAPTION
    return letter.screen is not None and fitted(letter.screen.text, most) != letter.screen.text


def subject(letter: Letter) -> MessageId:
    """Read which message a letter is about."""
    return MessageId(int(letter.subject.rpartition(":")[2]))


def parcel(file: Attachment, body: bytes) -> Parcel:
    """Give the file as the method takes it."""
    return Parcel(field=_WITH_FILE[file.kind][1], name=file.name, body=body)


def lent(file: Attachment, contents: Lent) -> dict[str, Any]:
    """Give a file that Telegram has already, as the method takes it."""
    return {_WITH_FILE[file.kind][1]: contents.file_id}


def caption(screen: Screen) -> dict[str, Any]:
    """Give the words of a screen as they stand under a file."""
    return {"caption": fitted(screen.text, LONGEST_CAPTION), "parse_mode": "HTML"}


def _under(file: Attachment, screen: Screen) -> dict[str, Any]:
    return {**caption(screen), **_keys(screen), "protect_content": file.is_protected}


def _only(account_id: AccountId) -> dict[str, Any]:
    return {"type": "chat", "chat_id": account_id}


def _commands(screen: Screen) -> list[dict[str, str]]:
    named = [one for row in screen.rows for one in row]
    return [{"command": one.tap, "description": one.label} for one in named]


def _content(screen: Screen) -> dict[str, Any]:
    return {
        "text": fitted(screen.text, LONGEST),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        **_keys(screen),
    }


def _keys(screen: Screen) -> dict[str, Any]:
    if not screen.rows:
        return {}
    keys = [[_key(one) for one in row] for row in screen.rows]
    return {"reply_markup": {"inline_keyboard": keys}}


def _key(button: Button) -> dict[str, str]:
    to = "url" if button.opens_page else "callback_data"
    return {"text": button.label, to: button.tap}
