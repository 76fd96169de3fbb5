"""Numbers entered by hand, and plans of one's own."""

from datetime import date

import pytest

from domain.entered_numbers import EnteredNumber, Number
from domain.people import Role
from domain.refusals import Misunderstood, NotAllowed, NotYours
from locales.contents import read_contents
from locales.library import Library
from services import entered_numbers
from storage.database import Database
from storage.tables import journal_details
from tests.pairs import someone
from tests.records import rows
from tests.services import measured
from tests.services.measured import LATER
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
def library() -> Library:
    """The programmes of the house."""
    return read_contents(QUESTIONNAIRES)


async def test_what_is_entered_is_checked_and_written_in_the_journal(
    database: Database, library: Library
) -> None:
    """Only numbers that are asked for, of a year of the run, counted on a day that has come."""
    school, run = await measured.begun(database, "gymnasium-2021", library)
    curator = await someone(database, 1, Role.CURATOR)
    director = await someone(database, 2, Role.DIRECTOR)
    with pytest.raises(NotAllowed):
        await measured.enters(database, director, library, Number.PUPILS_TOTAL, 40)
    with pytest.raises(NotYours):
        await measured.enters(database, curator, library, Number.CHILDREN_10_18, 40)
    with pytest.raises(NotYours):
        await measured.enters(database, curator, library, Number.PUPILS_TOTAL, 40, 2023)
    await measured.enters(database, curator, library, Number.PUPILS_TOTAL, 40)
    await measured.enters(database, curator, library, Number.PUPILS_TOTAL, 400)
    (first, second) = [one["body"] for one in await rows(database, journal_details)]
    assert (first["was"], first["became"]) == ("", "40")
    assert (second["was"], second["became"]) == ("40", "400")
    tomorrow = EnteredNumber(
        name=Number.PUPILS_TOTAL, year=2022, value=1, counted_on=date(2031, 1, 1), source="Росстат"
    )
    async with database.writing() as uow:
        with pytest.raises(Misunderstood):
            await entered_numbers.enter(uow, curator, tomorrow, library, LATER)
    assert (await measured.read(database, school, run, library))[
        "class_hours_attendance"
    ].denominator == 400


async def test_a_plan_of_a_school_stands_before_the_programmes(
    database: Database, library: Library
) -> None:
    """A plan that is taken away is none; other years keep the programme's."""
    school, run = await measured.begun(database, "morshansk-2020", library)
    curator = await someone(database, 1, Role.CURATOR)
    name = "mentee_coverage_10_18"
    for value in (33.5, None):
        async with database.writing() as uow:
            await entered_numbers.plan(uow, curator, (name, 2021), value, library, LATER)
        assert (await measured.read(database, school, run, library, 2021))[name].planned == value
    assert (await measured.read(database, school, run, library, 2022))[name].planned == 35
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await entered_numbers.plan(uow, curator, ("publications", 2021), 5, library, LATER)
