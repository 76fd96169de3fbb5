"""Attachments: files for somebody, kept until they have been sent, and no longer.

Of a file that is made here the bytes are kept; of one that somebody sent only the name under which
the messenger keeps it.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.files import Attachment, Contents, FileKind, Lent, Sent
from domain.ids import AttachmentId
from domain.people import Person
from storage.tables import attachments

LONGEST_NAME: Final = 120
"""Characters of a file's name that are kept; the end of it counts, as it says what it is."""

_ADD: Final = insert(attachments).returning(attachments.c.id)
_BODY: Final = select(attachments.c.body, attachments.c.file_id).where(
    attachments.c.id == bindparam("known")
)
_KEPT: Final = select(attachments).where(
    attachments.c.id == bindparam("known"),
    attachments.c.person_id == bindparam("person"),
    attachments.c.file_id.is_not(None),
)
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
        return await self._add(reader, name, now, kind, is_protected=is_protected, body=body)

    async def keep(self, reader: Person, sent: Sent, now: datetime) -> Attachment:
        """Keep what somebody sent, without its bytes, so that it can be shown or asked about."""
        return await self._add(reader, sent.name, now, sent.kind, file_id=sent.file_id)

    async def kept(self, reader: Person, attachment_id: AttachmentId) -> Sent | None:
        """Give what somebody sent and was not asked about yet; None: it was forgotten."""
        facts = {"known": attachment_id, "person": reader.id}
        row = (await self._connection.execute(_KEPT, facts)).one_or_none()
        if row is None:
            return None
        return Sent(file_id=row.file_id, name=row.name, size=0, kind=FileKind(row.kind))

    async def contents(self, attachment_id: AttachmentId) -> Contents | None:
        """Give the bytes of a file, or where the messenger has it; None: it was forgotten."""
        row = (await self._connection.execute(_BODY, {"known": attachment_id})).one_or_none()
        if row is None or row.file_id is None:
            return None if row is None else row.body
        return Lent(row.file_id)

    async def drop(self, ids: Collection[AttachmentId]) -> None:
        """Forget files, names and bytes."""
        if ids:
            await self._connection.execute(_DROP, {"ids": list(ids)})

    async def forget(self, before: datetime) -> None:
        """Drop what was made before a moment and never left."""
        await self._connection.execute(_FORGET, {"before": before})

    async def _add(
        self,
        reader: Person,
        name: str,
        now: datetime,
        kind: FileKind,
        *,
        is_protected: bool = True,
        **contents: bytes | str,
    ) -> Attachment:
        kept = name[-LONGEST_NAME:]
        row = {
            "school_id": reader.school_id,
            "account_id": reader.account_id,
            "person_id": reader.id,
            "name": kept,
            "kind": kind,
            "made_at": now,
            "body": None,
            "file_id": None,
            **contents,
        }
        number = (await self._connection.execute(_ADD, row)).scalar_one()
        return Attachment(id=AttachmentId(number), name=kept, kind=kind, is_protected=is_protected)
