"""What one small school hears in a year, in a file that a person can read.

Whoever adds or changes a reminder reads what becomes of the year, and writes it anew:
`REWRITE=1 .venv/bin/pytest tests/services/test_a_school_year.py`.
"""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final

import pytest

from domain.people import AgeGroup, Role
from storage.database import Database
from tests.services.calendars import Calendar, Heard, moscow

pytestmark = [pytest.mark.database, pytest.mark.slow]

GOLDEN: Final = Path(__file__).parent / "golden" / "moscow-2021.txt"
MEETINGS: Final = ("2021-09-22T16:30", "2021-11-13T10:00", "2021-12-15T09:30", "2022-03-16T19:30")
"""On an afternoon, on a Saturday, in lessons, and late in the day."""
DEADLINES: Final = (date(2021, 10, 1), date(2021, 10, 1), date(2022, 4, 1))
HELD: Final = timedelta(hours=3)
"""How long after its beginning a meeting is reported."""


async def test_a_school_hears_in_a_year_what_the_file_says(database: Database) -> None:
    """A curator, a mentor, a pupil of twelve and a guardian; nothing more and nothing else."""
    calendar = Calendar(database=database, now=moscow("2021-09-01T12:00"))
    school = await calendar.school()
    mentor = await calendar.person(school, Role.MENTOR)
    pupil = await calendar.person(school, Role.MENTEE, age_group=AgeGroup.UNDER_14)
    cast = {
        await calendar.person(school, Role.CURATOR): "curator",
        mentor: "mentor",
        pupil: "pupil",
        await calendar.guardian(school, pupil): "guardian",
    }
    pair = await calendar.pair(school, mentor, pupil)
    await calendar.run(school, moscow("2022-05-20T14:00"), DEADLINES)
    for starts_at in map(moscow, MEETINGS):
        meeting = await calendar.meeting(school, pair, starts_at)
        await calendar.lives_until(starts_at + HELD)
        await calendar.held(meeting)
        await calendar.ticks()
    await calendar.lives_until(moscow("2022-05-31T12:00"))

    told = "".join(f"{line}\n" for line in _told(calendar, cast))
    if os.environ.get("REWRITE"):
        GOLDEN.write_text(told, encoding="utf-8")
    assert told.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def _told(calendar: Calendar, cast: dict[int, str]) -> Iterator[str]:
    """Tell the year a line a message, in the order in which they were heard."""

    def message(one: Heard) -> int:
        return one.message

    for _, together in groupby(calendar.heard, key=message):
        letters = list(together)
        first, names = letters[0], [one.name for one in letters]
        at = calendar.local(first)
        yield f"{at:%Y-%m-%d %a %H:%M} · {cast[first.person_id]} · {', '.join(names)}"
