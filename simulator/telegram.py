"""Telegram as people and tests use it: phones, taps, and trouble on purpose."""

import re
from html import escape
from typing import Any

from simulator import bodies
from simulator.files import PICTURES, File, plain_picture
from simulator.phones import Group, Message, Phone, State, Toast
from simulator.world import FIRST_PHONE, World

COMMAND = re.compile(r"/\w{1,64}(@\w+)?")

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")

STRANGER = {"id": 900_000_001, "is_bot": False, "first_name": "Stranger"}


class Telegram(World):
    """One bot's Telegram; `checks=False` answers as cheaply as possible and trusts the bot."""

    def add_phone(
        self,
        first_name: str,
        id: int | None = None,  # noqa: A002  Telegram's own word
        language_code: str = "ru",
    ) -> Phone:
        """Give a person a phone; without an id it gets the next free one from 1001 up.

        Raises:
            ValueError: when the id is taken or not positive.
        """
        number = max((FIRST_PHONE - 1, *self.phones)) + 1 if id is None else id
        if number in self.phones or number < 1:
            raise ValueError(f"phone {number} cannot be added")
        phone = Phone(id=number, first_name=first_name, language_code=language_code)
        self.phones[number] = phone
        self.changed(phone)
        return phone

    def type(self, phone_id: int, text: str) -> int:
        """Send a text to the bot; returns its message id.

        Raises:
            KeyError: for an unknown phone.
            ValueError: when the phone cannot write to the bot.
        """
        command = COMMAND.match(text)
        entities: tuple[dict[str, object], ...] = ()
        if command:
            entities = ({"type": "bot_command", "offset": 0, "length": command.end()},)
        return self._speak(phone_id, "text", text, entities)

    def start(self, phone_id: int, payload: str = "") -> int:
        """Open the bot, by a link with a payload or without one; returns the message's id.

        Raises:
            KeyError: for an unknown phone.
            ValueError: for a payload no link can carry, or when the phone cannot write.
        """
        if not PAYLOAD.fullmatch(payload):
            raise ValueError("a payload is up to 64 of A-Z, a-z, 0-9, _ and -")
        return self.type(phone_id, f"/start {payload}".strip())

    def attach(self, phone_id: int, kind: str, caption: str | None = None) -> int:
        """Send a photo, voice, sticker, contact or document; returns its message id.

        Raises:
            KeyError: for an unknown phone.
            ValueError: for an unknown kind, or when the phone cannot write to the bot.
        """
        if kind == "photo":
            return self.send_photo(phone_id, plain_picture(), caption or "")
        bodies.attachment(kind, 0, self.phones[phone_id])
        return self._speak(phone_id, kind, caption or "", ())

    def send_file(self, phone_id: int, name: str, body: bytes, caption: str = "") -> int:
        """Send a file as a document; returns its message id.

        Raises:
            KeyError: for an unknown phone.
            ValueError: for an empty file, or when the phone cannot write to the bot.
        """
        if not body:
            raise ValueError("an empty file cannot be sent")
        self._writer(phone_id)
        file = self.cabinet.put(name, body)
        return self._speak(phone_id, "document", caption, (), file)

    def send_photo(
        self, phone_id: int, body: bytes, caption: str = "", album: str | None = None
    ) -> int:
        """Send a picture as a photo, perhaps one of an album; returns its message id.

        Raises:
            KeyError: for an unknown phone.
            ValueError: for what is no picture, or when the phone cannot write to the bot.
        """
        if not body.startswith(PICTURES):
            raise ValueError("only a PNG or a JPEG is sent as a photo")
        self._writer(phone_id)
        file = self.cabinet.put("photo.jpg", body, "photo")
        return self._speak(phone_id, "photo", caption, (), file, album)

    def edit(self, phone_id: int, message_id: int, text: str) -> None:
        """Change a text the person sent before.

        Raises:
            KeyError: for an unknown phone or message.
            ValueError: when the message is not the person's own text.
        """
        phone = self._writer(phone_id)
        old = phone.messages[message_id]
        if old.sender != "me" or old.kind != "text":
            raise ValueError(f"message {message_id} is not this person's text")
        message = Message(
            message_id=message_id,
            sender="me",
            text=text,
            html=escape(text),
            date=old.date,
            edited=True,
        )
        phone.messages[message_id] = message
        self.changed(phone)
        self.queue("edited_message", bodies.message(phone, message, self.bot))

    def tap(self, phone_id: int, message_id: int, data: str) -> str:
        """Press a button, a real or a forged one; returns the id of the callback query.

        Raises:
            KeyError: for an unknown phone.
            ValueError: when the phone cannot write to the bot.
        """
        phone = self._writer(phone_id)
        query_id = str(self.next_query)
        self.next_query += 1
        self.queries[query_id] = (phone_id, self.now())
        shown = phone.messages.get(message_id)
        if shown is None or shown.sender != "bot":
            message = bodies.inaccessible(phone, message_id)
        else:
            message = bodies.message(phone, shown, self.bot)
        query = {
            "id": query_id,
            "from": bodies.user(phone),
            "message": message,
            "chat_instance": str(phone_id),
            "data": data,
        }
        self.queue("callback_query", query)
        return query_id

    def block(self, phone_id: int) -> None:
        """Stop the bot: from now on it is refused with 403."""
        self._turn(phone_id, "blocked", ("member", "kicked"))

    def unblock(self, phone_id: int) -> None:
        """Let the bot speak again."""
        self._turn(phone_id, "ok", ("kicked", "member"))

    def deactivate(self, phone_id: int) -> None:
        """Delete the person's account; Telegram tells the bot only when it writes."""
        phone = self.phones[phone_id]
        phone.state = "deactivated"
        self.changed(phone)

    def invite_to_group(self, title: str) -> int:
        """Let a stranger put the bot into a group; returns the group's id."""
        group = Group(id=-(len(self.groups) + 5001), title=title)
        self.groups[group.id] = group
        self.queue_membership(group, STRANGER, ("left", "member"))
        return group.id

    def push(self, update: dict[str, Any]) -> int:
        """Queue a raw body, however malformed; returns its update id."""
        update_id = self.updates.put(update, self.now())
        self.changed()
        return update_id

    def reset_update_ids(self, next_id: int) -> None:
        """Number the updates from here on, as Telegram does after a week without any."""
        self.updates.next_id = next_id
        self.changed()

    def redeliver(self, last: int | None = None) -> int:
        """Serve again the last updates ever queued (all by default); returns how many."""
        count = self.updates.again(last, self.now())
        self.changed()
        return count

    def toasts(self, phone_id: int) -> list[Toast]:
        """List what the answers to this person's taps showed, the oldest first."""
        return self.phones[phone_id].toasts

    def _writer(self, phone_id: int) -> Phone:
        phone = self.phones[phone_id]
        if phone.state in {"blocked", "deactivated"}:
            raise ValueError(f"phone {phone_id} is {phone.state} and cannot write to the bot")
        phone.state = "ok"
        return phone

    def _speak(
        self,
        phone_id: int,
        kind: str,
        text: str,
        entities: tuple[dict[str, object], ...],
        file: File | None = None,
        album: str | None = None,
    ) -> int:
        phone = self._writer(phone_id)
        message = Message(
            message_id=self.take_message_id(),
            sender="me",
            text=text,
            html=escape(text),
            date=int(self.now()),
            kind=kind,
            entities=entities,
            file=file,
            album=album,
        )
        phone.messages[message.message_id] = message
        self.changed(phone)
        self.queue("message", bodies.message(phone, message, self.bot))
        return message.message_id

    def _turn(self, phone_id: int, state: State, change: tuple[str, str]) -> None:
        phone = self.phones[phone_id]
        if phone.state == state:
            return
        phone.state = state
        self.changed(phone)
        self.queue_membership(phone, bodies.user(phone), change)
