"""Dates and times as people of a language write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def said_day(day: date, language: str, pattern: str = "d MMMM y") -> str:
    """Spell a day; the default is like `7 September 2021`."""
    from babel.dates import format_date  # noqa: PLC0415 - a start does without it

    return format_date(day, pattern, locale=language)


def said_moment(
    moment: datetime, zone: ZoneInfo, language: str, pattern: str = "EEEE, d MMMM, HH:mm"
) -> str:
    """Spell a moment in a zone; the default is like `Tuesday, 7 September, 15:30`."""
    from babel.dates import format_datetime  # noqa: PLC0415 - as above

    return format_datetime(moment, pattern, tzinfo=zone, locale=language)
