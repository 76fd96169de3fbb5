"""Who came to a gathering: ticked by hand, and closed with its share of those invited."""

from collections.abc import Mapping
from datetime import datetime

from domain.gatherings import Gathering, GatheringClosed, GatheringNotBegun, State
from domain.ids import GatheringId, PersonId
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.gatherings.cards import Card, look, must_be_open


async def guests(
    uow: UnitOfWork, curator: Person, gathering_id: GatheringId, now: datetime
) -> tuple[Gathering, Mapping[PersonId, Person]]:
    """Open a gathering with the people of it by their numbers; the journal keeps who looked.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
    """
    found = await look(uow, curator, gathering_id)
    school = uow.of(curator.school_id)
    school.journal.write(now, curator.id, "read-gathering", f"gathering:{found.id}")
    return found, await school.people.some([one.person_id for one in found.invitations])


async def turn(
    uow: UnitOfWork, curator: Person, card: Card, person_id: PersonId, now: datetime
) -> Gathering:
    """Note of somebody that they were there, or that they were not.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is no such gathering, or nobody of that number belongs to it.
        GatheringClosed: it was called off, or nobody was told of it.
        GatheringNotBegun: it has not begun.
        RunClosed: it belongs to a closed year.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    school = uow.of(curator.school_id)
    found = await school.gatherings.get(card.gathering_id)
    if found.rev != card.rev:
        return found
    if found.state not in {State.PLANNED, State.HELD}:
        raise GatheringClosed
    if now < found.starts_at:
        raise GatheringNotBegun
    invitation = found.of(person_id)
    if invitation is None:
        raise NotYours
    await must_be_open(uow, found)
    saved = await school.gatherings.save(found)
    came_at = None if invitation.was_there else now
    await school.gatherings.attend(found.id, person_id, came_at)
    school.journal.write(now, curator.id, "gathering-mark", f"gathering:{found.id}")
    return saved


async def close(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Gathering:
    """Note that a gathering took place; a second note does nothing.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it was called off, or nobody was told of it.
        GatheringNotBegun: it has not begun.
        RunClosed: it belongs to a closed year.
    """
    found = await look(uow, curator, card.gathering_id)
    if found.rev != card.rev or found.state is State.HELD:
        return found
    await must_be_open(uow, found)
    school = uow.of(curator.school_id)
    saved = await school.gatherings.save(found.held(now))
    school.journal.write(now, curator.id, "gathering-hold", f"gathering:{found.id}")
    return saved
