"""Rows: what the Bot API answers, word for word, and what the courier must make of each."""

import json
from dataclasses import dataclass
from typing import Any, Final

from bot.verdicts import Verdict

V = Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An answer over HTTP: its status, its body, and the verdict on it."""

    status: int
    body: str
    verdict: Verdict


def _said(verdict: Verdict, code: int, description: str, **parameters: int) -> Row:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Row(status=code, body=json.dumps(body), verdict=verdict)


def _page(verdict: Verdict, status: int, title: str) -> Row:
    return Row(status=status, body=f"<html><h1>{title}</h1></html>", verdict=verdict)


_NOT_MODIFIED: Final = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
_TOO_OLD: Final = (
    "Bad Request: query is too old and response timeout expired or query ID is invalid"
)
_END_TAG: Final = (
    "Bad Request: can't parse entities: Can't find end tag corresponding to start tag b"
)
_START_TAG: Final = (
    'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'
)

ROWS: Final = (
    Row(status=200, body='{"ok":true,"result":{"message_id":5}}', verdict=V.DONE),
    Row(status=200, body='{"ok":true,"result":true}', verdict=V.DONE),
    _said(V.DONE, 400, _NOT_MODIFIED),
    _said(V.DONE, 400, _TOO_OLD),
    _said(V.AT_ONCE_AS_NEW, 400, "Bad Request: message to edit not found"),
    _said(V.AT_ONCE_AS_NEW, 400, "Bad Request: message can't be edited"),
    _said(V.AT_ONCE_AS_NEW, 400, "Bad Request: MESSAGE_ID_INVALID"),
    _said(V.AT_ONCE_AS_NEW, 400, "Bad Request: message can't be deleted for everyone"),
    _said(V.AT_ONCE_AS_NEW, 400, "Bad Request: message to delete not found"),
    _said(V.CHAT_UNKNOWN, 400, "Bad Request: chat not found"),
    _said(V.CHAT_UNKNOWN, 400, "Bad Request: PEER_ID_INVALID"),
    _said(
        V.CHAT_UNKNOWN,
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        migrate_to_chat_id=-1001,
    ),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot was blocked by the user"),
    _said(V.CHAT_SHUT, 403, "Forbidden: user is deactivated"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot can't initiate conversation with a user"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot can't send messages to bots"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot was kicked from the group chat"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot was kicked from the supergroup chat"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot is not a member of the group chat"),
    _said(V.CHAT_SHUT, 403, "Forbidden: bot is not a member of the channel chat"),
    _said(V.CHAT_SHUT, 403, "Forbidden: the group chat was deleted"),
    _said(V.OUR_FAULT, 400, _START_TAG),
    _said(V.OUR_FAULT, 400, _END_TAG),
    _said(V.OUR_FAULT, 400, "Bad Request: message is too long"),
    _said(V.OUR_FAULT, 400, "Bad Request: message text is empty"),
    _said(V.OUR_FAULT, 400, "Bad Request: text must be non-empty"),
    _said(V.OUR_FAULT, 400, "Bad Request: BUTTON_DATA_INVALID"),
    _said(V.OUR_FAULT, 400, "Bad Request: BUTTON_URL_INVALID"),
    _said(V.OUR_FAULT, 400, "Bad Request: REPLY_MARKUP_TOO_LONG"),
    _said(V.OUR_FAULT, 400, "Bad Request: inline keyboard expected"),
    _said(V.OUR_FAULT, 400, "Bad Request: chat_id is empty"),
    _said(V.OUR_FAULT, 400, "Bad Request: strings must be encoded in UTF-8"),
    _said(V.OUR_FAULT, 400, "Bad Request: not enough rights to send text messages to the chat"),
    _said(V.OUR_FAULT, 400, "Bad Request: something nobody has seen before"),
    _said(V.OUR_FAULT, 413, "Request Entity Too Large"),
    _said(V.HOLD_EVERYTHING, 401, "Unauthorized"),
    _said(V.HOLD_EVERYTHING, 404, "Not Found"),
    _said(V.LATER, 409, "Conflict: terminated by other getUpdates request"),
    _said(V.LATER, 429, "Too Many Requests: retry after 7", retry_after=7),
    _said(V.LATER, 429, "Too Many Requests: retry after 86400", retry_after=86400),
    _said(V.LATER, 429, "Too Many Requests"),
    _said(V.LATER, 500, "Internal Server Error"),
    _said(V.LATER, 500, "Internal Server Error: restart"),
    _said(V.NOBODY_KNOWS, 504, "Gateway Timeout"),
    _page(V.LATER, 500, "500 Internal Server Error"),
    _page(V.LATER, 502, "502 Bad Gateway"),
    _page(V.LATER, 503, "503 Service Temporarily Unavailable"),
    _page(V.LATER, 520, "520 Web server is returning an unknown error"),
    _page(V.NOBODY_KNOWS, 504, "504 Gateway Time-out"),
    _page(V.NOBODY_KNOWS, 200, "Please log in to the school's network"),
    Row(status=200, body="", verdict=V.NOBODY_KNOWS),
    Row(status=502, body="", verdict=V.LATER),
)

STRANGE: Final = (
    _page(V.LATER, 400, "400 Bad Request"),
    _page(V.LATER, 403, "403 Forbidden by the proxy"),
    _page(V.LATER, 407, "407 Proxy Authentication Required"),
    _page(V.LATER, 451, "451 Unavailable For Legal Reasons"),
    Row(status=200, body="{}", verdict=V.NOBODY_KNOWS),
    Row(status=200, body='{"ok":false}', verdict=V.NOBODY_KNOWS),
)
"""Pages of proxies between us and Telegram, whose refusals are not its own, and odd JSON."""
