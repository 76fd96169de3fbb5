"""Signals: a light that changes reaches the curators at once, and one of them settles it."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import MeetingId, PairId
from domain.lights import Signal, Signals, Why
from domain.pairs import Pair
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.lights import lights
from storage.signals import SETTLE


@dataclass(frozen=True, slots=True)
class Spoken:
    """A pair, and what its light speaks of."""

    pair: Pair
    signal: Signal


async def of_pair(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> Signals:
    """Say how an open pair stands, as far as a curator may know.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    pair = await uow.of(curator.school_id).pairs.get(pair_id)
    if not pair.is_open:
        raise NotYours
    facts = (curator.school_id, [pair.id], now, curator.id)
    return (await lights(uow, *facts))[pair.id]


async def settle(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> bool:
    """Note that what was said after the last meetings is talked over; False: nothing was to be.

    A no to going on stays: there a curator decides about the pair itself.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair in their school.
    """
    known = await of_pair(uow, curator, pair_id, now)
    if known.can_be_settled:
        uow.of(curator.school_id).journal.write(now, curator.id, SETTLE, f"pair:{pair_id}")
    return known.can_be_settled


async def about(
    uow: UnitOfWork, curator: Person, meeting_id: MeetingId, why: Why, now: datetime
) -> Spoken | None:
    """Say whose light still speaks of a meeting for a reason; None: that is settled, or over.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such meeting in their school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    pair = await school.pairs.get((await school.meetings.get(meeting_id)).pair_id)
    if not pair.is_open:
        return None
    known = await of_pair(uow, curator, pair.id, now)
    found = (one for one in known.why if (one.why, one.meeting_id) == (why, meeting_id))
    return next((Spoken(pair, one) for one in found), None)
