"""Details of indicators: who is counted, who lacks something, and how it is in each school."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.entered_numbers import Number
from domain.meetings import MeetingState
from domain.people import Form, Role
from domain.schools import Level
from locales.contents import read_contents
from locales.library import Library
from services import indicator_details, runs
from storage.database import Database
from tests.pairs import NOW, a_meeting, an_interview, someone
from tests.services import measured
from tests.services.measured import LATER
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
def library() -> Library:
    """The programmes of the house."""
    return read_contents(QUESTIONNAIRES)


async def test_a_municipality_pools_its_schools_and_hides_the_small(
    database: Database, library: Library
) -> None:
    """Seven of two schools are told together; in neither school alone, for one has but two."""
    async with database.writing() as uow:
        district = await uow.schools.add("Моршанский район", Level.MUNICIPALITY)
        run = await runs.begin(uow, district.id, library.programmes["morshansk-2020"], 0, NOW)
    coordinator = await someone(database, 1, Role.MUNICIPAL, school="Моршанский район")
    for at, (school, count) in enumerate((("Первая", 5), ("Вторая", 2))):
        mentor = await someone(database, 100 * at + 10, Role.MENTOR, school=school)
        for number in range(count):
            mentee = await someone(
                database,
                100 * at + 20 + number,
                Role.MENTEE,
                school=school,
                born_on=date(2008, 5, 1),
            )
            await measured.pair(database, mentor, mentee)
        async with database.writing() as uow:
            member = await uow.schools.get(mentor.school_id)
            await uow.schools.save(replace(member, municipality_id=district.id))
    await measured.enters(database, coordinator, library, Number.CHILDREN_10_18, 70, 2021)
    found = await measured.read(database, district, run, library, 2021)
    coverage = found["mentee_coverage_10_18"]
    assert (coverage.numerator, coverage.value, coverage.planned) == (7, Decimal(10), 20)
    assert found["mentor_coverage_15_19"].value is None
    assert (await measured.read(database, district, run, library, 2024))[coverage.id].value is None
    async with database.reading() as uow:
        opened = await indicator_details.open_one(
            uow, coordinator, coverage.id, 2021, library, LATER
        )
    assert opened is not None
    assert (opened.counted, opened.wanting, dict(opened.lacking)) == ((), (), {})
    assert [one.is_hidden for one in opened.schools] == [True, True]


async def test_a_curator_sees_who_is_counted_and_who_lacks_what(
    database: Database, library: Library
) -> None:
    """A director is told how many, and nobody's name."""
    await measured.begun(database, "gymnasium-2021", library)
    curator = await someone(database, 1, Role.CURATOR)
    director = await someone(database, 9, Role.DIRECTOR)
    mentor, mentee = [
        await someone(database, number, role)
        for number, role in ((2, Role.MENTOR), (3, Role.MENTEE))
    ]
    alone = await someone(database, 4, Role.MENTEE)
    await measured.pair(database, mentor, mentee)
    for reader, counted, wanting in ((curator, (mentee.id,), [alone.id]), (director, (), [])):
        async with database.reading() as uow:
            found = await indicator_details.open_one(
                uow, reader, "mentee_coverage_pupils", 2022, library, LATER
            )
        assert found is not None
        assert tuple(one.id for one in found.counted) == counted
        assert [one.person.id for one in found.wanting] == wanting
        assert (found.count, dict(found.lacking)) == (1, {"pair": 1})
        assert found.to_enter == (Number.PUPILS_TOTAL,)


async def test_who_is_content_is_told_of_nobody(database: Database, library: Library) -> None:
    """The list behind satisfaction is of those who answered, whatever they said."""
    await measured.begun(database, "morshansk-2020", library)
    curator = await someone(database, 1, Role.CURATOR)
    mentor = await someone(database, 2, Role.MENTOR)
    mentees = [await someone(database, number, Role.MENTEE) for number in (3, 4, 5)]
    for one in mentees:
        await measured.pair(database, mentor, one)
    await measured.content(database, mentees[0], "yes", 9)
    await measured.content(database, mentees[1], "no", 2)
    async with database.reading() as uow:
        found = await indicator_details.open_one(
            uow, curator, "mentee_satisfaction", 2021, library, LATER
        )
    assert found is not None
    assert [one.id for one in found.counted] == [mentees[0].id, mentees[1].id]
    assert [one.person.id for one in found.wanting] == [mentees[2].id]
    assert found.reading.value is None


async def test_meetings_and_diagnostics_are_found(database: Database, library: Library) -> None:
    """Both diagnostics of a pupil make one of two; who never met is missed by name."""
    school, run = await measured.begun(database, "gymnasium-2021", library)
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee = [
        await someone(database, number, role)
        for number, role in ((2, Role.MENTOR), (3, Role.MENTEE))
    ]
    async with database.writing() as uow:
        pairs = uow.of(school.id).pairs
        pair = await pairs.add(mentor.id, mentee.id, Form.PEER, NOW)
        assert pair is not None
        await pairs.save(replace(pair, agreed_at=NOW))
    for paper in ("diagnostics_before", "diagnostics_after"):
        await an_interview(database, curator, paper, {}, about=mentee.id)
    found = await measured.read(database, school, run, library)
    assert found["diagnostics_passed"].value == Decimal(50)
    lacking = {}
    for name in ("before", "after"):
        async with database.reading() as uow:
            opened = await indicator_details.open_one(
                uow, curator, "plans_participation", 2022, library, LATER
            )
        assert opened is not None
        lacking[name] = dict(opened.lacking)
        if name == "before":
            await a_meeting(database, pair, MeetingState.HELD)
    assert lacking == {"before": {"meeting": 2, "step": 2}, "after": {"step": 2}}
