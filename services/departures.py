"""Departures: somebody leaves the school, for another one or for good."""

from datetime import datetime

from domain.erasures import Erasure, Reason
from domain.ids import PersonId
from domain.people import Person, Standing
from domain.refusals import LastCurator, NotAllowed
from domain.rights import Deed, demand
from services import UnitOfWork, erasures, people

_GONE = frozenset({Standing.ASKING, Standing.WITHDRAWN, Standing.ERASED})


def may_leave(person: Person) -> bool:
    """Whether somebody is still there."""
    return person.standing not in _GONE


async def leaver(uow: UnitOfWork, curator: Person, person_id: PersonId, now: datetime) -> Person:
    """Show whom it is about.

    Raises:
        NotAllowed: the person takes nobody out, or this one has gone already.
        NotYours: there is nobody of that number in the school.
        LastCurator: curators do not see themselves off.
    """
    demand(curator, Deed.ERASE)
    found = await people.card(uow, curator, person_id, now)
    if not may_leave(found):
        raise NotAllowed
    if found.id == curator.id:
        raise LastCurator
    return found


async def see_off(uow: UnitOfWork, curator: Person, person_id: PersonId, now: datetime) -> Erasure:
    """Write that somebody has left; everything stops at once, their data go on the school's day.

    Raises:
        NotAllowed: the person takes nobody out, or this one has gone already.
        NotYours: there is nobody of that number in the school.
        LastCurator: curators do not see themselves off.
    """
    found = await leaver(uow, curator, person_id, now)
    return await erasures.plan(uow, found, curator, Reason.LEFT, now)
