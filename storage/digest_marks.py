"""Marks on the lines of a school's digest: who put which off, and who has taken which on."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.digest_causes import Cause
from domain.digest_lines import Key
from domain.digest_marks import Mark, MarkDeed, Pretext
from domain.ids import PersonId, SchoolId
from storage.columns import Moment
from storage.tables import digest_marks

_LIVE: Final = (
    select(digest_marks)
    .where(
        digest_marks.c.school_id == bindparam("school"),
        digest_marks.c.until > bindparam("now", type_=Moment),
    )
    .order_by(digest_marks.c.at, digest_marks.c.id)
)
_INSERT: Final = insert(digest_marks)
_SET: Final = _INSERT.on_conflict_do_update(
    index_elements=[digest_marks.c[one] for one in ("school_id", "cause", "subject_id", "deed")],
    set_={one: _INSERT.excluded[one] for one in ("curator_id", "reason", "at", "until")},
)
_DROP: Final = delete(digest_marks).where(
    digest_marks.c.school_id == bindparam("school"),
    digest_marks.c.cause == bindparam("why"),
    digest_marks.c.subject_id == bindparam("about"),
    digest_marks.c.deed == bindparam("what"),
)


class DigestMarks:
    """What the curators of one school did about the lines of its digest."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def live(self, now: datetime) -> tuple[Mark, ...]:
        """List the marks that hold at a moment, the oldest first."""
        facts = {"school": self._school_id, "now": now}
        return tuple(map(_as_mark, await self._connection.execute(_LIVE, facts)))

    async def set(self, *marks: Mark) -> None:
        """Write marks instead of those of the same kind on the same lines."""
        facts = [
            {
                "school_id": self._school_id,
                "cause": one.key.cause,
                "subject_id": one.key.subject_id,
                "curator_id": one.curator_id,
                "deed": one.deed,
                "reason": one.reason,
                "at": one.at,
                "until": one.until,
            }
            for one in marks
        ]
        await self._connection.execute(_SET, facts)

    async def drop(self, key: Key, deed: MarkDeed) -> None:
        """Take a mark away; one that is gone is gone."""
        facts = {"school": self._school_id, "why": key.cause, "about": key.subject_id}
        await self._connection.execute(_DROP, {**facts, "what": deed})


def _as_mark(row: Row[Any]) -> Mark:
    return Mark(
        key=Key(cause=Cause(row.cause), subject_id=row.subject_id),
        curator_id=PersonId(row.curator_id),
        deed=MarkDeed(row.deed),
        at=row.at,
        until=row.until,
        reason=None if row.reason is None else Pretext(row.reason),
    )
