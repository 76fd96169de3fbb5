"""Announcing a gathering: whom it calls, and telling each of them once."""

from dataclasses import replace
from datetime import datetime

from domain.dues import due_at
from domain.gathering_reminders import INVITED
from domain.gatherings import (
    LONGEST_CLASS,
    Crowd,
    Gathering,
    Kind,
    NobodyInvited,
    State,
    audiences,
)
from domain.guests import Invitation
from domain.occurrences import Moment, Occurrence
from domain.people import Person
from domain.refusals import Misunderstood, MomentPassed
from domain.rights import Deed, demand
from domain.training import a_title
from services import UnitOfWork
from services.audiences import community
from services.gatherings.cards import Card, change, look
from services.telling import tell
from services.zones import zone_of


async def choose(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    crowd: Crowd,
    class_name: str | None,
    now: datetime,
) -> Gathering:
    """Choose whom to invite.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it was announced already.
        RunClosed: it belongs to a closed year.
    """
    return await change(uow, curator, card, lambda one: one.calling(crowd, class_name), now)


async def narrow(
    uow: UnitOfWork, curator: Person, card: Card, class_name: str, now: datetime
) -> Gathering:
    """Invite only those of one class, and the guardians of its pupils.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it was announced already.
        RunClosed: it belongs to a closed year.
        NobodyInvited: nobody was chosen yet.
        Misunderstood: it is no name of a class.
    """
    found = await look(uow, curator, card.gathering_id)
    if found.crowd is None:
        raise NobodyInvited
    name = a_title(class_name)
    if len(name) > LONGEST_CLASS:
        raise Misunderstood("shorter", length=len(name), most=LONGEST_CLASS)
    return await choose(uow, curator, card, found.crowd, name, now)


async def guests(uow: UnitOfWork, curator: Person, gathering: Gathering) -> tuple[Person, ...]:
    """List whom an announcement would invite now.

    Raises:
        NotAllowed: the person gathers nobody.
    """
    demand(curator, Deed.MANAGE_GATHERINGS)
    if gathering.crowd is None:
        return ()
    known = await community(uow, curator.school_id)
    return known.invited(audiences(gathering.crowd, gathering.class_name))


async def announce(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Gathering:
    """Invite everybody who was chosen; a second tap does nothing.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: it is over or was called off.
        RunClosed: it belongs to a closed year.
        NobodyInvited: there is nobody to invite.
        MomentPassed: it would have begun already.
    """
    before = await look(uow, curator, card.gathering_id)
    if before.rev != card.rev or before.state is State.PLANNED:
        return before
    if before.starts_at <= now:
        raise MomentPassed
    invited = await guests(uow, curator, before)
    after = await change(uow, curator, card, lambda one: one.announced(len(invited), now), now)
    asked = [one.id for one in invited]
    await uow.of(curator.school_id).gatherings.invite(after.id, asked)
    for one in invited:
        if not await _is_invited_later(uow, after, one, now):
            tell(uow, one, "gathering-invited", f"gathering:{after.id}", now)
    return replace(after, invitations=tuple(Invitation(person_id=one) for one in asked))


async def _is_invited_later(
    uow: UnitOfWork, gathering: Gathering, guest: Person, now: datetime
) -> bool:
    """Whether the invitation to a final event leaves by itself, on a day still to come."""
    if gathering.kind is not Kind.FINAL:
        return False
    occurrence = Occurrence(
        moment=Moment.FINAL_GATHERING,
        at=gathering.starts_at,
        subject=f"gathering:{gathering.id}",
        person_id=guest.id,
        account_id=guest.account_id,
        zone=await zone_of(uow, guest),
        is_pupil=guest.is_pupil,
    )
    at = due_at(INVITED, occurrence)
    return at is not None and at > now
