"""Silence: when the bot does not speak unasked.

Nobody hears it from 21:00 to 08:00, and pupils not in lesson hours, 08:00 to 14:00 from Monday to
Friday between 1 September and 31 May (law 273-FZ, article 43, 4.1: no telephones in lessons).
Hours are those of the reader's zone; holidays of a school are not known here.
"""

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DAY_BEGINS: Final = time(8)
LESSONS_END: Final = time(14)
LAST_MINUTE: Final = time(20, 59)
NIGHT_BEGINS: Final = time(21)
EVENING: Final = time(18)
"""When pupils hear what would have been said in the silent morning after."""

FURTHEST_EARLIER: Final = timedelta(hours=21)
"""How far a letter may move to an earlier minute; an hour is for the zones that change theirs."""
FURTHEST_LATER: Final = timedelta(hours=18)
"""How far a letter may move to a later minute, likewise."""

_SUMMER: Final = (6, 7, 8)
_FIRST_FREE_WEEKDAY: Final = 5


def is_school_day(day: date) -> bool:
    """Whether there are lessons on a day, as far as the week and the summer tell."""
    return day.weekday() < _FIRST_FREE_WEEKDAY and day.month not in _SUMMER


def is_silent(moment: datetime, zone: ZoneInfo, *, is_pupil: bool) -> bool:
    """Whether somebody may not be spoken to at a moment."""
    local = moment.astimezone(zone)
    at_night = not DAY_BEGINS <= local.time() < NIGHT_BEGINS
    return at_night or (is_pupil and _is_in_lessons(local))


def not_before(moment: datetime, zone: ZoneInfo, *, is_pupil: bool) -> datetime:
    """Give the first moment from this one on at which somebody may be spoken to."""
    local = moment.astimezone(zone)
    if local.time() >= NIGHT_BEGINS:
        local = _at(local.date() + timedelta(days=1), DAY_BEGINS, zone)
    elif local.time() < DAY_BEGINS:
        local = _at(local.date(), DAY_BEGINS, zone)
    if is_pupil and _is_in_lessons(local):
        local = _at(local.date(), LESSONS_END, zone)
    return moment if local == moment else local.astimezone(moment.tzinfo)


def not_after(moment: datetime, zone: ZoneInfo, *, is_pupil: bool) -> datetime:
    """Give the last minute up to this moment at which somebody may be spoken to.

    For pupils what falls into a silent morning goes at 18:00 the evening before.
    """
    local = moment.astimezone(zone)
    if not is_silent(moment, zone, is_pupil=is_pupil):
        return moment
    if local.time() >= NIGHT_BEGINS:
        earlier = _at(local.date(), LAST_MINUTE, zone)
    else:
        eve = local.date() - timedelta(days=1)
        earlier = _at(eve, EVENING if is_pupil else LAST_MINUTE, zone)
    return earlier.astimezone(moment.tzinfo)


def _is_in_lessons(local: datetime) -> bool:
    return is_school_day(local.date()) and DAY_BEGINS <= local.time() < LESSONS_END


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone)
