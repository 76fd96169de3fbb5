"""How pairs stand: open pairs with both people and a summary of their meetings, in two queries."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, bindparam, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import PAPERS
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingState
from domain.pairs import PairState
from storage.columns import Moment
from storage.pairs import as_pair
from storage.people import as_person
from storage.tables import interviews, meetings, pairs, people

_mentors, _mentees = people.alias("mentors"), people.alias("mentees")
_WIDTHS: Final = (len(pairs.c), len(people.c), len(people.c))

_PAIRS: Final = (
    select(pairs, _mentors, _mentees)
    .join_from(pairs, _mentors, _mentors.c.id == pairs.c.mentor_id)
    .join(_mentees, _mentees.c.id == pairs.c.mentee_id)
    .where(pairs.c.school_id == bindparam("school"), pairs.c.closed_at.is_(None))
    .order_by(pairs.c.number)
)
_answered = (
    select(func.count())
    .where(
        interviews.c.subject_id == meetings.c.id,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .scalar_subquery()
)
_held = meetings.c.state == MeetingState.HELD
_planned = meetings.c.state == MeetingState.PLANNED
_gone = meetings.c.starts_at <= bindparam("now", type_=Moment)
_start = meetings.c.starts_at
_SUMS: Final = (
    select(
        meetings.c.pair_id,
        func.max(case((_held, _start))).label("last_held_at"),
        func.min(case((_planned & ~_gone, _start))).label("next_planned_at"),
        func.sum(case((_planned & _gone, 1), else_=0)).label("unreported"),
        func.min(case((_planned & _gone, _start))).label("unreported_since"),
        func.sum(case((_held, 2 - _answered), else_=0)).label("feedback_missing"),
    )
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .where(pairs.c.school_id == bindparam("school"), pairs.c.closed_at.is_(None))
    .group_by(meetings.c.pair_id)
)


def _only_of(statement: Select[Any]) -> Select[Any]:
    """Narrow a statement to the pairs of one person."""
    return statement.where(
        or_(pairs.c.mentor_id == bindparam("person"), pairs.c.mentee_id == bindparam("person"))
    )


def _only(statement: Select[Any]) -> Select[Any]:
    """Narrow a statement to one pair."""
    return statement.where(pairs.c.id == bindparam("pair"))


_PAIRS_OF, _SUMS_OF = _only_of(_PAIRS), _only_of(_SUMS)
_PAIR, _SUM = _only(_PAIRS), _only(_SUMS)


class PairStates:
    """The open pairs of one school as they stand at a moment."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self, now: datetime) -> tuple[PairState, ...]:
        """List every open pair, by number."""
        return await self._read(_PAIRS, _SUMS, {"now": now})

    async def of_person(self, person_id: PersonId, now: datetime) -> tuple[PairState, ...]:
        """List the open pairs somebody is in, as a mentor or as a mentee."""
        return await self._read(_PAIRS_OF, _SUMS_OF, {"now": now, "person": person_id})

    async def find(self, pair_id: PairId, now: datetime) -> PairState | None:
        """Find one open pair."""
        found = await self._read(_PAIR, _SUM, {"now": now, "pair": pair_id})
        return next(iter(found), None)

    async def _read(
        self, which: Select[Any], sums: Select[Any], facts: dict[str, Any]
    ) -> tuple[PairState, ...]:
        facts = facts | {"school": self._school_id}
        counted = {row.pair_id: row for row in await self._connection.execute(sums, facts)}
        facts.pop("now")
        rows = (await self._connection.execute(which, facts)).all()
        return tuple(_as_state(row, counted.get(row[0])) for row in rows)


def _as_state(row: Iterable[Any], sums: Row[Any] | None) -> PairState:
    columns = iter(row)
    pair, mentor, mentee = ([next(columns) for _ in range(width)] for width in _WIDTHS)
    counted: dict[str, Any] = {} if sums is None else sums._asdict()
    counted.pop("pair_id", None)
    return PairState(
        pair=as_pair(pair), mentor=as_person(mentor), mentee=as_person(mentee), **counted
    )
