"""Mentors of open pairs, to whom a working week begins."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Standing
from storage.tables import pairs, people

_MENTORS: Final = (
    select(
        people.c.school_id,
        people.c.id,
        people.c.account_id,
        people.c.age_group,
        func.min(pairs.c.agreed_at).label("since"),
    )
    .select_from(pairs)
    .join(people, people.c.id == pairs.c.mentor_id)
    .where(
        pairs.c.school_id.in_(bindparam("schools", expanding=True)),
        pairs.c.closed_at.is_(None),
        pairs.c.agreed_at.is_not(None),
        people.c.account_id > 0,
        people.c.standing == Standing.ADMITTED,
    )
    .group_by(people.c.id)
    .order_by(people.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyMentor:
    """A mentor who works with somebody now; `since` their first open pair was agreed to."""

    school_id: SchoolId
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool
    since: datetime


class BusyMentors:
    """The mentors of every school who work with somebody."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, school_ids: Collection[SchoolId]) -> tuple[BusyMentor, ...]:
        """List the mentors of open pairs in some schools."""
        if not school_ids:
            return ()
        rows = await self._connection.execute(_MENTORS, {"schools": sorted(school_ids)})
        return tuple(
            BusyMentor(
                school_id=SchoolId(row.school_id),
                person_id=PersonId(row.id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
                since=row.since,
            )
            for row in rows
        )
