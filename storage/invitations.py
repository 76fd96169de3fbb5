"""Invitations: what is kept of the links into a school."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId
from domain.invitations import Invitation, InvitationKind
from domain.people import AgeGroup, Form, Role
from storage.tables import invitations

_ADD: Final = insert(invitations).returning(invitations.c.id)
_BY_TOKEN: Final = select(invitations).where(invitations.c.token_sha256 == bindparam("sha256"))
_SPEND: Final = (
    update(invitations)
    .where(
        invitations.c.id == bindparam("known"),
        invitations.c.used_at.is_(None),
        invitations.c.revoked_at.is_(None),
    )
    .values(used_at=bindparam("at"), used_by=bindparam("by"))
)
_CLOSE_SLIPS: Final = (
    update(invitations)
    .where(
        invitations.c.roster_id.in_(bindparam("lines", expanding=True)),
        invitations.c.used_at.is_(None),
        invitations.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("at"))
)


class Invitations:
    """Every link into any school; whoever holds one does not know yet which school it is."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, draft: Invitation, token_sha256: str, now: datetime) -> Invitation:
        """Write an invitation; of its token only the hash is kept."""
        facts = {
            "school_id": draft.school_id,
            "token_sha256": token_sha256,
            "kind": draft.kind,
            "role": draft.role,
            "form": draft.form,
            "age_group": draft.age_group,
            "child_id": draft.child_id,
            "made_by": draft.made_by,
            "made_at": now,
            "expires_at": draft.expires_at,
            "label": draft.label,
            "class_name": draft.class_name,
            "roster_id": draft.roster_id,
            "person_id": draft.person_id,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=number)

    async def by_token(self, token_sha256: str) -> Invitation | None:
        """Find an invitation by the hash of its token."""
        row = (await self._connection.execute(_BY_TOKEN, {"sha256": token_sha256})).one_or_none()
        return None if row is None else as_invitation(row)

    async def spend(self, invitation: Invitation, person_id: PersonId, now: datetime) -> bool:
        """Mark an invitation as used; False: somebody was quicker."""
        facts = {"known": invitation.id, "at": now, "by": person_id}
        return (await self._connection.execute(_SPEND, facts)).rowcount == 1

    async def close_slips(self, lines: Collection[int], now: datetime) -> None:
        """Close the links on earlier slips of some lines of a roster."""
        await self._connection.execute(_CLOSE_SLIPS, {"lines": list(lines), "at": now})


def as_invitation(row: Row[Any]) -> Invitation:
    """Read an invitation from its columns."""
    return Invitation(
        id=row.id,
        school_id=row.school_id,
        kind=InvitationKind(row.kind),
        role=Role(row.role),
        form=Form(row.form),
        age_group=AgeGroup(row.age_group),
        child_id=row.child_id,
        made_by=row.made_by,
        expires_at=row.expires_at,
        used_at=row.used_at,
        used_by=row.used_by,
        label=row.label,
        class_name=row.class_name,
        roster_id=row.roster_id,
        person_id=row.person_id,
        revoked_at=row.revoked_at,
    )
