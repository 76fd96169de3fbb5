"""Files: what people and the bot send beside words, and how the Bot API speaks of them."""

import mimetypes
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import BufferedInputFile

MAX_FETCHED = 20 * 1024 * 1024
"""Bytes of a file that a bot may fetch."""

SIZE = (640, 480)
"""Points of a photo, across and down."""

UNKNOWN = "application/octet-stream"

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How files begin that Telegram takes for a picture."""


class Upload(BufferedInputFile):
    """A file inside a request, as aiogram's own models read one."""

    filename: str

    def described(self) -> dict[str, Any]:
        """Describe it for the ledger, without its bytes."""
        return {"name": self.filename, "size": len(self.data)}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file in a chat; its bytes are kept apart, under its id.

    A photo stays a photo, whoever sends it again.
    """

    file_id: str
    name: str
    mime: str
    size: int
    kind: str = "document"

    @property
    def path(self) -> str:
        """Where a bot fetches it."""
        ending = self.name.rpartition(".")[2]
        plain = ending if "." in self.name and ending.isascii() and ending.isalnum() else "bin"
        return f"documents/{self.file_id}.{plain}"

    def body(self) -> dict[str, Any]:
        """Build the `File` of the Bot API."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"unique-{self.file_id}",
            "file_size": self.size,
        }


@dataclass(slots=True, kw_only=True)
class Cabinet:
    """Every file that was ever sent, with its bytes."""

    files: dict[str, File] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, body: bytes, kind: str = "document") -> File:
        """Keep a file under a new id."""
        file = File(
            file_id=f"file-{len(self.files) + 1}",
            name=name,
            mime=mimetypes.guess_type(name)[0] or UNKNOWN,
            size=len(body),
            kind=kind,
        )
        self.restore(file, body)
        return file

    def restore(self, file: File, body: bytes) -> None:
        """Keep a file under the id it has."""
        self.files[file.file_id] = file
        self.bodies[file.file_id] = body

    def at(self, path: str) -> bytes | None:
        """Give the bytes at the place where a bot fetches them."""
        found = (one for one in self.files.values() if one.path == path)
        file = next(found, None)
        return None if file is None else self.bodies[file.file_id]


def plain_picture() -> bytes:
    """Draw a grey picture, which is what a phone photographs that was told of no other."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", *SIZE, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\0" + b"\x80" * SIZE[0]) * SIZE[1])),
        (b"IEND", b""),
    )
    return PICTURES[0] + b"".join(_part(kind, body) for kind, body in parts)


def _part(kind: bytes, body: bytes) -> bytes:
    """Write a part of a PNG: its length, its kind, itself, and a checksum."""
    whole = kind + body
    return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))


def attached(file: File, kind: str) -> dict[str, Any]:
    """Build what a message carries: a document, or a photo in the one size it has."""
    if kind == "photo":
        return {"photo": [file.body() | {"width": SIZE[0], "height": SIZE[1]}]}
    return {"document": file.body() | {"file_name": file.name, "mime_type": file.mime}}
