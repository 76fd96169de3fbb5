"""The end of a year for people: whose consents end, who is erased, and who ends in December."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert

from domain.consents import ConsentKind
from domain.people import Role
from domain.year_ends import Step
from services.year_ends import (
    occurrences,
    previews,
)
from storage.database import Database
from storage.tables import consent_texts, consents, erasures, outbox, runs
from tests.pairs import someone
from tests.records import rows
from tests.services.year_schools import OVER, YearSchool, a_year_school, decide_all

pytestmark = pytest.mark.database

LATER = (Step.CONSENTS, Step.CLASSES, Step.TIDY)


@pytest.fixture
async def school(database: Database) -> YearSchool:
    """A school in which everybody has said what they wish."""
    known = await a_year_school(database)
    await known.says()
    return known


async def test_what_ends_with_the_year_is_asked_for_anew(school: YearSchool) -> None:
    """A consent that ends in August is, one that lasts is carried without a word."""
    await decide_all(school)
    first, second = (one[1] for one in school.people[:2])
    for person, last in ((first, date(2022, 8, 31)), (second, date(2024, 8, 31))):
        await _agrees(school.database, person.id, school.school_id, last)
    await school.takes(Step.REPORTS, Step.CLOSE)
    async with school.database.reading() as uow:
        run = await uow.of(school.school_id).runs.get(school.run_id)
        listed = await previews.ending_consents(uow, school.curator, run, OVER)
    assert [one.person_id for one in listed] == [first.id]
    await school.takes(Step.CONSENTS)
    await school.takes(Step.CONSENTS)
    asked = [one for one in await rows(school.database, outbox) if one["name"] == "consent-ends"]
    assert [one["person_id"] for one in asked] == [first.id]


async def test_expired_people_go_and_those_who_go_on_stay(school: YearSchool) -> None:
    """Who took part two years ago and never since is erased with an act; pairs keep their own."""
    await decide_all(school)
    gone = await someone(school.database, 90, Role.MENTEE, came_at=OVER - timedelta(days=900))
    async with school.database.connection() as connection:
        old = {"programme_id": "gymnasium-2021", "years_later": -2, "rev": 1}
        days = {"starts_on": date(2019, 9, 1), "ends_on": date(2020, 6, 30)}
        at = {"created_at": OVER - timedelta(days=1000), "school_id": school.school_id}
        await connection.execute(insert(runs).values(**old, **days, **at))
    await school.takes(Step.REPORTS, Step.CLOSE, Step.TIDY)
    planned = {one["person_id"] for one in await rows(school.database, erasures)}
    assert planned == {gone.id}


async def test_a_kindergarten_ends_its_year_in_december(database: Database) -> None:
    """Pairs are asked a month before, curators hear when it is over, and nobody in August."""
    school = await a_year_school(database, "kindergarten-2023")
    asked, over = datetime(2023, 12, 1, tzinfo=UTC), datetime(2023, 12, 31, tzinfo=UTC)
    day, winter = timedelta(days=1), datetime(2024, 1, 9, 9, 0, tzinfo=UTC)
    async with database.reading() as uow:
        found = [*await occurrences.pairs(uow, asked - day, asked + day)]
        assert len(found) == 2 * len(school.pairs)
        assert [*await occurrences.pairs(uow, asked + day, over)] == []
        assert len([*await occurrences.over(uow, over - day, over + day)]) == 1
        august = datetime(2023, 8, 1, tzinfo=UTC)
        assert [*await occurrences.nearing(uow, august, august + 31 * day)] == []
    for pair in school.pairs:
        await school.decides(pair, winter, goes_on=pair is school.pairs[0])
    steps_done = (Step.REPORTS, Step.CLOSE, Step.COPY, Step.CARRY, *LATER)
    errand = await school.takes(*steps_done, now=winter)
    assert errand.is_finished
    async with database.reading() as uow:
        run = await uow.of(school.school_id).runs.get(errand.end.next_run_id or school.run_id)
        assert (run.starts_on, run.ends_on) == (date(2024, 8, 1), date(2024, 12, 31))
        assert [*await occurrences.over(uow, over - day, over + day)] == []
        assert await occurrences.resting(uow, [school.school_id], winter)


async def _agrees(database: Database, person_id: int, school_id: int, last: date) -> None:
    known = {one["sha256"] for one in await rows(database, consent_texts)}
    async with database.connection() as connection:
        if "0" * 64 not in known:
            await connection.execute(
                insert(consent_texts).values(
                    sha256="0" * 64, kind=ConsentKind.OWN, version=1, body=""
                )
            )
        await connection.execute(
            insert(consents).values(
                school_id=school_id,
                person_id=person_id,
                kind=ConsentKind.OWN,
                answered_by=person_id,
                text_sha256="0" * 64,
                answer="given",
                answered_at=OVER - timedelta(days=300),
                method="account",
                valid_until=last,
            )
        )
