"""Since when mentees wait for a pair: from their first survey, or from the pair they left."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import and_, bindparam, case, exists, func, select, type_coerce, union
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.pairs import FIRST_SURVEYS
from domain.people import AgeGroup, Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import accounts, interviews, pair_members, people, schools
from storage.year_ends.occurrences import RESTS

_IN_A_PAIR: Final = exists().where(
    pair_members.c.person_id == people.c.id,
    pair_members.c.form == people.c.form,
    pair_members.c.left_at.is_(None),
)
_LEFT: Final = (
    select(func.max(pair_members.c.left_at))
    .where(pair_members.c.person_id == people.c.id, pair_members.c.form == people.c.form)
    .correlate(people)
    .scalar_subquery()
)
_SINCE: Final = type_coerce(
    case((interviews.c.submitted_at < _LEFT, _LEFT), else_=interviews.c.submitted_at), Moment
)
_since, _until = bindparam("since", type_=Moment), bindparam("until", type_=Moment)
_BEGAN_TO_WAIT: Final = union(
    select(interviews.c.person_id).where(
        interviews.c.questionnaire_id == FIRST_SURVEYS[Role.MENTEE],
        interviews.c.submitted_at.between(_since, _until),
    ),
    select(pair_members.c.person_id).where(pair_members.c.left_at.between(_since, _until)),
)
"""Whose waiting may have begun in a range: found by their moments, before anything is compared."""
_WAITING: Final = (
    select(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        people.c.id,
        people.c.account_id,
        people.c.school_id,
        people.c.age_group,
        _SINCE.label("since"),
    )
    .join_from(
        interviews,
        people,
        and_(
            people.c.id == interviews.c.person_id,
            interviews.c.questionnaire_id == FIRST_SURVEYS[Role.MENTEE],
            interviews.c.submitted_at.is_not(None),
            interviews.c.replaced_at.is_(None),
        ),
    )
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == people.c.school_id)
    .where(
        people.c.id.in_(_BEGAN_TO_WAIT),
        _SINCE.between(_since, _until),
        people.c.standing == Standing.ADMITTED,
        people.c.is_trial.is_(False),
        people.c.account_id > 0,
        plays(Role.MENTEE),
        ~_IN_A_PAIR,
        ~RESTS,
    )
    .order_by(people.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lonely:
    """A mentee without a pair since a moment; `zone` is the one they read moments in."""

    zone: str
    school_id: SchoolId
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool
    since: datetime


class UnpairedOccurrences:
    """The mentees of every school who are ready and have no pair."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(self, since: datetime, until: datetime) -> tuple[Lonely, ...]:
        """List those whose waiting began in [since, until], unless their school rests."""
        facts: dict[str, Any] = {"since": since, "until": until, "today": until.date()}
        return tuple(
            Lonely(
                zone=row.zone,
                school_id=SchoolId(row.school_id),
                person_id=PersonId(row.id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
                since=row.since,
            )
            for row in await self._connection.execute(_WAITING, facts)
        )
