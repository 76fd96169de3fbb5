"""Links: the invitations of one school that are still open, as its staff sees them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.invitations import Invitation, OpenLink
from domain.refusals import NotYours
from storage.columns import Moment
from storage.invitations import as_invitation
from storage.tables import entry_requests, invitations

_CAME: Final = (
    select(func.count())
    .where(entry_requests.c.invitation_id == invitations.c.id)
    .correlate(invitations)
    .scalar_subquery()
)
_IS_OPEN: Final = and_(
    invitations.c.school_id == bindparam("school"),
    invitations.c.used_at.is_(None),
    invitations.c.revoked_at.is_(None),
    invitations.c.expires_at > bindparam("now", type_=Moment),
)
_ALL: Final = (
    select(invitations, _CAME.label("came"))
    .where(_IS_OPEN, invitations.c.child_id.is_(None), invitations.c.made_by.is_not(None))
    .order_by(invitations.c.id.desc())
)
_GET: Final = select(invitations).where(_IS_OPEN, invitations.c.id == bindparam("known"))
_SCHOOLS: Final = invitations.c.school_id == bindparam("school")
_REVOKE: Final = (
    update(invitations)
    .where(_SCHOOLS, invitations.c.id == bindparam("known"))
    .values(revoked_at=bindparam("at"))
)
_REVOKE_RELINKS: Final = (
    update(invitations)
    .where(
        _SCHOOLS,
        invitations.c.person_id == bindparam("whose"),
        invitations.c.used_at.is_(None),
        invitations.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("at"))
)
_RENEW: Final = (
    update(invitations)
    .where(_SCHOOLS, invitations.c.id == bindparam("known"))
    .values(token_sha256=bindparam("sha256"))
)


class Links:
    """The open links of one school; those for guardians are their families' business."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self, now: datetime) -> Sequence[OpenLink]:
        """List the open links, the newest first."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id, "now": now})
        return tuple(OpenLink(invitation=as_invitation(row), came=row.came) for row in rows)

    async def get(self, link_id: int, now: datetime) -> Invitation:
        """Find an open link.

        Raises:
            NotYours: the school has no open link of that number.
        """
        facts = {"school": self._school_id, "now": now, "known": link_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return as_invitation(row)

    async def revoke(self, link_id: int, now: datetime) -> None:
        """Shut a link."""
        facts = {"school": self._school_id, "known": link_id, "at": now}
        await self._connection.execute(_REVOKE, facts)

    async def revoke_relinks(self, person_id: PersonId, now: datetime) -> None:
        """Shut every link for a new telephone of somebody."""
        facts = {"school": self._school_id, "whose": person_id, "at": now}
        await self._connection.execute(_REVOKE_RELINKS, facts)

    async def renew(self, link_id: int, token_sha256: str) -> None:
        """Let a link be opened by another token, and by the old one no more."""
        facts = {"school": self._school_id, "known": link_id, "sha256": token_sha256}
        await self._connection.execute(_RENEW, facts)
