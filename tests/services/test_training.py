"""Training: how far mentors have come, what the bot sees of it, and two hands at once."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from benchmarks.screens import metered
from domain.candidacies import Candidacy, Step
from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PersonId, SchoolId, TrainingId
from domain.people import Role, Standing
from domain.programmes import Fact
from domain.refusals import ChangedMeanwhile
from domain.road_maps import Seen
from services import indicators, training
from services.training import candidacies, groups, lessons
from storage.database import Database
from storage.tables import (
    answers,
    certificates,
    interviews,
    people,
    questionnaires,
    training_attendance,
    training_members,
    training_sessions,
    trainings,
)
from storage.tables import candidacies as candidacy_rows
from tests.services.calendars import Calendar
from tests.services.test_progress import LIBRARY, a_calendar, begun, seen

pytestmark = pytest.mark.database

TEST = "training_test"


async def a_school(database: Database) -> tuple[Calendar, int, int]:
    """Begin a year in a school with a curator; give both numbers."""
    calendar = await a_calendar(database)
    body = LIBRARY.current[TEST]
    async with database.connection() as connection:
        sheet = {"id": TEST, "version": body.version, "sha256": "0", "body": _text()}
        await connection.execute(insert(questionnaires), [sheet])
    school = await calendar.school()
    await begun(calendar, school)
    return calendar, school, await calendar.person(school, Role.CURATOR)


async def a_group(calendar: Calendar, school: int, held: int, *members: int) -> int:
    """Write a group that was at so many lessons, and one more that is still to come."""
    facts: dict[str, Any] = {"school_id": school, "rev": 1}
    group = await calendar.add(trainings, number=1, title="Group", made_at=calendar.now, **facts)
    for one in members:
        await calendar.add(training_members, training_id=group, person_id=one, school_id=school)
    for number in range(1, held + 2):
        at = calendar.now + timedelta(days=number)
        was_held = {"held_at": at} if number <= held else {}
        lesson = await calendar.add(
            training_sessions,
            training_id=group,
            number=number,
            topic="Topic",
            starts_at=at,
            minutes=90,
            **was_held,
            **facts,
        )
        if was_held:
            rows = {"session_id": lesson, "school_id": school, "was_there": True}
            for one in members:
                await calendar.add(training_attendance, person_id=one, **rows)
    return group


async def examined(calendar: Calendar, school: int, person: int, right: int) -> None:
    """Let somebody send the test off with so many right answers."""
    sheet = LIBRARY.current[TEST]
    facts: dict[str, Any] = {"school_id": school, "person_id": person, "form": "peer"}
    usual: dict[str, Any] = {"rev": 1, "since": 1, "ticked": [], "misses": 0}
    interview = await calendar.add(
        interviews,
        questionnaire_id=TEST,
        version=sheet.version,
        began_at=calendar.now,
        submitted_at=calendar.now,
        **facts,
        **usual,
    )
    for place, one in enumerate(sheet.questions):
        best = max(one.options, key=lambda option: option.points)
        worst = min(one.options, key=lambda option: option.points)
        value = best.id if place < right else worst.id
        await calendar.add(
            answers,
            interview_id=interview,
            question_id=one.id,
            value=value,
            given_at=calendar.now,
        )


async def test_a_standing_is_put_together_from_everything(database: Database) -> None:
    """Lessons attended, the test, certificates and the candidacy, of each mentor alone."""
    calendar, school, curator = await a_school(database)
    anna, boris, vera = [await calendar.person(school, Role.MENTOR) for _ in range(3)]
    await a_group(calendar, school, 2, anna, boris)
    await examined(calendar, school, anna, right=9)
    await examined(calendar, school, boris, right=8)
    day = calendar.now.date()
    await calendar.add(candidacy_rows, person_id=anna, school_id=school, rev=1, verdict="selected")
    for hours in (36.0, 72.0):
        facts = {"school_id": school, "person_id": vera, "issued_on": day, "hours": hours}
        await calendar.add(certificates, title="Course", number="1", added_by=curator, **facts)
    async with database.reading() as uow:
        known = await training.standing(uow, SchoolId(school))
    told = {one: (known[PersonId(one)].attended, known[PersonId(one)].tested) for one in known}
    assert told == {anna: (2, True), boris: (2, False), vera: (0, None)}
    assert known[PersonId(anna)].step is Step.TRAINING
    assert (known[PersonId(vera)].certificates, known[PersonId(vera)].hours) == (2, 108.0)


async def test_standings_cost_three_statements_whatever_the_school(database: Database) -> None:
    """Forty mentors who were tested ask no more of the database than one."""
    calendar, school, _ = await a_school(database)
    counts = []
    for more in (1, 39):
        for _ in range(more):
            mentor = await calendar.person(school, Role.MENTOR)
            await examined(calendar, school, mentor, right=12)
        async with database.reading() as uow:
            await uow.schools.all()
            with metered() as meter:
                known = await training.standing(uow, SchoolId(school))
        counts.append((len(known), meter.statements))
    assert counts == [(1, 3), (40, 3)]


async def test_mentors_on_trial_or_gone_have_no_standing(database: Database) -> None:
    """Nor are they members of any group on a screen; what was attended stays counted."""
    calendar, school, curator = await a_school(database)
    anna, boris = [await calendar.person(school, Role.MENTOR) for _ in range(2)]
    group = await a_group(calendar, school, 3, anna, boris)
    await calendar.change(people, anna, standing=Standing.ERASED)
    await calendar.change(people, boris, is_trial=True)
    async with database.reading() as uow:
        assert await training.standing(uow, SchoolId(school)) == {}
        staff = await uow.of(SchoolId(school)).people.get(PersonId(curator))
        found = await groups.look(uow, staff, TrainingId(group))
    assert [one.id for one in found.members] == [boris]
    assert {len(one.was_there) for one in found.lessons if one.is_held} == {2}


async def test_lessons_held_are_seen_for_each_group(database: Database) -> None:
    """A fourth lesson of one group makes up for none of another."""
    calendar, school, _ = await a_school(database)
    mentor = await calendar.person(school, Role.MENTOR)
    assert await seen(calendar, school, Fact.TRAINING_HELD) == Seen(done=0, count=0)
    await a_group(calendar, school, 4, mentor)
    await a_group(calendar, school, 1)
    calendar.now += timedelta(days=7)
    assert await seen(calendar, school, Fact.TRAINING_HELD) == Seen(done=4, count=6)


async def test_indicators_count_lessons_and_else_take_what_was_entered(
    database: Database,
) -> None:
    """A school that trains without the bot types the number, and is not asked once it does not."""
    calendar, school, _ = await a_school(database)
    assert await _sessions(calendar, school) is None
    async with database.writing() as uow:
        typed = EnteredNumber(
            name=Number.TRAINING_SESSIONS,
            year=2022,
            value=5,
            counted_on=calendar.now.date(),
            source="Journal",
        )
        numbers = uow.of(SchoolId(school)).entered_numbers
        await numbers.enter(typed, PersonId(1), calendar.now)
    assert await _sessions(calendar, school) == 5
    await a_group(calendar, school, 2)
    calendar.now += timedelta(days=7)
    assert await _sessions(calendar, school) == 2


async def test_of_two_curators_at_once_the_second_is_told(database: Database) -> None:
    """Both read an empty candidacy, or one as it was before; nothing is written over."""
    calendar, school, curator = await a_school(database)
    mentor, today = await calendar.person(school, Role.MENTOR), calendar.now.date()
    async with database.writing() as uow:
        blank = await uow.of(SchoolId(school)).candidacies.of(PersonId(mentor))
        saved = await uow.of(SchoolId(school)).candidacies.save(blank.interviewed(today))
    for stale in (blank, replace(saved, rev=7)):
        with pytest.raises(ChangedMeanwhile):
            await _save(database, stale.selected(PersonId(curator), today))
    async with database.reading() as uow:
        kept = await uow.of(SchoolId(school)).candidacies.of(PersonId(mentor))
    assert (kept.verdict, kept.interviewed_on) == (None, today)


async def test_a_lesson_is_planned_once_by_two_taps(database: Database) -> None:
    """The second tap belongs to the group as it was before."""
    calendar, school, curator = await a_school(database)
    group = await a_group(calendar, school, 0)
    at = calendar.now + timedelta(days=3)
    counts = []
    for _ in range(2):
        async with database.writing() as uow:
            staff = await uow.of(SchoolId(school)).people.get(PersonId(curator))
            card = groups.Card(TrainingId(group), 1)
            added = await lessons.plan(uow, staff, card, [(at, "Topic")], calendar.now)
            counts.append(len(added))
    assert counts == [1, 0]


async def test_the_queue_counts_who_waits_for_a_decision(database: Database) -> None:
    """Everybody who was met and not decided about, and nobody else."""
    calendar, school, curator = await a_school(database)
    met, _ = [await calendar.person(school, Role.MENTOR) for _ in range(2)]
    facts = {"school_id": school, "rev": 1, "interviewed_on": calendar.now.date()}
    await calendar.add(candidacy_rows, person_id=met, **facts)
    async with database.reading() as uow:
        staff = await uow.of(SchoolId(school)).people.get(PersonId(curator))
        assert await candidacies.waiting(uow, staff, calendar.now) == 1


async def _save(database: Database, candidacy: Candidacy) -> None:
    async with database.writing() as uow:
        await uow.of(candidacy.school_id).candidacies.save(candidacy)


async def _sessions(calendar: Calendar, school: int) -> int | None:
    async with calendar.database.reading() as uow:
        found = await uow.schools.get(SchoolId(school))
        run = (await uow.of(SchoolId(school)).runs.all())[0]
        known = await indicators.readings(
            uow, found, run, LIBRARY, calendar.now, family="training_sessions"
        )
    return known[0].numerator


def _text() -> str:
    return next(one.body for one in LIBRARY.sources if one.id == TEST)
