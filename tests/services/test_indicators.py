"""Indicators of a school, as they are read from the database."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.entered_numbers import Number
from domain.people import Form, Role, Standing
from domain.readings import Status
from domain.settings import SatisfactionRule
from locales.contents import read_contents
from locales.library import Library
from services import indicators
from storage.database import Database
from tests.pairs import DAY, NOW, an_interview, someone
from tests.services import measured
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
def library() -> Library:
    """The programmes of the house."""
    return read_contents(QUESTIONNAIRES)


async def test_who_takes_part_is_counted_once_and_nobody_on_trial(
    database: Database, library: Library
) -> None:
    """Two mentees of one mentor; a trial pupil, one erased and one without a pair are left out."""
    school, run = await measured.begun(database, "gymnasium-2021", library)
    curator = await someone(database, 1, Role.CURATOR)
    mentor = await someone(database, 2, Role.MENTOR)
    first, second, trial, erased, _ = [
        await someone(database, number, Role.MENTEE) for number in range(3, 8)
    ]
    for one in (first, second, trial, erased):
        await measured.pair(database, mentor, one)
    async with database.writing() as uow:
        await uow.of(school.id).people.save(replace(trial, is_trial=True))
        await uow.of(school.id).people.save(replace(erased, standing=Standing.ERASED))
    await measured.enters(database, curator, library, Number.PUPILS_TOTAL, 40)
    found = await measured.read(database, school, run, library)
    coverage = found["mentee_coverage_pupils"]
    assert (coverage.numerator, coverage.denominator) == (2, 40)
    assert (coverage.value, coverage.status) == (Decimal(5), Status.DONE)
    assert found["final_event_attendance"].denominator == 3
    assert found["consents_given"].denominator == 4


async def test_satisfaction_follows_the_rule_of_the_school_and_the_last_survey(
    database: Database, library: Library
) -> None:
    """Of eight, six answered within the year; who changed their mind counts as they said last."""
    school, run = await measured.begun(database, "default-year", library)
    async with database.writing() as uow:
        run = (await uow.of(school.id).runs.all())[0]
    mentor = await someone(database, 2, Role.MENTOR)
    mentees = [await someone(database, number, Role.MENTEE) for number in range(10, 18)]
    for one in mentees:
        await measured.pair(database, mentor, one)
    at = datetime(2026, 5, 20, 9, tzinfo=UTC)
    for one, mark in zip(mentees, (9, 8, 10, 6, 6, 6), strict=False):
        await measured.content(database, one, "yes", mark, at)
    await measured.content(database, mentees[7], "yes", 10, datetime(2025, 5, 20, 9, tzinfo=UTC))
    async with database.reading() as uow:
        found = await indicators.readings(uow, school, run, library, at)
    known = {one.id: one for one in found}["mentee_satisfaction"]
    assert known.satisfaction is not None
    assert (known.satisfaction.of_all, known.satisfaction.of_answered) == (
        Decimal("37.5"),
        Decimal(50),
    )
    async with database.writing() as uow:
        await uow.of(school.id).decisions.set("satisfaction_rule", SatisfactionRule.YES_ONLY)
        found = await indicators.readings(uow, school, run, library, at)
    assert {one.id: one for one in found}["mentee_satisfaction"].numerator == 6


async def test_years_of_work_are_read_from_the_surveys(
    database: Database, library: Library
) -> None:
    """A mentor tells them as a candidate, a mentee in the first survey; one did not tell."""
    school, run = await measured.begun(database, "morshansk-2020", library)
    mentor = await someone(database, 2, Role.MENTOR)
    mentees = [await someone(database, number, Role.MENTEE) for number in (3, 4, 5)]
    for one in mentees:
        await measured.pair(database, mentor, one, Form.TEACHER)
    await an_interview(database, mentor, "mentor_candidate", {"c3": 1})
    await an_interview(database, mentees[0], "mentee_first", {"c3_m": 0})
    await an_interview(database, mentees[1], "mentee_first", {"c3_m": 7})
    found = (await measured.read(database, school, run, library))["mentee_coverage_young_teachers"]
    assert (found.numerator, found.sums.numerator.doubtful) == (1, 1)


async def test_positions_of_the_road_map_are_counted_when_due(
    database: Database, library: Library
) -> None:
    """On 1 December so many deadlines have come; one was kept, one was kept too late."""
    school, run = await measured.begun(database, "gymnasium-2021", library)
    december = datetime(2021, 12, 1, 9, tzinfo=UTC)
    async with database.writing() as uow:
        positions = uow.of(school.id).positions
        due = [
            one
            for one in await positions.of_run(run.id)
            if one.due_on is not None and one.due_on <= december.date()
        ]
        timely, late = due[0], due[1]
        assert timely.due_on is not None
        assert late.due_on is not None
        noon = datetime.combine(timely.due_on, NOW.timetz())
        await positions.save(timely.marked(None, noon))
        after = datetime.combine(late.due_on, NOW.timetz()) + DAY
        await positions.save(late.marked(None, after))
    async with database.reading() as uow:
        found = await indicators.readings(uow, school, run, library, december)
    known = {one.id: one for one in found}
    assert (known["roadmap_done"].numerator, known["roadmap_done"].denominator) == (2, len(due))
    assert known["roadmap_in_time"].numerator == 1
