"""Calendar files: one meeting as iCalendar (RFC 5545), for the calendar of a telephone.

Such a calendar is seen by others and kept by its maker's servers, so it names nobody and no place.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from icalendar import Alarm, Calendar, Event

MAKER: Final = "-//mentoring-bot//meetings//EN"
ALARM: Final = timedelta(hours=-2)
"""When the telephone reminds by itself, counted from the start."""


def calendar_file(facts: Mapping[str, Any]) -> bytes:
    """Make a file of a single event.

    `uid` is the same for every file of a meeting and `rev` rises with each change, so that a
    calendar replaces what it holds; `starts_at`, `ends_at` and `made_at` are ISO moments, `title`
    and `about` words, `is_off` whether the meeting was called off.
    """
    event = Event()
    event.add("uid", facts["uid"])
    event.add("sequence", facts["rev"])
    event.add("dtstamp", _moment(facts["made_at"]))
    event.add("dtstart", _moment(facts["starts_at"]))
    event.add("dtend", _moment(facts["ends_at"]))
    event.add("summary", facts["title"])
    event.add("description", facts["about"])
    event.add("status", "CANCELLED" if facts["is_off"] else "CONFIRMED")
    event.add("class", "PRIVATE")
    if not facts["is_off"]:
        event.add_component(_alarm(facts["title"]))
    made: bytes = _calendar(event, is_off=facts["is_off"]).to_ical()
    return made


def _calendar(event: Event, *, is_off: bool) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    calendar.add_component(event)
    return calendar


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", ALARM)
    return alarm


def _moment(spelt: str) -> datetime:
    return datetime.fromisoformat(spelt).astimezone(UTC)
