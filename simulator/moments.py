"""Moments: how they are read, and how a week of a zone's clock finds them."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEK = 7


def moment(text: str) -> datetime:
    """Read an aware moment from ISO 8601.

    Raises:
        ValueError: when it is not one, or says nothing about its zone.
    """
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} needs an offset, as in 2021-09-01T09:00:00+03:00")
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text} is beyond the calendar") from error


def next_weekday(now: datetime, weekday: int, at: time, zone: ZoneInfo) -> datetime:
    """Find the first such moment of the zone's clock after now, in UTC.

    A time that the change to summer skips comes an hour later.

    Raises:
        ValueError: for a day that no week has, or a time with an offset of its own.
    """
    if weekday not in range(WEEK) or at.tzinfo is not None:
        raise ValueError("a weekday is 0 to 6, and its time has no offset")
    here = now.astimezone(zone).date()
    day = here + timedelta(days=(weekday - here.weekday()) % WEEK)
    found = datetime.combine(day, at, zone).astimezone(UTC)
    if found <= now:
        found = datetime.combine(day + timedelta(days=WEEK), at, zone).astimezone(UTC)
    return found
