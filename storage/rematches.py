"""Requests for another pair, and notices of an early end, of one school."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, RematchId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from domain.rematches import Ground, Rematch, Verdict
from storage.columns import Moment
from storage.tables import pairs, people, rematches

_ALL: Final = (
    select(rematches)
    .where(rematches.c.school_id == bindparam("school"))
    .order_by(rematches.c.asked_at, rematches.c.id)
)
_GET: Final = _ALL.where(rematches.c.id == bindparam("id"))
_OF_PAIR: Final = _ALL.where(rematches.c.pair_id == bindparam("pair"))
_OPEN: Final = (
    _ALL.join(pairs, pairs.c.id == rematches.c.pair_id)
    .join(people, people.c.id == rematches.c.person_id)
    .where(
        rematches.c.verdict.is_(None),
        rematches.c.reason != Ground.NOTICE,
        pairs.c.closed_at.is_(None),
        people.c.is_trial.is_(False),
    )
)
_ADD: Final = insert(rematches).returning(rematches.c.id)
_WORDS: Final = (
    update(rematches)
    .where(
        rematches.c.id == bindparam("known"),
        rematches.c.school_id == bindparam("school"),
        rematches.c.verdict.is_(None),
    )
    .values(words=bindparam("said"))
)
_SETTLE: Final = (
    update(rematches)
    .where(
        rematches.c.id == bindparam("known"),
        rematches.c.school_id == bindparam("school"),
        rematches.c.verdict.is_(None),
    )
    .values(
        verdict=bindparam("decided"),
        settled_at=bindparam("at", type_=Moment),
        settled_by=bindparam("by"),
    )
)


class Rematches:
    """Who asked for another pair, and what became of it."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, rematch_id: RematchId) -> Rematch:
        """Find a request of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": rematch_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_rematch(row)

    async def open(self) -> tuple[Rematch, ...]:
        """List the requests that wait for a decision in open pairs, the oldest first."""
        rows = await self._connection.execute(_OPEN, {"school": self._school_id})
        return tuple(map(_as_rematch, rows))

    async def of_pair(self, pair_id: PairId) -> tuple[Rematch, ...]:
        """List everything asked for in a pair, and notices given there, the oldest first."""
        facts = {"pair": pair_id, "school": self._school_id}
        return tuple(map(_as_rematch, await self._connection.execute(_OF_PAIR, facts)))

    async def add(self, draft: Rematch) -> Rematch:
        """Write a new request; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "pair_id": draft.pair_id,
            "person_id": draft.person_id,
            "reason": draft.ground,
            "words": draft.words,
            "asked_at": draft.asked_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=RematchId(number))

    async def write(self, rematch: Rematch, words: str) -> Rematch:
        """Put somebody's own words to their request, instead of those before.

        Raises:
            ChangedMeanwhile: it was decided meanwhile.
        """
        facts = {"known": rematch.id, "school": self._school_id, "said": words}
        await self._change(_WORDS, facts)
        return replace(rematch, words=words)

    async def settle(
        self, rematch: Rematch, verdict: Verdict, by_id: PersonId, now: datetime
    ) -> Rematch:
        """Write down what became of a request.

        Raises:
            ChangedMeanwhile: it was decided meanwhile.
        """
        facts = {"known": rematch.id, "school": self._school_id}
        await self._change(_SETTLE, {**facts, "decided": verdict, "at": now, "by": by_id})
        return replace(rematch, verdict=verdict, settled_at=now, settled_by=by_id)

    async def _change(self, statement: Any, facts: dict[str, Any]) -> None:
        if (await self._connection.execute(statement, facts)).rowcount != 1:
            raise ChangedMeanwhile


def _as_rematch(row: Row[Any]) -> Rematch:
    """Read a request; of one whose words were erased the ground is gone as well."""
    return Rematch(
        id=RematchId(row.id),
        school_id=SchoolId(row.school_id),
        pair_id=PairId(row.pair_id),
        person_id=PersonId(row.person_id),
        ground=Ground(row.reason or Ground.OTHER),
        asked_at=row.asked_at,
        words=row.words,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        settled_at=row.settled_at,
        settled_by=None if row.settled_by is None else PersonId(row.settled_by),
    )
