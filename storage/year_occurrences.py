"""What the year brings to people: positions of road maps that are due, and final events.

The cost grows with what is due, not with how much was ever planned.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, RoadMapRowId, RunId, SchoolId
from domain.people import AgeGroup, Person, Role, Standing
from domain.positions import PositionState
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.people import as_person
from storage.reports.guests import IS_GUEST, plays
from storage.tables import (
    accounts,
    gathering_people,
    gatherings,
    people,
    position_people,
    positions,
    runs,
    schools,
)

_ZONE: Final = func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE)
_DUE: Final = (
    select(positions.c.id, positions.c.school_id, positions.c.due_on, positions.c.roles)
    .where(
        positions.c.is_reminded == true(),
        positions.c.done_at.is_(None),
        positions.c.state != PositionState.NOT_APPLICABLE,
        positions.c.is_hidden == false(),
        ~exists().where(runs.c.id == positions.c.run_id, runs.c.closed_at.is_not(None)),
        positions.c.due_on.between(bindparam("first"), bindparam("last")),
    )
    .order_by(positions.c.due_on, positions.c.id)
)
_NAMED: Final = select(position_people.c.position_id, position_people.c.person_id).where(
    position_people.c.position_id.in_(bindparam("positions", expanding=True))
)
_READERS: Final = (
    select(_ZONE, people)
    .join_from(people, accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == people.c.school_id)
    .where(
        people.c.school_id.in_(bindparam("schools", expanding=True)),
        people.c.standing == Standing.ADMITTED,
        people.c.is_trial == false(),
    )
    .order_by(people.c.id)
)
_IN_CHARGE: Final = frozenset({Role.CURATOR, Role.MUNICIPAL})
"""Who answers where nobody else does: a school has curators, a municipality coordinators."""
_IS_INVITED: Final = exists().where(
    gathering_people.c.person_id == people.c.id,
    gathering_people.c.gathering_id == gatherings.c.id,
    gatherings.c.run_id == runs.c.id,
    gatherings.c.announced_at.is_not(None),
    gatherings.c.cancelled_at.is_(None),
)
"""Whoever was asked whether they come to the final event is told of it in those letters."""
_EVENTS: Final = (
    select(
        runs.c.id,
        runs.c.final_event_at,
        runs.c.school_id,
        _ZONE.label("zone"),
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
    )
    .join_from(runs, schools, schools.c.id == runs.c.school_id)
    .join(people, people.c.school_id == runs.c.school_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .where(
        runs.c.final_event_at >= bindparam("since", type_=Moment),
        runs.c.final_event_at <= bindparam("until", type_=Moment),
        runs.c.closed_at.is_(None),
        IS_GUEST,
        ~_IS_INVITED,
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

        Each stands there once for everybody who was asked by name to answer for it; where nobody
        was, for everybody with one of its roles, and where nobody has, for those in charge.
        Those that are never reminded are left out.
        """
        return await self._positions(first_day, last_day, _who_answers)

    async def positions_late_between(
        self, first_day: date, last_day: date
    ) -> tuple[PositionDue, ...]:
        """List the same, each for those in charge as well."""
        return await self._positions(first_day, last_day, _who_answers_or_is_in_charge)

    async def final_events_between(
        self, since: datetime, until: datetime
    ) -> tuple[FinalEventComing, ...]:
        """List final events that begin in [since, until], once for each guest."""
        rows = await self._connection.execute(_EVENTS, {"since": since, "until": until})
        return tuple(
            FinalEventComing(
                school_id=SchoolId(row.school_id),
                zone=row.zone,
                run_id=RunId(row.id),
                at=row.final_event_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in rows
        )

    async def _positions(
        self, first_day: date, last_day: date, whom: "_Choice"
    ) -> tuple[PositionDue, ...]:
        facts = {"first": first_day, "last": last_day}
        due = (await self._connection.execute(_DUE, facts)).all()
        if not due:
            return ()
        named = await self._named([row.id for row in due])
        asked = {one for names in named.values() for one in names}
        schools_due = {row.school_id for row in due}
        roles = {*_IN_CHARGE, *(Role(one) for row in due for one in row.roles.split())}
        readers = await self._readers(schools_due, roles, asked)
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
            for zone, person in whom(row.roles, named.get(row.id, ()), readers[row.school_id])
        )

    async def _named(self, ids: Sequence[RoadMapRowId]) -> Mapping[RoadMapRowId, set[PersonId]]:
        """Find who was asked by name to answer for some positions."""
        found: dict[RoadMapRowId, set[PersonId]] = {}
        for row in await self._connection.execute(_NAMED, {"positions": ids}):
            found.setdefault(row.position_id, set()).add(PersonId(row.person_id))
        return found

    async def _readers(
        self, schools_due: Iterable[SchoolId], roles: Iterable[Role], named: Collection[PersonId]
    ) -> dict[SchoolId, list[_Reader]]:
        """Find who may answer for something in the schools where something is due."""
        found: dict[SchoolId, list[_Reader]] = {one: [] for one in schools_due}
        asked = or_(*(plays(role) for role in sorted(roles)), people.c.id.in_(sorted(named)))
        facts = {"schools": list(found)}
        for zone, *columns in await self._connection.execute(_READERS.where(asked), facts):
            person = as_person(columns)
            found[person.school_id].append((zone, person))
        return found


_Choice = Callable[[str, Collection[PersonId], Sequence[_Reader]], list[_Reader]]
"""Chooses readers by the roles of a position and by those who were named for it."""


def _who_answers(
    roles: str, named: Collection[PersonId], readers: Sequence[_Reader]
) -> list[_Reader]:
    """Choose those who were named, else those with one of the roles, else those in charge."""
    asked = {Role(one) for one in roles.split()}
    return (
        [one for one in readers if one[1].id in named]
        or [one for one in readers if not named and one[1].plays(asked)]
        or _in_charge(readers)
    )


def _who_answers_or_is_in_charge(
    roles: str, named: Collection[PersonId], readers: Sequence[_Reader]
) -> list[_Reader]:
    both = {one[1].id: one for one in (*_who_answers(roles, named, readers), *_in_charge(readers))}
    return list(both.values())


def _in_charge(readers: Sequence[_Reader]) -> list[_Reader]:
    return [one for one in readers if one[1].plays(_IN_CHARGE)]
