"""Keyboards: reading `reply_markup`, and refusing what Telegram would not show."""

import re
from typing import Any

from simulator.phones import Key, Keyboard
from simulator.refusals import bad_request

MAX_DATA = 64
MAX_KEYS = 100
LINK = re.compile(r"(https?://[^\s/.]+\.[^\s/.]\S*|tg://\S+)")


def read(raw: Any, *, checks: bool) -> Keyboard:
    """Read an inline keyboard; nothing gives an empty one.

    Raises:
        Refused: 400 when it is not a keyboard Telegram accepts and this simulator shows.
    """
    if not raw:
        return ()
    if not isinstance(raw, dict) or not isinstance(raw.get("inline_keyboard"), list):
        raise bad_request("the simulator shows inline keyboards only")
    keyboard = tuple(
        tuple(
            Key(text=one.get("text", ""), data=one.get("callback_data"), url=one.get("url"))
            for one in row
        )
        for row in raw["inline_keyboard"]
        if row
    )
    if checks:
        if sum(len(row) for row in keyboard) > MAX_KEYS:
            raise bad_request("reply markup is too long")
        for row in keyboard:
            for key in row:
                _check(key)
    return keyboard


def _check(key: Key) -> None:
    if not key.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if (key.data is None) == (key.url is None):
        raise bad_request("a button needs exactly one of callback_data and url")
    if key.data is not None and not 1 <= len(key.data.encode()) <= MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if key.url is not None and not LINK.fullmatch(key.url):
        raise bad_request(f"inline keyboard button URL '{key.url}' is invalid: Wrong HTTP URL")
