"""Moments that come by themselves: weeks that begin, surveys left unfinished, waves that end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import (
    Select,
    bindparam,
    exists,
    func,
    literal,
    select,
    type_coerce,
    union,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.pairs import FIRST_SURVEYS
from domain.people import AgeGroup, Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import accounts, consents, interviews, people, schools
from storage.wave_occurrences import WaveDue, WaveOccurrences

_FIRST_CONSENT: Final = (
    select(func.min(consents.c.answered_at))
    .where(consents.c.person_id == people.c.id)
    .correlate(people)
    .scalar_subquery()
)
_CURATORS: Final = (
    select(
        people.c.school_id,
        people.c.id,
        people.c.account_id,
        type_coerce(_FIRST_CONSENT, Moment).label("since"),
    )
    .where(
        people.c.school_id.in_(bindparam("schools", expanding=True)),
        people.c.standing == Standing.ADMITTED,
        plays(Role.CURATOR),
    )
    .order_by(people.c.id)
)
_ZONES: Final = union(
    select(func.coalesce(schools.c.zone, FALLBACK_ZONE).label("zone")),
    select(accounts.c.zone).where(accounts.c.zone.is_not(None)),
)
_LAST_CONSENT: Final = (
    select(func.max(consents.c.id))
    .where(consents.c.person_id == people.c.id)
    .correlate(people)
    .scalar_subquery()
)


def _without(survey: str, role: Role) -> Select[Any]:
    """Select those of a role who were admitted in a range and have not sent a survey off."""
    is_sent = exists().where(
        interviews.c.person_id == people.c.id,
        interviews.c.questionnaire_id == survey,
        interviews.c.submitted_at.is_not(None),
    )
    return (
        select(
            func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
            people.c.id,
            people.c.account_id,
            people.c.age_group,
            consents.c.answered_at,
            literal(role.value).label("role"),
        )
        .join_from(consents, people, people.c.id == consents.c.person_id)
        .join(accounts, accounts.c.id == people.c.account_id)
        .join(schools, schools.c.id == people.c.school_id)
        .where(
            consents.c.answered_at.between(
                bindparam("since", type_=Moment), bindparam("until", type_=Moment)
            ),
            consents.c.id == _LAST_CONSENT,
            people.c.standing == Standing.ADMITTED,
            plays(role),
            ~is_sent,
        )
    )


_UNFINISHED: Final = union_all(*(_without(one, role) for role, one in FIRST_SURVEYS.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Curator:
    """Somebody who runs the programme in a school, `since` they first answered about consent."""

    school_id: SchoolId
    person_id: PersonId
    account_id: AccountId
    since: datetime | None

    def was_here(self, at: datetime) -> bool:
        """Whether they were there before a moment; it is not told about what was before them."""
        return self.since is None or self.since < at


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """Somebody whose first survey waits since the last consent about them was given."""

    zone: str
    since: datetime
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool
    role: Role


class Occurrences:
    """What comes by itself, in every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def zones(self) -> frozenset[ZoneInfo]:
        """Give the zones of all schools, and those people have chosen for themselves.

        What is no zone is left out: nobody lives by it.
        """
        rows = await self._connection.execute(_ZONES)
        return frozenset(filter(None, map(_zone, rows.scalars())))

    async def curators(self, school_ids: Collection[SchoolId]) -> tuple[Curator, ...]:
        """List the curators of some schools who may take part."""
        if not school_ids:
            return ()
        rows = await self._connection.execute(_CURATORS, {"schools": list(school_ids)})
        return tuple(
            Curator(
                school_id=row.school_id,
                person_id=row.id,
                account_id=row.account_id,
                since=row.since,
            )
            for row in rows
        )

    async def waves_due(self, since: datetime, until: datetime) -> tuple[WaveDue, ...]:
        """List who still has to answer what was sent to many and ends between two moments."""
        return await WaveOccurrences(self._connection).due_between(since, until)

    async def surveys_unfinished(self, since: datetime, until: datetime) -> tuple[Unfinished, ...]:
        """List who was admitted between two moments and has not sent their first survey off."""
        rows = await self._connection.execute(_UNFINISHED, {"since": since, "until": until})
        return tuple(
            Unfinished(
                zone=row.zone,
                since=row.answered_at,
                person_id=row.id,
                account_id=row.account_id,
                is_pupil=row.age_group != AgeGroup.ADULT,
                role=Role(row.role),
            )
            for row in rows
        )


def _zone(key: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError):
        return None
