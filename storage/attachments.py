"""Attachments: files made for somebody, kept until they have been sent, and no longer."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.files import Attachment, FileKind
from domain.ids import AttachmentId
from domain.people import Person
from storage.tables import attachments

LONGEST_NAME: Final = 120
"""Characters of a file's name that are kept; the end of it counts, as it says what it is."""

_ADD: Final = insert(attachments).returning(attachments.c.id)
_BODY: Final = select(attachments.c.body).where(attachments.c.id == bindparam("known"))
_DROP: Final = delete(attachments).where(attachments.c.id.in_(bindparam("ids", expanding=True)))
_FORGET: Final = delete(attachments).where(attachments.c.made_at < bindparam("before"))


class Attachments:
    """The files of every school that are on their way out."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        reader: Person,
        name: str,
        body: bytes,
        now: datetime,
        *,
        kind: FileKind = FileKind.DOCUMENT,
        is_protected: bool = True,
    ) -> Attachment:
        """Keep a file for its reader."""
        kept = name[-LONGEST_NAME:]
        row = {
            "school_id": reader.school_id,
            "account_id": reader.account_id,
            "person_id": reader.id,
            "name": kept,
            "kind": kind,
            "body": body,
            "made_at": now,
        }
        number = (await self._connection.execute(_ADD, row)).scalar_one()
        return Attachment(id=AttachmentId(number), name=kept, kind=kind, is_protected=is_protected)

    async def body(self, attachment_id: AttachmentId) -> bytes | None:
        """Give the bytes of a file; None: they were forgotten."""
        found: bytes | None = await self._connection.scalar(_BODY, {"known": attachment_id})
        return found

    async def drop(self, ids: Collection[AttachmentId]) -> None:
        """Forget files, names and bytes."""
        if ids:
            await self._connection.execute(_DROP, {"ids": list(ids)})

    async def forget(self, before: datetime) -> None:
        """Drop what was made before a moment and never left."""
        await self._connection.execute(_FORGET, {"before": before})
