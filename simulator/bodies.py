"""Bodies: the JSON objects of the Bot API, exactly as Telegram writes them."""

from typing import Any

from simulator.files import attached
from simulator.phones import Group, Key, Keyboard, Message, Phone

Body = dict[str, Any]

FILE_SIZE = 4096


def user(phone: Phone) -> Body:
    """Build the `User` behind a phone."""
    return {
        "id": phone.id,
        "is_bot": False,
        "first_name": phone.first_name,
        "language_code": phone.language_code,
    }


def chat(place: Phone | Group) -> Body:
    """Build the `Chat` of a phone or of a group."""
    if isinstance(place, Phone):
        return {"id": place.id, "first_name": place.first_name, "type": "private"}
    return {"id": place.id, "title": place.title, "type": "group"}


def key(button: Key) -> Body:
    """Build an `InlineKeyboardButton`."""
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    return {"text": button.text, "callback_data": button.data}


def markup(keyboard: Keyboard) -> Body:
    """Build an `InlineKeyboardMarkup`."""
    return {"inline_keyboard": [[key(button) for button in row] for row in keyboard]}


def message(place: Phone | Group, shown: Message, bot: Body) -> Body:
    """Build the `Message` that a chat shows, whoever sent it."""
    from_user = user(place) if shown.sender == "me" and isinstance(place, Phone) else bot
    body: Body = {
        "message_id": shown.message_id,
        "from": from_user,
        "chat": chat(place),
        "date": shown.date,
    }
    if shown.edited:
        body["edit_date"] = shown.date
    if shown.keyboard:
        body["reply_markup"] = markup(shown.keyboard)
    if shown.protected:
        body["has_protected_content"] = True
    if shown.album is not None:
        body["media_group_id"] = shown.album
    return body | _content(place, shown)


def inaccessible(phone: Phone, message_id: int) -> Body:
    """Build the `InaccessibleMessage` that stands for a message too old to be sent."""
    return {"chat": chat(phone), "message_id": message_id, "date": 0}


def membership(place: Phone | Group, who: Body, bot: Body, change: tuple[str, str]) -> Body:
    """Build a `ChatMemberUpdated` about the bot, without its date; `change` is old and new."""
    old, new = (member(bot, status) for status in change)
    return {"chat": chat(place), "from": who, "old_chat_member": old, "new_chat_member": new}


def member(bot: Body, status: str) -> Body:
    """Build the `ChatMember` of the bot in one status."""
    if status == "kicked":
        return {"user": bot, "status": status, "until_date": 0}
    return {"user": bot, "status": status}


def _content(place: Phone | Group, shown: Message) -> Body:
    """Build the words of a message, or what it carries and the words below."""
    is_text = shown.kind == "text"
    names = ("text", "entities") if is_text else ("caption", "caption_entities")
    words: Body = {names[0]: shown.text} if is_text or shown.text else {}
    if shown.entities:
        words[names[1]] = list(shown.entities)
    if is_text:
        return words
    if shown.file is not None:
        return attached(shown.file, shown.kind) | words
    return attachment(shown.kind, shown.message_id, place) | words


def attachment(kind: str, number: int, place: Phone | Group) -> Body:
    """Build what a message carries instead of text; `number` makes its file id unique.

    Raises:
        ValueError: for a kind that no phone can attach.
    """
    file: Body = {
        "file_id": f"file-{kind}-{number}",
        "file_unique_id": f"unique-{number}",
        "file_size": FILE_SIZE,
    }
    sticker = {"type": "regular", "is_animated": False, "is_video": False}
    name = place.first_name if isinstance(place, Phone) else place.title
    kinds: dict[str, object] = {
        "photo": [file | {"width": 640, "height": 480}],
        "voice": file | {"duration": 3, "mime_type": "audio/ogg"},
        "sticker": file | sticker | {"width": 512, "height": 512},
        "contact": {"phone_number": "+70000000000", "first_name": name, "user_id": place.id},
        "document": file | {"file_name": "paper.pdf", "mime_type": "application/pdf"},
    }
    if kind not in kinds:
        raise ValueError(f"a phone cannot attach {kind!r}")
    return {kind: kinds[kind]}
