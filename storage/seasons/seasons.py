"""What the time of the year opens to one person of a school, read at once for their menu."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, PollId, SchoolId
from domain.runs import Run
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.runs import as_run
from storage.tables import people, poll_voters, polls, runs, schools

_CALLED: Final = and_(
    poll_voters.c.person_id == people.c.id,
    poll_voters.c.school_id == people.c.school_id,
    poll_voters.c.voted_on.is_(None),
)
_GOES_ON: Final = and_(
    polls.c.id == poll_voters.c.poll_id,
    polls.c.opened_at.is_not(None),
    polls.c.closed_at.is_(None),
    polls.c.closes_at > bindparam("now", type_=Moment),
)
_IS_OPEN: Final = and_(runs.c.school_id == people.c.school_id, runs.c.closed_at.is_(None))
_OF: Final = (
    select(
        runs,
        func.coalesce(schools.c.zone, FALLBACK_ZONE).label("zone"),
        polls.c.id.label("poll_id"),
    )
    .select_from(people)
    .join(schools, schools.c.id == people.c.school_id)
    .outerjoin(poll_voters, _CALLED)
    .outerjoin(polls, _GOES_ON)
    .outerjoin(runs, _IS_OPEN)
    .where(people.c.id == bindparam("person"), people.c.school_id == bindparam("school"))
    .order_by(polls.c.closes_at, polls.c.id, runs.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The zone of a school, its years that are not closed, and the votes that wait for one."""

    zone: ZoneInfo
    runs: tuple[Run, ...]
    poll_ids: tuple[PollId, ...]


class Seasons:
    """What the time of the year opens in a school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, person_id: PersonId, now: datetime) -> Opening:
        """Read at once what may be open to somebody; votes that close first come first."""
        facts = {"person": person_id, "school": self._school_id, "now": now}
        rows = (await self._connection.execute(_OF, facts)).all()
        found = {row.id: as_run(row) for row in rows if row.id is not None}
        polls_of = [PollId(row.poll_id) for row in rows if row.poll_id is not None]
        return Opening(
            zone=ZoneInfo(rows[0].zone if rows else FALLBACK_ZONE),
            runs=tuple(found.values()),
            poll_ids=tuple(dict.fromkeys(polls_of)),
        )
