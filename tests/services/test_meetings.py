"""Meetings: a mentor changes and reports them, an old button does nothing, others cannot."""

from datetime import timedelta

import pytest

from domain.ids import MeetingId, PairId
from domain.meetings import Meeting, MeetingKind, MeetingState, Reason
from domain.people import Person, Role
from domain.refusals import (
    MeetingNotOver,
    MeetingSettled,
    MomentPassed,
    NotAllowed,
    NotYours,
)
from services import agendas, meetings, planning
from services.meetings import Card
from storage.database import Database
from storage.tables import journal
from tests.pairs import DAY, HOUR, NOW, a_pair, someone, two
from tests.records import rows
from tests.services import plans

pytestmark = pytest.mark.database


async def test_a_button_of_an_earlier_revision_changes_nothing(database: Database) -> None:
    """Pressed twice or a week later, it shows the meeting as it stands."""
    mentor, _, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id)
    async with database.writing() as uow:
        planned = await planning.plan(uow, mentor, plans.card(draft), NOW)
        assert await planning.plan(uow, mentor, plans.card(draft), NOW) == planned
        moved = await meetings.move(uow, mentor, plans.card(planned), NOW + 3 * DAY, NOW)
        assert await meetings.move(uow, mentor, plans.card(planned), NOW + 5 * DAY, NOW) == moved
        assert (
            await meetings.cancel(uow, mentor, plans.card(planned), Reason.MISTAKE, NOW) == moved
        )
        assert await planning.settle_place(uow, mentor, plans.card(planned), "Двор", NOW) == moved
        assert await meetings.report(uow, mentor, plans.card(planned), None, NOW) == moved
    assert moved.starts_at == NOW + 3 * DAY
    assert [name for name, _ in await plans.told(database)] == ["meeting-planned", "meeting-moved"]


async def test_the_mentee_is_told_of_every_change(database: Database) -> None:
    """Of another time, another place, and that it is off."""
    mentor, mentee, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    async with database.writing() as uow:
        moved = await meetings.move(uow, mentor, plans.card(meeting), NOW + 2 * DAY, NOW)
        placed = await planning.settle_place(uow, mentor, plans.card(moved), "Двор", NOW + HOUR)
        gone = await meetings.cancel(uow, mentor, plans.card(placed), Reason.ILLNESS, NOW)
    assert (gone.state, gone.reason) == (MeetingState.CANCELLED, Reason.ILLNESS)
    assert await plans.told(database) == [
        ("meeting-planned", mentee.id),
        ("meeting-moved", mentee.id),
        ("meeting-moved", mentee.id),
        ("meeting-cancelled", mentee.id),
    ]


async def test_a_moment_gone_by_is_refused(database: Database) -> None:
    """Also if it was still to come when the draft was made, and what is after the programme."""
    mentor, _, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id)
    with pytest.raises(MomentPassed):
        async with database.writing() as uow:
            await planning.plan(uow, mentor, plans.card(draft), NOW + DAY)
    meeting = await plans.planned(database, mentor, pair.id)
    with pytest.raises(MomentPassed):
        async with database.writing() as uow:
            await meetings.move(uow, mentor, plans.card(meeting), NOW, NOW)
    with pytest.raises(MomentPassed):
        async with database.writing() as uow:
            await meetings.move(uow, mentor, plans.card(meeting), NOW + 400 * DAY, NOW)


async def test_a_report_stands_once_it_is_made(database: Database) -> None:
    """It comes after the start; what was said first is what happened."""
    mentor, _, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    later = NOW + DAY + 2 * HOUR
    async with database.writing() as uow:
        with pytest.raises(MeetingNotOver):
            await meetings.report(uow, mentor, plans.card(meeting), None, NOW)
        held = await meetings.report(uow, mentor, plans.card(meeting), None, later)
        again = await meetings.report(
            uow, mentor, plans.card(meeting), Reason.ILLNESS, later + DAY
        )
        with pytest.raises(MeetingSettled):
            await meetings.report(uow, mentor, plans.card(held), Reason.ILLNESS, later)
    assert (held.state, held.settled_at, again) == (MeetingState.HELD, later, held)


async def test_a_missed_meeting_is_planned_again(database: Database) -> None:
    """With its reason kept."""
    mentor, _, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    async with database.writing() as uow:
        missed = await meetings.report(
            uow, mentor, plans.card(meeting), Reason.FORGOTTEN, meeting.starts_at
        )
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
    assert (missed.state, missed.reason) == (MeetingState.MISSED, Reason.FORGOTTEN)
    assert agenda.next_kinds == (MeetingKind.ACQUAINTANCE,)


async def test_a_mentee_plans_and_reports_nothing(database: Database) -> None:
    """Not even in their own pair."""
    mentor, mentee, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    await _all_refused(database, mentee, pair.id, meeting, NotAllowed)


async def test_a_stranger_mentor_plans_and_reports_nothing(database: Database) -> None:
    """A pair of somebody else is not there for them, in this school or another."""
    mentor, _, pair = await two(database)
    meeting = await plans.planned(database, mentor, pair.id)
    for number, school in ((20, "Гимназия"), (90, "Лицей")):
        other = await someone(database, number, Role.MENTOR, school=school)
        await _all_refused(database, other, pair.id, meeting, NotYours)
        async with database.reading() as uow:
            with pytest.raises(NotYours):
                await agendas.one_of(uow, other, pair.id, NOW)
            with pytest.raises(NotYours):
                await agendas.meeting_of(uow, other, meeting.id)


async def test_a_mentee_who_mentors_others_plans_nothing_here(database: Database) -> None:
    """A teacher may be both; in this pair they are the mentee."""
    mentor = await someone(database, 10, Role.MENTOR)
    both = await someone(database, 11, Role.MENTEE, Role.MENTOR)
    pair = await a_pair(database, mentor, both)
    meeting = await plans.planned(database, mentor, pair.id)
    await _all_refused(database, both, pair.id, meeting, NotYours)


async def _all_refused(
    database: Database,
    person: Person,
    pair_id: PairId,
    meeting: Meeting,
    refusal: type[NotAllowed | NotYours],
) -> None:
    kind, card = MeetingKind.ACQUAINTANCE, plans.card(meeting)
    later = meeting.starts_at + timedelta(hours=1)
    before = await rows(database, journal)
    async with database.writing() as uow:
        for deed in (
            planning.draft(uow, person, pair_id, kind, NOW + DAY, NOW),
            planning.settle_place(uow, person, card, "Двор", NOW),
            planning.plan(uow, person, card, NOW),
            planning.record(uow, person, card, later),
            meetings.move(uow, person, card, NOW + 2 * DAY, NOW),
            meetings.cancel(uow, person, card, Reason.MISTAKE, NOW),
            meetings.report(uow, person, card, None, later),
        ):
            with pytest.raises(refusal):
                await deed
    assert await rows(database, journal) == before


async def test_a_meeting_that_never_was_is_not_there(database: Database) -> None:
    """A number made up sounds like somebody else's."""
    mentor, _, _ = await two(database)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await meetings.move(uow, mentor, Card(MeetingId(77), 1), NOW + DAY, NOW)
