"""Ends of years of one school: wishes, decisions, and how far each year's end has come."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, RunId, SchoolId
from domain.participant_life import ParticipantState
from domain.people import Role
from domain.year_ends import Decision, Wish, YearEnd
from storage.tables import class_stays, pair_decisions, pair_wishes, year_ends, year_people

_SCHOOL: Final[Any] = bindparam("school")
_GET: Final = select(year_ends).where(
    year_ends.c.school_id == _SCHOOL, year_ends.c.run_id == bindparam("run")
)
_WISHES: Final = select(pair_wishes.c.pair_id, pair_wishes.c.person_id, pair_wishes.c.wish).where(
    pair_wishes.c.school_id == _SCHOOL,
    pair_wishes.c.pair_id.in_(bindparam("pairs", expanding=True)),
)
_DECISIONS: Final = (
    select(pair_decisions)
    .where(pair_decisions.c.school_id == _SCHOOL, pair_decisions.c.run_id == bindparam("run"))
    .order_by(pair_decisions.c.pair_id)
)
_DECISION: Final = select(pair_decisions).where(
    pair_decisions.c.school_id == _SCHOOL, pair_decisions.c.pair_id == bindparam("pair")
)
_STAYS: Final = select(class_stays.c.person_id).where(
    class_stays.c.school_id == _SCHOOL, class_stays.c.run_id == bindparam("run")
)
_COME: Final = delete(class_stays).where(
    class_stays.c.school_id == _SCHOOL,
    class_stays.c.run_id == bindparam("run"),
    class_stays.c.person_id == bindparam("whom"),
)
_STATES: Final = (
    select(year_people.c.person_id, year_people.c.role, year_people.c.state)
    .where(year_people.c.school_id == _SCHOOL, year_people.c.run_id == bindparam("run"))
    .order_by(year_people.c.person_id, year_people.c.role)
)
_FORGET: Final = delete(year_people).where(
    year_people.c.school_id == _SCHOOL, year_people.c.run_id == bindparam("run")
)
_NOTE: Final = insert(year_people)
_STAY: Final = insert(class_stays).on_conflict_do_nothing()
_FIELDS: Final = (
    "reports_at",
    "next_run_id",
    "carried_at",
    "consents_at",
    "classes_at",
    "tidied_at",
    "finished_at",
)


class YearEnds:
    """The ends of a school's years."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, run_id: RunId) -> YearEnd:
        """Say how far the end of a run's year has come; it may not have begun."""
        row = (await self._read(_GET, run=run_id)).one_or_none()
        if row is None:
            return YearEnd(run_id=run_id)
        facts = {one: getattr(row, one) for one in _FIELDS}
        return YearEnd(run_id=run_id, **facts)

    async def save(self, end: YearEnd) -> YearEnd:
        """Write how far the end of a year has come."""
        facts = {one: getattr(end, one) for one in _FIELDS}
        await self._put(year_ends, {"run_id": end.run_id}, facts)
        return end

    async def wishes(
        self, pair_ids: Collection[PairId]
    ) -> Mapping[PairId, Mapping[PersonId, Wish]]:
        """Give what was said in some pairs, by pair and person."""
        found: dict[PairId, dict[PersonId, Wish]] = {}
        for row in await self._read(_WISHES, pairs=list(pair_ids)):
            said = found.setdefault(PairId(row.pair_id), {})
            said[PersonId(row.person_id)] = Wish(row.wish)
        return found

    async def wish(self, pair_id: PairId, person_id: PersonId, wish: Wish, now: datetime) -> None:
        """Write what somebody wishes; what they said before is forgotten."""
        key = {"pair_id": pair_id, "person_id": person_id}
        await self._put(pair_wishes, key, {"wish": wish, "said_at": now})

    async def decisions(self, run_id: RunId) -> tuple[Decision, ...]:
        """List what was decided at the end of a run's year."""
        return tuple(map(_as_decision, await self._read(_DECISIONS, run=run_id)))

    async def decision(self, pair_id: PairId) -> Decision | None:
        """Find what was decided about a pair."""
        row = (await self._read(_DECISION, pair=pair_id)).one_or_none()
        return None if row is None else _as_decision(row)

    async def decide(self, one: Decision) -> None:
        """Write a decision, in place of the one before."""
        facts = {
            "run_id": one.run_id,
            "goes_on": one.goes_on,
            "decided_by": one.decided_by,
            "decided_at": one.decided_at,
            "successor_id": one.successor_id,
        }
        await self._put(pair_decisions, {"pair_id": one.pair_id}, facts)

    async def staying(self, run_id: RunId) -> frozenset[PersonId]:
        """Tell who does not go up with their class."""
        return frozenset(PersonId(row.person_id) for row in await self._read(_STAYS, run=run_id))

    async def stay(self, run_id: RunId, person_id: PersonId, *, stays: bool) -> None:
        """Write whether somebody stays in their class."""
        if not stays:
            await self._read(_COME, run=run_id, whom=person_id)
            return
        facts = {"run_id": run_id, "person_id": person_id, "school_id": self._school_id}
        await self._connection.execute(_STAY, facts)

    async def states(self, run_id: RunId) -> Mapping[tuple[PersonId, Role], ParticipantState]:
        """Give where everybody stood when a year was closed."""
        return {
            (PersonId(row.person_id), Role(row.role)): ParticipantState(row.state)
            for row in await self._read(_STATES, run=run_id)
        }

    async def note_states(
        self, run_id: RunId, states: Iterable[tuple[PersonId, Role, ParticipantState]]
    ) -> None:
        """Write where everybody stands, in place of what was written before."""
        await self._read(_FORGET, run=run_id)
        rows = [
            {
                "run_id": run_id,
                "person_id": who,
                "role": role,
                "school_id": self._school_id,
                "state": state,
            }
            for who, role, state in states
        ]
        if rows:
            await self._connection.execute(_NOTE, rows)

    async def _read(self, query: Any, **facts: Any) -> Any:
        return await self._connection.execute(query, {"school": self._school_id, **facts})

    async def _put(self, table: Any, key: Mapping[str, Any], facts: Mapping[str, Any]) -> None:
        """Write a row, or write over it; a row of another school is left as it is."""
        query = insert(table)
        written = query.on_conflict_do_update(
            index_elements=list(key),
            set_={one: query.excluded[one] for one in facts},
            where=table.c.school_id == query.excluded.school_id,
        )
        await self._connection.execute(written, {**key, **facts, "school_id": self._school_id})


def _as_decision(row: Any) -> Decision:
    return Decision(
        pair_id=PairId(row.pair_id),
        run_id=RunId(row.run_id),
        goes_on=row.goes_on,
        decided_by=PersonId(row.decided_by),
        decided_at=row.decided_at,
        successor_id=None if row.successor_id is None else PairId(row.successor_id),
    )
