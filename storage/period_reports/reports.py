"""Reports of one school: the words about them, and which were handed in."""

from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.period_reports import Kept, ReportKind
from domain.refusals import ChangedMeanwhile
from storage.tables import period_reports

_OF: Final = select(period_reports).where(
    period_reports.c.school_id == bindparam("school"),
    period_reports.c.kind == bindparam("what"),
    period_reports.c.starts_on == bindparam("day"),
)
_ADD: Final = insert(period_reports).on_conflict_do_nothing()
_SAVE: Final = (
    update(period_reports)
    .where(
        period_reports.c.school_id == bindparam("school"),
        period_reports.c.kind == bindparam("what"),
        period_reports.c.starts_on == bindparam("day"),
        period_reports.c.rev == bindparam("was"),
    )
    .values({one: bindparam(one) for one in ("rev", "words", "written_by", "handed_in_at")})
)


class PeriodReports:
    """The reports of a school; one nobody has touched stands nowhere."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, kind: ReportKind, starts_on: date) -> Kept:
        """Give what is kept of a report; a blank one where there is nothing yet."""
        row = (await self._connection.execute(_OF, self._key(kind, starts_on))).one_or_none()
        if row is None:
            return Kept(kind=kind, starts_on=starts_on)
        return Kept(
            kind=kind,
            starts_on=starts_on,
            words=row.words,
            written_by=None if row.written_by is None else PersonId(row.written_by),
            handed_in_at=row.handed_in_at,
            rev=row.rev,
        )

    async def save(self, kept: Kept) -> Kept:
        """Write what changed since it was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        facts: dict[str, Any] = {
            "words": kept.words,
            "written_by": kept.written_by,
            "rev": kept.rev + 1,
        }
        facts |= {"handed_in_at": kept.handed_in_at}
        if kept.rev == 0:
            key = {"school_id": self._school_id, "kind": kept.kind, "starts_on": kept.starts_on}
            done = await self._connection.execute(_ADD, {**key, **facts})
        else:
            known = {**self._key(kept.kind, kept.starts_on), "was": kept.rev}
            done = await self._connection.execute(_SAVE, {**known, **facts})
        if done.rowcount != 1:
            raise ChangedMeanwhile
        return await self.of(kept.kind, kept.starts_on)

    def _key(self, kind: ReportKind, starts_on: date) -> dict[str, Any]:
        return {"school": self._school_id, "what": kind, "day": starts_on}
