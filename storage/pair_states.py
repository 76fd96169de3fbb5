"""How pairs stand: open pairs with their people and sums of their meetings, in one query."""

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import accumulate, groupby
from typing import Any, Final

from sqlalchemy import (
    Row,
    Select,
    and_,
    bindparam,
    exists,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import ASKED_FOR
from domain.ids import PairId, PersonId, SchoolId
from domain.pairs import PairState, PairSums
from storage.pair_sums import named, summed
from storage.pairs import COLUMNS, STAYS, WIDTH, as_pair, with_mentees
from storage.people import as_person
from storage.tables import pair_members, pairs, people

_mine = pair_members.alias("mine")
_mentors, _mentees = people.alias("mentors"), people.alias("mentees")
_WIDTHS: Final = (len(pairs.c), len(people.c), len(people.c))
_KNOWN: Final = sum(_WIDTHS)

_EVERY: Final = (
    select(pairs, _mentors, _mentees)
    .join_from(pairs, _mentors, _mentors.c.id == pairs.c.mentor_id)
    .join(pair_members, and_(pair_members.c.pair_id == pairs.c.id, STAYS))
    .join(_mentees, _mentees.c.id == pair_members.c.person_id)
    .where(pairs.c.school_id == bindparam("school"))
    .order_by(pairs.c.number, pair_members.c.id)
)
_ENDED: Final = _EVERY.where(pairs.c.closed_at.is_not(None))
_PAIRS: Final = summed(_EVERY)
_BARE: Final = summed(
    select(*COLUMNS)
    .select_from(pairs)
    .where(pairs.c.school_id == bindparam("school"))
    .order_by(pairs.c.number)
)


def _only_of(statement: Select[Any]) -> Select[Any]:
    """Narrow a statement to the pairs of one person."""
    return statement.where(
        or_(
            pairs.c.mentor_id == bindparam("person"),
            exists().where(
                _mine.c.pair_id == pairs.c.id,
                _mine.c.person_id == bindparam("person"),
                _mine.c.left_at.is_(None),
            ),
        )
    )


def _only(statement: Select[Any]) -> Select[Any]:
    """Narrow a statement to one pair."""
    return statement.where(pairs.c.id == bindparam("pair"))


_PAIRS_OF: Final = _only_of(_PAIRS)
_PAIR: Final = _only(_PAIRS)
_SOME: Final = _PAIRS.where(pairs.c.id.in_(bindparam("pairs", expanding=True)))
_ENDED_ONE: Final = _only(_ENDED)


class PairStates:
    """The open pairs of one school as they stand at a moment."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self, now: datetime) -> tuple[PairState, ...]:
        """List every open pair, by number."""
        return await self._read(_PAIRS, now)

    async def sums(self, now: datetime) -> tuple[PairSums, ...]:
        """List every open pair by number, without its people: a school has hundreds."""
        facts = {"school": self._school_id, "now": now, "since": now - ASKED_FOR}
        found = await self._connection.execute(_BARE, facts)
        names = tuple(found.keys())[WIDTH:]
        return tuple(
            PairSums(pair=as_pair(row[:WIDTH]), **named(names, row[WIDTH:])) for row in found.all()
        )

    async def of_person(self, person_id: PersonId, now: datetime) -> tuple[PairState, ...]:
        """List the open pairs somebody is in, as a mentor or as a mentee."""
        return await self._read(_PAIRS_OF, now, person=person_id)

    async def some(self, pair_ids: Collection[PairId], now: datetime) -> tuple[PairState, ...]:
        """List some pairs, those that have ended left out, by number."""
        return await self._read(_SOME, now, pairs=list(pair_ids))

    async def find(self, pair_id: PairId, now: datetime) -> PairState | None:
        """Find one open pair."""
        return next(iter(await self._read(_PAIR, now, pair=pair_id)), None)

    async def ended(self) -> tuple[PairState, ...]:
        """List every pair that has ended with its people, by number; nothing is summed up."""
        return await self._listed(_ENDED, {})

    async def find_ended(self, pair_id: PairId) -> PairState | None:
        """Find one pair that has ended."""
        return next(iter(await self._listed(_ENDED_ONE, {"pair": pair_id})), None)

    async def _read(
        self, which: Select[Any], now: datetime, **facts: Any
    ) -> tuple[PairState, ...]:
        return await self._listed(which, {"now": now, "since": now - ASKED_FOR, **facts})

    async def _listed(self, which: Select[Any], facts: dict[str, Any]) -> tuple[PairState, ...]:
        """Read pairs of which each stands in a row for every mentee, one after another."""
        facts = {"school": self._school_id, **facts}
        found = await self._connection.execute(which, facts)
        sums = tuple(found.keys())[_KNOWN:]
        groups = groupby(found.all(), key=lambda row: row[0])
        return tuple(_as_state(list(sides), sums) for _, sides in groups)


def _as_state(sides: list[Row[Any]], sums: Iterable[str]) -> PairState:
    first, middle, last = accumulate(_WIDTHS)
    mentees = tuple(as_person(row[middle:last]) for row in sides)
    return PairState(
        pair=with_mentees(sides[0][:first], (one.id for one in mentees)),
        mentor=as_person(sides[0][first:middle]),
        mentees=mentees,
        **named(sums, sides[0][last:]),
    )
