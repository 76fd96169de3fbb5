"""Retention: once a night what has been kept long enough goes, people too."""

from datetime import datetime, time, timedelta
from typing import Final

from domain.erasures import Reason
from domain.people import STAFF, Person, Role, Standing
from domain.retention import LASTS, Keep, last_day_kept
from domain.schools import School
from services import UnitOfWork, erasures

DONE_AT: Final = "retained_at"
"""The key under which it stands when this was done last."""

HOUR: Final = timedelta(minutes=30)
"""How long after midnight in UTC: in the night of the schools, and before they are spoken to."""

_STAY: Final = STAFF | {Role.OPERATOR}


async def next_at(uow: UnitOfWork, now: datetime) -> datetime | None:
    """Say when it is due next: every night, and at once when it was never done."""
    last = await uow.settings.get(DONE_AT)
    if last is None:
        return now
    done_at = datetime.fromisoformat(last)
    midnight = datetime.combine(done_at.date(), time(), done_at.tzinfo)
    tonight = midnight + HOUR
    return tonight if tonight > done_at else tonight + timedelta(days=1)


async def work(uow: UnitOfWork, now: datetime) -> None:
    """Take out what is older than its class, and plan the erasure of people whose time is over."""
    await uow.retention.purge(now)
    for school in await uow.schools.all():
        await uow.of(school.id).journal.drop(now - LASTS[Keep.ACTS])
        for person in await outlived(uow, school, now):
            await erasures.plan(uow, person, None, Reason.RETENTION, now)
    await uow.settings.set(DONE_AT, now.isoformat())


async def outlived(uow: UnitOfWork, school: School, now: datetime) -> tuple[Person, ...]:
    """List who took part in a programme that ended long ago, and in nothing since.

    Guardians stay as long as a child of theirs does; staff stay until they leave.
    """
    rooms = uow.of(school.id)
    decided = await rooms.decisions.read()
    today = now.astimezone(school.time_zone).date()
    end = await uow.retention.last_end(school.id, last_day_kept(today, decided.keep_months))
    if end is None:
        return ()
    over = datetime.combine(end + timedelta(days=1), time(), school.time_zone)
    active = await uow.retention.active(school.id, over)
    everyone = await rooms.people.all()
    idle = {one.id for one in everyone if one.id not in active and not one.plays(_STAY)}
    held = {one.guardian_id for one in await rooms.kinships.all() if one.child_id not in idle}
    return tuple(
        one for one in everyone if one.id in idle - held and one.standing is not Standing.ERASED
    )
