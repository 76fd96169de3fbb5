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
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feedback import ASKED_FOR, PAPERS
from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import PairState, PairSums
from domain.rematches import Ground
from storage.columns import LONG_AGO, Moment
from storage.pairs import COLUMNS, STAYS, WIDTH, as_pair, with_mentees
from storage.people import as_person
from storage.tables import attendance, interviews, meetings, pair_members, pairs, people, rematches

_mine = pair_members.alias("mine")
_mentors, _mentees = people.alias("mentors"), people.alias("mentees")
_WIDTHS: Final = (len(pairs.c), len(people.c), len(people.c))
_KNOWN: Final = sum(_WIDTHS)

_wish = (
    select(func.min(rematches.c.asked_at))
    .where(
        rematches.c.pair_id == pairs.c.id,
        rematches.c.verdict.is_(None),
        rematches.c.reason != Ground.NOTICE,
    )
    .scalar_subquery()
    .label("rematch_asked_at")
)
_EVERY: Final = (
    select(pairs, _mentors, _mentees)
    .join_from(pairs, _mentors, _mentors.c.id == pairs.c.mentor_id)
    .join(pair_members, and_(pair_members.c.pair_id == pairs.c.id, STAYS))
    .join(_mentees, _mentees.c.id == pair_members.c.person_id)
    .where(pairs.c.school_id == bindparam("school"))
    .order_by(pairs.c.number, pair_members.c.id)
)
_ENDED: Final = _EVERY.where(pairs.c.closed_at.is_not(None))
_before, _last, _next, _lately = (
    meetings.alias("before"),
    meetings.alias("last"),
    meetings.alias("next"),
    meetings.alias("lately"),
)
_answered = (
    select(func.count())
    .where(
        interviews.c.subject_id == _lately.c.id,
        interviews.c.questionnaire_id.in_(PAPERS),
        interviews.c.submitted_at.is_not(None),
        interviews.c.replaced_at.is_(None),
    )
    .scalar_subquery()
)
_present = (
    select(func.count())
    .where(attendance.c.meeting_id == _lately.c.id, attendance.c.was_there)
    .scalar_subquery()
)
_last_held = (
    select(_before.c.id)
    .where(_before.c.pair_id == pairs.c.id, _before.c.state == MeetingState.HELD)
    .order_by(_before.c.starts_at.desc())
    .limit(1)
    .correlate(pairs)
    .scalar_subquery()
)
_missed = (
    select(func.count())
    .where(
        meetings.c.pair_id == pairs.c.id,
        meetings.c.state == MeetingState.MISSED,
        meetings.c.starts_at > func.coalesce(_last.c.starts_at, LONG_AGO),
    )
    .correlate(pairs, _last)
    .scalar_subquery()
)
_missing = (
    select(func.coalesce(func.sum(1 + _present - _answered), 0))
    .where(
        _lately.c.pair_id == pairs.c.id,
        _lately.c.state == MeetingState.HELD,
        _lately.c.starts_at >= bindparam("since", type_=Moment),
    )
    .scalar_subquery()
)


_doubts = (
    select(
        meetings.c.pair_id,
        func.count().label("disputed"),
        func.min(meetings.c.starts_at).label("since"),
    )
    .where(
        meetings.c.school_id == bindparam("school"),
        meetings.c.denied_at.is_not(None),
        meetings.c.state == MeetingState.DISPUTED,
    )
    .group_by(meetings.c.pair_id)
    .subquery("doubts")
)
"""What is disputed in a school: an index of its own holds those few meetings."""
_is_planned = _next.c.state == literal_column(f"'{MeetingState.PLANNED}'")
"""Spelt out and not bound, for only so SQLite sees that the index of planned meetings serves."""
_gone = _next.c.starts_at <= bindparam("now", type_=Moment)
_SUMS: Final = (
    _wish,
    _last.c.starts_at.label("last_held_at"),
    _last.c.kind.label("last_kind"),
    _missed.label("missed"),
    case((~_gone, _next.c.starts_at)).label("next_planned_at"),
    case((_gone, 1), else_=0).label("unreported"),
    case((_gone, _next.c.starts_at)).label("unreported_since"),
    _missing.label("feedback_missing"),
    func.coalesce(_doubts.c.disputed, 0).label("disputed"),
    _doubts.c.since.label("disputed_since"),
)


def _summed(statement: Select[Any]) -> Select[Any]:
    """Put the sums beside the open ones of some pairs."""
    return (
        statement.add_columns(*_SUMS)
        .outerjoin(_last, _last.c.id == _last_held)
        .outerjoin(_next, and_(_next.c.pair_id == pairs.c.id, _is_planned))
        .outerjoin(_doubts, _doubts.c.pair_id == pairs.c.id)
        .where(pairs.c.closed_at.is_(None))
    )


_PAIRS: Final = _summed(_EVERY)
_BARE: Final = _summed(
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
            PairSums(pair=as_pair(row[:WIDTH]), **_sums(names, row[WIDTH:])) for row in found.all()
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
        **_sums(sums, sides[0][last:]),
    )


def _sums(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    """Name the sums of a row; a pair that has ended has none."""
    found = dict(zip(names, values, strict=True))
    if found.get("last_kind") is not None:
        found["last_kind"] = MeetingKind(found["last_kind"])
    return found
