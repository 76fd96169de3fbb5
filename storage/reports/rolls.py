"""The roll of a school: whom the bot reaches, and since when they are in.

Trial people are left out of it, since they are left out of every count, and so are those erased.
"""

from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.people import Standing
from domain.school_facts import Enrolled
from storage.people import as_person
from storage.tables import accounts, consents, people

_ADMITTED: Final = (
    select(func.max(consents.c.answered_at))
    .where(consents.c.person_id == people.c.id)
    .correlate(people)
    .scalar_subquery()
)
"""The last consent about somebody: with it they were let in."""
_ALL: Final = (
    select(accounts.c.unreachable_since, _ADMITTED, people)
    .join_from(people, accounts, accounts.c.id == people.c.account_id)
    .where(
        people.c.school_id == bindparam("school"),
        people.c.is_trial.is_(False),
        people.c.standing != Standing.ERASED,
    )
    .order_by(people.c.id)
)


class Roll:
    """Everybody of one school who counts."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[Enrolled, ...]:
        """List everybody, in the order they came."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(
            Enrolled(
                person=as_person(columns),
                is_reachable=unreachable_since is None,
                admitted_at=admitted_at,
            )
            for unreachable_since, admitted_at, *columns in rows
        )
