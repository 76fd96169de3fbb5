"""Retention: taking out what is older than its class, and finding whose time is over."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Date, bindparam, delete, func, null, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.erasures import ErasureState
from domain.ids import PersonId, SchoolId
from domain.retention import LASTS, Keep
from storage import tables as of
from storage.columns import Moment
from storage.keeping import lasts

_BEFORE: Final = bindparam("before", type_=Moment)
_STALE: Final = {
    "uploads": delete(of.uploads).where(of.uploads.c.made_at < _BEFORE),
    "road_map_uploads": delete(of.road_map_uploads).where(of.road_map_uploads.c.made_at < _BEFORE),
    "digest_marks": delete(of.digest_marks).where(of.digest_marks.c.until < _BEFORE),
    "wrong_links": delete(of.wrong_links).where(of.wrong_links.c.at < _BEFORE),
    "outbox": delete(of.outbox).where(of.outbox.c.settled_at < _BEFORE),
    "erasures": delete(of.erasures).where(
        of.erasures.c.state.in_((ErasureState.DONE, ErasureState.RECALLED)),
        func.coalesce(of.erasures.c.done_at, of.erasures.c.asked_at) < _BEFORE,
    ),
}
_ORPHANS: Final = delete(of.messages).where(
    of.messages.c.account_id.not_in(select(of.accounts.c.id)),
    of.messages.c.letter_id.not_in(select(of.outbox.c.id)),
)
_WORDS: Final = (
    update(of.broadcasts)
    .where(of.broadcasts.c.made_at < _BEFORE, of.broadcasts.c.words.is_not(None))
    .values(words=null())
)
_SPENT: Final = delete(of.spent_sheets).where(of.spent_sheets.c.day < bindparam("day", type_=Date))
"""A sheet is taken on the day it was handed out and on the next, so its mark is kept as long."""
_SCHOOL: Final[Any] = bindparam("school")
_LAST_END: Final = select(func.max(of.runs.c.ends_on)).where(
    of.runs.c.school_id == _SCHOOL, of.runs.c.ends_on <= bindparam("latest", type_=Date)
)
_AFTER: Final = bindparam("after", type_=Moment)
_ACTIVE: Final = union(
    select(of.people.c.id).where(of.people.c.school_id == _SCHOOL, of.people.c.came_at > _AFTER),
    select(of.consents.c.person_id).where(
        of.consents.c.school_id == _SCHOOL, of.consents.c.answered_at > _AFTER
    ),
    select(of.interviews.c.person_id).where(
        of.interviews.c.school_id == _SCHOOL,
        func.coalesce(of.interviews.c.submitted_at, of.interviews.c.began_at) > _AFTER,
    ),
    select(of.recipients.c.person_id)
    .join(of.waves, of.waves.c.id == of.recipients.c.wave_id)
    .where(
        of.waves.c.school_id == _SCHOOL,
        func.coalesce(of.recipients.c.refused_at, of.recipients.c.opened_at) > _AFTER,
    ),
    *(
        select(column)
        .join_from(of.pairs, of.pair_members, of.pair_members.c.pair_id == of.pairs.c.id)
        .outerjoin(of.meetings, of.meetings.c.pair_id == of.pairs.c.id)
        .where(
            of.pairs.c.school_id == _SCHOOL,
            of.pairs.c.closed_at.is_(None)
            | (of.pairs.c.made_at > _AFTER)
            | (of.meetings.c.starts_at > _AFTER),
        )
        for column in (of.pairs.c.mentor_id, of.pair_members.c.person_id)
    ),
)


class Retention:
    """Takes out what has been kept long enough, in every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def purge(self, now: datetime) -> None:
        """Delete what its class keeps no longer; what waits for an erasure is left alone."""
        for table, statement in _STALE.items():
            await self._connection.execute(statement, {"before": now - lasts(table)})
        await self._connection.execute(_WORDS, {"before": now - LASTS[Keep.YEAR]})
        await self._connection.execute(_ORPHANS)
        await self._connection.execute(_SPENT, {"day": now.date() - timedelta(days=1)})

    async def last_end(self, school_id: SchoolId, latest: date) -> date | None:
        """Say when the last programme of a school ended that ended by a day."""
        facts = {"school": school_id, "latest": latest}
        found: date | None = await self._connection.scalar(_LAST_END, facts)
        return found

    async def active(self, school_id: SchoolId, after: datetime) -> frozenset[PersonId]:
        """Tell who of a school has done something after a moment, or is in an open pair."""
        rows = await self._connection.execute(_ACTIVE, {"school": school_id, "after": after})
        return frozenset(PersonId(row[0]) for row in rows)
