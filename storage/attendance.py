"""Who came to the meetings of one school; feedback is asked of those who were there."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import MeetingId, PersonId, SchoolId
from storage.tables import attendance, meetings

_OF_PAIRS: Final = (
    select(attendance.c.meeting_id, attendance.c.person_id, attendance.c.was_there)
    .join_from(attendance, meetings, meetings.c.id == attendance.c.meeting_id)
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.pair_id.in_(bindparam("pairs", expanding=True)),
    )
)
_ADD: Final = insert(attendance)
_FORGET: Final = delete(attendance).where(
    attendance.c.school_id == bindparam("school"), attendance.c.meeting_id == bindparam("meeting")
)


class Attendance:
    """The mentees who were asked for at each meeting that took place, and who of them came."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of_pairs(
        self, pair_ids: Collection[int]
    ) -> Mapping[MeetingId, Mapping[PersonId, bool]]:
        """Say for every meeting of some pairs which mentees came; without a row nobody knows."""
        facts = {"school": self._school_id, "pairs": list(pair_ids)}
        found: dict[MeetingId, dict[PersonId, bool]] = {}
        for meeting, person, was_there in await self._connection.execute(_OF_PAIRS, facts):
            found.setdefault(MeetingId(meeting), {})[PersonId(person)] = was_there
        return found

    async def note(
        self, meeting_id: MeetingId, members: Iterable[PersonId], present: Collection[PersonId]
    ) -> None:
        """Write who of the mentees came to a meeting; what was written before is replaced."""
        await self._connection.execute(_FORGET, {"school": self._school_id, "meeting": meeting_id})
        rows = [
            {
                "meeting_id": meeting_id,
                "person_id": one,
                "school_id": self._school_id,
                "was_there": one in present,
            }
            for one in members
        ]
        if rows:
            await self._connection.execute(_ADD, rows)
