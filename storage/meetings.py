"""Meetings of one school's pairs."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import MeetingId, PairId, SchoolId
from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import meetings

_ALL: Final = select(meetings).where(meetings.c.school_id == bindparam("school"))
_GET: Final = _ALL.where(meetings.c.id == bindparam("id"))
_OF_PAIRS: Final = _ALL.where(meetings.c.pair_id.in_(bindparam("pairs", expanding=True)))
_DISPUTED: Final = (
    select(meetings)
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.denied_at.is_not(None),
        meetings.c.state == MeetingState.DISPUTED,
    )
    .order_by(meetings.c.denied_at, meetings.c.id)
)
_ADD: Final = insert(meetings).returning(meetings.c.id)
_SAVE: Final = (
    update(meetings)
    .where(
        meetings.c.id == bindparam("known"),
        meetings.c.school_id == bindparam("school"),
        meetings.c.rev == bindparam("was"),
    )
    .values(
        kind=bindparam("kind"),
        rev=bindparam("rev"),
        starts_at=bindparam("starts_at"),
        minutes=bindparam("minutes"),
        place=bindparam("place"),
        state=bindparam("state"),
        reason=bindparam("reason"),
        settled_at=bindparam("settled_at"),
        settled_by=bindparam("settled_by"),
        confirmed_at=bindparam("confirmed_at"),
        denied_by=bindparam("denied_by"),
        denied_at=bindparam("denied_at"),
        topic=bindparam("topic"),
        agreed_on=bindparam("agreed_on"),
    )
)


class Meetings:
    """Every meeting that is being planned, is agreed on, or is over."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, meeting_id: MeetingId) -> Meeting:
        """Find a meeting of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": meeting_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_meeting(row)

    async def of_pairs(self, pair_ids: Collection[PairId]) -> tuple[Meeting, ...]:
        """List the meetings of some pairs, drafts too, the earliest first."""
        facts = {"pairs": list(pair_ids), "school": self._school_id}
        found = map(_as_meeting, await self._connection.execute(_OF_PAIRS, facts))
        return tuple(sorted(found, key=lambda one: (one.starts_at, one.id)))

    async def disputed(self) -> tuple[Meeting, ...]:
        """List the meetings about which the sides disagree, the oldest doubt first."""
        facts = {"school": self._school_id}
        return tuple(map(_as_meeting, await self._connection.execute(_DISPUTED, facts)))

    async def add(self, draft: Meeting) -> Meeting:
        """Write a new meeting; it gets its number and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {"school_id": self._school_id, "pair_id": draft.pair_id}
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=MeetingId(number))

    async def save(self, meeting: Meeting) -> Meeting:
        """Write what changed since the meeting was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(meeting, rev=meeting.rev + 1)
        known = {"known": meeting.id, "school": self._school_id, "was": meeting.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after


def _facts(meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": meeting.kind,
        "rev": meeting.rev,
        "starts_at": meeting.starts_at,
        "minutes": meeting.length // timedelta(minutes=1),
        "place": meeting.place,
        "state": meeting.state,
        "reason": meeting.reason,
        "settled_at": meeting.settled_at,
        "settled_by": meeting.settled_by,
        "confirmed_at": meeting.confirmed_at,
        "denied_by": meeting.denied_by,
        "denied_at": meeting.denied_at,
        "topic": meeting.topic,
        "agreed_on": meeting.agreed_on,
    }


def _as_meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=MeetingId(row.id),
        school_id=SchoolId(row.school_id),
        pair_id=PairId(row.pair_id),
        kind=MeetingKind(row.kind),
        starts_at=row.starts_at,
        rev=row.rev,
        length=timedelta(minutes=row.minutes),
        place=row.place,
        state=MeetingState(row.state),
        reason=None if row.reason is None else Reason(row.reason),
        settled_at=row.settled_at,
        settled_by=row.settled_by,
        confirmed_at=row.confirmed_at,
        denied_by=row.denied_by,
        denied_at=row.denied_at,
        topic=row.topic,
        agreed_on=row.agreed_on,
    )
