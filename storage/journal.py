"""The journal: who did what, to what, and when; it holds no content."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.journals import Entry, Head, chained, sealed
from storage.appends import Appends
from storage.columns import Moment
from storage.tables import journal, journal_details, journal_heads

_HERE: Final = journal.c.school_id == bindparam("school")
_HEAD: Final = select(journal_heads).where(journal_heads.c.school_id == bindparam("school"))
_CHAIN: Final = (
    select(journal, journal_details.c.body)
    .outerjoin_from(journal, journal_details, journal_details.c.journal_id == journal.c.id)
    .where(_HERE, journal.c.line.is_not(None))
    .order_by(journal.c.line)
)
_LAST: Final = select(journal.c.line, journal.c.hash, journal.c.at).where(
    _HERE, journal.c.line == select(func.max(journal.c.line)).where(_HERE).scalar_subquery()
)
_UNCHAINED: Final = select(func.count()).where(_HERE, journal.c.line.is_(None))
_LATEST: Final = (
    select(journal)
    .where(_HERE, journal.c.line.is_not(None), journal.c.subject.not_like("interview:%"))
    .order_by(journal.c.line.desc())
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_ALL: Final = select(journal).where(_HERE).order_by(journal.c.id)
_ABOUT: Final = (
    select(journal, journal_details.c.body)
    .outerjoin_from(journal, journal_details, journal_details.c.journal_id == journal.c.id)
    .where(_HERE, journal.c.subject == bindparam("subject"))
    .order_by(journal.c.id.desc())
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
_LAST_TIME: Final = select(func.max(journal.c.at)).where(
    _HERE,
    journal.c.subject == bindparam("subject"),
    journal.c.actor_id == bindparam("actor"),
    journal.c.deed == bindparam("deed"),
)
_FIRST_TO_KEEP: Final = select(func.min(journal.c.line)).where(
    _HERE, journal.c.at >= bindparam("before", type_=Moment)
)
_LAST_TO_DROP: Final = select(journal.c.line, journal.c.hash).where(
    _HERE, journal.c.line == bindparam("last")
)
_OLD: Final = or_(
    journal.c.line <= bindparam("last"),
    journal.c.line.is_(None) & (journal.c.at < bindparam("before", type_=Moment)),
)
_DROP_DETAILS: Final = delete(journal_details).where(
    journal_details.c.journal_id.in_(select(journal.c.id).where(_HERE, _OLD))
)
_DROP: Final = delete(journal).where(_HERE, _OLD)
_REROOT: Final = (
    update(journal_heads)
    .where(journal_heads.c.school_id == bindparam("school"))
    .values(
        dropped=bindparam("last"),
        root=bindparam("new_root"),
        unchained=_UNCHAINED.scalar_subquery(),
    )
)


class Journal:
    """The deeds done in one school, in order; rows are only ever added."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self._connection = connection
        self._appends = appends
        self._school_id = school_id

    def write(
        self,
        now: datetime,
        actor: PersonId,
        deed: str,
        subject: str,
        details: Mapping[str, str] | None = None,
    ) -> None:
        """Add a deed; `subject` names a thing by kind and number, as `interview:12`.

        `details` are its content, kept apart from it so that they can be erased.
        """
        entry = Entry(
            at=now, actor_id=actor, deed=deed, subject=subject, details=dict(details or {})
        )
        self._appends.note(self._school_id, entry)

    async def latest(self, limit: int, offset: int = 0) -> tuple[Entry, ...]:
        """List the last deeds, the newest first; moves inside questionnaires are left out."""
        return await self._read(_LATEST, limit=limit, offset=offset)

    async def all(self) -> tuple[Entry, ...]:
        """List every deed, the oldest first."""
        return await self._read(_ALL)

    async def about(self, subject: str, limit: int, offset: int = 0) -> tuple[Entry, ...]:
        """List what was done to one thing, with its details, the newest first."""
        await self._appends.flush()
        facts = {"school": self._school_id, "subject": subject, "limit": limit, "offset": offset}
        rows = await self._connection.execute(_ABOUT, facts)
        return tuple(replace(_entry(row), details=row.body or {}) for row in rows)

    async def last_time(self, actor: PersonId, deed: str, subject: str) -> datetime | None:
        """Say when somebody last did a deed to a thing; None: never."""
        await self._appends.flush()
        facts = {"school": self._school_id, "subject": subject, "actor": actor, "deed": deed}
        last: datetime | None = await self._connection.scalar(_LAST_TIME, facts)
        return last

    async def head(self) -> Head | None:
        """Give the last line, to be noted outside the database; None: there is none."""
        await self._appends.flush()
        row = (await self._connection.execute(_LAST, {"school": self._school_id})).one_or_none()
        if row is None:
            return None
        return Head(school_id=self._school_id, line=row.line, hash=row.hash, at=row.at)

    async def first_broken(self, noted: Collection[Head] = ()) -> int | None:
        """Find the first line that is not as it was written; None: the chain holds.

        Beyond the last line stands for lines cut off, 0 for the rows from before the chain.
        Whoever rewrites lines and head together is found by heads that were noted elsewhere.
        """
        await self._appends.flush()
        facts = {"school": self._school_id}
        head = (await self._connection.execute(_HEAD, facts)).one_or_none()
        rows = (await self._connection.execute(_CHAIN, facts)).all()
        if head is None:
            return 1 if rows or noted else None
        key = self._appends.binder.secret
        number, previous = head.dropped, head.root
        for row in rows:
            number += 1
            if row.line != number or not _holds(row, previous, key):
                return int(number)
            previous = row.hash
        if (number, previous) != (head.lines, head.hash):
            return int(number) + 1
        unchained = await self._connection.scalar(_UNCHAINED, facts)
        if unchained != head.unchained:
            return 0
        known = {head.dropped: head.root} | {row.line: row.hash for row in rows}
        return min((one.line for one in noted if known.get(one.line) != one.hash), default=None)

    async def drop(self, before: datetime) -> int:
        """Forget the lines from before a moment; the chain goes on from the last of them."""
        await self._appends.flush()
        facts = {"school": self._school_id, "before": before}
        head = (await self._connection.execute(_HEAD, facts)).one_or_none()
        if head is None:
            return 0
        kept = await self._connection.scalar(_FIRST_TO_KEEP, facts)
        facts["last"] = head.lines if kept is None else kept - 1
        row = (await self._connection.execute(_LAST_TO_DROP, facts)).one_or_none()
        await self._connection.execute(_DROP_DETAILS, facts)
        dropped = (await self._connection.execute(_DROP, facts)).rowcount
        facts["new_root"] = head.root if row is None else row.hash
        await self._connection.execute(_REROOT, facts)
        return dropped

    async def _read(self, query: Any, **facts: int) -> tuple[Entry, ...]:
        await self._appends.flush()
        rows = await self._connection.execute(query, {"school": self._school_id, **facts})
        return tuple(map(_entry, rows))


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        at=row.at,
        actor_id=PersonId(row.actor_id),
        deed=row.deed,
        subject=row.subject,
        line=row.line or 0,
    )


def _holds(row: Row[Any], previous: str, key: bytes) -> bool:
    """Whether a line fits the one before it, and its details, unless erased, fit their seal."""
    if row.body is not None and sealed(row.body, key) != row.seal:
        return False
    return bool(row.hash == chained(previous, row.line, _entry(row), row.seal or ""))
