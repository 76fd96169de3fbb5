"""Files: what travels beside words, to people and from them."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import AttachmentId


class FileKind(StrEnum):
    """How the messenger shows a file."""

    DOCUMENT = "document"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file made for somebody; its bytes wait in storage until it has been sent.

    A protected one can be looked at in the chat, and neither passed on nor saved.
    """

    id: AttachmentId
    name: str
    kind: FileKind
    is_protected: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file somebody sent to the bot, not fetched yet; `size` in bytes as the messenger says."""

    file_id: str
    name: str
    size: int
    kind: FileKind = FileKind.DOCUMENT


@dataclass(frozen=True, slots=True)
class Lent:
    """A file that the messenger keeps: it is sent again by the name it has there."""

    file_id: str


Contents = bytes | Lent
"""What a file consists of."""
