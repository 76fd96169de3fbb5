"""Trainings: how many lessons the groups of mentors of some schools had within a time."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId, TrainingId
from domain.training import Taught
from storage.columns import Moment
from storage.tables import training_sessions, trainings

_since: Final = bindparam("since", type_=Moment)
_until: Final = bindparam("until", type_=Moment)
_held: Final = and_(
    training_sessions.c.training_id == trainings.c.id,
    training_sessions.c.held_at.is_not(None),
    training_sessions.c.starts_at >= _since,
    training_sessions.c.starts_at < _until,
)
_TAUGHT: Final = (
    select(trainings.c.school_id, trainings.c.id, func.count(training_sessions.c.id).label("held"))
    .outerjoin_from(trainings, training_sessions, _held)
    .where(
        trainings.c.school_id.in_(bindparam("schools", expanding=True)),
        trainings.c.made_at < _until,
        or_(trainings.c.closed_at.is_(None), trainings.c.closed_at >= _since),
    )
    .group_by(trainings.c.school_id, trainings.c.id)
    .order_by(trainings.c.id)
)


class TaughtInMany:
    """The groups of many schools, for whoever counts them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(
        self, schools: Collection[SchoolId], since: datetime, until: datetime
    ) -> dict[SchoolId, tuple[Taught, ...]]:
        """List the groups that learned in [since, until), with the lessons they had then."""
        facts = {"schools": sorted(schools), "since": since, "until": until}
        found: dict[SchoolId, tuple[Taught, ...]] = {}
        for row in await self._connection.execute(_TAUGHT, facts):
            one = Taught(training_id=TrainingId(row.id), held=row.held)
            found[row.school_id] = (*found.get(row.school_id, ()), one)
        return found
