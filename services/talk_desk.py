"""The desk of talks: what curators and psychologists do about calls for a talk."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import PersonId, TicketId
from domain.people import Person
from domain.refusals import NotYours, TalkTaken
from domain.rights import Deed, demand, may
from domain.talks import Said, Ticket
from services import UnitOfWork, talks
from services.talks import Talk
from services.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An open talk in somebody's list; `asker` is None for who sees only that it is there."""

    ticket: Ticket
    asker: Person | None


async def waiting(uow: UnitOfWork, staff: Person, now: datetime) -> tuple[Seen, ...]:
    """List the open talks: those that wait for an answer first, the longest overdue on top.

    A curator sees by its number that somebody else has a talk: they answer for nobody waiting in
    vain, and need neither the name nor the words for that, since whom a child turned to is as
    private as what about. A psychologist sees only what is for psychologists. Who is the mentor of
    the one who asked sees nothing.

    Raises:
        NotAllowed: nobody talks with the person.
    """
    demand(staff, Deed.ANSWER_TALK)
    school = uow.of(staff.school_id)
    open_ones = await school.tickets.open()
    known = await school.people.some(_people_of(open_ones))
    mine = await school.pairs.of_person(staff.id)
    led = (one for one in mine if one.is_open and one.mentor_id == staff.id)
    mentees = {staff.id, *(each for one in led for each in one.mentee_ids)}
    tickets = [_released(one, known) for one in open_ones if one.person_id not in mentees]
    seen = [
        Seen(ticket=one, asker=known[one.person_id] if one.may_be_read_by(staff, now) else None)
        for one in tickets
        if one.may_be_read_by(staff, now) or may(staff, Deed.SEE_SCHOOL)
    ]
    return tuple(
        sorted(seen, key=lambda one: (not one.ticket.awaits_answer, one.ticket.promised_at))
    )


async def look(uow: UnitOfWork, staff: Person, ticket_id: TicketId, now: datetime) -> Talk:
    """Read a talk; the journal remembers who did.

    Raises:
        NotAllowed: nobody talks with the person.
        NotYours: the talk is not for them, or not there.
        TalkTaken: somebody else answers it, in time.
    """
    talk = await _readable(uow, staff, ticket_id, now)
    _note(uow, staff, "read-talk", talk.ticket, now)
    return await talks.with_words(uow, talk.ticket, talk.asker)


async def peek(
    uow: UnitOfWork, staff: Person, ticket_id: TicketId, now: datetime
) -> Ticket | None:
    """Say how a talk stands without reading it; None: it is nothing for this person now."""
    try:
        return (await _readable(uow, staff, ticket_id, now)).ticket
    except (NotYours, TalkTaken):
        return None


async def take(uow: UnitOfWork, staff: Person, ticket_id: TicketId, now: datetime) -> Talk:
    """Answer for a talk from now on; one that is overdue may be taken from somebody else.

    Raises:
        NotAllowed: nobody talks with the person.
        NotYours: the talk is not for them, or not there.
        TalkTaken: somebody else answers it, in time.
        TalkOver: it has ended.
    """
    talk = await _readable(uow, staff, ticket_id, now)
    if talk.ticket.owner_id != staff.id:
        await uow.of(staff.school_id).tickets.save(talk.ticket.taken(staff.id))
        _note(uow, staff, "take-talk", talk.ticket, now)
    return await look(uow, staff, ticket_id, now)


async def reply(
    uow: UnitOfWork, staff: Person, ticket_id: TicketId, words: str, now: datetime
) -> Talk:
    """Write to the one who asked; who replies has taken the talk.

    Raises:
        NotAllowed: nobody talks with the person.
        NotYours: the talk is not for them, or not there.
        TalkTaken: somebody else answers it, in time.
        TalkOver: it has ended.
        Misunderstood: the words are too many.
    """
    talk = await _readable(uow, staff, ticket_id, now)
    said = Said(author_id=staff.id, said_at=now, words=talks.fitting(words))
    tickets = uow.of(staff.school_id).tickets
    after = await tickets.save(talk.ticket.answered(staff.id, now))
    await tickets.write(after, said)
    _note(uow, staff, "answer-talk", after, now)
    tell(uow, talk.asker, "talk-answered", f"ticket:{after.id}", now)
    return await talks.with_words(uow, after, talk.asker)


async def close(uow: UnitOfWork, staff: Person, ticket_id: TicketId, now: datetime) -> None:
    """End a talk as somebody of the school; the one who asked is told.

    Raises:
        NotAllowed: nobody talks with the person.
        NotYours: the talk is not for them, or not there.
        TalkTaken: somebody else answers it, in time.
        TalkOver: it has ended already.
    """
    talk = await _readable(uow, staff, ticket_id, now)
    await talks.close(uow, talk.ticket, talk.asker, now)
    _note(uow, staff, "close-talk", talk.ticket, now)
    tell(uow, talk.asker, "talk-closed", f"ticket:{ticket_id}", now)


async def _readable(uow: UnitOfWork, staff: Person, ticket_id: TicketId, now: datetime) -> Talk:
    """Find a talk whose words are for somebody of the staff."""
    demand(staff, Deed.ANSWER_TALK)
    school = uow.of(staff.school_id)
    kept = await school.tickets.get(ticket_id)
    known = await school.people.some(_people_of([kept]))
    mentors = {
        one.mentor_id for one in await school.pairs.open() if kept.person_id in one.mentee_ids
    }
    if kept.to not in staff.roles or staff.id in {*mentors, kept.person_id}:
        raise NotYours
    ticket = _released(kept, known)
    if not ticket.may_be_read_by(staff, now):
        raise TalkTaken
    return Talk(ticket=ticket, asker=known[kept.person_id])


def _released(ticket: Ticket, known: Mapping[PersonId, Person]) -> Ticket:
    """Free a talk whose owner may answer for it no more."""
    owner = None if ticket.owner_id is None else known.get(ticket.owner_id)
    stays = owner is not None and owner.is_admitted and ticket.to in owner.roles
    return ticket if stays else replace(ticket, owner_id=None)


def _people_of(tickets: "list[Ticket] | tuple[Ticket, ...]") -> set[PersonId]:
    both = ((one.person_id, one.owner_id) for one in tickets)
    return {one for pair in both for one in pair if one is not None}


def _note(uow: UnitOfWork, staff: Person, deed: str, ticket: Ticket, now: datetime) -> None:
    uow.of(staff.school_id).journal.write(now, staff.id, deed, f"ticket:{ticket.id}")
