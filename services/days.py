"""Days: what a new day brings: birthdays, agreements that run out, data that wait to go.

A day is one of UTC and begins for the bot half an hour later: then it is the same date in all
zones of Russia. A bot that slept goes through the days it missed, one after the other.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from services import UnitOfWork, birthdays, erasure_news, renewals

BEGINS: Final = time(0, 30, tzinfo=UTC)
_DONE: Final = "days_done_until"
"""The key under which the process remembers the last day it went through."""
_MOST: Final = timedelta(days=400)


async def next_at(uow: UnitOfWork, now: datetime) -> datetime:
    """Say when the next day begins that nobody has gone through; a new bot begins at once."""
    done = await uow.settings.get(_DONE)
    if done is None:
        return now
    return datetime.combine(date.fromisoformat(done) + timedelta(days=1), BEGINS)


def day_after(moment: datetime) -> datetime:
    """Say when the next day begins after a moment."""
    today = datetime.combine(moment.astimezone(UTC).date(), BEGINS)
    return today if moment < today else today + timedelta(days=1)


async def go_through(uow: UnitOfWork, now: datetime) -> None:
    """Do for every school what the days since the last time brought."""
    done = await uow.settings.get(_DONE)
    today = now.astimezone(UTC).date()
    first = today if done is None else date.fromisoformat(done) + timedelta(days=1)
    for day in _days(max(first, today - _MOST), today):
        for school in await uow.schools.all():
            await birthdays.turn(uow, school.id, day, now)
            await renewals.turn(uow, school.id, day, now)
    for school in await uow.schools.all():
        await erasure_news.turn(uow, school.id, now)
    await uow.settings.set(_DONE, max(today, first - timedelta(days=1)).isoformat())


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)
