"""Gatherings for each who was invited, and for curators; reminders are counted from them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.gatherings import Kind
from domain.guests import Reply
from domain.ids import AccountId, GatheringId, PersonId
from domain.people import AgeGroup, Role, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import accounts, gathering_people, gatherings, people, schools

_WITH_PEOPLE: Final = (
    select(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        gatherings.c.id,
        gatherings.c.starts_at,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
    )
    .join_from(gatherings, people, people.c.school_id == gatherings.c.school_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == gatherings.c.school_id)
    .where(
        gatherings.c.starts_at >= bindparam("since", type_=Moment),
        gatherings.c.starts_at <= bindparam("until", type_=Moment),
        gatherings.c.announced_at.is_not(None),
        gatherings.c.cancelled_at.is_(None),
        people.c.standing == Standing.ADMITTED,
    )
    .order_by(gatherings.c.starts_at, gatherings.c.id, people.c.id)
)
_GUESTS: Final = _WITH_PEOPLE.join(
    gathering_people,
    (gathering_people.c.gathering_id == gatherings.c.id)
    & (gathering_people.c.person_id == people.c.id),
).where(
    gatherings.c.kind == bindparam("kind"),
    gatherings.c.held_at.is_(None),
    gathering_people.c.is_invited.is_(True),
    or_(gathering_people.c.reply.is_(None), gathering_people.c.reply != Reply.NO),
)
_CURATORS: Final = _WITH_PEOPLE.where(plays(Role.CURATOR))


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringSide:
    """Somebody of a gathering; `zone` is the one they read moments in."""

    zone: str
    gathering_id: GatheringId
    starts_at: datetime
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


class GatheringOccurrences:
    """Gatherings of every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(
        self, kind: Kind, since: datetime, until: datetime
    ) -> tuple[GatheringSide, ...]:
        """List who was called to what starts in [since, until], unless they said no."""
        return await self._read(_GUESTS, {"kind": kind, "since": since, "until": until})

    async def begun_between(self, since: datetime, until: datetime) -> tuple[GatheringSide, ...]:
        """List the curators of what starts in [since, until], closed or not."""
        return await self._read(_CURATORS, {"since": since, "until": until})

    async def _read(
        self, which: Select[Any], facts: dict[str, object]
    ) -> tuple[GatheringSide, ...]:
        return tuple(
            GatheringSide(
                zone=row.zone,
                gathering_id=GatheringId(row.id),
                starts_at=row.starts_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in await self._connection.execute(which, facts)
        )
