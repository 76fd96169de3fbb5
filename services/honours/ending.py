"""Ending: a vote whose end has come is closed and counted by the clock, and curators are told."""

from contextlib import suppress
from datetime import datetime
from typing import Final

from domain.ids import PollId, SchoolId
from domain.people import Person
from domain.polls import Stage
from domain.refusals import ChangedMeanwhile
from domain.rights import Deed, demand
from services import UnitOfWork, people
from services.honours import counting
from services.telling import tell_but_once

COUNTED: Final = "vote-counted"


async def next_at(uow: UnitOfWork, now: datetime) -> datetime | None:
    """Say when the next vote ends; None: none goes on."""
    known = await uow.vote_occurrences.under_way(now)
    return known[0].closes_at if known else None


async def end(uow: UnitOfWork, now: datetime) -> None:
    """Close and count every vote whose end has come."""
    for one in await uow.vote_occurrences.under_way(now):
        if one.closes_at <= now:
            with suppress(ChangedMeanwhile):  # a curator ended it at this very moment
                await _end(uow, one.school_id, one.poll_id, now)


async def told(uow: UnitOfWork, curator: Person, poll_id: PollId) -> int | None:
    """Say how many nominations of a counted vote wait for a choice; None: it was announced.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    poll = await uow.of(curator.school_id).polls.get(poll_id)
    if poll.stage is not Stage.CLOSED:
        return None
    return sum(one.winner_id is None for one in poll.nominations)


async def _end(uow: UnitOfWork, school_id: SchoolId, poll_id: PollId, now: datetime) -> None:
    school = uow.of(school_id)
    found = await school.polls.get(poll_id)
    await school.polls.save(found.closed(now))
    await counting.count(uow, school_id, poll_id)
    for curator in await people.curators(uow, school_id):
        tell_but_once(uow, curator, COUNTED, f"poll:{poll_id}", "counted", now)
