"""Municipalities: sums over the schools of one, in a few statements; no name leaves here."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import RunId, SchoolId
from domain.meetings import MeetingState
from domain.municipalities import Crowd, Done
from domain.people import Role, Standing
from domain.positions import PositionState
from domain.road_maps import Seen
from domain.runs import Agreement, Run
from storage.columns import Moment
from storage.pairs import MENTEES
from storage.reports.guests import plays
from storage.runs import as_run
from storage.tables import meetings, pairs, people, positions, runs, schools

_GONE: Final = (Standing.WITHDRAWN, Standing.ERASED, Standing.ASKING)
_members = select(schools.c.id).where(schools.c.municipality_id == bindparam("municipality"))


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Count the rows of a group for which something holds."""
    return func.sum(case((condition, 1), else_=0))


_is_done = positions.c.done_at.is_not(None)
_counts = or_(_is_done, positions.c.state != PositionState.NOT_APPLICABLE)
_is_late = and_(~_is_done, _counts, positions.c.due_on < bindparam("today"))
_is_shown = and_(positions.c.school_id.in_(_members), positions.c.is_hidden.is_(False))
_RUNS: Final = select(runs).where(runs.c.school_id.in_(_members)).order_by(runs.c.id)
_ASKED: Final = select(func.count()).where(
    runs.c.school_id.in_(_members), runs.c.agreement == Agreement.ASKED
)
_DONE: Final = (
    select(
        positions.c.run_id,
        _sum(_counts).label("counted"),
        _sum(_is_done).label("done"),
        _sum(_is_late).label("late"),
    )
    .where(_is_shown)
    .group_by(positions.c.run_id)
)
_OF_POSITION: Final = (
    select(_sum(_counts).label("counted"), _sum(_is_done).label("done"))
    .join_from(positions, runs, runs.c.id == positions.c.run_id)
    .where(
        _is_shown,
        positions.c.name == bindparam("name"),
        runs.c.programme_id == bindparam("programme"),
        runs.c.starts_on <= bindparam("today"),
        runs.c.ends_on >= bindparam("today"),
    )
)
_PEOPLE: Final = (
    select(
        people.c.school_id,
        func.count().label("asked"),
        _sum(people.c.standing == Standing.ADMITTED).label("participants"),
    )
    .where(
        people.c.school_id.in_(_members),
        or_(plays(Role.MENTEE), plays(Role.MENTOR)),
        people.c.standing.not_in(_GONE),
        people.c.is_trial.is_(False),
    )
    .group_by(people.c.school_id)
)
_is_tried = exists().where(
    or_(people.c.id == pairs.c.mentor_id, people.c.id.in_(MENTEES)), people.c.is_trial.is_(True)
)
_PAIRS: Final = (
    select(pairs.c.school_id, func.count().label("pairs"))
    .where(pairs.c.school_id.in_(_members), pairs.c.closed_at.is_(None), ~_is_tried)
    .group_by(pairs.c.school_id)
)
_MEETINGS: Final = (
    select(meetings.c.school_id, func.count().label("meetings"))
    .join_from(meetings, pairs, pairs.c.id == meetings.c.pair_id)
    .where(
        meetings.c.school_id.in_(_members),
        meetings.c.state == MeetingState.HELD,
        meetings.c.starts_at >= bindparam("since", type_=Moment),
        meetings.c.starts_at < bindparam("now", type_=Moment),
        ~_is_tried,
    )
    .group_by(meetings.c.school_id)
)


class Municipalities:
    """What a municipality may read of the schools that joined it: runs, and sums."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def runs(self, municipality_id: SchoolId) -> tuple[Run, ...]:
        """List the runs of every school, in the order they were begun."""
        rows = await self._connection.execute(_RUNS, {"municipality": municipality_id})
        return tuple(map(as_run, rows))

    async def asked(self, municipality_id: SchoolId) -> int:
        """Count the road maps that wait to be agreed to."""
        known = {"municipality": municipality_id}
        return int(await self._connection.scalar(_ASKED, known) or 0)

    async def done(self, municipality_id: SchoolId, today: date) -> Mapping[RunId, Done]:
        """Count how far the road map of every run has come."""
        facts = {"municipality": municipality_id, "today": today}
        rows = await self._connection.execute(_DONE, facts)
        return {
            row.run_id: Done(count=int(row.counted), done=int(row.done), late=int(row.late))
            for row in rows
        }

    async def of_position(
        self, municipality_id: SchoolId, programme_id: str, name: str, today: date
    ) -> Seen:
        """Count the schools that have done a position of a programme they are in today."""
        facts = {
            "municipality": municipality_id,
            "programme": programme_id,
            "name": name,
            "today": today,
        }
        row = (await self._connection.execute(_OF_POSITION, facts)).one()
        return Seen(done=int(row.done or 0), count=int(row.counted or 0))

    async def crowds(
        self, municipality_id: SchoolId, since: datetime, now: datetime
    ) -> Mapping[SchoolId, Crowd]:
        """Count the people, the open pairs and the meetings held in a time, school by school."""
        counted: dict[SchoolId, dict[str, int]] = {}
        for query, more in (
            (_PEOPLE, {}),
            (_PAIRS, {}),
            (_MEETINGS, {"since": since, "now": now}),
        ):
            facts: dict[str, Any] = {"municipality": municipality_id, **more}
            for row in await self._connection.execute(query, facts):
                columns = {key: int(value) for key, value in row._mapping.items()}  # noqa: SLF001 - SQLAlchemy spells it so
                key = SchoolId(columns.pop("school_id"))
                counted.setdefault(key, {}).update(columns)
        return {key: Crowd(**columns) for key, columns in counted.items()}
