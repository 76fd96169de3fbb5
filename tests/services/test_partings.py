"""A pair ended early, and nobody asked those in it how it had been."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.endings import Ending
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Outcome, Parting
from domain.people import Role, Standing
from locales.library import Library, read_library
from services import pair_endings, pair_groups, questionnaires
from storage.database import Database
from storage.tables import outbox, waves
from tests.pairs import DAY, NOW, a_meeting, someone, two
from tests.records import rows

pytestmark = pytest.mark.database

EARLY = tuple(Ending(outcome=Outcome.TERMINATED, reason=one) for one in Parting)
OTHER = Ending(outcome=Outcome.REPLACED)


@pytest.fixture
async def library(database: Database) -> Library:
    """The questionnaires that every school has."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library())


async def _asked(database: Database) -> dict[int, str]:
    """Say who was asked for what, by letter."""
    papers = {one["id"]: one["questionnaire_id"] for one in await rows(database, waves)}
    return {
        one["person_id"]: papers[int(one["subject"].removeprefix("wave:"))]
        for one in await rows(database, outbox)
        if one["name"] == "wave-sent"
    }


@pytest.mark.parametrize("ending", [*EARLY, OTHER], ids=lambda one: one.code)
async def test_both_sides_of_a_pair_that_ended_early_are_asked_for_a_week(
    database: Database, library: Library, ending: Ending
) -> None:
    """Each for their own questionnaire; not where a consent was taken back."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    async with database.writing() as uow:
        await pair_endings.close(uow, curator, library, pair.id, ending, NOW)
    both = {mentor.id: "exit_mentor", mentee.id: "exit_mentee"}
    assert await _asked(database) == ({} if ending.reason is Parting.CONSENT else both)
    week = NOW + timedelta(days=7)
    assert all(week < one["due_at"] < week + DAY for one in await rows(database, waves))


async def test_a_pair_that_reached_its_end_is_not_asked_why_it_ended(
    database: Database, library: Library
) -> None:
    """The last surveys ask them about the whole year."""
    curator = await someone(database, 1, Role.CURATOR)
    _, _, pair = await two(database)
    await a_meeting(database, pair, MeetingState.HELD, NOW - DAY, MeetingKind.FINAL)
    success = Ending(outcome=Outcome.SUCCESS)
    async with database.writing() as uow:
        await pair_endings.close(uow, curator, library, pair.id, success, NOW)
    assert await _asked(database) == {}


async def test_who_leaves_a_group_is_asked_and_the_others_are_left_alone(
    database: Database, library: Library
) -> None:
    """The group goes on, and so does its mentor."""
    curator = await someone(database, 1, Role.CURATOR)
    _, mentee, pair = await two(database)
    friend = await someone(database, 12, Role.MENTEE)
    async with database.writing() as uow:
        await uow.of(pair.school_id).pairs.join(pair, friend.id, NOW)
        leaving = (pair.id, mentee.id, Parting.MENTEE)
        await pair_groups.leave(uow, curator, library, *leaving, NOW)
    assert await _asked(database) == {mentee.id: "exit_mentee"}


async def test_who_took_a_consent_back_is_not_asked_by_another_reason_either(
    database: Database, library: Library
) -> None:
    """The curator says that they did not get on; the standing of the mentee decides."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    async with database.writing() as uow:
        people = uow.of(pair.school_id).people
        await people.save(replace(mentee, standing=Standing.WITHDRAWN))
        await pair_endings.close(uow, curator, library, pair.id, OTHER, NOW)
    assert await _asked(database) == {mentor.id: "exit_mentor"}
