"""Broken promises: talks whose answer is late, in every school."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, TicketId
from domain.people import Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import people, schools, tickets

_UNANSWERED: Final = (
    select(
        tickets.c.id,
        tickets.c.promised_at,
        people.c.id.label("person_id"),
        people.c.account_id,
        func.coalesce(schools.c.zone, FALLBACK_ZONE).label("zone"),
    )
    .join_from(tickets, people, people.c.school_id == tickets.c.school_id)
    .join(schools, schools.c.id == tickets.c.school_id)
    .where(
        tickets.c.closed_at.is_(None),
        tickets.c.answered_at.is_(None),
        tickets.c.promised_at <= bindparam("until", type_=Moment),
        people.c.standing == Standing.ADMITTED,
        plays(Role.CURATOR) & (tickets.c.to_role == Role.CURATOR)
        | plays(Role.PSYCHOLOGIST) & (tickets.c.to_role == Role.PSYCHOLOGIST),
    )
    .order_by(tickets.c.promised_at, tickets.c.id, people.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A broken promise, and one of those who may make it good."""

    ticket_id: TicketId
    promised_at: datetime
    person_id: PersonId
    account_id: AccountId
    zone: str


class BrokenPromises:
    """Talks of every school whose answer is late."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def until(self, moment: datetime) -> tuple[Unanswered, ...]:
        """List what was promised up to a moment and is not answered, for each who was called."""
        rows = await self._connection.execute(_UNANSWERED, {"until": moment})
        return tuple(
            Unanswered(
                ticket_id=TicketId(row.id),
                promised_at=row.promised_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                zone=row.zone,
            )
            for row in rows
        )
