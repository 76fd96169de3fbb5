"""Feedback: asked of either side about their own meeting, and a wish for help is heard at once."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import moves
from domain.ids import MeetingId
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair, Worry
from domain.people import Person, Role, Standing
from domain.refusals import MeetingNotOver, NotAllowed, NotYours, QuestionnaireUnknown
from domain.sittings import Sitting
from locales.library import Library, read_library
from services import feedback, help_calls, interviewing, questionnaires
from services.interviewing import Page
from storage.database import Database
from storage.tables import outbox
from tests.pairs import DAY, NOW, a_meeting, someone, two
from tests.records import rows
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """The short questionnaires about meetings, enrolled."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(Path(QUESTIONNAIRES) / "pairs"))


async def _begin(
    database: Database, person: Person, library: Library, meeting_id: MeetingId
) -> Sitting:
    async with database.writing() as uow:
        return await feedback.begin(uow, person, library, meeting_id, NOW)


async def _answers(
    database: Database, person: Person, library: Library, meeting: Meeting, *options: str
) -> Sitting:
    """Answer every question about a meeting by an option, and send them off."""
    sitting = await _begin(database, person, library, meeting.id)
    for move in (*map(moves.answer, options), moves.submit(NOW)):
        page = Page(sitting.interview.id, sitting.interview.rev)
        async with database.writing() as uow:
            turn = await interviewing.make(uow, person, library, page, move, NOW)
        sitting = turn.sitting
    assert not sitting.interview.is_open
    return sitting


async def _held(
    database: Database, pair: Pair, kind: MeetingKind = MeetingKind.ACQUAINTANCE
) -> Meeting:
    return await a_meeting(database, pair, MeetingState.HELD, NOW - DAY, kind)


async def test_each_side_is_asked_its_own_questions_by_the_kind(
    database: Database, library: Library
) -> None:
    """After the trial there is one question more, whether to go on."""
    mentor, mentee, pair = await two(database)
    usual, trial = await _held(database, pair), await _held(database, pair, MeetingKind.TRIAL)
    asked = [
        (await _begin(database, person, library, meeting.id)).interview.questionnaire_id
        for person in (mentor, mentee)
        for meeting in (usual, trial)
    ]
    assert asked == [
        "meeting_mentor",
        "after_trial_mentor",
        "meeting_mentee",
        "after_trial_mentee",
    ]


async def test_every_meeting_has_an_interview_of_its_own(
    database: Database, library: Library
) -> None:
    """The same paper about another meeting begins anew; about the same one it goes on."""
    mentor, _, pair = await two(database)
    first = await _held(database, pair)
    second = await _held(database, pair, MeetingKind.PLANNING)
    one = await _begin(database, mentor, library, first.id)
    other = await _begin(database, mentor, library, second.id)
    again = await _begin(database, mentor, library, first.id)
    assert one.interview.id != other.interview.id
    assert again.interview.id == one.interview.id
    assert (one.interview.subject_id, other.interview.subject_id) == (first.id, second.id)


@pytest.mark.parametrize(
    "state", [MeetingState.PLANNED, MeetingState.MISSED, MeetingState.CANCELLED]
)
async def test_nobody_is_asked_about_a_meeting_that_was_not_held(
    database: Database, library: Library, state: MeetingState
) -> None:
    """There is nothing to say about it."""
    mentor, _, pair = await two(database)
    meeting = await a_meeting(database, pair, state)
    with pytest.raises(MeetingNotOver):
        await _begin(database, mentor, library, meeting.id)


async def test_others_are_not_asked(database: Database, library: Library) -> None:
    """A mentor of another pair and a curator know the number, and that is all."""
    _, _, pair = await two(database, 1)
    other, _, _ = await two(database, 2)
    curator = await someone(database, 5, Role.CURATOR, Role.MENTOR)
    meeting = await _held(database, pair)
    for person in (other, curator):
        with pytest.raises(NotYours):
            await _begin(database, person, library, meeting.id)


async def test_who_may_not_take_part_any_more_is_not_asked(
    database: Database, library: Library
) -> None:
    """A consent withdrawn after the meeting ends the questions too, also those under way."""
    mentor, _, pair = await two(database)
    meeting = await _held(database, pair)
    sitting = await _begin(database, mentor, library, meeting.id)
    gone = replace(mentor, standing=Standing.WITHDRAWN)
    with pytest.raises(NotAllowed):
        await _begin(database, gone, library, meeting.id)
    async with database.writing() as uow:
        page = Page(sitting.interview.id, sitting.interview.rev)
        with pytest.raises(NotAllowed):
            await interviewing.make(uow, gone, library, page, moves.answer("no"), NOW)
        with pytest.raises(NotAllowed):
            await interviewing.hear(uow, gone, library, "нет", "ru", NOW)


async def test_a_paper_about_meetings_is_neither_offered_nor_begun_by_name(
    database: Database, library: Library
) -> None:
    """Without a meeting it would be about nothing; with one, a school paper would be."""
    mentor, _, pair = await two(database)
    meeting = await _held(database, pair)
    await _begin(database, mentor, library, meeting.id)
    async with database.writing() as uow:
        offered = await interviewing.offers(uow, mentor, library)
        assert [one.questionnaire.id for one in offered] == ["mentor_first"]
        for paper, about in (("meeting_mentor", 0), ("mentor_first", meeting.id)):
            with pytest.raises(QuestionnaireUnknown):
                await interviewing.begin(uow, mentor, library, paper, NOW, about)


async def test_feedback_is_wanted_until_it_is_sent_off(
    database: Database, library: Library
) -> None:
    """From each side by itself."""
    mentor, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    await _answers(database, mentor, library, meeting, "no")
    await _begin(database, mentee, library, meeting.id)
    async with database.reading() as uow:
        assert not await feedback.is_wanted(uow, mentor, meeting.id)
        assert await feedback.is_wanted(uow, mentee, meeting.id)


async def test_a_wish_for_help_is_told_to_every_curator_at_once(
    database: Database, library: Library
) -> None:
    """With who asks for whom, and to nobody else; only curators may look."""
    curators = [await someone(database, number, Role.CURATOR) for number in (1, 2)]
    mentor, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    sent = await _answers(database, mentee, library, meeting, "psychologist")
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told == [("help-wanted", one.id) for one in curators]
    async with database.reading() as uow:
        call = await help_calls.call(uow, curators[0], sent.interview.id)
        with pytest.raises(NotAllowed):
            await help_calls.call(uow, mentor, sent.interview.id)
    assert call is not None
    assert (call.pair.id, call.worry, call.is_said_by_mentor) == (
        pair.id,
        Worry.PSYCHOLOGIST,
        False,
    )


async def test_feedback_without_a_wish_for_help_is_told_to_nobody(
    database: Database, library: Library
) -> None:
    """All is well, or at least nobody said otherwise."""
    await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    trial = await _held(database, pair, MeetingKind.TRIAL)
    await _answers(database, mentor, library, trial, "yes", "no")
    await _answers(database, mentee, library, await _held(database, pair), "no")
    assert await rows(database, outbox) == []


async def test_a_no_to_going_on_turns_the_light_red_for_every_curator_once(
    database: Database, library: Library
) -> None:
    """Once for each side of a meeting; where help is asked for, that letter is enough."""
    curators = [await someone(database, number, Role.CURATOR) for number in (1, 2)]
    mentor, mentee, pair = await two(database)
    trial = await _held(database, pair, MeetingKind.TRIAL)
    await _answers(database, mentor, library, trial, "no", "no")
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told == [("pair-light-red", one.id) for one in curators]
    await _answers(database, mentee, library, trial, "no", "curator")
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told[2:] == [("help-wanted", one.id) for one in curators]


async def test_who_was_not_at_a_meeting_is_not_asked_about_it(
    database: Database, library: Library
) -> None:
    """A mentee who stayed away has nothing to say; a button made up changes nothing."""
    mentor, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    async with database.writing() as uow:
        await uow.of(pair.school_id).attendance.note(meeting.id, [mentee.id], [])
    with pytest.raises(NotYours):
        await _begin(database, mentee, library, meeting.id)
    async with database.reading() as uow:
        assert not await feedback.is_wanted(uow, mentee, meeting.id)
        assert await feedback.is_wanted(uow, mentor, meeting.id)
