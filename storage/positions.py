"""The rows of road maps in one school."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, RoadMapRowId, RunId, SchoolId
from domain.people import Role
from domain.positions import MoveReason, PositionState, RoadMapRow, SkipReason
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import position_people, positions

_ADD: Final = insert(positions)
_ALL: Final = (
    select(positions, position_people.c.person_id)
    .outerjoin(position_people, position_people.c.position_id == positions.c.id)
    .where(positions.c.school_id == bindparam("school"))
    .order_by(positions.c.id)
)
"""Every row, once for each who is named for it, or once alone."""

_OF_RUN: Final = _ALL.where(positions.c.run_id == bindparam("run"))
_GET: Final = _ALL.where(positions.c.id == bindparam("id"))
_SAVE: Final = (
    update(positions)
    .where(
        positions.c.id == bindparam("known"),
        positions.c.school_id == bindparam("school"),
        positions.c.rev == bindparam("was"),
    )
    .values(
        rev=bindparam("rev"),
        roles=bindparam("roles"),
        opens_on=bindparam("opens"),
        due_on=bindparam("due"),
        is_reminded=bindparam("reminded"),
        done_at=bindparam("at"),
        done_by=bindparam("by"),
        state=bindparam("standing"),
        reason=bindparam("because"),
        moved_because=bindparam("moved"),
        is_hidden=bindparam("hidden"),
        own=bindparam("words"),
    )
)
_NAME: Final = insert(position_people)
_UNNAME: Final = delete(position_people).where(
    position_people.c.school_id == bindparam("school"),
    position_people.c.position_id == bindparam("position"),
)


class Positions:
    """What the school has to do in its runs, and what is done."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, row_id: RoadMapRowId) -> RoadMapRow:
        """Find a row of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"id": row_id, "school": self._school_id}
        found = _as_rows(await self._connection.execute(_GET, facts))
        if not found:
            raise NotYours
        return found[0]

    async def of_run(self, run_id: RunId) -> tuple[RoadMapRow, ...]:
        """List the rows of a run, in the order of its programme."""
        facts = {"school": self._school_id, "run": run_id}
        return _as_rows(await self._connection.execute(_OF_RUN, facts))

    async def add(self, drafts: Iterable[RoadMapRow]) -> None:
        """Write the rows of a new run, or some more of it; they get their numbers here."""
        facts = [
            {
                "school_id": self._school_id,
                "run_id": draft.run_id,
                "name": draft.name,
                "roles": " ".join(sorted(draft.roles)),
                "opens_on": draft.opens_on,
                "due_on": draft.due_on,
                "is_reminded": draft.is_reminded,
                "is_hidden": draft.is_hidden,
                "own": dict(draft.own),
                "rev": draft.rev,
            }
            for draft in drafts
        ]
        await self._connection.execute(_ADD, facts)

    async def save(self, row: RoadMapRow) -> RoadMapRow:
        """Write how a row stands, and what the school changed about it.

        Raises:
            ChangedMeanwhile: somebody saved it after this one was read.
        """
        facts = {
            "known": row.id,
            "school": self._school_id,
            "was": row.rev,
            "rev": row.rev + 1,
            "roles": " ".join(sorted(row.roles)),
            "opens": row.opens_on,
            "due": row.due_on,
            "reminded": row.is_reminded,
            "at": row.done_at,
            "by": row.done_by,
            "standing": row.standing,
            "because": row.reason,
            "moved": row.moved_because,
            "hidden": row.is_hidden,
            "words": dict(row.own),
        }
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        return replace(row, rev=row.rev + 1)

    async def name(self, row_id: RoadMapRowId, people: Collection[PersonId]) -> None:
        """Say who answers for a row by name; nobody: whoever has its roles does again."""
        here = {"school": self._school_id, "position": row_id}
        await self._connection.execute(_UNNAME, here)
        facts = [
            {"position_id": row_id, "person_id": one, "school_id": self._school_id}
            for one in people
        ]
        if facts:
            await self._connection.execute(_NAME, facts)


def _as_rows(rows: Iterable[Row[Any]]) -> tuple[RoadMapRow, ...]:
    """Put those who are named for a row together again."""
    alike = (list(group) for _, group in groupby(rows, key=lambda one: one.id))
    return tuple(
        _as_row(group[0], (one.person_id for one in group if one.person_id is not None))
        for group in alike
    )


def _as_row(row: Row[Any], people: Iterable[PersonId]) -> RoadMapRow:
    return RoadMapRow(
        id=row.id,
        run_id=row.run_id,
        name=row.name,
        roles=frozenset(map(Role, row.roles.split())),
        opens_on=row.opens_on,
        due_on=row.due_on,
        is_reminded=row.is_reminded,
        rev=row.rev,
        done_at=row.done_at,
        done_by=row.done_by,
        standing=PositionState(row.state),
        reason=row.reason and SkipReason(row.reason),
        moved_because=row.moved_because and MoveReason(row.moved_because),
        is_hidden=row.is_hidden,
        own=row.own or {},
        people=frozenset(people),
    )
