"""Pictures of phones: what a page or a test is told about a chat, as JSON."""

from typing import Any

from simulator.files import File
from simulator.phones import Message, Phone
from simulator.world import Commands


def picture(phone: Phone) -> dict[str, Any]:
    """Describe a phone with everything on its screen."""
    return {
        "id": phone.id,
        "first_name": phone.first_name,
        "language_code": phone.language_code,
        "blocked": phone.blocked,
        "state": phone.state,
        "chat": [_message(phone, one) for one in phone.messages.values()],
    }


def menu(commands: Commands) -> list[dict[str, Any]]:
    """List the commands of every scope and language, each with both."""
    return [
        {**one, "scope": scope, "language_code": language}
        for (scope, language), listed in commands.items()
        for one in listed
    ]


def _message(phone: Phone, message: Message) -> dict[str, Any]:
    return {
        "message_id": message.message_id,
        "sender": message.sender,
        "text": message.text,
        "html": message.html,
        "keyboard": [
            [{"text": key.text, "data": key.data, "url": key.url} for key in row]
            for row in message.keyboard
        ],
        "edited": message.edited,
        "kind": message.kind,
        "file": message.file and _file(phone, message.message_id, message.file),
        "date": message.date,
    }


def _file(phone: Phone, message_id: int, file: File) -> dict[str, Any]:
    url = f"/phones/{phone.id}/files/{message_id}"
    return {"name": file.name, "size": file.size, "url": url}
