"""Mentees who have waited for a pair too long, for the psychologists of their school."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from domain import local_days
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from services import UnitOfWork

_A_DAY: Final = timedelta(days=1)


async def unpaired(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the days on which somebody began to wait; several on one day are one letter."""
    found = await uow.unpaired_occurrences.between(since, until + _A_DAY)
    if not found:
        return ()
    schools = {one.school_id for one in found}
    zones = {one.id: one.time_zone for one in await uow.schools.all() if one.id in schools}
    days = {(one.school_id, one.since.astimezone(zones[one.school_id]).date()) for one in found}
    readers = await uow.periods.readers.of(sorted(schools), {Role.PSYCHOLOGIST})
    return [
        Occurrence(
            moment=Moment.UNPAIRED_LONG,
            at=at,
            subject=f"school:{school_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=zones[school_id],
        )
        for school_id, day in sorted(days)
        for one in readers
        if one.school_id == school_id
        and since <= (at := local_days.begins(day, zones[school_id])) <= until
    ]
