"""Invitations of schools into municipalities: what is kept of their links."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.municipalities import SchoolInvitation
from storage.tables import school_invitations

_ADD: Final = insert(school_invitations)
_BY_TOKEN: Final = select(school_invitations).where(
    school_invitations.c.token_sha256 == bindparam("sha256")
)
_GET: Final = select(school_invitations).where(school_invitations.c.id == bindparam("known"))
_SPEND: Final = (
    update(school_invitations)
    .where(school_invitations.c.id == bindparam("known"), school_invitations.c.used_at.is_(None))
    .values(used_at=bindparam("at"), school_id=bindparam("school"))
)


class SchoolInvitations:
    """The links of every municipality; whoever holds one does not say whose it is."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, draft: SchoolInvitation, made_by: PersonId, now: datetime) -> None:
        """Write an invitation; of its token only the hash is kept."""
        facts = {
            "municipality_id": draft.municipality_id,
            "token_sha256": draft.token_sha256,
            "name": draft.name,
            "is_pilot": draft.is_pilot,
            "made_by": made_by,
            "made_at": now,
            "expires_at": draft.expires_at,
        }
        await self._connection.execute(_ADD, facts)

    async def by_token(self, token_sha256: str) -> SchoolInvitation | None:
        """Find an invitation by the hash of its token."""
        row = (await self._connection.execute(_BY_TOKEN, {"sha256": token_sha256})).one_or_none()
        return None if row is None else _as_invitation(row)

    async def find(self, number: int) -> SchoolInvitation | None:
        """Find an invitation by its number."""
        row = (await self._connection.execute(_GET, {"known": number})).one_or_none()
        return None if row is None else _as_invitation(row)

    async def spend(self, number: int, school_id: SchoolId, now: datetime) -> bool:
        """Mark an invitation as used by a school; False: another was quicker."""
        facts = {"known": number, "at": now, "school": school_id}
        return (await self._connection.execute(_SPEND, facts)).rowcount == 1


def _as_invitation(row: Row[Any]) -> SchoolInvitation:
    return SchoolInvitation(
        id=row.id,
        municipality_id=row.municipality_id,
        token_sha256=row.token_sha256,
        name=row.name,
        is_pilot=row.is_pilot,
        expires_at=row.expires_at,
        used_at=row.used_at,
        school_id=row.school_id,
    )
