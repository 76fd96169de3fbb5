"""Zones: in which time zone a person reads moments."""

from zoneinfo import ZoneInfo

from domain.people import Person
from services import UnitOfWork


async def zone_of(uow: UnitOfWork, person: Person) -> ZoneInfo:
    """Give the zone a person chose, or else their school's."""
    account = (await uow.accounts.by_ids([person.account_id])).get(person.account_id)
    if account is not None and account.zone is not None:
        return ZoneInfo(account.zone)
    return (await uow.schools.get(person.school_id)).time_zone
