"""Occurrences of plans: the last days of items that are not done, for both sides."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain import local_days
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from services import UnitOfWork

_A_DAY: Final = timedelta(days=1)


async def due(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the days on which something of a plan is due; each is over when the next one begins."""
    first, last = local_days.around(since, until)
    return [
        Occurrence(
            moment=Moment.PLAN_ITEM_DUE,
            at=local_days.begins(one.due_on, ZoneInfo(one.zone)),
            over_at=local_days.begins(one.due_on + _A_DAY, ZoneInfo(one.zone)),
            subject=f"plan:{one.plan_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
            role=Role.MENTOR if one.is_mentor else Role.MENTEE,
        )
        for one in await uow.plan_occurrences.due_between(first, last)
    ]
