"""Lights of real pairs: the latest feedback of each side, meetings missed, days without one."""

from datetime import date, datetime, timedelta

import pytest

from domain.answers import Value
from domain.ids import PairId, PersonId
from domain.lights import Light, Signals, Why
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import NotAllowed, NotYours
from domain.school_calendar import DayKind, SchoolDays
from domain.talks import Ticket
from services import feedback, signals, talks
from services.lights import NOBODY
from storage.database import Database
from tests.pairs import DAY, NOW, a_meeting, a_pair, an_interview, someone, two

pytestmark = pytest.mark.database

LATER = NOW + 10 * DAY


async def _held(
    database: Database, pair: Pair, days: int = 1, kind: MeetingKind = MeetingKind.REGULAR
) -> Meeting:
    return await a_meeting(database, pair, MeetingState.HELD, NOW + days * DAY, kind)


async def _says(
    database: Database, person: Person, meeting: Meeting, paper: str, **said: Value
) -> None:
    """Let somebody have sent feedback off two hours after its meeting was reported."""
    at = meeting.starts_at + timedelta(hours=4)
    await an_interview(database, person, paper, said, about=meeting.id, sent_at=at)


async def _light(
    database: Database, pair: Pair, now: datetime = LATER, reader: PersonId = NOBODY
) -> Signals:
    async with database.reading() as uow:
        found = await feedback.lights(uow, pair.school_id, [pair.id], now, reader)
    return found[pair.id]


def _whys(found: Signals) -> list[Why]:
    return [one.why for one in found.why]


async def test_a_pair_that_has_not_met_cannot_be_judged(database: Database) -> None:
    """For two weeks after they agreed; then somebody should look."""
    _, _, pair = await two(database)
    assert (await _light(database, pair)).light is Light.EARLY
    late = await _light(database, pair, NOW + 15 * DAY)
    assert (late.light, late.why[0].count) == (Light.YELLOW, 15)


async def test_only_the_latest_feedback_of_a_side_counts(database: Database) -> None:
    """A bad meeting is outdone by a good one, but only by the same side."""
    mentor, mentee, pair = await two(database)
    first, second = await _held(database, pair, 1), await _held(database, pair, 8)
    await _says(database, mentee, first, "meeting_mentee", f2=9, f3=2, f7="no")
    assert _whys(await _light(database, pair)) == [Why.ALARM]
    await _says(database, mentor, second, "meeting_mentor", g3=9, g7="no")
    assert _whys(await _light(database, pair)) == [Why.ALARM]
    await _says(database, mentee, second, "meeting_mentee", f2=9, f3=9, f7="no")
    assert (await _light(database, pair)).light is Light.GREEN


async def test_answers_that_are_not_sent_off_say_nothing(database: Database) -> None:
    """Nor does a paper about the whole school that has a question of that name."""
    _, mentee, pair = await two(database)
    meeting = await _held(database, pair)
    await an_interview(database, mentee, "meeting_mentee", {"f3": 1}, meeting.id, sent_at=None)
    await an_interview(database, mentee, "mentee_first", {"f3": 1}, about=meeting.id)
    assert (await _light(database, pair)).light is Light.GREEN


async def test_a_no_after_the_final_meeting_is_simply_the_end(database: Database) -> None:
    """The same answer after the trial is an alarm, and says nothing of who gave it."""
    mentor, mentee, pair = await two(database)
    final = await _held(database, pair, 1, MeetingKind.FINAL)
    await _says(database, mentor, final, "after_final_mentor", go_on="no", g7="no")
    assert (await _light(database, pair)).light is Light.GREEN
    _, _, other = await two(database, 2)
    trial = await _held(database, other, 1, MeetingKind.TRIAL)
    mentee = await _member(database, other)
    await _says(database, mentee, trial, "after_trial_mentee", go_on="no", f7="no")
    (sign,) = (await _light(database, other)).why
    assert (sign.why, sign.meeting_id, sign.stops) == (Why.ALARM, trial.id, True)


async def test_meetings_missed_one_after_the_other_are_counted_since_the_last_one(
    database: Database,
) -> None:
    """What was cancelled breaks no row, and what was missed before counts no more."""
    _, _, pair = await two(database)
    await a_meeting(database, pair, MeetingState.MISSED, NOW + 1 * DAY, MeetingKind.REGULAR)
    await a_meeting(database, pair, MeetingState.MISSED, NOW + 2 * DAY, MeetingKind.REGULAR)
    await _held(database, pair, 3)
    await a_meeting(database, pair, MeetingState.MISSED, NOW + 4 * DAY, MeetingKind.REGULAR)
    assert (await _light(database, pair)).light is Light.GREEN
    await a_meeting(database, pair, MeetingState.CANCELLED, NOW + 5 * DAY, MeetingKind.REGULAR)
    await a_meeting(database, pair, MeetingState.MISSED, NOW + 6 * DAY, MeetingKind.REGULAR)
    found = await _light(database, pair)
    assert (_whys(found), found.why[0].count) == ([Why.MISSED], 2)


async def test_holidays_stop_the_clock(database: Database) -> None:
    """Twenty days of which ten were holidays are ten days without a meeting."""
    _, _, pair = await two(database)
    await _held(database, pair, 1)
    now = NOW + 21 * DAY
    assert _whys(await _light(database, pair, now)) == [Why.GAP]
    async with database.writing() as uow:
        await uow.of(pair.school_id).school_days.add(
            SchoolDays(
                school_id=pair.school_id,
                kind=DayKind.HOLIDAY,
                title="Каникулы",
                first_on=date(2021, 9, 10),
                last_on=date(2021, 9, 19),
            )
        )
    assert (await _light(database, pair, now)).light is Light.GREEN


async def test_after_the_final_meeting_nobody_waits_for_another(database: Database) -> None:
    """Days without a meeting are no sign then."""
    _, _, pair = await two(database)
    await _held(database, pair, 1, MeetingKind.FINAL)
    assert (await _light(database, pair, NOW + 90 * DAY)).light is Light.GREEN


async def test_a_talk_that_ended_later_settles_what_was_said(database: Database) -> None:
    """Somebody of the school has heard the one who said it."""
    _, mentee, pair = await two(database)
    await _says(database, mentee, await _held(database, pair), "meeting_mentee", f7="curator")
    assert (await _light(database, pair)).light is Light.RED
    async with database.writing() as uow:
        ticket = await talks.begin(uow, mentee, Role.CURATOR, NOW + 3 * DAY)
        assert isinstance(ticket, Ticket)
        await talks.close(uow, ticket, mentee, NOW + 4 * DAY)
    assert (await _light(database, pair)).light is Light.GREEN


async def test_a_curator_settles_what_was_said_so_far(database: Database) -> None:
    """The light falls back, the journal remembers who did it, and a new word counts anew."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    first = await _held(database, pair, 1)
    await _says(database, mentee, first, "meeting_mentee", f3=1, f7="no")
    async with database.writing() as uow:
        assert await signals.settle(uow, curator, pair.id, NOW + 3 * DAY)
        assert not await signals.settle(uow, curator, pair.id, NOW + 3 * DAY)
        entries = await uow.of(pair.school_id).journal.all()
    assert [(one.deed, one.actor_id, one.subject) for one in entries] == [
        ("settle_light", curator.id, f"pair:{pair.id}")
    ]
    assert (await _light(database, pair)).light is Light.GREEN
    second = await _held(database, pair, 5)
    await _says(database, mentor, second, "meeting_mentor", g3=9, g7="psychologist")
    assert (await _light(database, pair)).light is Light.RED


async def test_a_no_to_going_on_is_settled_only_by_a_decision(database: Database) -> None:
    """Saying that it was talked over changes nothing: the pair still waits for the curator."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor, _, pair = await two(database)
    trial = await _held(database, pair, 1, MeetingKind.TRIAL)
    await _says(database, mentor, trial, "after_trial_mentor", go_on="no", g7="no")
    async with database.writing() as uow:
        assert not await signals.settle(uow, curator, pair.id, NOW + 3 * DAY)
    assert (await _light(database, pair)).light is Light.RED


async def test_a_light_is_seen_and_settled_by_curators_of_the_school_alone(
    database: Database,
) -> None:
    """Those of the pair may not ask, nor may a curator of another school."""
    stranger = await someone(database, 1, Role.CURATOR, school="Лицей")
    mentor, mentee, pair = await two(database)
    async with database.writing() as uow:
        for person in (mentor, mentee):
            with pytest.raises(NotAllowed):
                await signals.settle(uow, person, pair.id, LATER)
        with pytest.raises(NotYours):
            await signals.settle(uow, stranger, pair.id, LATER)
        assert await feedback.lights(uow, stranger.school_id, [pair.id], LATER) == {}


async def test_a_curator_who_is_the_mentor_sees_nothing_of_what_was_said(
    database: Database,
) -> None:
    """Only the other curators do."""
    both = await someone(database, 1, Role.CURATOR, Role.MENTOR)
    mentee = await someone(database, 2, Role.MENTEE)
    pair = await a_pair(database, both, mentee)
    await _says(database, mentee, await _held(database, pair), "meeting_mentee", f3=1)
    assert (await _light(database, pair)).light is Light.RED
    assert (await _light(database, pair, reader=both.id)).light is Light.GREEN


async def test_many_pairs_are_told_apart(database: Database) -> None:
    """Each by its own people; who is unknown is left out."""
    _, one, first = await two(database, 1)
    _, other, second = await two(database, 2)
    await _says(database, one, await _held(database, first), "meeting_mentee", f3=1)
    await _says(database, other, await _held(database, second), "meeting_mentee", f2=4, f3=8)
    async with database.reading() as uow:
        ids = [first.id, second.id, PairId(999)]
        found = await feedback.lights(uow, first.school_id, ids, LATER)
    assert {key: one.light for key, one in found.items()} == {
        first.id: Light.RED,
        second.id: Light.YELLOW,
    }


async def _member(database: Database, pair: Pair) -> Person:
    async with database.reading() as uow:
        return await uow.of(pair.school_id).people.get(pair.mentee_ids[0])
