"""How far the pairs of a school have come: the kinds of meetings that took place in each."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, SchoolId
from domain.meetings import MeetingKind
from domain.pair_life import COUNTED
from storage.tables import meetings, pairs

_KINDS: Final = (
    select(meetings.c.pair_id, meetings.c.kind)
    .distinct()
    .where(meetings.c.school_id == bindparam("school"), meetings.c.state.in_(sorted(COUNTED)))
)
_OF_OPEN: Final = _KINDS.join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id).where(
    pairs.c.closed_at.is_(None)
)
_OF: Final = _KINDS.where(meetings.c.pair_id.in_(bindparam("pairs", expanding=True)))


class PairReaches:
    """Which kinds of meetings took place, disputed ones among them."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> Mapping[PairId, frozenset[MeetingKind]]:
        """Say it of every open pair in which there was a meeting."""
        return await self._read(_OF_OPEN, {})

    async def of(self, pair_ids: Collection[PairId]) -> Mapping[PairId, frozenset[MeetingKind]]:
        """Say it of some pairs, open or ended."""
        return await self._read(_OF, {"pairs": list(pair_ids)})

    async def _read(
        self, which: Select[Any], facts: dict[str, Any]
    ) -> Mapping[PairId, frozenset[MeetingKind]]:
        rows = await self._connection.execute(which, {"school": self._school_id, **facts})
        found: dict[PairId, set[MeetingKind]] = {}
        for pair_id, kind in rows:
            found.setdefault(PairId(pair_id), set()).add(MeetingKind(kind))
        return {one: frozenset(kinds) for one, kinds in found.items()}
