"""Before and after, satisfaction, and one person's first survey beside the second."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from domain.comparisons import Turnout
from domain.people import Role
from domain.settings import SatisfactionRule
from locales.library import Library
from services import comparisons, replies
from storage.database import Database
from storage.tables import journal
from tests.pairs import NOW, a_pair
from tests.records import rows
from tests.services.replies import School, enrolled, sums_of

pytestmark = pytest.mark.database

DAY = timedelta(days=1)


@pytest.fixture
async def library(database: Database, tmp_path: Path) -> Library:
    """Questionnaires that are answered twice, one without names, one about meetings."""
    return await enrolled(database, tmp_path)


@pytest.fixture
def school(database: Database) -> School:
    """A school without people."""
    return School(database)


async def test_before_and_after_are_of_those_who_answered_twice(
    database: Database, school: School, library: Library
) -> None:
    """The others are counted as missing; what was changed counts as it stands now."""
    director = await school.person(Role.DIRECTOR)
    people = await school.mentees(6)
    await school.first(people, mark=5)
    for one in people[:4]:
        await school.answers(one, "mentee_second", {"m2_2": 8, "m20_2": "yes"})
    only = await school.person(Role.MENTEE)
    await school.answers(only, "mentee_second", {"m2_2": 1, "m20_2": "no"})
    async with database.writing() as uow:
        found = await comparisons.before_after(uow, director, library, NOW, Role.MENTEE)
        mentors = await comparisons.before_after(uow, director, library, NOW, Role.MENTOR)
    (part,) = found.parts
    assert part.turnout == Turnout(first=6, second=5, both=4)
    (useful, circle) = part.changes
    assert (useful.people, useful.before, useful.after) == (4, Decimal("5.0"), Decimal("8.0"))
    assert (useful.difference, useful.improved) == (Decimal("3.0"), Decimal("100.0"))
    assert (circle.before, circle.after) == (Decimal("100.0"), Decimal("100.0"))
    assert mentors.parts == ()


async def test_satisfaction_is_counted_by_the_rule_of_the_school(
    database: Database, school: School, library: Library
) -> None:
    """Of eight who took part six answered, and three are content by both answers.

    Who was in no pair is none of them, whatever they answered.
    """
    curator = await school.person(Role.CURATOR)
    mentor = await school.person(Role.MENTOR)
    people = await school.mentees(8)
    for one in people:
        await a_pair(database, mentor, one)
    (alone,) = await school.mentees(1)
    await school.answers(alone, "mentee_second", {"x5": "yes", "x5_mark": 10})
    marks = (9, 7, 10, 6, 6, 6)
    for one, mark in zip(people, marks, strict=False):
        await school.answers(one, "mentee_second", {"x5": "yes", "x5_mark": mark})
    found = (await sums_of(database, curator, library, "mentee_second")).satisfaction
    assert found is not None
    assert (found.took_part, found.answered, found.satisfied) == (8, 6, 3)
    assert (found.of_all, found.of_answered) == (Decimal("37.5"), Decimal("50.0"))
    async with database.writing() as uow:
        decisions = uow.of(curator.school_id).decisions
        await decisions.set("satisfaction_rule", SatisfactionRule.YES_ONLY)
    found = (await sums_of(database, curator, library, "mentee_second")).satisfaction
    assert found is not None
    assert (found.satisfied, found.of_all) == (6, Decimal("75.0"))


async def test_a_person_is_read_first_beside_second(
    database: Database, school: School, library: Library
) -> None:
    """With the difference; an earlier take is there by its day; the look is written down."""
    curator = await school.person(Role.CURATOR)
    (anna,) = await school.mentees(1)
    old = await school.answers(anna, "mentee_first", {"m2": 3, "m20": "no"})
    async with database.writing() as uow:
        await uow.of(anna.school_id).interviews.save(old, replace(old, replaced_at=NOW), NOW)
    await school.answers(anna, "mentee_first", {"m2": 7, "m20": "no"}, take=2)
    await school.answers(anna, "mentee_second", {"m2_2": 9, "m20_2": "yes"})
    async with database.writing() as uow:
        found = await replies.of_person(uow, curator, library, anna.id, NOW)
        opened = await replies.opened(uow, curator, library, old.id, NOW)
    assert [one.interview.replaced_at is None for one in found.replies] == [False, True, True]
    assert [(one.before, one.after, one.difference) for one in found.twins["Второй опрос"]] == [
        (7, 9, 2),
        ("no", "yes", None),
    ]
    assert [(one.question.id, one.value) for one in opened.reply.lines] == [
        ("m2", 3),
        ("m20", "no"),
    ]
    lines = [(one["deed"], one["subject"]) for one in await rows(database, journal)]
    assert lines == [("read-answers", f"person:{anna.id}")] * 2
