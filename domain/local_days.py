"""Local days: when a day begins by some clock, and which days a range of time may touch."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_ANY_ZONE: Final = timedelta(hours=14)
"""How far from UTC a zone can be."""


def begins(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment at which a day begins in a zone."""
    return datetime.combine(day, time(), zone)


def around(since: datetime, until: datetime) -> tuple[date, date]:
    """Give the first and the last day of which some moment lies in a range, in whatever zone."""
    return (since - _ANY_ZONE).date(), (until + _ANY_ZONE).date()


def week_may_begin(since: datetime, until: datetime) -> bool:
    """Whether a Monday morning may lie in a range: in the east it is a Sunday evening of UTC."""
    first, last = (one.astimezone(UTC).date() for one in (since, until))
    days = min((last - first).days, 7)
    return any((first + timedelta(days=one)).weekday() in {6, 0} for one in range(days + 1))
