"""Reaching: whom a broadcast would be told now, and whom of those meant no letter reaches."""

from collections.abc import Iterable

from domain.broadcasts import Broadcast, Reach
from domain.deliveries import REACHED
from domain.gatherings import audiences
from domain.people import Person, Standing
from services import UnitOfWork
from services.audiences import community


async def reach(uow: UnitOfWork, broadcast: Broadcast) -> Reach:
    """Work out whom a broadcast reaches; whoever calls has asked for the right to know."""
    meant = await _meant(uow, broadcast)
    admitted = [one for one in meant if one.is_admitted]
    there = [one for one in admitted if one.has_telephone]
    accounts = await uow.accounts.by_ids([one.account_id for one in there])
    told = tuple(one for one in there if accounts[one.account_id].is_reachable)
    return Reach(
        told=told,
        on_paper=len(admitted) - len(there),
        blocked=len(there) - len(told),
        without_consent=len(meant) - len(admitted),
    )


async def _meant(uow: UnitOfWork, broadcast: Broadcast) -> tuple[Person, ...]:
    """List whom a broadcast means, whether or not it may be told to them."""
    if broadcast.corrects_id is not None:
        school = uow.of(broadcast.school_id)
        reached = await school.broadcasts.deliveries(broadcast.corrects_id)
        numbers = [one.person_id for one in reached if one.outcome in REACHED]
        return _present((await school.people.some(numbers)).values())
    if broadcast.crowd is None:
        return ()
    known = await community(uow, broadcast.school_id)
    return _present(known.meant(audiences(broadcast.crowd, broadcast.class_name)))


def _present(people: Iterable[Person]) -> tuple[Person, ...]:
    """Leave out trial people, and those of whom only a number is left."""
    return tuple(one for one in people if not one.is_trial and one.standing is not Standing.ERASED)
