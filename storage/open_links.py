"""Open links: by which token whoever has it answers a wave, and which sheets were sent off."""

from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId, WaveId
from storage.tables import spent_sheets, waves

_LINKS: Final = select(waves.c.school_id, waves.c.id, waves.c.link_hash).where(
    waves.c.link_hash.is_not(None)
)
_BY_HASH: Final = _LINKS.where(waves.c.link_hash == bindparam("hash"))
_OF_WAVE: Final = _LINKS.where(waves.c.id == bindparam("wave"))
_SET: Final = (
    update(waves)
    .where(waves.c.id == bindparam("known"), waves.c.school_id == bindparam("school"))
    .values(link_hash=bindparam("hash"))
)
_SPEND: Final = insert_once(spent_sheets).on_conflict_do_nothing()


class OpenLinks:
    """The open links of every school; whoever holds one does not say which school it is."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_hash(self, link_hash: str) -> tuple[SchoolId, WaveId] | None:
        """Find the wave that a link leads to, by the hash of its token."""
        row = await self._row(_BY_HASH, hash=link_hash)
        return None if row is None else (SchoolId(row.school_id), WaveId(row.id))

    async def of_wave(self, wave_id: WaveId) -> tuple[SchoolId, str] | None:
        """Find the school of a wave, and the hash of its link; None: there is no such link."""
        row = await self._row(_OF_WAVE, wave=wave_id)
        return None if row is None else (SchoolId(row.school_id), row.link_hash)

    async def spend(self, token: str, day: date) -> bool:
        """Note that a sheet was sent off; False: it had been before."""
        done = await self._connection.execute(_SPEND, {"token": token, "day": day})
        return done.rowcount == 1

    async def _row(self, query: Any, **facts: Any) -> Any:
        return (await self._connection.execute(query, facts)).one_or_none()


class WaveLinks:
    """The open links to the waves of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def put(self, wave_id: WaveId, link_hash: str) -> None:
        """Let a wave be answered by a link; one it had before leads nowhere from now on."""
        facts = {"known": wave_id, "school": self._school_id, "hash": link_hash}
        await self._connection.execute(_SET, facts)
