"""Talks: asking a curator or a psychologist for a talk, past the mentor, and writing to them.

What the one who asks does stands in no journal: curators read that, and one of them may be the
mentor. What the school does about it is written by `talk_desk.py`, under the talk's number.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import TicketId
from domain.people import Person, Role
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, demand
from domain.talks import LISTENERS, LONGEST, Said, Ticket
from services import UnitOfWork, confidants
from services.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk with everything that was said in it, oldest first."""

    ticket: Ticket
    asker: Person
    said: tuple[Said, ...] = ()


async def current(uow: UnitOfWork, person: Person) -> Talk | None:
    """Find somebody's own open talk.

    Raises:
        NotAllowed: the person calls nobody.
    """
    demand(person, Deed.ASK_FOR_TALK)
    ticket = await uow.of(person.school_id).tickets.open_of(person.id)
    return None if ticket is None else await with_words(uow, ticket, person)


async def read(uow: UnitOfWork, person: Person, ticket_id: TicketId) -> Talk:
    """Read one of somebody's own talks, an ended one too.

    Raises:
        NotAllowed: the person calls nobody.
        NotYours: it is somebody else's talk, or not there.
    """
    return await with_words(uow, await _own(uow, person, ticket_id), person)


async def ask(uow: UnitOfWork, person: Person, to: Role, now: datetime) -> Talk:
    """Call for a talk; who has an open one gets that. All who hear the call are told.

    Raises:
        NotAllowed: the person calls nobody.
        NotYours: there is nobody they could call so.
    """
    demand(person, Deed.ASK_FOR_TALK)
    if to not in LISTENERS:
        raise NotYours
    heard_by = await confidants.of_role(uow, person, to)
    if not heard_by:
        raise NotYours
    ticket = await begin(uow, person, to, now)
    if ticket is not None:
        for one in heard_by:
            tell(uow, one, "talk-asked", f"ticket:{ticket.id}", now)
        return Talk(ticket=ticket, asker=person)
    known = await uow.of(person.school_id).tickets.open_of(person.id)
    if known is None:
        raise NotYours
    return await with_words(uow, known, person)


async def begin(uow: UnitOfWork, person: Person, to: Role, now: datetime) -> Ticket | None:
    """Write a ticket and tell nobody; None if the person has an open one.

    Raises:
        NotAllowed: the person calls nobody.
    """
    demand(person, Deed.ASK_FOR_TALK)
    draft = Ticket(
        id=TicketId(0),
        school_id=person.school_id,
        person_id=person.id,
        to=to,
        opened_at=now,
        promised_at=await confidants.promised(uow, person, now),
    )
    return await uow.of(person.school_id).tickets.add(draft)


async def write(
    uow: UnitOfWork, person: Person, ticket_id: TicketId, words: str, now: datetime
) -> Talk:
    """Add words of the one who asked; after an answer there is a new promise, and a letter.

    Raises:
        NotAllowed: the person calls nobody.
        NotYours: it is somebody else's talk, or not there.
        TalkOver: it has ended.
        Misunderstood: the words are too many.
    """
    before = await _own(uow, person, ticket_id)
    said = Said(author_id=person.id, said_at=now, words=fitting(words))
    school = uow.of(person.school_id)
    after = await school.tickets.save(
        before.asked_again(await confidants.promised(uow, person, now))
    )
    await school.tickets.write(after, said)
    if not before.awaits_answer:
        for one in await confidants.of_ticket(uow, after, person):
            tell(uow, one, "talk-said", f"ticket:{after.id}", now)
    return await with_words(uow, after, person)


async def finish(uow: UnitOfWork, person: Person, ticket_id: TicketId, now: datetime) -> None:
    """End a talk as the one who asked for it; whoever had taken it is told.

    Raises:
        NotAllowed: the person calls nobody.
        NotYours: it is somebody else's talk, or not there.
        TalkOver: it has ended already.
    """
    ticket = await _own(uow, person, ticket_id)
    await close(uow, ticket, person, now)
    if ticket.owner_id is not None:
        for one in await confidants.of_ticket(uow, ticket, person):
            tell(uow, one, "talk-closed", f"ticket:{ticket.id}", now)


async def close(uow: UnitOfWork, ticket: Ticket, asker: Person, now: datetime) -> None:
    """End a talk; what waited for its end to reach the one who asked waits no more.

    Raises:
        TalkOver: it has ended already.
    """
    await uow.of(ticket.school_id).tickets.save(ticket.closed(now))
    await uow.outbox.bring_forward(asker.account_id, now)


async def with_words(uow: UnitOfWork, ticket: Ticket, asker: Person) -> Talk:
    """Put what was said beside a ticket."""
    said = await uow.of(ticket.school_id).tickets.said(ticket.id)
    return Talk(ticket=ticket, asker=asker, said=said)


def fitting(words: str) -> str:
    """Give words as they are kept.

    Raises:
        Misunderstood: they are too many.
    """
    kept = words.strip()
    if len(kept) > LONGEST:
        raise Misunderstood("shorter", length=len(kept), most=LONGEST)
    return kept


async def _own(uow: UnitOfWork, person: Person, ticket_id: TicketId) -> Ticket:
    demand(person, Deed.ASK_FOR_TALK)
    ticket = await uow.of(person.school_id).tickets.get(ticket_id)
    if ticket.person_id != person.id:
        raise NotYours
    return ticket
