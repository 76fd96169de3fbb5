"""Seasons: what the time of the year opens to a person, for their menu."""

from datetime import datetime

from domain import seasons
from domain.people import Person
from domain.rights import Deed, may
from domain.seasons import Season
from services import UnitOfWork


async def of_person(uow: UnitOfWork, person: Person, now: datetime) -> Season:
    """Say which vote and which end of a year wait for somebody; nothing is asked for others."""
    votes, ends = may(person, Deed.VOTE), may(person, Deed.CLOSE_YEAR)
    if not votes and not ends:
        return Season()
    found = await uow.of(person.school_id).seasons.of(person.id, now)
    today = now.astimezone(found.zone).date()
    return Season(
        poll_id=next(iter(found.poll_ids), None) if votes else None,
        run_id=seasons.ending(found.runs, today, found.zone) if ends else None,
    )
