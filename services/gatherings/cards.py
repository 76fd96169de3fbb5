"""Cards of gatherings: which one a button means, and changing it so that its guests know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.gatherings import Gathering
from domain.ids import GatheringId
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork
from services.telling import tell
from services.year_ends.gates import is_open_at, must_be_open_at


@dataclass(frozen=True, slots=True)
class Card:
    """Which gathering is meant, as it was when the button was drawn."""

    gathering_id: GatheringId
    rev: int


async def look(uow: UnitOfWork, curator: Person, gathering_id: GatheringId) -> Gathering:
    """Open a gathering.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    return await uow.of(curator.school_id).gatherings.get(gathering_id)


async def must_be_open(uow: UnitOfWork, gathering: Gathering) -> None:
    """Go on only with a gathering of a year that is not closed, or one after its close.

    Raises:
        RunClosed: it belongs to a closed year.
    """
    await must_be_open_at(uow, gathering.school_id, gathering.starts_at, gathering.run_id)


async def is_open(uow: UnitOfWork, gathering: Gathering) -> bool:
    """Whether a gathering belongs to no closed year."""
    return await is_open_at(uow, gathering.school_id, gathering.starts_at, gathering.run_id)


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    change: Callable[[Gathering], Gathering],
    now: datetime,
) -> Gathering:
    """Save a gathering as it is after a change; an old button changes nothing.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
    """
    before = await look(uow, curator, card.gathering_id)
    if before.rev != card.rev:
        return before
    await must_be_open(uow, before)
    school = uow.of(curator.school_id)
    after = await school.gatherings.save(change(before))
    school.journal.write(now, curator.id, "gathering-change", f"gathering:{after.id}")
    return after


async def told(
    uow: UnitOfWork, card: Card, after: Gathering, name: str, now: datetime
) -> Gathering:
    """Tell the invited, if the button was fresh, they know of it, and it is still to come."""
    if after.rev != card.rev + 1 or after.announced_at is None or after.starts_at <= now:
        return after
    invited = [one.person_id for one in after.invitations if one.is_invited]
    for one in (await uow.of(after.school_id).people.some(invited)).values():
        tell(uow, one, name, f"gathering:{after.id}", now)
    return after
