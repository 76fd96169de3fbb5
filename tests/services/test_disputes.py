"""Disputes: a curator settles what both sides tell differently, and both hear the result."""

from typing import Final

import pytest

from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import MeetingOutOfTurn, MeetingSettled, MomentPassed, NotAllowed, NotYours
from services import agendas, check_ins, disputes, gates, meetings, recording
from services.meetings import Card
from storage.database import Database
from storage.tables import attendance
from tests.pairs import DAY, HOUR, NOW, a_meeting, someone, two
from tests.records import rows
from tests.services import plans

pytestmark = pytest.mark.database

OVER: Final = NOW - 3 * HOUR
_DECIDED: Final = "meeting-decided"


async def _disputed(database: Database, mentor: Person, mentee: Person, pair: Pair) -> Meeting:
    """Let the mentor say that a meeting was, and the mentee that it was not."""
    meeting = await a_meeting(database, pair, starts_at=OVER)
    async with database.writing() as uow:
        await meetings.report(uow, mentor, plans.card(meeting), None, NOW)
        return await meetings.deny(uow, mentee, meeting.id, NOW)


async def _present(database: Database) -> dict[int, bool]:
    return {one["person_id"]: one["was_there"] for one in await rows(database, attendance)}


async def test_a_curator_settles_a_dispute_and_both_hear_the_result(database: Database) -> None:
    """Once; afterwards neither side doubts it, and an old button does nothing."""
    mentor, mentee, pair = await two(database)
    curator = await someone(database, 30, Role.CURATOR)
    meeting = await _disputed(database, mentor, mentee, pair)
    card = plans.card(meeting)
    async with database.writing() as uow:
        (found,) = await disputes.waiting(uow, curator, NOW)
        words = [(one.is_of_mentor, one.says_held) for one in await disputes.words(uow, found)]
        after = await disputes.settle(uow, curator, card, NOW, took_place=True)
        old = await disputes.settle(uow, curator, card, NOW, took_place=False)
        later = await meetings.deny(uow, mentee, meeting.id, NOW)
        assert await disputes.waiting(uow, curator, NOW) == ()
    assert words == [(True, True), (False, False)]
    assert after == old == later
    assert (after.state, after.settled_by) == (MeetingState.HELD, curator.id)
    assert await _present(database) == {mentee.id: True}
    told = [one for one in await plans.told(database) if one[0] == _DECIDED]
    assert sorted(told) == sorted([(_DECIDED, mentor.id), (_DECIDED, mentee.id)])


async def test_a_curator_says_that_a_disputed_meeting_was_not(database: Database) -> None:
    """Then it is planned again, and nobody is asked how it was."""
    mentor, mentee, pair = await two(database)
    curator = await someone(database, 30, Role.CURATOR)
    meeting = await a_meeting(database, pair, starts_at=OVER)
    async with database.writing() as uow:
        held = await check_ins.confirm(uow, mentee, meeting.id, NOW)
        doubted = await check_ins.doubt(uow, mentor, plans.card(held), NOW)
        card = plans.card(doubted)
        after = await disputes.settle(uow, curator, card, NOW, took_place=False)
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
    assert after.state is MeetingState.MISSED
    assert agenda.next_kinds == (MeetingKind.ACQUAINTANCE,)
    assert await _present(database) == {}


async def test_a_second_meeting_of_a_single_kind_is_not_decided_as_held(
    database: Database,
) -> None:
    """Nor reported so by anybody: another one took place meanwhile."""
    mentor, mentee, pair = await two(database)
    curator = await someone(database, 30, Role.CURATOR)
    missed = await a_meeting(database, pair, starts_at=OVER - DAY)
    async with database.writing() as uow:
        await meetings.report(uow, mentor, plans.card(missed), Reason.ILLNESS, NOW)
    await a_meeting(database, pair, MeetingState.HELD, OVER)
    again = await a_meeting(database, pair, starts_at=OVER + HOUR)
    async with database.writing() as uow:
        meeting = await check_ins.confirm(uow, mentee, missed.id, NOW)
        for report in (
            meetings.report(uow, mentor, plans.card(again), None, NOW),
            check_ins.confirm(uow, mentee, again.id, NOW),
        ):
            with pytest.raises(MeetingOutOfTurn):
                await report
        with pytest.raises(MeetingOutOfTurn):
            await disputes.settle(uow, curator, plans.card(meeting), NOW, took_place=True)
        after = await disputes.settle(uow, curator, plans.card(meeting), NOW, took_place=False)
    assert after.state is MeetingState.MISSED


async def test_only_a_curator_of_the_school_decides(database: Database) -> None:
    """Not a mentor, not a psychologist, not another school, and not what both agree about."""
    mentor, mentee, pair = await two(database)
    curator = await someone(database, 30, Role.CURATOR)
    far = await someone(database, 90, Role.CURATOR, school="Лицей")
    meeting = await _disputed(database, mentor, mentee, pair)
    card = plans.card(meeting)
    psychologist = await someone(database, 31, Role.PSYCHOLOGIST)
    async with database.writing() as uow:
        for one in (mentor, mentee, psychologist):
            for deed in (
                disputes.waiting(uow, one, NOW),
                disputes.look(uow, one, meeting.id, NOW),
                disputes.settle(uow, one, card, NOW, took_place=True),
                recording.moments_of(uow, one, pair.id, NOW),
                gates.let_end(uow, one, pair.id, "Так надо", NOW),
            ):
                with pytest.raises(NotAllowed):
                    await deed
        with pytest.raises(NotYours):
            await disputes.settle(uow, far, card, NOW, took_place=True)
        assert await disputes.waiting(uow, far, NOW) == ()
        with pytest.raises(NotYours):
            await recording.moments_of(uow, far, pair.id, NOW)
        after = await disputes.settle(uow, curator, card, NOW, took_place=True)
        again = Card(after.id, after.rev)
        with pytest.raises(MeetingSettled):
            await disputes.settle(uow, curator, again, NOW, took_place=False)


async def test_a_curator_writes_down_a_meeting_of_long_ago(database: Database) -> None:
    """In its order, not before the pair began and never in advance."""
    _, mentee, pair = await two(database)
    curator = await someone(database, 30, Role.CURATOR)
    later = NOW + 60 * DAY
    kind = MeetingKind.ACQUAINTANCE
    async with database.writing() as uow:
        for at in (NOW - DAY, later + HOUR):
            with pytest.raises(MomentPassed):
                await recording.record(uow, curator, pair.id, kind, at, later)
        with pytest.raises(MeetingOutOfTurn):
            await recording.record(uow, curator, pair.id, MeetingKind.REGULAR, NOW + DAY, later)
        held = await recording.record(uow, curator, pair.id, kind, NOW + DAY, later)
        with pytest.raises(MeetingOutOfTurn):
            await recording.record(uow, curator, pair.id, kind, NOW + DAY, later)
    assert (held.state, held.settled_by) == (MeetingState.HELD, curator.id)
    assert await _present(database) == {mentee.id: True}
