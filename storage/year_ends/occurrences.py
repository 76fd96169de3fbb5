"""Years that come to their end, for the curators of a school and for everybody in its pairs.

A school rests once a year of it is closed, until another one begins: nothing is asked of it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.people import AgeGroup, Role, Standing
from domain.runs import Run
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.runs import as_run
from storage.tables import accounts, pair_members, pairs, people, runs, schools, year_ends

_closed, _open = runs.alias("closed"), runs.alias("open")
RESTS: Final = and_(
    exists().where(_closed.c.school_id == schools.c.id, _closed.c.closed_at.is_not(None)),
    ~exists().where(
        _open.c.school_id == schools.c.id,
        _open.c.closed_at.is_(None),
        _open.c.starts_on <= bindparam("today"),
    ),
)
"""Whether a school of a query rests `today`."""

_RESTING: Final = select(schools.c.id).where(
    schools.c.id.in_(bindparam("schools", expanding=True)), RESTS
)
_ENDING: Final = (
    select(runs, schools.c.zone)
    .join_from(runs, schools, schools.c.id == runs.c.school_id)
    .where(
        runs.c.ends_on.between(bindparam("first"), bindparam("last")),
        ~exists().where(year_ends.c.run_id == runs.c.id, year_ends.c.finished_at.is_not(None)),
    )
    .order_by(runs.c.id)
)
_CELEBRATING: Final = (
    select(runs, schools.c.zone)
    .join_from(runs, schools, schools.c.id == runs.c.school_id)
    .where(
        runs.c.final_event_at.between(
            bindparam("since", type_=Moment), bindparam("until", type_=Moment)
        )
    )
    .order_by(runs.c.id)
)
_OF_SCHOOLS: Final = (
    select(runs)
    .where(runs.c.school_id.in_(bindparam("schools", expanding=True)))
    .order_by(runs.c.id)
)
_IN_PAIRS: Final = (
    select(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        pairs.c.id,
        pairs.c.school_id,
        pairs.c.made_at,
        pairs.c.mentor_id,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
    )
    .join_from(pairs, pair_members, pair_members.c.pair_id == pairs.c.id)
    .join(
        people,
        or_(people.c.id == pairs.c.mentor_id, people.c.id == pair_members.c.person_id),
    )
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == pairs.c.school_id)
    .where(
        pairs.c.school_id.in_(bindparam("schools", expanding=True)),
        pairs.c.closed_at.is_(None),
        pair_members.c.left_at.is_(None),
        people.c.standing == Standing.ADMITTED,
        people.c.account_id > 0,
    )
    .distinct()
    .order_by(pairs.c.id, people.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody in an open pair; `zone` is the one they read moments in."""

    zone: str
    school_id: SchoolId
    pair_id: PairId
    made_at: datetime
    person_id: PersonId
    account_id: AccountId
    role: Role
    is_pupil: bool


class YearEndOccurrences:
    """Years that end, in every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def resting(self, school_ids: Collection[SchoolId], today: date) -> frozenset[SchoolId]:
        """Tell which of some schools have closed a year and not begun another one."""
        facts = {"schools": list(school_ids), "today": today}
        rows = await self._connection.execute(_RESTING, facts)
        return frozenset(SchoolId(row.id) for row in rows)

    async def ending(self, first: date, last: date) -> tuple[tuple[Run, str], ...]:
        """List the unfinished years whose last day lies between two days, with their zones."""
        return await self._runs(_ENDING, first=first, last=last)

    async def celebrating(self, since: datetime, until: datetime) -> tuple[tuple[Run, str], ...]:
        """List the years whose final event begins between two moments, with their zones."""
        return await self._runs(_CELEBRATING, since=since, until=until)

    async def of_schools(
        self, school_ids: Collection[SchoolId]
    ) -> Mapping[SchoolId, Sequence[Run]]:
        """Give every year of some schools."""
        found: dict[SchoolId, list[Run]] = {one: [] for one in school_ids}
        if found:
            rows = await self._connection.execute(_OF_SCHOOLS, {"schools": list(found)})
            for run in map(as_run, rows):
                found[run.school_id].append(run)
        return found

    async def members(self, school_ids: Collection[SchoolId]) -> tuple[Member, ...]:
        """List everybody in the open pairs of some schools."""
        if not school_ids:
            return ()
        rows = await self._connection.execute(_IN_PAIRS, {"schools": list(school_ids)})
        return tuple(
            Member(
                zone=row.zone,
                school_id=SchoolId(row.school_id),
                pair_id=PairId(row.id),
                made_at=row.made_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                role=Role.MENTOR if row.person_id == row.mentor_id else Role.MENTEE,
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in rows
        )

    async def _runs(self, query: Any, **facts: Any) -> tuple[tuple[Run, str], ...]:
        rows = await self._connection.execute(query, facts)
        return tuple((as_run(row), row.zone or FALLBACK_ZONE) for row in rows)
