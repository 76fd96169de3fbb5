"""Feedback on paper: a curator puts in what somebody without a telephone says of a meeting."""

from pathlib import Path

import pytest

from domain import moves
from domain.meetings import MeetingState
from domain.people import Role
from domain.refusals import MeetingNotOver, NotAllowed, NotYours
from locales.library import Library, read_library
from services import feedback, filling, interviewing, questionnaires
from services.interviewing import Page
from storage.database import Database
from storage.tables import outbox
from tests.pairs import DAY, NOW, a_meeting, a_pair, someone
from tests.records import rows
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """The short questionnaires about meetings, enrolled."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(Path(QUESTIONNAIRES) / "pairs"))


async def test_feedback_of_a_pupil_without_a_telephone_counts_as_theirs(
    database: Database, library: Library
) -> None:
    """It is wanted no more, and their wish for help reaches the curators as if they had typed."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor = await someone(database, 10, Role.MENTOR)
    pupil = await someone(database, -5, Role.MENTEE)
    pair = await a_pair(database, mentor, pupil)
    meeting = await a_meeting(database, pair, MeetingState.HELD, NOW - DAY)
    async with database.writing() as uow:
        sitting = await filling.after_meeting(uow, curator, library, meeting.id, pupil.id, NOW)
    for move in (moves.answer("curator"), moves.submit(NOW)):
        page = Page(sitting.interview.id, sitting.interview.rev)
        async with database.writing() as uow:
            turn = await interviewing.make(uow, curator, library, page, move, NOW)
        sitting = turn.sitting
    assert (sitting.interview.person_id, sitting.interview.by_id) == (pupil.id, curator.id)
    async with database.reading() as uow:
        assert not await feedback.is_wanted(uow, pupil, meeting.id)
        assert await feedback.is_wanted(uow, mentor, meeting.id)
    told = [one for one in await rows(database, outbox) if one["name"] == "help-wanted"]
    assert [one["person_id"] for one in told] == [curator.id]


async def test_only_what_was_held_and_nobody_can_type_is_put_in(
    database: Database, library: Library
) -> None:
    """Not for a mentor with a telephone, not before the report, not by others than curators."""
    curator = await someone(database, 1, Role.CURATOR)
    teacher = await someone(database, 2, Role.CLASS_TEACHER)
    mentor = await someone(database, 10, Role.MENTOR)
    pupil, other = [await someone(database, number, Role.MENTEE) for number in (-5, -6)]
    pair = await a_pair(database, mentor, pupil)
    held = await a_meeting(database, pair, MeetingState.HELD, NOW - DAY)
    planned = await a_meeting(database, pair)
    refused = (
        (curator, held, mentor, NotYours),
        (curator, held, other, NotYours),
        (curator, planned, pupil, MeetingNotOver),
        (teacher, held, pupil, NotAllowed),
    )
    for staff, meeting, subject, refusal in refused:
        async with database.writing() as uow:
            with pytest.raises(refusal):
                await filling.after_meeting(uow, staff, library, meeting.id, subject.id, NOW)
