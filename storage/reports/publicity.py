"""Publicity: what schools count of their publications and contests within some days."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final

from sqlalchemy import BindParameter, Date, Row, Select, and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.deadlines import Period
from domain.ids import SchoolId
from domain.publications import Publicity
from storage.tables import contest_pairs, contests, pair_members, pairs, publications

_first: Final = bindparam("first", type_=Date)
_last: Final = bindparam("last", type_=Date)
_schools: Final[BindParameter[int]] = bindparam("schools", expanding=True)
_WITHIN: Final = and_(publications.c.published_on >= _first, publications.c.published_on <= _last)
_PUBLISHED: Final = (
    select(publications.c.school_id, func.count().filter(_WITHIN).label("published"))
    .where(publications.c.school_id.in_(_schools))
    .group_by(publications.c.school_id)
)
_ENTERED: Final[Select[Any]] = (
    select(
        contests.c.id,
        contests.c.school_id,
        contests.c.starts_on,
        contests.c.ends_on,
        pairs.c.mentor_id,
        pair_members.c.person_id,
        pair_members.c.left_at,
    )
    .outerjoin_from(contests, contest_pairs, contest_pairs.c.contest_id == contests.c.id)
    .outerjoin(pairs, pairs.c.id == contest_pairs.c.pair_id)
    .outerjoin(pair_members, pair_members.c.pair_id == pairs.c.id)
    .where(contests.c.school_id.in_(_schools))
)


class PublicityOfMany:
    """The lists of many schools."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def within(
        self, schools: Collection[SchoolId], period: Period, until: date
    ) -> dict[SchoolId, Publicity]:
        """Count by school what was published, and its contests and who stood for it there.

        What a school keeps no list of at all is not counted.
        """
        numbers = sorted(schools)
        facts = {"schools": numbers, "first": period.starts_on, "last": min(period.ends_on, until)}
        rows = await self._connection.execute(_PUBLISHED, facts)
        published: dict[SchoolId, int] = {row.school_id: row.published for row in rows}
        entered = (await self._connection.execute(_ENTERED, {"schools": numbers})).all()
        stood = _representatives(entered, period, until)
        held = _contests(entered, period, until)
        return {
            one: Publicity(
                publications=published.get(one),
                representatives=len(stood[one]) if one in stood else None,
                contests=len(held[one]) if one in held else None,
            )
            for one in numbers
        }


def _representatives(
    rows: Iterable[Row[Any]], period: Period, until: date
) -> dict[SchoolId, set[int]]:
    found: dict[SchoolId, set[int]] = {}
    for row in rows:
        people = found.setdefault(row.school_id, set())
        if _is_within(row, period, until) and row.mentor_id is not None:
            people.add(row.mentor_id)
            people |= {row.person_id} if _was_in(row) else set()
    return found


def _contests(rows: Iterable[Row[Any]], period: Period, until: date) -> dict[SchoolId, set[int]]:
    found: dict[SchoolId, set[int]] = {}
    for row in rows:
        those = found.setdefault(row.school_id, set())
        those |= {row.id} if _ends_within(row, period, until) else set()
    return found


def _is_within(row: Row[Any], period: Period, until: date) -> bool:
    """Whether a contest has begun, and some day of it lies in the period."""
    begun: bool = row.starts_on <= min(period.ends_on, until)
    return begun and bool(row.ends_on >= period.starts_on)


def _ends_within(row: Row[Any], period: Period, until: date) -> bool:
    """Whether a contest has begun, and ends in the period: of two periods it counts in one."""
    return _is_within(row, period, until) and bool(row.ends_on <= period.ends_on)


def _was_in(row: Row[Any]) -> bool:
    """Whether a mentee had not left the pair before the contest; pairs may be noted late."""
    if row.person_id is None:
        return False
    return row.left_at is None or row.left_at.date() >= row.starts_on
