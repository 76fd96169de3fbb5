"""Protocols of the gatherings of one school."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import GatheringId, PersonId, SchoolId
from domain.protocols import Protocol
from domain.refusals import ChangedMeanwhile
from storage.tables import protocols

_GET: Final = select(protocols).where(
    protocols.c.school_id == bindparam("school"), protocols.c.gathering_id == bindparam("known")
)
_PARTS: Final = ("rev", "number", "agenda", "heard", "decided")
_ADD: Final = insert(protocols)
_SAVE: Final = (
    update(protocols)
    .where(
        protocols.c.school_id == bindparam("school"),
        protocols.c.gathering_id == bindparam("known"),
        protocols.c.rev == bindparam("was"),
    )
    .values({one: bindparam(one) for one in _PARTS})
)


class Protocols:
    """The protocols of a school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, gathering_id: GatheringId) -> Protocol | None:
        """Find the protocol of a gathering; None: nobody has begun one."""
        facts = {"school": self._school_id, "known": gathering_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        return None if row is None else _as_protocol(row)

    async def add(self, draft: Protocol) -> Protocol:
        """Write a new protocol at its first revision."""
        first = replace(draft, rev=1)
        known = {
            "gathering_id": first.gathering_id,
            "school_id": self._school_id,
            "made_by": first.made_by,
            "made_at": first.made_at,
        }
        await self._connection.execute(_ADD, _facts(first) | known)
        return first

    async def save(self, protocol: Protocol) -> Protocol:
        """Write what changed since it was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(protocol, rev=protocol.rev + 1)
        known = {"known": after.gathering_id, "school": self._school_id, "was": protocol.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after


def _facts(one: Protocol) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _PARTS}


def _as_protocol(row: Row[Any]) -> Protocol:
    return Protocol(
        gathering_id=GatheringId(row.gathering_id),
        school_id=SchoolId(row.school_id),
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
        rev=row.rev,
        number=row.number,
        agenda=row.agenda,
        heard=row.heard,
        decided=row.decided,
    )
