"""Quiet days: what stops the clock of pairs, holidays of the school and vacations of mentors."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import Integer, String, bindparam, cast, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, SchoolId
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from storage.tables import pairs, school_days, vacations

_DAYS: Final = union_all(
    select(
        cast(null(), Integer).label("pair_id"),
        school_days.c.kind,
        school_days.c.first_on,
        school_days.c.last_on,
    ).where(school_days.c.school_id == bindparam("school")),
    select(pairs.c.id, cast(null(), String), vacations.c.first_on, vacations.c.last_on)
    .join_from(vacations, pairs, pairs.c.mentor_id == vacations.c.person_id)
    .where(
        vacations.c.school_id == bindparam("school"),
        pairs.c.school_id == bindparam("school"),
        pairs.c.closed_at.is_(None),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """The calendar of a school without titles, and the vacations of the mentor of a pair."""

    calendar: SchoolCalendar
    away: Mapping[PairId, tuple[tuple[date, date], ...]]


class QuietDays:
    """The quiet days of one school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> Quiet:
        """Read them in one statement."""
        entered: list[SchoolDays] = []
        away: dict[PairId, list[tuple[date, date]]] = defaultdict(list)
        for row in await self._connection.execute(_DAYS, {"school": self._school_id}):
            if row.pair_id is None:
                entered.append(
                    SchoolDays(
                        school_id=self._school_id,
                        kind=DayKind(row.kind),
                        title="",
                        first_on=row.first_on,
                        last_on=row.last_on,
                    )
                )
            else:
                away[PairId(row.pair_id)].append((row.first_on, row.last_on))
        return Quiet(
            calendar=SchoolCalendar(days=tuple(entered)),
            away={pair: tuple(days) for pair, days in away.items()},
        )
