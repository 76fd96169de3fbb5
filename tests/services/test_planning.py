"""Planning: from a draft nobody else sees to a meeting, in the order of kinds."""

import pytest

from domain.meetings import MeetingKind, MeetingState
from domain.refusals import MeetingOutOfTurn, Misunderstood, MomentPassed, NotYours
from services import agendas, moments, planning
from storage.database import Database
from storage.tables import journal
from tests.pairs import DAY, NOW, a_meeting, two
from tests.records import rows
from tests.services import plans

pytestmark = pytest.mark.database


async def test_a_draft_becomes_a_meeting_the_mentee_is_told_of(database: Database) -> None:
    """Until then nobody else sees it."""
    mentor, mentee, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await agendas.meeting_of(uow, mentee, draft.id)
        assert (await agendas.one_of(uow, mentee, pair.id, NOW)).meetings == ()
        placed = await planning.settle_place(uow, mentor, plans.card(draft), " Двор\n школы ", NOW)
        meeting = await planning.plan(uow, mentor, plans.card(placed), NOW)
        assert await agendas.meeting_of(uow, mentee, draft.id) == meeting
    assert (meeting.state, meeting.place) == (MeetingState.PLANNED, "Двор школы")
    assert await plans.told(database) == [("meeting-planned", mentee.id)]
    assert [one["deed"] for one in await rows(database, journal)] == ["draft", "place", "plan"]


async def test_a_second_draft_takes_the_place_of_the_first(database: Database) -> None:
    """A change of mind leaves nothing behind; the same choice twice is one."""
    mentor, _, pair = await two(database)
    first = await plans.draft(database, mentor, pair.id)
    assert await plans.draft(database, mentor, pair.id) == first
    other = await plans.draft(database, mentor, pair.id, starts_at=NOW + 2 * DAY)
    assert (other.id, other.rev) == (first.id, first.rev + 1)


async def test_meetings_out_of_turn_are_refused(database: Database) -> None:
    """Neither a later kind first, nor a second one beside the planned one."""
    mentor, _, pair = await two(database)
    with pytest.raises(MeetingOutOfTurn):
        await plans.draft(database, mentor, pair.id, MeetingKind.REGULAR)
    await plans.planned(database, mentor, pair.id)
    with pytest.raises(MeetingOutOfTurn):
        await plans.draft(database, mentor, pair.id)


async def test_a_draft_that_came_too_late_is_refused(database: Database) -> None:
    """Another meeting was planned since, by another telephone of the same mentor."""
    mentor, _, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id)
    await a_meeting(database, pair)
    async with database.writing() as uow:
        with pytest.raises(MeetingOutOfTurn):
            await planning.plan(uow, mentor, plans.card(draft), NOW)


async def test_nothing_is_planned_after_a_year(database: Database) -> None:
    """A school without a programme plans a year ahead, and not farther."""
    mentor, _, pair = await two(database)
    far = await plans.draft(database, mentor, pair.id, starts_at=NOW + 400 * DAY)
    async with database.writing() as uow:
        choice = await moments.to_come(uow, mentor, NOW)
        assert NOW + 364 * DAY in choice
        with pytest.raises(MomentPassed):
            await planning.plan(uow, mentor, plans.card(far), NOW)


async def test_a_meeting_nobody_planned_is_written_down(database: Database) -> None:
    """As held now, with its own day; nobody is told, since both were there."""
    mentor, _, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id, starts_at=NOW - 3 * DAY)
    async with database.writing() as uow:
        held = await planning.record(uow, mentor, plans.card(draft), NOW)
    assert (held.state, held.starts_at, held.settled_at) == (
        MeetingState.HELD,
        NOW - 3 * DAY,
        NOW,
    )
    assert await plans.told(database) == []


@pytest.mark.parametrize(("words", "expected"), [(" \n\x00", "text"), ("я" * 201, "shorter")])
async def test_a_place_is_some_words_and_not_too_many(
    database: Database, words: str, expected: str
) -> None:
    """What fits the column fits the screen."""
    mentor, _, pair = await two(database)
    draft = await plans.draft(database, mentor, pair.id)
    async with database.writing() as uow:
        with pytest.raises(Misunderstood) as missed:
            await planning.settle_place(uow, mentor, plans.card(draft), words, NOW)
        placed = await planning.settle_place(uow, mentor, plans.card(draft), "я" * 200, NOW)
    assert missed.value.expected == expected
    assert placed.place == "я" * 200
