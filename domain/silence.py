"""Silence: when the bot does not speak unasked.

Nobody hears it from 21:00 to 08:00, and pupils not in the lesson hours of a school day (law
273-FZ, article 43, 4.1: no telephones in lessons). The school's calendar says which days and hours
those are; hours are those of the reader's zone.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.school_calendar import USUAL, SchoolCalendar

DAY_BEGINS: Final = time(8)
LAST_MINUTE: Final = time(20, 59)
NIGHT_BEGINS: Final = time(21)
EVENING: Final = time(18)
"""When pupils hear what would have been said in the silent morning after."""

FURTHEST_EARLIER: Final = timedelta(hours=25)
"""How far a letter may move to an earlier minute; an hour is for the zones that change theirs."""
FURTHEST_LATER: Final = timedelta(hours=22)
"""How far a letter may move to a later minute, likewise."""


def is_silent(
    moment: datetime, zone: ZoneInfo, *, is_pupil: bool, calendar: SchoolCalendar = USUAL
) -> bool:
    """Whether somebody may not be spoken to at a moment."""
    local = moment.astimezone(zone)
    at_night = not DAY_BEGINS <= local.time() < NIGHT_BEGINS
    return at_night or (is_pupil and _lessons_until(local, calendar) is not None)


def not_before(
    moment: datetime, zone: ZoneInfo, *, is_pupil: bool, calendar: SchoolCalendar = USUAL
) -> datetime:
    """Give the first moment from this one on at which somebody may be spoken to."""
    local = moment.astimezone(zone)
    if local.time() >= NIGHT_BEGINS:
        local = _at(local.date() + timedelta(days=1), DAY_BEGINS, zone)
    elif local.time() < DAY_BEGINS:
        local = _at(local.date(), DAY_BEGINS, zone)
    if is_pupil and (ends := _lessons_until(local, calendar)) is not None:
        local = _at(local.date(), ends, zone)
    return moment if local == moment else local.astimezone(moment.tzinfo)


def not_after(
    moment: datetime, zone: ZoneInfo, *, is_pupil: bool, calendar: SchoolCalendar = USUAL
) -> datetime:
    """Give the last minute up to this moment at which somebody may be spoken to.

    For pupils what falls into a silent morning goes at 18:00 the evening before.
    """
    local = moment.astimezone(zone)
    if not is_silent(moment, zone, is_pupil=is_pupil, calendar=calendar):
        return moment
    if local.time() >= NIGHT_BEGINS:
        earlier = _at(local.date(), LAST_MINUTE, zone)
    else:
        eve = local.date() - timedelta(days=1)
        earlier = _at(eve, EVENING if is_pupil else LAST_MINUTE, zone)
    return earlier.astimezone(moment.tzinfo)


def _lessons_until(local: datetime, calendar: SchoolCalendar) -> time | None:
    """Give the end of the lessons that go on at a moment; None: there are none."""
    hours = calendar.lessons(local.date())
    return hours[1] if hours is not None and hours[0] <= local.time() < hours[1] else None


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone)
