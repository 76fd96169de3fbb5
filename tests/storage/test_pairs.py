"""Pairs: one open pair a mentee and form, and how pairs stand in a fixed number of queries."""

import asyncio
from dataclasses import replace
from datetime import UTC

import pytest
from sqlalchemy import event

from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair, PairState, Worry
from domain.people import Form, Role
from domain.refusals import NotYours
from storage.database import Database
from tests.pairs import DAY, HOUR, NOW, a_meeting, a_pair, an_interview, someone, two

pytestmark = pytest.mark.database


async def _states(database: Database, pair: Pair) -> tuple[PairState, ...]:
    async with database.reading() as uow:
        return await uow.of(pair.school_id).pair_states.all(NOW)


async def test_pairs_are_numbered_in_their_school(database: Database) -> None:
    """Another school begins at one again."""
    _, _, first = await two(database, 1)
    _, _, second = await two(database, 2)
    mentor = await someone(database, 90, Role.MENTOR, school="Лицей")
    mentee = await someone(database, 91, Role.MENTEE, school="Лицей")
    elsewhere = await a_pair(database, mentor, mentee)
    assert [one.number for one in (first, second, elsewhere)] == [1, 2, 1]


async def test_a_mentee_has_one_open_pair_a_form(database: Database) -> None:
    """The database refuses a second one, until the first has ended."""
    mentor, mentee, pair = await two(database)
    other = await someone(database, 20, Role.MENTOR)
    async with database.writing() as uow:
        pairs = uow.of(pair.school_id).pairs
        assert await pairs.add(other.id, mentee.id, Form.PEER, NOW) is None
        assert await pairs.add(other.id, mentee.id, Form.TEACHER, NOW) is not None
        await pairs.save(replace(pair, closed_at=NOW))
        assert await pairs.add(mentor.id, mentee.id, Form.PEER, NOW) is not None


async def test_of_two_pairs_made_at_once_one_is_made(database: Database) -> None:
    """Two curators write in the same moment."""
    mentee = await someone(database, 11, Role.MENTEE)
    mentors = [await someone(database, number, Role.MENTOR) for number in (20, 21)]

    async def make(number: int) -> Pair | None:
        async with database.writing() as uow:
            pairs = uow.of(mentee.school_id).pairs
            return await pairs.add(mentors[number].id, mentee.id, Form.PEER, NOW)

    made = await asyncio.gather(make(0), make(1))
    assert len([one for one in made if one is not None]) == 1


async def test_another_schools_pair_is_not_there(database: Database) -> None:
    """Its number alone opens nothing."""
    _, _, pair = await two(database)
    stranger = await someone(database, 90, Role.CURATOR, school="Лицей")
    async with database.reading() as uow:
        school = uow.of(stranger.school_id)
        with pytest.raises(NotYours):
            await school.pairs.get(pair.id)
        assert await school.pair_states.find(pair.id, NOW) is None


async def test_a_new_pair_stands_with_both_people_and_nothing_else(database: Database) -> None:
    """No meeting means no sums."""
    mentor, mentee, pair = await two(database)
    assert await _states(database, pair) == (
        PairState(pair=pair, mentor=mentor, mentees=(mentee,)),
    )


async def test_a_pair_stands_by_its_meetings(database: Database) -> None:
    """Drafts, cancelled and missed ones count for nothing."""
    mentor, mentee, pair = await two(database)
    first = await a_meeting(database, pair, MeetingState.HELD, NOW - 9 * DAY)
    trial = MeetingKind.TRIAL
    second = await a_meeting(database, pair, MeetingState.HELD, NOW - 5 * DAY, trial)
    await a_meeting(database, pair, MeetingState.MISSED, NOW - DAY, MeetingKind.PLANNING)
    await a_meeting(database, pair, MeetingState.DRAFT, NOW + DAY, MeetingKind.PLANNING)
    planned = await a_meeting(
        database, pair, MeetingState.PLANNED, NOW + 2 * DAY, MeetingKind.PLANNING
    )
    await an_interview(database, mentor, "meeting_mentor", {}, about=first.id)
    await an_interview(database, mentee, "meeting_mentee", {}, about=first.id, sent_at=None)
    (state,) = await _states(database, pair)
    assert (state.last_held_at, state.next_planned_at) == (second.starts_at, planned.starts_at)
    assert (state.unreported, state.unreported_since) == (0, None)
    assert state.feedback_missing == 3
    assert state.days_without_meeting(NOW, UTC) == 5


async def test_a_meeting_gone_by_awaits_its_report(database: Database) -> None:
    """It is no next meeting any more."""
    _, _, pair = await two(database)
    gone = await a_meeting(database, pair, MeetingState.PLANNED, NOW - HOUR)
    (state,) = await _states(database, pair)
    assert (state.unreported, state.unreported_since) == (1, gone.starts_at)
    assert state.next_planned_at is None


async def test_a_pair_that_ended_stands_nowhere(database: Database) -> None:
    """It leaves the lists, and its numbers with it."""
    _, _, pair = await two(database)
    async with database.writing() as uow:
        await uow.of(pair.school_id).pairs.save(replace(pair, closed_at=NOW))
    assert await _states(database, pair) == ()


async def test_pairs_of_a_person_are_those_they_are_in(database: Database) -> None:
    """As a mentor or as a mentee; the pairs of others are not among them."""
    mentor, mentee, pair = await two(database, 1)
    _, _, other = await two(database, 2)
    async with database.reading() as uow:
        states = uow.of(pair.school_id).pair_states
        for person in (mentor, mentee):
            assert [one.pair.id for one in await states.of_person(person.id, NOW)] == [pair.id]
        found = await states.find(other.id, NOW)
    assert found is not None
    assert found.pair == other


@pytest.mark.parametrize("count", [1, 12])
async def test_any_number_of_pairs_takes_one_query(database: Database, count: int) -> None:
    """What the curator's list costs does not grow by pairs asked one by one."""
    pairs = [(await two(database, number))[2] for number in range(1, count + 1)]
    for pair in pairs:
        await a_meeting(database, pair)
    asked: list[str] = []
    async with database.reading() as uow:
        event.listen(
            uow._connection.sync_connection,  # noqa: SLF001 - statements are counted where they are run
            "before_cursor_execute",
            lambda *facts: asked.append(facts[2]),
        )
        assert len(await uow.of(pairs[0].school_id).pair_states.all(NOW)) == count
    assert len([one for one in asked if one.startswith("SELECT")]) == 1


async def test_troubles_are_a_no_after_the_trial_and_wishes_for_help(database: Database) -> None:
    """A no after the final meeting is its natural end, and other words call nobody."""
    mentor, mentee, pair = await two(database)
    trial = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.TRIAL)
    final = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.FINAL)
    await an_interview(
        database, mentee, "after_trial_mentee", {"go_on": "no", "f7": "no"}, trial.id
    )
    calm = {"go_on": "no", "g7": "no", "y7": "curator"}
    await an_interview(database, mentor, "after_final_mentor", calm, final.id)
    call = await an_interview(
        database, mentor, "after_trial_mentor", {"go_on": "yes", "g7": "psychologist"}, trial.id
    )
    async with database.reading() as uow:
        feedback = uow.of(pair.school_id).feedback
        found = await feedback.troubles_since(NOW - 30 * DAY)
        assert await feedback.troubles_of([pair.id]) == found
        assert await feedback.call_for_help(call.id) == found[1]
        assert await feedback.given([pair.id]) == {
            (trial.id, mentee.id),
            (trial.id, mentor.id),
            (final.id, mentor.id),
        }
    assert [(one.worry, one.is_said_by_mentor) for one in found] == [
        (Worry.STOP, False),
        (Worry.PSYCHOLOGIST, True),
    ]


async def test_what_is_not_sent_off_troubles_nobody(database: Database) -> None:
    """An answer may still be changed until then."""
    mentor, _, pair = await two(database)
    trial = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.TRIAL)
    await an_interview(
        database, mentor, "after_trial_mentor", {"go_on": "no"}, trial.id, sent_at=None
    )
    async with database.reading() as uow:
        assert await uow.of(pair.school_id).feedback.troubles_since(NOW - 30 * DAY) == ()


async def test_first_surveys_tell_how_many_a_mentor_takes(database: Database) -> None:
    """Only those sent off count, and who was not asked has no number."""
    ivan = await someone(database, 10, Role.MENTOR)
    olga = await someone(database, 20, Role.MENTOR)
    anna = await someone(database, 30, Role.MENTEE)
    await an_interview(database, ivan, "mentor_first", {"c8": "2", "c4": ("study",)})
    await an_interview(database, olga, "mentor_first", {"c8": "4"}, sent_at=None)
    await an_interview(database, anna, "mentee_first", {"m_req": ("study",), "m_e1": "слова"})
    async with database.reading() as uow:
        surveys = uow.of(ivan.school_id).first_surveys
        found = {one.person_id: one.capacity for one in await surveys.all()}
        assert await surveys.answers(anna.id, "mentee_first", ("m_req",)) == (
            1,
            {"m_req": ("study",)},
        )
        assert await surveys.answers(olga.id, "mentor_first", ("c8",)) == (0, {})
    assert found == {ivan.id: 2, anna.id: None}
