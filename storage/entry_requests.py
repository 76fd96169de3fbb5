"""Entry requests: who waits for a curator to be let in, or to be given a role."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.entrances import Request, Verdict
from domain.ids import PersonId, SchoolId
from domain.people import Role, Standing
from domain.refusals import NotYours
from storage.tables import entry_requests, invitations, people

_GONE: Final = (Standing.ERASED, Standing.WITHDRAWN)
_OPEN: Final = (
    select(entry_requests, invitations.c.role, invitations.c.label, invitations.c.class_name)
    .join(invitations, invitations.c.id == entry_requests.c.invitation_id)
    .join(people, people.c.id == entry_requests.c.person_id)
    .where(
        entry_requests.c.school_id == bindparam("school"),
        entry_requests.c.decided_at.is_(None),
        people.c.standing.not_in(_GONE),
    )
    .order_by(entry_requests.c.id)
)
_GET: Final = _OPEN.where(entry_requests.c.id == bindparam("known"))
_OF_PERSON: Final = _OPEN.where(entry_requests.c.person_id == bindparam("person"))
_COUNT: Final = select(func.count()).select_from(_OPEN.order_by(None).subquery())
_ADD: Final = insert(entry_requests)
_MINE: Final = (
    entry_requests.c.id == bindparam("known"),
    entry_requests.c.school_id == bindparam("school"),
    entry_requests.c.decided_at.is_(None),
)
_ASK: Final = (
    update(entry_requests).where(*_MINE).values(question=bindparam("words"), said_yes=None)
)
_ANSWER: Final = update(entry_requests).where(*_MINE).values(said_yes=bindparam("yes"))
_DECIDE: Final = (
    update(entry_requests)
    .where(*_MINE)
    .values(
        decided_at=bindparam("at"),
        decided_by=bindparam("by"),
        verdict=bindparam("into"),
        reason=bindparam("why"),
    )
)


class EntryRequests:
    """The requests of one school that wait for a curator."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, person_id: PersonId, invitation_id: int, now: datetime) -> None:
        """Write that somebody asks to be let in."""
        facts = {"school_id": self._school_id, "person_id": person_id, "asked_at": now}
        await self._connection.execute(_ADD, facts | {"invitation_id": invitation_id})

    async def all(self) -> Sequence[Request]:
        """List who waits, in the order they came."""
        rows = await self._connection.execute(_OPEN, {"school": self._school_id})
        return tuple(map(_as_request, rows))

    async def count(self) -> int:
        """Count who waits."""
        return (await self._connection.execute(_COUNT, {"school": self._school_id})).scalar_one()

    async def get(self, request_id: int) -> Request:
        """Find a request that waits.

        Raises:
            NotYours: none of that number waits in the school.
        """
        facts = {"school": self._school_id, "known": request_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_request(row)

    async def of_person(self, person_id: PersonId) -> Request | None:
        """Find what somebody waits for."""
        facts = {"school": self._school_id, "person": person_id}
        row = (await self._connection.execute(_OF_PERSON, facts)).one_or_none()
        return None if row is None else _as_request(row)

    async def ask(self, request_id: int, question: str) -> None:
        """Write a curator's question; an earlier answer answers it no more."""
        facts = {"known": request_id, "school": self._school_id, "words": question}
        await self._connection.execute(_ASK, facts)

    async def answer(self, request_id: int, *, yes: bool) -> None:
        """Write what the newcomer said to the question."""
        facts = {"known": request_id, "school": self._school_id, "yes": yes}
        await self._connection.execute(_ANSWER, facts)

    async def decide(
        self,
        request_id: int,
        verdict: Verdict,
        by: PersonId | None,
        now: datetime,
        reason: str | None = None,
    ) -> bool:
        """Write what a curator decided; False: somebody was quicker."""
        facts = {"known": request_id, "school": self._school_id, "at": now, "by": by}
        facts |= {"into": verdict, "why": reason}
        return (await self._connection.execute(_DECIDE, facts)).rowcount == 1


def _as_request(row: Row[Any]) -> Request:
    return Request(
        id=row.id,
        school_id=row.school_id,
        person_id=row.person_id,
        invitation_id=row.invitation_id,
        role=Role(row.role),
        asked_at=row.asked_at,
        label=row.label,
        class_name=row.class_name,
        question=row.question,
        said_yes=row.said_yes,
    )
