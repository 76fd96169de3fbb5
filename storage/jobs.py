"""Jobs: slow work that waits for the workshop, from being asked for to being done or given up."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, delete, func, insert, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import JobId, PersonId, SchoolId
from domain.jobs import Job, JobState
from domain.people import Person
from storage.tables import PENDING, jobs

_ADD: Final = insert(jobs).returning(jobs.c.id)
_NEXT: Final = (
    select(jobs)
    .where(jobs.c.state == PENDING, jobs.c.not_before <= bindparam("now"))
    .order_by(jobs.c.not_before, jobs.c.id)
    .limit(1)
)
_NEXT_MOMENT: Final = select(func.min(jobs.c.not_before)).where(jobs.c.state == PENDING)
_PUT_OFF: Final = (
    update(jobs)
    .where(jobs.c.id == bindparam("known"), jobs.c.state == PENDING)
    .values(tries=jobs.c.tries + 1, not_before=bindparam("until"))
)
_SETTLE: Final = (
    update(jobs)
    .where(jobs.c.id == bindparam("known"), jobs.c.state == PENDING)
    .values(state=bindparam("into"), facts=null(), settled_at=bindparam("at"))
)
_FORGET: Final = delete(jobs).where(
    and_(jobs.c.state != PENDING, jobs.c.settled_at < bindparam("before"))
)


class Jobs:
    """The jobs of every school; they are done one at a time."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def write(
        self, asked_by: Person, craft: str, facts: Mapping[str, Any], now: datetime
    ) -> Job:
        """Let a job wait for the workshop."""
        row = {
            "craft": craft,
            "school_id": asked_by.school_id,
            "person_id": asked_by.id,
            "facts": dict(facts),
            "state": JobState.PENDING,
            "not_before": now,
            "made_at": now,
        }
        number = (await self._connection.execute(_ADD, row)).scalar_one()
        return Job(
            id=JobId(number),
            craft=craft,
            school_id=asked_by.school_id,
            person_id=asked_by.id,
            made_at=now,
            facts=dict(facts),
        )

    async def next_one(self, now: datetime) -> Job | None:
        """Give the job that has been due longest."""
        row = (await self._connection.execute(_NEXT, {"now": now})).one_or_none()
        if row is None:
            return None
        return Job(
            id=JobId(row.id),
            craft=row.craft,
            school_id=SchoolId(row.school_id),
            person_id=PersonId(row.person_id),
            made_at=row.made_at,
            facts=row.facts or {},
            tries=row.tries,
        )

    async def next_moment(self) -> datetime | None:
        """Say when the first of the waiting jobs may be done."""
        moment: datetime | None = (await self._connection.execute(_NEXT_MOMENT)).scalar_one()
        return moment

    async def put_off(self, job_id: JobId, until: datetime) -> None:
        """Let a job wait for another try."""
        await self._connection.execute(_PUT_OFF, {"known": job_id, "until": until})

    async def settle(self, job_id: JobId, state: JobState, now: datetime) -> bool:
        """End a job and forget its facts; False: it was over already, or is gone."""
        facts = {"known": job_id, "into": state, "at": now}
        return (await self._connection.execute(_SETTLE, facts)).rowcount == 1

    async def forget(self, before: datetime) -> None:
        """Drop jobs that were over before a moment."""
        await self._connection.execute(_FORGET, {"before": before})
