"""When letters about a meeting leave: midnight, zones, 29 February, clocks that change."""

from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from domain.dues import due_at
from domain.ids import AccountId, PersonId
from domain.occurrences import Occurrence
from domain.people import Role
from domain.reminders import BY_NAME

MOSCOW, BERLIN = "Europe/Moscow", "Europe/Berlin"
DAY, SOON = "meeting-tomorrow", "meeting-soon"
MORNING = "meeting-not-forgotten"
MENTOR, MENTEE = "meeting-happened", "meeting-was-it"

Row = tuple[str, str, str, str, str | None]

GROWN_UP: Final[tuple[Row, ...]] = (
    ("an afternoon", MENTOR, MOSCOW, "2021-09-08T16:30", "2021-09-08T18:30"),
    ("the last minute of a day", MENTOR, MOSCOW, "2021-09-08T18:59", "2021-09-08T20:59"),
    ("the first minute of a night", MENTOR, MOSCOW, "2021-09-08T19:00", "2021-09-09T08:00"),
    ("over midnight", MENTOR, MOSCOW, "2021-09-08T23:30", "2021-09-09T08:00"),
    ("midnight itself", MENTOR, MOSCOW, "2021-09-09T00:00", "2021-09-09T08:00"),
    ("into a new year", MENTOR, MOSCOW, "2021-12-31T22:00", "2022-01-01T08:00"),
    ("into a leap day", MENTOR, MOSCOW, "2024-02-28T22:30", "2024-02-29T08:00"),
    ("out of a leap day", MENTOR, MOSCOW, "2024-02-29T19:30", "2024-03-01T08:00"),
    ("far in the east", MENTOR, "Asia/Kamchatka", "2021-09-08T16:30", "2021-09-08T18:30"),
    ("far in the west", MENTOR, "Europe/Kaliningrad", "2021-09-08T19:30", "2021-09-09T08:00"),
    ("before clocks go forward", MENTOR, BERLIN, "2022-03-26T18:30", "2022-03-26T20:30"),
    ("over the missing hour", MENTOR, BERLIN, "2022-03-27T00:30", "2022-03-27T08:00"),
    ("before clocks go back", MENTOR, BERLIN, "2022-10-29T19:00", "2022-10-30T08:00"),
    ("over the hour that is twice", MENTOR, BERLIN, "2022-10-30T01:30", "2022-10-30T08:00"),
    ("a day later", MENTEE, MOSCOW, "2021-09-08T16:30", "2021-09-09T16:30"),
    ("a day later at the last minute", MENTEE, MOSCOW, "2021-09-08T20:59", "2021-09-09T20:59"),
    ("a day later at night", MENTEE, MOSCOW, "2021-09-08T21:00", "2021-09-10T08:00"),
    ("a day later on a leap day", MENTEE, MOSCOW, "2024-02-28T16:30", "2024-02-29T16:30"),
    ("a day later without one", MENTEE, MOSCOW, "2023-02-28T16:30", "2023-03-01T16:30"),
    ("a short day later", MENTEE, BERLIN, "2022-03-26T16:30", "2022-03-27T17:30"),
    ("a short day into the night", MENTEE, BERLIN, "2022-03-26T20:30", "2022-03-28T08:00"),
    ("a long day later", MENTEE, BERLIN, "2022-10-29T16:30", "2022-10-30T15:30"),
    ("a long day out of the night", MENTEE, BERLIN, "2022-10-29T21:30", "2022-10-30T20:30"),
    ("the day before", DAY, MOSCOW, "2021-09-08T15:30", "2021-09-07T15:30"),
    ("the first hour of the day before", DAY, MOSCOW, "2021-09-08T08:00", "2021-09-07T08:00"),
    ("the night before", DAY, MOSCOW, "2021-09-08T21:30", "2021-09-07T20:59"),
    ("a leap day before", DAY, MOSCOW, "2024-03-01T15:30", "2024-02-29T15:30"),
    ("a short day before", DAY, BERLIN, "2022-03-27T15:30", "2022-03-26T14:30"),
    ("a long day before", DAY, BERLIN, "2022-10-30T15:30", "2022-10-29T16:30"),
    ("two hours before", SOON, MOSCOW, "2021-09-08T15:30", "2021-09-08T13:30"),
    ("before the day begins", SOON, MOSCOW, "2021-09-09T09:30", "2021-09-08T20:59"),
    ("before a day that is short", SOON, BERLIN, "2022-03-27T08:30", "2022-03-26T20:59"),
    ("in the morning", MORNING, MOSCOW, "2021-09-08T15:30", "2021-09-08T09:00"),
    ("before the morning", MORNING, MOSCOW, "2021-09-08T08:30", "2021-09-07T20:59"),
    ("in the morning of a short day", MORNING, BERLIN, "2022-03-27T15:30", "2022-03-27T09:00"),
)
PUPIL: Final[tuple[Row, ...]] = (
    ("in lessons", MENTOR, MOSCOW, "2021-09-07T10:00", "2021-09-07T14:00"),
    ("on a Saturday", MENTOR, MOSCOW, "2021-09-11T10:00", "2021-09-11T12:00"),
    ("after a night before lessons", MENTOR, MOSCOW, "2021-09-06T20:00", "2021-09-07T14:00"),
    ("after a night before a Saturday", MENTOR, MOSCOW, "2021-09-10T20:00", "2021-09-11T08:00"),
    ("in summer", MENTOR, MOSCOW, "2022-06-08T09:00", "2022-06-08T11:00"),
    ("on the last day of May", MENTOR, MOSCOW, "2022-05-31T09:00", "2022-05-31T14:00"),
    ("on the first of September", MENTOR, MOSCOW, "2021-09-01T11:30", "2021-09-01T14:00"),
    ("a day later in lessons", MENTEE, MOSCOW, "2021-09-07T10:00", "2021-09-08T14:00"),
    ("two hours before, after lessons", SOON, MOSCOW, "2021-09-08T16:30", "2021-09-08T14:30"),
    ("what yesterday has said", SOON, MOSCOW, "2021-09-08T15:00", None),
    ("a morning of lessons", MORNING, MOSCOW, "2021-09-08T15:30", "2021-09-07T18:00"),
    ("a free morning", MORNING, MOSCOW, "2021-09-11T12:00", "2021-09-11T09:00"),
)


@pytest.mark.parametrize(("name", "zone", "at", "leaves"), [row[1:] for row in GROWN_UP])
def test_a_letter_about_a_meeting_leaves_when_the_table_says(
    name: str, zone: str, at: str, leaves: str | None
) -> None:
    """`at` is the start of the meeting or its end, both by the clock of its reader."""
    assert _leaves(name, zone, at, is_pupil=False) == leaves


@pytest.mark.parametrize(("name", "zone", "at", "leaves"), [row[1:] for row in PUPIL])
def test_a_letter_to_a_pupil_leaves_when_the_table_says(
    name: str, zone: str, at: str, leaves: str | None
) -> None:
    """Not in lessons, either."""
    assert _leaves(name, zone, at, is_pupil=True) == leaves


def test_the_tables_are_long_enough() -> None:
    """At least thirty rows, each with a name of its own."""
    names = [row[0] for row in (*GROWN_UP, *PUPIL)]
    assert len(names) == len(set(names)) >= 30


def _leaves(name: str, zone: str, at: str, *, is_pupil: bool) -> str | None:
    reminder, clock = BY_NAME[name], ZoneInfo(zone)
    found = due_at(
        reminder,
        Occurrence(
            moment=reminder.moment,
            at=datetime.fromisoformat(at).replace(tzinfo=clock).astimezone(UTC),
            subject="meeting:1",
            person_id=PersonId(1),
            account_id=AccountId(1),
            zone=clock,
            is_pupil=is_pupil,
            role=Role.MENTEE if name == MENTEE else Role.MENTOR,
        ),
    )
    return None if found is None else f"{found.astimezone(clock):%Y-%m-%dT%H:%M}"
