"""Pairs and groups of one school."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    String,
    bindparam,
    cast,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.pairs import Outcome, Pair, Parting
from domain.people import Form
from domain.refusals import ChangedMeanwhile, NotYours
from storage.columns import Moment
from storage.tables import pair_members, pairs, schools

STAYS: Final = or_(
    pair_members.c.left_at.is_(None),
    pair_members.c.left_at == pairs.c.closed_at,
)
"""Whether a member has not left before the pair came to its end."""

MENTEES: Final = (
    select(pair_members.c.person_id)
    .where(pair_members.c.pair_id == pairs.c.id, STAYS)
    .correlate(pairs)
)
"""The numbers of the mentees of a pair, those of one that ended who stayed to its end."""

MEMBER_IDS: Final[ColumnElement[Any]] = (
    select(func.aggregate_strings(cast(pair_members.c.person_id, String), " "))
    .where(pair_members.c.pair_id == pairs.c.id, STAYS)
    .correlate(pairs)
    .scalar_subquery()
    .label("mentee_ids")
)
"""The numbers of the mentees of a pair, spaces between."""

COLUMNS: Final = (*pairs.c, MEMBER_IDS)
"""What `as_pair` reads."""

WIDTH: Final = len(COLUMNS)
_NAMES: Final = tuple(pairs.c.keys())

_ALL: Final = (
    select(*COLUMNS).where(pairs.c.school_id == bindparam("school")).order_by(pairs.c.number)
)
_GET: Final = _ALL.where(pairs.c.id == bindparam("id"))
_OPEN: Final = _ALL.where(pairs.c.closed_at.is_(None))
_SOME: Final = _OPEN.where(pairs.c.id.in_(bindparam("pairs", expanding=True)))
_BETWEEN: Final = _OPEN.where(
    pairs.c.mentor_id == bindparam("mentor"),
    exists().where(
        pair_members.c.pair_id == pairs.c.id,
        pair_members.c.person_id == bindparam("mentee"),
        pair_members.c.left_at.is_(None),
    ),
)
_OF: Final = _ALL.where(
    or_(
        pairs.c.mentor_id == bindparam("person"),
        exists().where(
            pair_members.c.pair_id == pairs.c.id, pair_members.c.person_id == bindparam("person")
        ),
    )
)
_HOLD: Final = (
    select(schools.c.id).where(schools.c.id == bindparam("school")).with_for_update(key_share=True)
)
_NEXT_NUMBER: Final = select(func.coalesce(func.max(pairs.c.number), 0) + 1).where(
    pairs.c.school_id == bindparam("school")
)
_ADD: Final = insert(pairs).returning(pairs.c.id)
_JOIN: Final = insert(pair_members).on_conflict_do_nothing().returning(pair_members.c.id)
_DROP: Final = delete(pairs).where(pairs.c.id == bindparam("known"))
_LEAVE: Final = (
    update(pair_members)
    .where(
        pair_members.c.pair_id == bindparam("pair"),
        pair_members.c.person_id == bindparam("person"),
        pair_members.c.left_at.is_(None),
    )
    .values(left_at=bindparam("at", type_=Moment), reason=bindparam("why"))
)
_END: Final = (
    update(pair_members)
    .where(pair_members.c.pair_id == bindparam("pair"), pair_members.c.left_at.is_(None))
    .values(left_at=bindparam("at", type_=Moment))
)
_KEPT: Final = (
    *("agreed_at", "order_number", "order_on", "continued_at", "final_because"),
    *("predecessor_id", "closed_at", "outcome", "reason"),
)
_SAVE: Final = (
    update(pairs)
    .where(
        pairs.c.id == bindparam("known"),
        pairs.c.school_id == bindparam("school"),
        pairs.c.rev == bindparam("was"),
    )
    .values({"rev": bindparam("now_rev"), **{one: bindparam(f"new_{one}") for one in _KEPT}})
)


def as_pair(row: Iterable[Any]) -> Pair:
    """Read a pair from `COLUMNS` in their order."""
    *known, mentees = row
    return with_mentees(known, sorted(map(PersonId, map(int, (mentees or "").split()))))


def with_mentees(known: Iterable[Any], mentee_ids: Iterable[PersonId]) -> Pair:
    """Read a pair from the columns of its table in their order, and from its mentees."""
    facts: dict[str, Any] = dict(zip(_NAMES, known, strict=True))
    facts["mentee_ids"] = tuple(mentee_ids)
    facts["form"] = Form(facts["form"])
    facts["outcome"] = facts["outcome"] and Outcome(facts["outcome"])
    facts["reason"] = facts["reason"] and Parting(facts["reason"])
    return Pair(**facts)


class Pairs:
    """Who works with whom, now and before."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, pair_id: PairId) -> Pair:
        """Find a pair of this school, open or closed.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": pair_id, "school": self._school_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return as_pair(row)

    async def hold(self) -> None:
        """Let nobody else change who is paired with whom in this school until the work is done.

        SQLite lets one write at a time anyway, and leaves the lock out.
        """
        await self._connection.execute(_HOLD, {"school": self._school_id})

    async def all(self) -> tuple[Pair, ...]:
        """List every pair there is or was, by number."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_pair, rows))

    async def open(self) -> tuple[Pair, ...]:
        """List the pairs that work together now, by number."""
        rows = await self._connection.execute(_OPEN, {"school": self._school_id})
        return tuple(map(as_pair, rows))

    async def some(self, pair_ids: Iterable[PairId]) -> tuple[Pair, ...]:
        """List those of some pairs that work together now, by number."""
        facts = {"school": self._school_id, "pairs": list(pair_ids)}
        return tuple(map(as_pair, await self._connection.execute(_SOME, facts)))

    async def of_person(self, person_id: PersonId) -> tuple[Pair, ...]:
        """List every pair somebody is or was in, ended ones too, by number."""
        facts = {"school": self._school_id, "person": person_id}
        return tuple(map(as_pair, await self._connection.execute(_OF, facts)))

    async def between(self, mentor_id: PersonId, mentee_id: PersonId) -> Pair | None:
        """Find the open pair in which a mentor works with a mentee."""
        facts = {"school": self._school_id, "mentor": mentor_id, "mentee": mentee_id}
        row = (await self._connection.execute(_BETWEEN, facts)).first()
        return None if row is None else as_pair(row)

    async def add(
        self, mentor_id: PersonId, mentee_id: PersonId, form: Form, now: datetime
    ) -> Pair | None:
        """Write a new pair under the next number; None if the mentee is in an open one."""
        number = await self._connection.scalar(_NEXT_NUMBER, {"school": self._school_id})
        facts = {
            "school_id": self._school_id,
            "number": number,
            "mentor_id": mentor_id,
            "form": form,
            "made_at": now,
            "rev": 1,
        }
        pair_id = PairId((await self._connection.execute(_ADD, facts)).scalar_one())
        if not await self._admit(pair_id, mentor_id, mentee_id, form, now):
            await self._connection.execute(_DROP, {"known": pair_id})
            return None
        return await self.get(pair_id)

    async def join(self, pair: Pair, mentee_id: PersonId, now: datetime) -> Pair | None:
        """Let one more mentee into a group; None if they are in an open pair of that form."""
        if not await self._admit(pair.id, pair.mentor_id, mentee_id, pair.form, now):
            return None
        return await self.get(pair.id)

    async def leave(
        self, pair: Pair, mentee_id: PersonId, reason: Parting | None, now: datetime
    ) -> Pair:
        """Let a mentee leave a group; their place becomes free."""
        facts = {"pair": pair.id, "person": mentee_id, "at": now, "why": reason}
        await self._connection.execute(_LEAVE, facts)
        return await self.get(pair.id)

    async def save(self, pair: Pair) -> Pair:
        """Write what changed since the pair was read; whoever is in one that ends stays no longer.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        facts = {f"new_{one}": getattr(pair, one) for one in _KEPT}
        facts |= {"known": pair.id, "school": self._school_id, "was": pair.rev}
        facts["now_rev"] = pair.rev + 1
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        if pair.closed_at is not None:
            await self._connection.execute(_END, {"pair": pair.id, "at": pair.closed_at})
        return await self.get(pair.id)

    async def _admit(
        self, pair_id: PairId, mentor_id: PersonId, mentee_id: PersonId, form: Form, now: datetime
    ) -> bool:
        facts = {
            "pair_id": pair_id,
            "mentor_id": mentor_id,
            "school_id": self._school_id,
            "person_id": mentee_id,
            "form": form,
            "joined_at": now,
        }
        return (await self._connection.execute(_JOIN, facts)).first() is not None
