"""Broadcasts under way: sent, and not known yet to have reached everybody they can reach."""

from typing import Final

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.broadcasts import Broadcast
from storage.broadcasts.broadcasts import as_broadcast
from storage.tables import broadcasts

_WAITING: Final = (
    select(broadcasts)
    .where(text("sent_at IS NOT NULL AND done_at IS NULL"))
    .order_by(broadcasts.c.id)
)


class BroadcastsUnderWay:
    """Those of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> tuple[Broadcast, ...]:
        """List them, the earliest first."""
        return tuple(map(as_broadcast, await self._connection.execute(_WAITING)))
