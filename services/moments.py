"""Moments: which days and hours somebody may choose for a meeting."""

from datetime import datetime, time, timedelta

from domain.calendars import Choice
from domain.meetings import LOOKS_BACK
from domain.people import Person
from services import UnitOfWork, runs
from services.zones import zone_of


async def to_come(uow: UnitOfWork, person: Person, now: datetime) -> Choice:
    """Offer what is still to come, until the last programme ends; without one, a whole year."""
    zone = await zone_of(uow, person)
    school = await uow.schools.get(person.school_id)
    last = await runs.lasts_until(uow, school, now)
    if last is None:
        last = (now + timedelta(days=365)).astimezone(zone).date()
    return Choice(zone=zone, after=now, until=datetime.combine(last, time.max, zone))


async def gone_by(uow: UnitOfWork, person: Person, now: datetime) -> Choice:
    """Offer what has gone by lately, for a meeting that took place without having been planned."""
    return Choice(zone=await zone_of(uow, person), after=now - LOOKS_BACK, until=now)
