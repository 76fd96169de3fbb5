"""Feedback that is late: who owes it, how a curator reminds them, and how the digest tells it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.meetings import Meeting, MeetingState
from domain.pairs import Pair
from domain.people import Role
from domain.refusals import NotAllowed
from locales.library import Library
from services import digests, feedback_reminders
from storage.database import Database
from storage.tables import outbox
from tests.pairs import DAY, HOUR, NOW, a_meeting, an_interview, someone, two
from tests.records import rows

pytestmark = pytest.mark.database

DUE = NOW + DAY + 2 * HOUR + timedelta(hours=48)
"""When feedback about a meeting of tomorrow is late: it is reported two hours after its start."""


async def _held(database: Database, pair: Pair) -> Meeting:
    return await a_meeting(database, pair, MeetingState.HELD, NOW + DAY)


async def test_feedback_is_late_two_days_after_the_report(database: Database) -> None:
    """Of everybody who was there; an answer sent off is enough, one begun is not."""
    mentor, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    await an_interview(database, mentee, "meeting_mentee", {}, about=meeting.id, sent_at=None)
    school = pair.school_id
    async with database.reading() as uow:
        assert await uow.of(school).unanswered.late(DUE - timedelta(minutes=1)) == ()
        late = await uow.of(school).unanswered.late(DUE)
    assert [(one.pair_id, one.person_id, one.meeting_id) for one in late] == [
        (pair.id, mentor.id, meeting.id),
        (pair.id, mentee.id, meeting.id),
    ]
    await an_interview(database, mentor, "meeting_mentor", {}, about=meeting.id)
    async with database.reading() as uow:
        late = await uow.of(school).unanswered.late(DUE)
    assert [one.person_id for one in late] == [mentee.id]


async def test_nobody_owes_feedback_who_was_not_there_or_is_gone(database: Database) -> None:
    """Nor in a pair that ended, nor about what was too long ago to be remembered."""
    mentor, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    async with database.writing() as uow:
        await uow.of(pair.school_id).attendance.note(meeting.id, [mentee.id], [])
    async with database.reading() as uow:
        late = await uow.of(pair.school_id).unanswered.late(DUE)
        long_after = await uow.of(pair.school_id).unanswered.late(DUE + 60 * DAY)
    assert [one.person_id for one in late] == [mentor.id]
    assert long_after == ()
    async with database.writing() as uow:
        pairs = uow.of(pair.school_id).pairs
        await pairs.save(replace(await pairs.get(pair.id), closed_at=NOW + 2 * DAY))
        assert await uow.of(pair.school_id).unanswered.late(DUE) == ()


async def test_a_curator_reminds_once_a_day(database: Database) -> None:
    """Whoever owes feedback gets one letter a day, however often the button is tapped."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    await _held(database, pair)
    for _ in range(2):
        async with database.writing() as uow:
            assert await feedback_reminders.remind(uow, curator, DUE) == 2
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert sorted(told) == [("feedback-reminder", mentor.id), ("feedback-reminder", mentee.id)]
    async with database.writing() as uow:
        await feedback_reminders.remind(uow, curator, DUE + DAY)
    assert len(await rows(database, outbox)) == 4


async def test_only_a_curator_reminds(database: Database) -> None:
    """And only those of the curator's own school."""
    mentor, _, pair = await two(database)
    stranger = await someone(database, 1, Role.CURATOR, school="Лицей")
    await _held(database, pair)
    async with database.writing() as uow:
        with pytest.raises(NotAllowed):
            await feedback_reminders.remind(uow, mentor, DUE)
        assert await feedback_reminders.remind(uow, stranger, DUE) == 0
    assert await rows(database, outbox) == []


async def test_the_digest_says_who_of_which_pair_has_not_answered(database: Database) -> None:
    """The pair that waits the longest stands first."""
    curator = await someone(database, 1, Role.CURATOR)
    library = Library(current={}, sources=())
    mentor, mentee, pair = await two(database, 1)
    other_mentor, _, other = await two(database, 2)
    meeting = await a_meeting(database, other, MeetingState.HELD, NOW)
    other_mentee = other.mentee_ids[0]
    async with database.writing() as uow:
        await uow.of(other.school_id).attendance.note(meeting.id, [other_mentee], [])
    await _held(database, pair)
    async with database.reading() as uow:
        found = await digests.look(uow, curator, library, DUE)
    told = [
        (one.state.pair.id, [each.id for each in one.people]) for one in found.attention.unanswered
    ]
    assert told == [(other.id, [other_mentor.id]), (pair.id, [mentor.id, mentee.id])]
