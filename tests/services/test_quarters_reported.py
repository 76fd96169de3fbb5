"""Which quarters are reported of, and what is counted in one of them only."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.meetings import MeetingState
from domain.period_reports import NothingToReport
from services.contests import keeping
from services.period_reports import quarters
from storage.database import Database
from tests.pairs import a_meeting
from tests.services.year_schools import LIBRARY, a_year_school

pytestmark = pytest.mark.database

WINTER = datetime(2022, 1, 12, 9, 0, tzinfo=UTC)
AUTUMN_ON, WINTER_ON, SUMMER_ON = 202109, 202112, 202106


async def test_a_quarter_before_the_programme_was_reported_of(database: Database) -> None:
    """It is not offered, and an old button is answered in words."""
    school = await a_year_school(database)
    async with database.writing() as uow:
        known = await quarters.known(uow, school.curator, WINTER)
        assert [one.key for one in known] == [WINTER_ON, AUTUMN_ON]
        with pytest.raises(NothingToReport):
            await quarters.look(uow, school.curator, SUMMER_ON, LIBRARY, WINTER)
        with pytest.raises(NothingToReport):
            await quarters.hand_in(uow, school.curator, SUMMER_ON, 0, WINTER)


async def test_a_contest_over_two_quarters_was_counted_twice(database: Database) -> None:
    """It counts where it ended."""
    school = await a_year_school(database)
    async with database.writing() as uow:
        begun_on, ended_on = date(2021, 11, 20), date(2021, 12, 5)
        begun = await keeping.begin(uow, school.curator, begun_on, "Олимпиада", WINTER)
        card = keeping.Card(begun.id, begun.rev)
        await keeping.change(
            uow, school.curator, card, lambda one: replace(one, ends_on=ended_on), WINTER
        )
        found = [
            (await quarters.look(uow, school.curator, key, LIBRARY, WINTER)).contests
            for key in (AUTUMN_ON, WINTER_ON)
        ]
    assert found == [0, 1]


async def test_feedback_that_was_missing_for_months_is_still_missing(database: Database) -> None:
    """Reminders of it have ended; the report of the quarter counts it."""
    school = await a_year_school(database)
    met_at = datetime(2021, 9, 20, 12, 0, tzinfo=UTC)
    await a_meeting(database, school.pairs[0], MeetingState.HELD, met_at)
    async with database.reading() as uow:
        assert list(await uow.of(school.school_id).unanswered.late(WINTER)) == []
        found = await quarters.look(uow, school.curator, AUTUMN_ON, LIBRARY, WINTER)
    assert found.total.meetings == 1
    assert found.total.feedback == 0
