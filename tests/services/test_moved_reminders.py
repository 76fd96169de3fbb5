"""A meeting moved or cancelled just before its reminder is not reminded of at its old time."""

from datetime import timedelta
from random import Random
from typing import Final

import pytest

from storage.database import Database
from storage.tables import meetings
from tests.services.calendars import Calendar, a_couple, moscow
from tests.tiers import sized

pytestmark = pytest.mark.database

ROUNDS: Final = sized(test=4, ci=100, nightly=1000)
JUST_BEFORE: Final = timedelta(seconds=5)
REMINDED: Final = (timedelta(hours=24), timedelta(hours=2))


@pytest.mark.slow
async def test_a_change_just_before_a_reminder_is_in_time(database: Database) -> None:
    """Five seconds before it leaves, the meeting goes elsewhere; nobody hears the old time."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    school, _, _, pair = await a_couple(calendar)
    dice = Random(7)  # noqa: S311 - the same rounds every time
    for number in range(ROUNDS):
        start = calendar.now + timedelta(days=3)
        start = start.replace(hour=dice.randrange(12, 20), minute=dice.choice((0, 30)), second=0)
        meeting = await calendar.meeting(school, pair, start)
        await calendar.lives_until(start - dice.choice(REMINDED) - JUST_BEFORE)
        calendar.heard.clear()
        is_moved = dice.random() < 0.5
        facts = {"starts_at": start + timedelta(days=2)} if is_moved else {"state": "cancelled"}
        await calendar.change(meetings, meeting, **facts)
        await calendar.lives_until(start + timedelta(hours=4))
        subject = f"meeting:{meeting}"
        wrong = [one for one in calendar.heard if one.subject == subject and one.moment == start]
        assert wrong == [], number
        if is_moved:
            await calendar.change(meetings, meeting, state="cancelled")
