"""What the year brings to people: positions of road maps that are due, and final events.

The cost grows with what is due, not with how much was ever planned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, RoadMapRowId, RunId, SchoolId
from domain.people import Person, Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.people import as_person
from storage.reports.guests import IS_GUEST, plays
from storage.tables import accounts, people, positions, runs, schools

_ZONE: Final = func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE)
_DUE: Final = (
    select(positions.c.id, positions.c.school_id, positions.c.due_on, positions.c.roles)
    .where(
        positions.c.is_reminded == true(),
        positions.c.done_at.is_(None),
        positions.c.due_on.between(bindparam("first"), bindparam("last")),
    )
    .order_by(positions.c.due_on, positions.c.id)
)
_STAFF: Final = (
    select(_ZONE, people)
    .join_from(people, accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == people.c.school_id)
    .where(
        people.c.school_id.in_(bindparam("schools", expanding=True)),
        people.c.standing == Standing.ADMITTED,
    )
    .order_by(people.c.id)
)
_EVENTS: Final = (
    select(runs.c.id, runs.c.final_event_at, _ZONE, people)
    .join_from(runs, schools, schools.c.id == runs.c.school_id)
    .join(people, people.c.school_id == runs.c.school_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .where(
        runs.c.final_event_at >= bindparam("since", type_=Moment),
        runs.c.final_event_at <= bindparam("until", type_=Moment),
        IS_GUEST,
    )
    .order_by(runs.c.final_event_at, runs.c.id, people.c.id)
)


_Reader = tuple[str, Person]
"""Somebody, and the zone they read moments in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionDue:
    """A position whose last day comes, for one of the people who answer for it.

    `zone` is the one this person reads moments in.
    """

    school_id: SchoolId
    zone: str
    position_id: RoadMapRowId
    due_on: date
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalEventComing:
    """A final event, for one of its guests; `zone` is the one they read moments in."""

    school_id: SchoolId
    zone: str
    run_id: RunId
    at: datetime
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


class YearOccurrences:
    """What happens in the year of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def positions_due_between(
        self, first_day: date, last_day: date
    ) -> tuple[PositionDue, ...]:
        """List open positions with their last day in a range, both ends included.

        Each stands there once for everybody who has one of its roles, or for every curator where
        nobody has. Those that are never reminded are left out.
        """
        facts = {"first": first_day, "last": last_day}
        due = (await self._connection.execute(_DUE, facts)).all()
        staff = await self._staff({row.school_id for row in due}, {row.roles for row in due})
        return tuple(
            PositionDue(
                school_id=row.school_id,
                zone=zone,
                position_id=row.id,
                due_on=row.due_on,
                person_id=person.id,
                account_id=person.account_id,
                is_pupil=person.is_pupil,
            )
            for row in due
            for zone, person in _who_answers(row.roles, staff[row.school_id])
        )

    async def final_events_between(
        self, since: datetime, until: datetime
    ) -> tuple[FinalEventComing, ...]:
        """List final events that begin in [since, until], once for each guest."""
        rows = await self._connection.execute(_EVENTS, {"since": since, "until": until})
        return tuple(
            FinalEventComing(
                school_id=person.school_id,
                zone=zone,
                run_id=RunId(run_id),
                at=at,
                person_id=person.id,
                account_id=person.account_id,
                is_pupil=person.is_pupil,
            )
            for run_id, at, zone, *columns in rows
            for person in (as_person(columns),)
        )

    async def _staff(
        self, schools_due: Iterable[SchoolId], roles: Iterable[str]
    ) -> dict[SchoolId, list[_Reader]]:
        """Find who may answer for something in the schools where something is due."""
        found: dict[SchoolId, list[_Reader]] = {one: [] for one in schools_due}
        if not found:
            return found
        asked = {Role.CURATOR, *(Role(one) for words in roles for one in words.split())}
        statement = _STAFF.where(or_(*(plays(role) for role in sorted(asked))))
        for zone, *columns in await self._connection.execute(statement, {"schools": list(found)}):
            person = as_person(columns)
            found[person.school_id].append((zone, person))
        return found


def _who_answers(roles: str, staff: Sequence[_Reader]) -> list[_Reader]:
    """Choose those with one of the roles, or the curators where nobody has."""
    asked = {Role(one) for one in roles.split()}
    return [one for one in staff if one[1].plays(asked)] or [
        one for one in staff if one[1].plays({Role.CURATOR})
    ]
