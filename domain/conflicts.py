"""Conflicts: what speaks against a moment for a meeting; somebody who is busy forbids it."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain import working_days
from domain.school_calendar import DayKind, SchoolCalendar

NOTICE: Final = timedelta(hours=2)
"""Nobody is reminded of a meeting that begins sooner."""
DAY_BEGINS: Final = time(8)
NIGHT_BEGINS: Final = time(21)
_SATURDAY: Final = 5


class Conflict(StrEnum):
    """What speaks against a moment."""

    MENTOR_BUSY = "mentor_busy"
    MENTEE_BUSY = "mentee_busy"
    LESSONS = "lessons"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    EXAMS = "exams"
    PUBLIC_HOLIDAY = "public_holiday"
    EARLY = "early"
    LATE = "late"
    SOON = "soon"


BARS: Final = frozenset({Conflict.MENTOR_BUSY, Conflict.MENTEE_BUSY})
"""Nobody is in two places at once; the others are told, and may be chosen all the same."""

_DAYS: Final = {
    DayKind.OFF: Conflict.DAY_OFF,
    DayKind.HOLIDAY: Conflict.HOLIDAY,
    DayKind.EXAMS: Conflict.EXAMS,
}


def of_moment(
    starts_at: datetime,
    length: timedelta,
    zone: ZoneInfo,
    calendar: SchoolCalendar,
    now: datetime,
    *,
    has_pupils: bool,
) -> tuple[Conflict, ...]:
    """List what speaks against a moment by the clock and the calendar of the school."""
    local, end = starts_at.astimezone(zone), (starts_at + length).astimezone(zone)
    day = local.date()
    entered = calendar.on(day)
    is_late = end.date() > day or end.time() > NIGHT_BEGINS
    said = {
        Conflict.LESSONS: has_pupils and _is_in_lessons(local, end, calendar),
        Conflict.PUBLIC_HOLIDAY: entered is None and _is_public_holiday(local),
        Conflict.EARLY: local.time() < DAY_BEGINS,
        Conflict.LATE: is_late,
        Conflict.SOON: starts_at - now < NOTICE,
    }
    known = _DAYS.get(entered.kind) if entered is not None else None
    return tuple(one for one in Conflict if one is known or said.get(one, False))


def _is_in_lessons(local: datetime, end: datetime, calendar: SchoolCalendar) -> bool:
    hours = calendar.lessons(local.date())
    if hours is None:
        return False
    is_past_midnight = end.date() > local.date()
    return local.time() < hours[1] and (is_past_midnight or end.time() > hours[0])


def _is_public_holiday(local: datetime) -> bool:
    day = local.date()
    return day.weekday() < _SATURDAY and not working_days.is_working(day)
