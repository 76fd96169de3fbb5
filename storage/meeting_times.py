"""The times that are offered for meetings."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import MeetingId, SchoolId
from storage.tables import meeting_times

_OF: Final = (
    select(meeting_times.c.meeting_id, meeting_times.c.starts_at)
    .where(
        meeting_times.c.school_id == bindparam("school"),
        meeting_times.c.meeting_id.in_(bindparam("meetings", expanding=True)),
    )
    .order_by(meeting_times.c.starts_at)
)
_FORGET: Final = delete(meeting_times).where(
    meeting_times.c.school_id == bindparam("school"),
    meeting_times.c.meeting_id == bindparam("meeting"),
)
_ADD: Final = insert(meeting_times)


class MeetingTimes:
    """The times to choose from, by meeting."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_meetings(
        self, meeting_ids: Collection[MeetingId]
    ) -> Mapping[MeetingId, tuple[datetime, ...]]:
        """List the times of some meetings, the earliest first."""
        facts = {"school": self._school_id, "meetings": list(meeting_ids)}
        found: dict[MeetingId, tuple[datetime, ...]] = {}
        for meeting, at in await self._connection.execute(_OF, facts):
            found[MeetingId(meeting)] = (*found.get(MeetingId(meeting), ()), at)
        return found

    async def put(self, meeting_id: MeetingId, times: Iterable[datetime]) -> None:
        """Write the times of a meeting in place of those before."""
        await self._connection.execute(_FORGET, {"school": self._school_id, "meeting": meeting_id})
        rows = [
            {"meeting_id": meeting_id, "starts_at": one, "school_id": self._school_id}
            for one in times
        ]
        if rows:
            await self._connection.execute(_ADD, rows)
