"""Meetings: kept as they are, changed by one at a time, and found when they happen to people."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.ids import MeetingId
from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.pairs import Pair
from domain.people import AgeGroup, Role, Standing
from domain.refusals import ChangedMeanwhile, NotYours
from storage.database import Database
from storage.meeting_occurrences import MeetingSide
from tests.pairs import DAY, HOUR, NOW, a_meeting, a_pair, an_interview, someone, two

pytestmark = pytest.mark.database


async def test_a_meeting_is_kept_as_it_is(database: Database) -> None:
    """Every fact comes back, the revision one higher."""
    _, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    settled = replace(
        meeting,
        starts_at=NOW + 2 * DAY,
        length=timedelta(minutes=90),
        place="Библиотека",
        state=MeetingState.CANCELLED,
        reason=Reason.ILLNESS,
        settled_at=NOW,
    )
    async with database.writing() as uow:
        saved = await uow.of(pair.school_id).meetings.save(settled)
    async with database.reading() as uow:
        assert await uow.of(pair.school_id).meetings.get(meeting.id) == saved
    assert saved == replace(settled, rev=meeting.rev + 1)


async def test_a_meeting_read_before_a_change_cannot_be_saved(database: Database) -> None:
    """Of two who changed it at once the second is told."""
    _, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    async with database.writing() as uow:
        meetings = uow.of(pair.school_id).meetings
        await meetings.save(meeting.at_place("Библиотека"))
        with pytest.raises(ChangedMeanwhile):
            await meetings.save(meeting.at_place("Двор"))


async def test_another_schools_meeting_is_not_there(database: Database) -> None:
    """Neither to be read nor among a pair's."""
    _, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    stranger = await someone(database, 90, Role.MENTOR, school="Лицей")
    async with database.reading() as uow:
        meetings = uow.of(stranger.school_id).meetings
        with pytest.raises(NotYours):
            await meetings.get(meeting.id)
        assert await meetings.of_pairs([pair.id]) == ()


@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.DRAFT])
async def test_a_pair_has_one_meeting_waiting_at_a_time(
    database: Database, state: MeetingState
) -> None:
    """The database keeps the promise whoever forgets it."""
    _, _, pair = await two(database)
    await a_meeting(database, pair, state)
    with pytest.raises(IntegrityError):
        await a_meeting(database, pair, state, kind=MeetingKind.TRIAL)


async def test_only_regular_meetings_are_held_again(database: Database) -> None:
    """A second acquaintance is refused by the database."""
    _, _, pair = await two(database)
    for _ in range(2):
        await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.REGULAR)
    await a_meeting(database, pair, MeetingState.HELD)
    with pytest.raises(IntegrityError):
        await a_meeting(database, pair, MeetingState.HELD)


async def test_a_planned_meeting_happens_to_both_sides(database: Database) -> None:
    """In the zone each of them reads, which is the school's until they chose another."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair)
    async with database.writing() as uow:
        school = await uow.schools.get(pair.school_id)
        await uow.schools.save(replace(school, zone="Asia/Kamchatka"))
        await uow.accounts.choose_zone(mentee.account_id, "Europe/Berlin")
    async with database.reading() as uow:
        sides = await uow.meeting_occurrences.planned_between(NOW, NOW + 2 * DAY)
    assert sides[0] == MeetingSide(
        school_id=pair.school_id,
        zone="Asia/Kamchatka",
        meeting_id=meeting.id,
        kind=MeetingKind.ACQUAINTANCE,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        settled_at=None,
        person_id=mentor.id,
        account_id=mentor.account_id,
        is_mentor=True,
        is_pupil=False,
    )
    assert [(one.person_id, one.zone, one.is_mentor) for one in sides[1:]] == [
        (mentee.id, "Europe/Berlin", False)
    ]


async def test_a_range_holds_its_beginning_and_its_end(database: Database) -> None:
    """What happens at this very moment is seen now, not at the next look."""
    _, _, pair = await two(database)
    start = (await a_meeting(database, pair)).starts_at
    async with database.reading() as uow:
        found = uow.meeting_occurrences
        assert len(await found.planned_between(start, start + HOUR)) == 2
        assert len(await found.planned_between(start - HOUR, start)) == 2
        assert await found.planned_between(start - HOUR, start - HOUR / 60) == ()


@pytest.mark.parametrize("state", [one for one in MeetingState if one != MeetingState.PLANNED])
async def test_what_is_not_agreed_on_does_not_happen(
    database: Database, state: MeetingState
) -> None:
    """Drafts, cancelled and settled meetings are neither near nor unreported."""
    _, _, pair = await two(database)
    await a_meeting(database, pair, state)
    async with database.reading() as uow:
        found = uow.meeting_occurrences
        assert await found.planned_between(NOW, NOW + 2 * DAY) == ()
        assert await found.unreported_between(NOW, NOW + 2 * DAY) == ()


async def test_nothing_happens_in_a_pair_that_ended(database: Database) -> None:
    """Its planned meeting is over with it."""
    _, _, pair = await two(database)
    await a_meeting(database, pair)
    async with database.writing() as uow:
        await uow.of(pair.school_id).pairs.save(replace(pair, closed_at=NOW))
    async with database.reading() as uow:
        assert await uow.meeting_occurrences.planned_between(NOW, NOW + 2 * DAY) == ()


async def test_who_may_not_take_part_is_left_out(database: Database) -> None:
    """A consent withdrawn silences the bot for that person alone."""
    mentor, mentee, pair = await two(database)
    await a_meeting(database, pair)
    async with database.writing() as uow:
        withdrawn = replace(mentee, standing=Standing.WITHDRAWN)
        await uow.of(pair.school_id).people.save(withdrawn)
    async with database.reading() as uow:
        sides = await uow.meeting_occurrences.planned_between(NOW, NOW + 2 * DAY)
    assert [one.person_id for one in sides] == [mentor.id]


async def test_an_unreported_meeting_happens_to_both_sides_when_it_ends(
    database: Database,
) -> None:
    """The mentor is asked first, the mentee a day later, both counted from the end."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair)
    async with database.reading() as uow:
        found = uow.meeting_occurrences
        sides = await found.unreported_between(meeting.ends_at, meeting.ends_at)
        before = await found.unreported_between(NOW, meeting.ends_at - HOUR / 60)
        after = await found.unreported_between(meeting.ends_at + HOUR / 60, NOW + 3 * DAY)
    assert [(one.person_id, one.is_mentor) for one in sides] == [
        (mentor.id, True),
        (mentee.id, False),
    ]
    assert before == after == ()


async def test_who_cannot_come_is_not_reminded(database: Database) -> None:
    """The others are, and whoever said they will come."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair)
    for comes, expected in ((False, [mentor.id]), (True, [mentor.id, mentee.id])):
        async with database.writing() as uow:
            there = [mentee.id] if comes else []
            await uow.of(pair.school_id).attendance.note(meeting.id, [mentee.id], there)
            sides = await uow.meeting_occurrences.planned_between(NOW, NOW + 2 * DAY)
        assert [one.person_id for one in sides] == expected


async def test_a_pair_that_forgot_a_meeting_is_known_until_it_meets(database: Database) -> None:
    """Another reason, another pair, or a meeting since, and it is not."""
    _, _, pair = await two(database)
    _, _, other = await two(database, 2)
    planned = await a_meeting(database, pair)
    await a_meeting(database, other)
    assert await _after_forgotten(database) == set()
    await _missed(database, other, Reason.ILLNESS, NOW - 5 * DAY)
    await _missed(database, pair, Reason.FORGOTTEN, NOW - 4 * DAY)
    assert await _after_forgotten(database) == {planned.id}
    await a_meeting(database, pair, MeetingState.HELD, NOW - 2 * DAY, MeetingKind.REGULAR)
    assert await _after_forgotten(database) == set()


async def _missed(database: Database, pair: Pair, reason: Reason, at: datetime) -> None:
    draft = Meeting(
        id=MeetingId(0),
        school_id=pair.school_id,
        pair_id=pair.id,
        kind=MeetingKind.ACQUAINTANCE,
        starts_at=at,
        state=MeetingState.MISSED,
        reason=reason,
        settled_at=at,
    )
    async with database.writing() as uow:
        await uow.of(pair.school_id).meetings.add(draft)


async def _after_forgotten(database: Database) -> set[MeetingId]:
    async with database.reading() as uow:
        found = await uow.meeting_occurrences.after_forgotten_between(NOW, NOW + 2 * DAY)
    return {one.meeting_id for one in found}


async def test_feedback_is_awaited_from_the_sides_that_have_not_answered(
    database: Database,
) -> None:
    """By when the meeting was reported; answers under way are no answer yet."""
    mentor = await someone(database, 10, Role.MENTOR)
    mentee = await someone(database, 11, Role.MENTEE, age_group=AgeGroup.UNDER_14)
    pair = await a_pair(database, mentor, mentee)
    meeting = await a_meeting(database, pair, MeetingState.HELD, NOW)
    other = await a_meeting(database, pair, MeetingState.HELD, NOW, MeetingKind.TRIAL)
    await an_interview(database, mentor, "meeting_mentor", {}, about=meeting.id)
    await an_interview(database, mentee, "meeting_mentee", {}, about=meeting.id, sent_at=None)
    await an_interview(database, mentee, "after_trial_mentee", {}, about=other.id)
    reported = NOW + 2 * HOUR
    async with database.reading() as uow:
        found = uow.meeting_occurrences
        sides = await found.without_feedback_between(reported, reported + HOUR)
        assert await found.without_feedback_between(NOW, reported - HOUR / 60) == ()
    awaited = [(one.meeting_id, one.person_id, one.is_pupil) for one in sides]
    assert awaited == [(meeting.id, mentee.id, True), (other.id, mentor.id, False)]
