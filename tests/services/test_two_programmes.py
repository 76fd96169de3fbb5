"""A school with two programmes, of which one ends before the other."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.year_ends import Step
from services.year_ends import deciding, occurrences
from storage.database import Database
from tests.services.year_schools import OVER, a_year_school

pytestmark = pytest.mark.database


async def test_the_first_programme_to_end_decided_about_pairs_of_the_other(
    database: Database,
) -> None:
    """Nobody in them is asked, and they do not hold up the end of that year."""
    school = await a_year_school(database)
    since, until = OVER - timedelta(days=120), OVER + timedelta(days=60)
    async with database.writing() as uow:
        assert list(await occurrences.pairs(uow, since, until))
        rooms = uow.of(school.school_id)
        first = await rooms.runs.get(school.run_id)
        longer = replace(first, years_later=1, ends_on=date(2023, 8, 31), final_event_at=None)
        other = await rooms.runs.add(longer)
        assert list(await occurrences.pairs(uow, since, until)) == []
        found = await deciding.lines(uow, school.curator, first.id, OVER)
        later = await deciding.lines(uow, school.curator, other.id, OVER)
    assert [len(one) for one in (found, later)] == [0, len(school.pairs)]
    assert Step.CLOSE in (await school.takes(Step.REPORTS, Step.CLOSE)).done
    assert set(await school.open_pairs()) == {one.id for one in school.pairs}
