"""Deadlines of waves, school by school, that reminders are counted from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, WaveId
from domain.people import AgeGroup, Standing
from domain.schools import FALLBACK_ZONE
from storage.columns import Moment
from storage.stages import STAGED, WAITS
from storage.tables import accounts, people, schools, waves

_DUE: Final = (
    STAGED.add_columns(
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        waves.c.due_at,
        people.c.account_id,
        people.c.age_group,
    )
    .join(schools, schools.c.id == waves.c.school_id)
    .where(
        waves.c.due_at >= bindparam("since", type_=Moment),
        waves.c.due_at <= bindparam("until", type_=Moment),
        waves.c.closed_at.is_(None),
        people.c.standing == Standing.ADMITTED,
        accounts.c.id > 0,
        WAITS,
    )
    .order_by(waves.c.due_at, waves.c.id, people.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveDue:
    """Somebody whose answers a wave still waits for; `zone` is the one they read moments in."""

    zone: str
    wave_id: WaveId
    due_at: datetime
    person_id: PersonId
    account_id: AccountId
    is_pupil: bool


class WaveOccurrences:
    """The waves of every school that end, once for each who has not finished nor refused."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due_between(self, since: datetime, until: datetime) -> tuple[WaveDue, ...]:
        """List who still has to answer a wave that ends in [since, until]."""
        rows = await self._connection.execute(_DUE, {"since": since, "until": until})
        return tuple(
            WaveDue(
                zone=row.zone,
                wave_id=WaveId(row.wave_id),
                due_at=row.due_at,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in rows
        )
