"""When people are busy: planned meetings of any of their pairs."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import LONGEST, MeetingState
from storage.columns import Moment
from storage.tables import meetings, pair_members, pairs

_PEOPLE: Final[BindParameter[Any]] = bindparam("people", expanding=True)
_AROUND: Final = (
    select(meetings.c.starts_at, meetings.c.minutes, pairs.c.mentor_id, pair_members.c.person_id)
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .join(pair_members, pair_members.c.pair_id == pairs.c.id)
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.state == MeetingState.PLANNED,
        meetings.c.starts_at > bindparam("since", type_=Moment),
        meetings.c.starts_at < bindparam("until", type_=Moment),
        meetings.c.pair_id != bindparam("pair"),
        pairs.c.closed_at.is_(None),
        pair_members.c.left_at.is_(None),
        or_(pairs.c.mentor_id.in_(_PEOPLE), pair_members.c.person_id.in_(_PEOPLE)),
    )
)


class Bookings:
    """The planned meetings of people of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def busy(
        self,
        people_ids: Collection[PersonId],
        starts_at: datetime,
        length: timedelta,
        besides: PairId,
    ) -> frozenset[PersonId]:
        """Say who of some people has a meeting of another pair during a length of time."""
        until = starts_at + length
        facts = {
            "school": self._school_id,
            "people": list(people_ids),
            "since": starts_at - LONGEST,
            "until": until,
            "pair": besides,
        }
        rows = await self._connection.execute(_AROUND, facts)
        return frozenset(
            PersonId(one)
            for row in rows
            if row.starts_at + timedelta(minutes=row.minutes) > starts_at
            for one in (row.mentor_id, row.person_id)
            if one in people_ids
        )
