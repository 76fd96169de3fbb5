"""Reminding: letters that are due are written, each once, however often or rarely this is done.

Nothing is planned ahead. Each time it is asked what has come due since the last time, and an hour
before it: what was planned too late for a letter by more than that goes without it, since whoever
is concerned was told at the planning. A bot that slept writes what is still worth sending, and of
several letters about one thing only the last.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.dues import Due, dues, may_leave, window
from domain.letters import Draft
from domain.occurrences import Moment, Occurrence
from domain.reminders import OF, REMINDERS
from services import UnitOfWork, school_calendar
from services.occurrences import SOURCES

LATENESS: Final = timedelta(hours=1)
"""How long after its moment a letter is still written about something that was just planned."""

_NOTED: Final = "reminded_until"
_BETWEEN_NOTES: Final = timedelta(minutes=10)
"""How often it is noted how far reminders were written; more often would wear out disks."""

_LONGEST: Final = max(one.expires_after for one in REMINDERS)
_NEAR: Final = timedelta(days=5)
"""Ranges no farther apart are asked for together."""


async def write_due_letters(uow: UnitOfWork, now: datetime) -> int:
    """Write the letters that are due; say how many, those known already included."""
    noted = await _noted(uow, now)
    after = max(min(noted, now) - LATENESS, now - _LONGEST)
    letters = [one for one in await _dues(uow, after, now) if now < one.expires_at]
    last = _last_of_each(letters)
    known = await uow.outbox.known([one.key for one in last])
    for one in last:
        if one.key not in known:
            uow.outbox.write(_draft(one))
    if abs(now - noted) >= _BETWEEN_NOTES:
        await uow.settings.set(_NOTED, now.isoformat())
    return len(last)


async def upcoming(uow: UnitOfWork, now: datetime, horizon: timedelta) -> tuple[datetime, ...]:
    """List the moments within the horizon at which letters come due, as things stand now."""
    found = await _dues(uow, now, now + horizon)
    return tuple(sorted({one.at for one in found}))


async def _noted(uow: UnitOfWork, now: datetime) -> datetime:
    """Give the moment up to which letters have been written; a new bot begins now."""
    noted = await uow.settings.get(_NOTED)
    if noted is None:
        await uow.settings.set(_NOTED, now.isoformat())
        return now
    return datetime.fromisoformat(noted)


async def _dues(uow: UnitOfWork, after: datetime, until: datetime) -> Sequence[Due]:
    zones = await uow.occurrences.zones()
    found = [
        one
        for moment in Moment
        for since, to in _ranges(moment, zones, after, until)
        for one in await SOURCES[moment](uow, since, to)
    ]
    return dues(await _with_calendars(uow, found, after), after, until)


async def _with_calendars(
    uow: UnitOfWork, found: Sequence[Occurrence], after: datetime
) -> Sequence[Occurrence]:
    """Put the calendar of their school beside what happens to pupils."""
    pupils = {one.person_id for one in found if one.is_pupil}
    calendars = await school_calendar.of_people(uow, pupils, after)
    return [
        replace(one, calendar=calendars[one.person_id]) if one.person_id in calendars else one
        for one in found
    ]


def _ranges(
    moment: Moment, zones: Collection[ZoneInfo], after: datetime, until: datetime
) -> Sequence[tuple[datetime, datetime]]:
    """Give the ranges in which to look for a moment; those near each other become one.

    What goes at an hour that it is nowhere is not looked for.
    """
    near = (one for one in OF[moment] if may_leave(one, zones, after, until))
    joined: list[tuple[datetime, datetime]] = []
    for first, last in sorted(window(one, after, until) for one in near):
        if joined and first <= joined[-1][1] + _NEAR:
            since, to = joined[-1]
            joined[-1] = since, max(to, last)
        else:
            joined.append((first, last))
    return joined


def _last_of_each(letters: Iterable[Due]) -> Sequence[Due]:
    """Keep of several letters to a person about one thing the last."""

    def thing(one: Occurrence) -> tuple[object, ...]:
        return one.moment, one.subject, one.person_id, one.at

    return tuple({thing(one.occurrence): one for one in letters}.values())


def _draft(due: Due) -> Draft:
    reminder, one = due.reminder, due.occurrence
    return Draft(
        key=due.key,
        account_id=one.account_id,
        name=reminder.name,
        person_id=one.person_id,
        subject=one.subject,
        moment=one.at,
        group=reminder.group,
        while_busy=reminder.while_busy,
        lane=reminder.lane,
        not_before=due.at,
        expires_at=due.expires_at,
    )
