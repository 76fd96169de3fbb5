"""Mutations: updates as no honest Telegram sends them, made from real ones of every kind."""

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any, Final

from tests.rights.halls import tapped, written

Update = dict[str, Any]

_FILE: Final = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
_MARK: Final = {"offset": 0, "length": 5, "type": "bot_command"}
WEIRD: Final[tuple[Any, ...]] = (
    None,
    True,
    -1,
    0,
    2**31,
    2**63,
    -(2**63),
    1.5,
    "",
    "x" * 5000,
    "\x00",
    "/start \x00",
    "\ud800",
    "\u202e\u0301" * 40,
    "<b>&amp;</a>",
    "{$x}",
    [],
    {},
    [[]],
    {"id": 1},
)
"""What may stand where something else should."""


def real(account: int, tap: str) -> Iterator[Update]:
    """Yield an update of every kind, as somebody sends it."""
    for words in ("Привет", "/start", "/start abcdef", "/menu", "/privacy", "7", "01.09.2010"):
        yield written(account, text=words)
    yield written(account, text="/menu", entities=[_MARK])
    yield written(account, document={**_FILE, "file_name": "a.xlsx"})
    yield written(account, photo=[{**_FILE, "width": 9, "height": 9}], caption="Кто это?")
    yield written(account, voice={**_FILE, "duration": 3})
    yield written(account, contact={"phone_number": "7", "first_name": "Аня", "user_id": 1})
    yield written(
        account, sticker={**_FILE, "width": 9, "height": 9, "type": "regular"} | _STICKER
    )
    yield tapped(account, tap)
    message = written(account, text="Исправлено", edit_date=2)["message"]
    yield {"edited_message": message}
    for kind in ("channel_post", "edited_channel_post", "business_message"):
        yield {kind: message}
    yield {"my_chat_member": _membership(account, "member", "kicked")}
    yield {"my_chat_member": _membership(account, "kicked", "member")}


_STICKER: Final = {"is_animated": False, "is_video": False}


def _membership(account: int, old: str, new: str) -> Update:
    person = written(account)["message"]
    bot = {"id": 42, "is_bot": True, "first_name": "Бот"}
    states = {
        name: {"status": status, "user": bot, **({"until_date": 0} if status == "kicked" else {})}
        for name, status in (("old_chat_member", old), ("new_chat_member", new))
    }
    return {"chat": person["chat"], "from": person["from"], "date": 1, **states}


def mutated(update: Update, dice: Random) -> Update:
    """Change an update in one to three places."""
    changed = copy.deepcopy(update)
    for _ in range(dice.randint(1, 3)):
        dice.choice(_WAYS)(changed, dice)
    return changed


def _places(inside: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place inside an update: what holds it, and under which key."""
    keys = inside if isinstance(inside, dict) else range(len(inside))
    for key in list(keys):
        yield inside, key
        if isinstance(inside[key], dict | list):
            yield from _places(inside[key])


def _replace(update: Update, dice: Random) -> None:
    holder, key = dice.choice(list(_places(update)))
    holder[key] = copy.deepcopy(dice.choice(WEIRD))


def _leave_out(update: Update, dice: Random) -> None:
    inner = [one for one in _places(update) if one[0] is not update]
    if inner:
        holder, key = dice.choice(inner)
        del holder[key]


def _deepen(update: Update, dice: Random) -> None:
    holder, key = dice.choice(list(_places(update)))
    for _ in range(dice.choice((1, 5, 60))):
        holder[key] = {str(key): holder[key]} if dice.random() < 0.5 else [holder[key]]


def _add(update: Update, dice: Random) -> None:
    """Put in what belongs to other updates: another sender, a forward, a bot between, a group."""
    event = next(iter(update.values()))
    if not isinstance(event, dict):
        return
    channel = {"id": -1001, "type": "channel", "title": "Канал"}
    extra = dice.choice(
        (
            {"sender_chat": channel},
            {"from": None},
            {"chat": {"id": -5, "type": "group", "title": "Класс"}},
            {"via_bot": {"id": 7, "is_bot": True, "first_name": "Другой"}},
            {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Кто"}},
            {"business_connection_id": "b"},
            {"reply_to_message": copy.deepcopy(event)},
            {"text": "Ю" * dice.choice((4096, 10000))},
            {"data": "x" * 64},
            {"inline_message_id": "i", "message": None},
        )
    )
    event.update(extra)


_WAYS: Final = (_replace, _replace, _leave_out, _deepen, _add)


def spelt(number: int, update: Update) -> str:
    """Spell an update as it lies in the inbox, lone surrogates and all."""
    return json.dumps({"update_id": number, **update})


def abyss(number: int, dice: Random) -> str:
    """Spell an update with up to nine hundred brackets in it."""
    depth = dice.randint(100, 900)
    return f'{{"update_id": {number}, "message": {"[" * depth}{"]" * depth}}}'
