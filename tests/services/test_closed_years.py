"""What could still be changed of a year after it was closed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.entered_numbers import EnteredNumber, Number
from domain.ids import ContestProofId
from domain.year_ends import RunClosed, Step
from services import entered_numbers
from services.contests import keeping as contests
from services.contests import proving
from services.publications import keeping as publications
from services.year_ends import steps
from storage.database import Database
from tests.services.year_schools import LIBRARY, OVER, YearSchool, a_year_school, decide_all

pytestmark = pytest.mark.database

MAY = date(2022, 5, 12)
AFTER = OVER + timedelta(days=1)
NUMBER = EnteredNumber(
    name=Number.PUPILS_TOTAL, year=2022, value=40, counted_on=MAY, source="Росстат"
)


@pytest.fixture
async def school(database: Database) -> YearSchool:
    """A school whose pairs are decided about and whose reports are ready."""
    known = await a_year_school(database)
    await known.says()
    await decide_all(known)
    await known.takes(Step.REPORTS)
    return known


async def test_a_number_was_entered_into_a_closed_year(school: YearSchool) -> None:
    """It is read, and changed again once the year is opened again."""
    async with school.database.writing() as uow:
        await entered_numbers.enter(uow, school.curator, NUMBER, LIBRARY, OVER)
    await school.takes(Step.CLOSE)
    async with school.database.writing() as uow:
        more = replace(NUMBER, value=400)
        with pytest.raises(RunClosed):
            await entered_numbers.enter(uow, school.curator, more, LIBRARY, AFTER)
        sheet = await entered_numbers.look(uow, school.curator, 2022, LIBRARY, AFTER)
        assert sheet is not None
        assert (sheet.is_closed, sheet.known[Number.PUPILS_TOTAL].value) == (True, 40)
        await steps.reopen(uow, school.curator, school.run_id, AFTER)
        await entered_numbers.enter(uow, school.curator, more, LIBRARY, AFTER)


async def test_a_contest_of_a_closed_year_was_changed(school: YearSchool) -> None:
    """Its days, its pairs and its proofs stay as they are; a contest of the summer is new."""
    async with school.database.writing() as uow:
        old = await contests.begin(uow, school.curator, MAY, "Олимпиада", OVER)
    await school.takes(Step.CLOSE)
    card = contests.Card(old.id, old.rev)
    async with school.database.writing() as uow:
        with pytest.raises(RunClosed):
            await contests.begin(uow, school.curator, MAY, "Ещё одна", AFTER)
        with pytest.raises(RunClosed):
            await contests.turn(uow, school.curator, card, school.pairs[0].id, AFTER)
        with pytest.raises(RunClosed):
            await proving.drop(uow, school.curator, old.id, ContestProofId(1), AFTER)
        summer = date(2022, 7, 1)
        new = await contests.begin(uow, school.curator, summer, "Летний", AFTER)
        with pytest.raises(RunClosed):
            await contests.change(
                uow,
                school.curator,
                contests.Card(new.id, new.rev),
                lambda one: replace(one, starts_on=MAY, ends_on=MAY),
                AFTER,
            )


async def test_a_publication_of_a_closed_year_was_dropped(school: YearSchool) -> None:
    """It is neither dropped nor added any more."""
    async with school.database.writing() as uow:
        old = await publications.begin(uow, school.curator, MAY, "Заметка", OVER)
    await school.takes(Step.CLOSE)
    async with school.database.writing() as uow:
        card = publications.Card(old.id, old.rev)
        with pytest.raises(RunClosed):
            await publications.drop(uow, school.curator, card, AFTER)
        with pytest.raises(RunClosed):
            await publications.begin(uow, school.curator, MAY, "Ещё одна", AFTER)
