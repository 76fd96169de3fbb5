"""Drafts: what the bot wants to say, read and checked before it is shown."""

from html import escape
from typing import Any

from simulator import bodies
from simulator.markup import Parsed, parse, plain, units
from simulator.phones import Group, Message, Phone
from simulator.refusals import bad_request
from simulator.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024

Params = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def text(world: World, params: Params) -> Parsed:
    """Read the text of a message.

    Raises:
        Refused: 400 when it is empty, too long, or wrongly marked up.
    """
    parsed = _read(world, params, "text", "entities")
    if world.checks and not parsed.text:
        raise bad_request("message text is empty")
    if world.checks and units(parsed.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return parsed


def caption(world: World, params: Params) -> Parsed:
    """Read the words under a file; there may be none.

    Raises:
        Refused: 400 when they are too long, or wrongly marked up.
    """
    parsed = _read(world, params, "caption", "caption_entities")
    if world.checks and units(parsed.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return parsed


def own(place: Phone | Group, params: Params) -> Message:
    """Find a message of the bot that shall be changed.

    Raises:
        Refused: 400 when it is not there or not the bot's.
    """
    message = place.messages.get(number(params.get("message_id")))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender != "bot":
        raise bad_request("message can't be edited")
    return message


def change(world: World, place: Phone | Group, old: Message, new: Message) -> object:
    """Show a message in place of its former self.

    Raises:
        Refused: 400 when nothing is different.
    """
    same_words = (old.text, old.entities) == (new.text, new.entities)
    if same_words and old.keyboard == new.keyboard:
        raise bad_request(NOT_MODIFIED)
    world.show(place, new)
    return bodies.message(place, new, world.bot)


def number(value: object) -> int:
    """Read a number that came as JSON or as a form field."""
    return int(str(value)) if str(value).isdecimal() else 0


def flag(value: object) -> bool:
    """Read a Boolean that came as JSON or as a form field."""
    return value is True or str(value).lower() in {"true", "1"}


def _read(world: World, params: Params, field: str, entities: str) -> Parsed:
    """Read words; without checks their markup stays as it is."""
    source = str(params.get(field) or "")
    if not world.checks:
        return Parsed(text=source, html=escape(source))
    mode = params.get("parse_mode")
    if mode not in (None, "", "HTML") or params.get(entities):
        raise bad_request("the simulator reads HTML and plain text only")
    if any("\ud800" <= character <= "\udfff" for character in source):
        raise bad_request("strings must be encoded in UTF-8")
    return parse(source) if mode else plain(source)
