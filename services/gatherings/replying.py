"""What somebody invited does: reads what awaits them, says whether they come, comes by a code."""

import hmac
import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.gatherings import Gathering, GatheringClosed, State
from domain.guests import Invitation, Reply
from domain.ids import AccountId, GatheringId
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, guessing, links
from services.gatherings.cards import look, must_be_open

_PURPOSE: Final = "door of gathering"
_PAYLOAD: Final = re.compile(r"g-([1-9][0-9]{0,8})-[A-Za-z0-9_-]{24}")


async def mine(uow: UnitOfWork, person: Person, now: datetime) -> tuple[Gathering, ...]:
    """List what somebody is called to and is not over yet, the earliest first.

    Raises:
        NotAllowed: the person is invited to nothing.
    """
    demand(person, Deed.ANSWER_INVITATION)
    known = await uow.of(person.school_id).gatherings.of_person(person.id)
    return tuple(
        one
        for one in known
        if one.state is State.PLANNED and one.ends_at > now and _is(one, person)
    )


async def find(
    uow: UnitOfWork, person: Person, gathering_id: GatheringId
) -> tuple[Gathering, Invitation]:
    """Open what somebody is called to, with what they answered.

    Raises:
        NotAllowed: the person is invited to nothing.
        NotYours: they are not invited to this.
    """
    demand(person, Deed.ANSWER_INVITATION)
    found = await uow.of(person.school_id).gatherings.get(gathering_id)
    invitation = found.of(person.id)
    if invitation is None or not invitation.is_invited or found.announced_at is None:
        raise NotYours
    return found, invitation


async def answer(
    uow: UnitOfWork, person: Person, gathering_id: GatheringId, reply: Reply, now: datetime
) -> tuple[Gathering, Invitation]:
    """Say whether one comes; it may be said otherwise until it begins.

    Raises:
        NotAllowed: the person is invited to nothing.
        NotYours: they are not invited to this.
        GatheringClosed: it was called off or is over.
        GatheringBegun: it has begun.
    """
    found, invitation = await find(uow, person, gathering_id)
    said = found.answering(reply, now)
    after = replace(invitation, reply=said, replied_at=now)
    await uow.of(person.school_id).gatherings.reply(found.id, person.id, said, now)
    return found, after


async def door(uow: UnitOfWork, curator: Person, gathering_id: GatheringId) -> str:
    """Give the address that a code at the door holds.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: nobody is called to it.
    """
    found = await look(uow, curator, gathering_id)
    if found.state is not State.PLANNED:
        raise GatheringClosed
    return await links.address(uow, _payload(uow, found.id))


def is_payload(words: str) -> bool:
    """Whether words have the shape of what such a code carries; an invitation never has it."""
    return _PAYLOAD.fullmatch(words) is not None


async def opened(
    uow: UnitOfWork, account_id: AccountId, payload: str, now: datetime
) -> GatheringId | None:
    """Say which door a code stands at; None: nobody printed it, or they tried many others.

    None is no refusal, which would undo that the wrong code was counted.
    """
    if await guessing.is_barred(uow, account_id, now):
        return None
    found = _PAYLOAD.fullmatch(payload)
    number = GatheringId(int(found[1])) if found else GatheringId(0)
    if hmac.compare_digest(payload, _payload(uow, number)):
        return number
    await guessing.note(uow, account_id, now)
    return None


async def come(
    uow: UnitOfWork, person: Person, gathering_id: GatheringId, now: datetime
) -> tuple[Gathering, Invitation] | None:
    """Note that somebody came, on the day itself; None: on any other day, or if called off.

    Whoever was not invited is noted as such. A second time changes nothing.

    Raises:
        NotYours: it is a gathering of another school, or they may not take part.
        RunClosed: it belongs to a year that was closed since it began.
    """
    if not person.is_admitted:
        raise NotYours
    school = uow.of(person.school_id)
    found = await school.gatherings.get(gathering_id)
    zone = (await uow.schools.get(person.school_id)).time_zone
    is_today = found.starts_at.astimezone(zone).date() == now.astimezone(zone).date()
    if found.state is not State.PLANNED or not is_today:
        return None
    known = found.of(person.id) or Invitation(person_id=person.id, is_invited=False)
    if not known.was_there:
        await must_be_open(uow, found)
        known = replace(known, was_there=True, checked_in_at=now)
        await school.gatherings.attend(found.id, person.id, now)
    return found, known


def _is(gathering: Gathering, person: Person) -> bool:
    invitation = gathering.of(person.id)
    return invitation is not None and invitation.is_invited


def _payload(uow: UnitOfWork, gathering_id: GatheringId) -> str:
    return f"g-{gathering_id}-{uow.seals.of(_PURPOSE, str(gathering_id))}"
