"""Who hears of reports that are due and of months that begin: staff of schools, by their role."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import Role, Standing
from domain.settings import Quarters
from storage.reports.guests import plays
from storage.tables import people, runs, school_settings

_STAFF: Final = (
    select(people.c.school_id, people.c.id, people.c.account_id, people.c.roles)
    .where(
        people.c.school_id.in_(bindparam("schools", expanding=True)),
        people.c.standing == Standing.ADMITTED,
        people.c.account_id > 0,
    )
    .order_by(people.c.id)
)
_QUARTERS: Final = select(school_settings.c.school_id, school_settings.c.value).where(
    school_settings.c.key == "quarters"
)
_AT_WORK: Final = select(runs.c.school_id).where(
    runs.c.starts_on <= bindparam("last"), runs.c.ends_on >= bindparam("first")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody of the staff of a school."""

    school_id: SchoolId
    person_id: PersonId
    account_id: AccountId


class ReportReaders:
    """The staff of every school that reports are for."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(
        self, school_ids: Collection[SchoolId], roles: Collection[Role]
    ) -> tuple[Reader, ...]:
        """List those with one of some roles in some schools."""
        if not school_ids:
            return ()
        query = _STAFF.where(or_(*(plays(one) for one in sorted(roles))))
        rows = await self._connection.execute(query, {"schools": sorted(school_ids)})
        return tuple(
            Reader(
                school_id=SchoolId(row.school_id),
                person_id=PersonId(row.id),
                account_id=AccountId(row.account_id),
            )
            for row in rows
        )

    async def quarters(self) -> Mapping[SchoolId, Quarters]:
        """Say which quarters the schools chose that chose any."""
        rows = await self._connection.execute(_QUARTERS)
        return {SchoolId(row.school_id): Quarters(row.value) for row in rows}

    async def at_work(self, first: date, last: date) -> frozenset[SchoolId]:
        """List the schools whose programme went on on some of the days between two."""
        rows = await self._connection.execute(_AT_WORK, {"first": first, "last": last})
        return frozenset(SchoolId(row.school_id) for row in rows)
