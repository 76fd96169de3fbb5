"""Files as messages bring them: a picture or a document, and the words that stand under it."""

from aiogram.types import Message

from domain.files import FileKind, Sent


def sent_in(message: Message) -> Sent | None:
    """Read what a message carries; its name is what stands under it, or what the file is called.

    Of a picture, which comes in several sizes, the largest is taken.
    """
    words = " ".join((message.caption or "").split())
    if message.photo:
        largest = max(message.photo, key=lambda one: one.width * one.height)
        size = largest.file_size or 0
        return Sent(file_id=largest.file_id, name=words, size=size, kind=FileKind.PICTURE)
    file = message.document
    if file is None:
        return None
    return Sent(file_id=file.file_id, name=words or file.file_name or "", size=file.file_size or 0)
