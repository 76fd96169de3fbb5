"""Tickets: calls for a talk of one school, and the words said in them."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId, TicketId
from domain.people import Role
from domain.refusals import NotYours
from domain.talks import Said, Ticket
from storage.tables import ticket_words, tickets

_ALL: Final = (
    select(tickets)
    .where(tickets.c.school_id == bindparam("school"))
    .order_by(tickets.c.promised_at, tickets.c.id)
)
_GET: Final = _ALL.where(tickets.c.id == bindparam("id"))
_OPEN: Final = _ALL.where(tickets.c.closed_at.is_(None))
_OPEN_OF: Final = _OPEN.where(tickets.c.person_id == bindparam("person"))
_NEXT: Final = (
    select(func.coalesce(func.max(tickets.c.number), 0) + 1)
    .where(tickets.c.school_id == bindparam("of_school"))
    .scalar_subquery()
)
_ADD: Final = (
    insert_once(tickets)
    .values(number=_NEXT)
    .on_conflict_do_nothing(
        index_elements=[tickets.c.person_id], index_where=text("closed_at IS NULL")
    )
    .returning(tickets.c.id, tickets.c.number)
)
_SAVE: Final = (
    update(tickets)
    .where(tickets.c.id == bindparam("known"), tickets.c.school_id == bindparam("school"))
    .values(
        owner_id=bindparam("owner"),
        promised_at=bindparam("promised"),
        answered_at=bindparam("answered"),
        closed_at=bindparam("closed"),
    )
)
_SAY: Final = insert(ticket_words)
_SAID: Final = (
    select(ticket_words)
    .join_from(ticket_words, tickets, tickets.c.id == ticket_words.c.ticket_id)
    .where(tickets.c.school_id == bindparam("school"), ticket_words.c.ticket_id == bindparam("id"))
    .order_by(ticket_words.c.id)
)


class Tickets:
    """Who of one school asked for a talk, and what was said."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, ticket_id: TicketId) -> Ticket:
        """Find a ticket of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": ticket_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_ticket(row)

    async def open(self) -> tuple[Ticket, ...]:
        """List the talks that nobody has ended, the soonest promised first."""
        rows = await self._connection.execute(_OPEN, {"school": self._school_id})
        return tuple(map(_as_ticket, rows))

    async def open_of(self, person_id: PersonId) -> Ticket | None:
        """Find somebody's open talk; there is at most one."""
        facts = {"person": person_id, "school": self._school_id}
        row = (await self._connection.execute(_OPEN_OF, facts)).one_or_none()
        return None if row is None else _as_ticket(row)

    async def add(self, draft: Ticket) -> Ticket | None:
        """Write a new ticket under the next number; None if that person has an open one."""
        facts = {
            "school_id": self._school_id,
            "of_school": self._school_id,
            "person_id": draft.person_id,
            "to_role": draft.to,
            "opened_at": draft.opened_at,
            "promised_at": draft.promised_at,
        }
        row = (await self._connection.execute(_ADD, facts)).first()
        return None if row is None else replace(draft, id=TicketId(row.id), number=row.number)

    async def save(self, ticket: Ticket) -> Ticket:
        """Write who took a ticket, what is promised, and whether it was answered or ended."""
        facts = {
            "known": ticket.id,
            "school": self._school_id,
            "owner": ticket.owner_id,
            "promised": ticket.promised_at,
            "answered": ticket.answered_at,
            "closed": ticket.closed_at,
        }
        await self._connection.execute(_SAVE, facts)
        return ticket

    async def write(self, ticket: Ticket, said: Said) -> None:
        """Add words to a talk."""
        facts = {
            "ticket_id": ticket.id,
            "author_id": said.author_id,
            "said_at": said.said_at,
            "words": said.words,
        }
        await self._connection.execute(_SAY, facts)

    async def said(self, ticket_id: TicketId) -> tuple[Said, ...]:
        """List what was said in a talk, oldest first."""
        facts = {"id": ticket_id, "school": self._school_id}
        rows = await self._connection.execute(_SAID, facts)
        return tuple(
            Said(author_id=row.author_id, said_at=row.said_at, words=row.words) for row in rows
        )


def _as_ticket(row: Row[Any]) -> Ticket:
    return Ticket(
        id=TicketId(row.id),
        school_id=SchoolId(row.school_id),
        number=row.number,
        person_id=PersonId(row.person_id),
        to=Role(row.to_role),
        owner_id=None if row.owner_id is None else PersonId(row.owner_id),
        opened_at=row.opened_at,
        promised_at=row.promised_at,
        answered_at=row.answered_at,
        closed_at=row.closed_at,
    )
