"""Calendar files: what a calendar reads back is the meeting, and nobody's name."""

from typing import Any

import pytest
from icalendar import Calendar, Event

from documents.calendar_files import calendar_file

FACTS: dict[str, Any] = {
    "uid": "meeting-7@mentoring-bot",
    "rev": 3,
    "made_at": "2021-09-06T06:00:00+00:00",
    "starts_at": "2021-09-08T15:30:00+03:00",
    "ends_at": "2021-09-08T16:15:00+03:00",
    "title": "Встреча; по программе, и длинное название, чтобы строка файла не поместилась",
    "about": "Место — в боте.\nВторая строка.",
    "is_off": False,
}


def _event(**changed: Any) -> Event:
    calendar = Calendar.from_ical(calendar_file(FACTS | changed))
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_what_is_written_is_read_back() -> None:
    """Moments stand in UTC, so that no table of zones is needed; long lines fold."""
    event = _event()
    assert str(event["uid"]) == FACTS["uid"]
    assert int(str(event["sequence"])) == 3
    assert event.decoded("dtstart").isoformat() == "2021-09-08T12:30:00+00:00"
    assert event.decoded("dtend").isoformat() == "2021-09-08T13:15:00+00:00"
    assert str(event["summary"]) == FACTS["title"]
    assert str(event["description"]) == FACTS["about"]
    assert all(len(one) <= 75 for one in calendar_file(FACTS).split(b"\r\n"))


@pytest.mark.parametrize(
    ("is_off", "method", "status", "alarms"),
    [(False, "PUBLISH", "CONFIRMED", 1), (True, "CANCEL", "CANCELLED", 0)],
)
def test_a_meeting_that_is_off_is_taken_out(
    *, is_off: bool, method: str, status: str, alarms: int
) -> None:
    """The same number and a later sequence replace what a calendar holds."""
    calendar = Calendar.from_ical(calendar_file(FACTS | {"is_off": is_off, "rev": 4}))
    assert str(calendar["method"]) == method
    event = _event(is_off=is_off, rev=4)
    assert (str(event["status"]), int(str(event["sequence"]))) == (status, 4)
    assert len(event.walk("VALARM")) == alarms
