"""The last questionnaires of a year were shown to a curator, and sent to nobody."""

from datetime import timedelta

import pytest

from domain.refusals import NotAllowed
from domain.year_ends import YearNotOver
from services.year_ends import surveying
from storage.database import Database
from storage.tables import outbox, waves
from tests.pairs import an_interview
from tests.records import rows
from tests.services.year_schools import BEGUN, LIBRARY, OVER, YearSchool, a_year_school

pytestmark = pytest.mark.database


@pytest.fixture
async def school(database: Database) -> YearSchool:
    """A school of six pairs, in which one mentee has answered, and a mentor has begun to."""
    known = await a_year_school(database)
    mentor, mentee = known.people[0]
    sent_at = OVER - timedelta(days=9)
    await an_interview(database, mentee, "mentee_second", {}, sent_at=sent_at)
    await an_interview(database, mentor, "mentor_second", {}, sent_at=None)
    return known


async def _asks(school: YearSchool) -> int:
    async with school.database.writing() as uow:
        return await surveying.ask(uow, school.curator, school.run_id, LIBRARY, OVER)


async def test_the_last_surveys_were_shown_and_not_sent(school: YearSchool) -> None:
    """Everybody gets a letter who has not answered, those too whose pair has just ended; once."""
    await school.decides(school.pairs[1], goes_on=False)
    assert (await _asks(school), await _asks(school)) == (11, 0)
    sent = await rows(school.database, waves)
    assert [one["questionnaire_id"] for one in sent] == ["mentee_second", "mentor_second"]
    assert all(one["due_at"] > OVER + timedelta(days=13) for one in sent)
    letters = await rows(school.database, outbox)
    told = [one["person_id"] for one in letters if one["name"] == "wave-sent"]
    everybody = {one.id for both in school.people for one in both}
    assert sorted(told) == sorted(everybody - {school.people[0][1].id})


async def test_nobody_else_sends_them_and_not_in_winter(school: YearSchool) -> None:
    """A mentor sends nothing, and a year that goes on has no last survey."""
    async with school.database.writing() as uow:
        with pytest.raises(NotAllowed):
            await surveying.look(uow, school.people[0][0], school.run_id, LIBRARY, OVER)
        with pytest.raises(YearNotOver):
            await surveying.ask(uow, school.curator, school.run_id, LIBRARY, BEGUN)
