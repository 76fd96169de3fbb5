"""Sums of individual plans: how far they are, what is due, and what waits for a curator."""

from datetime import UTC, datetime, time

import pytest

from domain.meetings import MeetingKind, MeetingState
from domain.people import Role
from domain.plan_items import Mark
from services import plans
from services.plans import approving, marking, occurrences
from storage.database import Database
from tests.pairs import DAY, NOW, a_meeting, two
from tests.services import individual_plans as given
from tests.services.individual_plans import page

pytestmark = pytest.mark.database


async def test_the_mark_of_the_mentor_counts(database: Database) -> None:
    """Done is one, partly a half; what the mentee thinks stands beside it."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    later = NOW + 60 * DAY
    async with database.writing() as uow:
        plan = await marking.mark(uow, mentee, page(plan), 1, Mark.DONE, later)
        known = await plans.standings(uow, pair.school_id, [pair.id], later)
        assert (known[pair.id].percent, known[pair.id].overdue) == (0, 3)
        plan = await marking.mark(uow, mentor, page(plan), 1, Mark.PARTLY, later)
        plan = await marking.mark(uow, mentor, page(plan), 2, Mark.DONE, later)
        plan = await marking.tell(uow, mentee, page(plan), 2, "Все двадцать", later)
        known = await plans.standings(uow, pair.school_id, [pair.id], later)
        owed = await plans.open_items(uow, pair)
    assert plan.item(1).differs
    assert plan.item(2).actual == "Все двадцать"
    assert (known[pair.id].percent, known[pair.id].overdue) == (50, 2)
    assert [one.item.number for one in owed] == [1, 3]


async def test_a_curator_hears_of_plans_that_wait(database: Database) -> None:
    """Two weeks after the planning meeting nothing was sent; then it waits for the curator."""
    curator = await given.a_curator(database)
    mentor, _, pair = await two(database)
    kind, at = MeetingKind.PLANNING, NOW - 15 * DAY
    await a_meeting(database, pair, MeetingState.HELD, at, kind)
    async with database.reading() as uow:
        assert await plans.waiting(uow, pair.school_id, NOW - 2 * DAY) == ()
        (unsent,) = await plans.waiting(uow, pair.school_id, NOW)
    plan = await given.sent(database, mentor, pair)
    async with database.writing() as uow:
        (waits,) = await plans.waiting(uow, pair.school_id, NOW)
        await approving.approve(uow, curator, page(plan), NOW)
        assert await plans.waiting(uow, pair.school_id, NOW) == ()
    assert (unsent.pair_id, unsent.is_sent, waits.is_sent) == (pair.id, False, True)


async def test_what_is_due_is_found_for_both_sides_until_it_is_done(database: Database) -> None:
    """Several items of a day are told of once."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    due_at = datetime.combine(given.FIRST_DUE, time(), UTC)
    async with database.writing() as uow:
        found = [*await occurrences.due(uow, due_at - DAY, due_at + DAY)]
        await marking.mark(uow, mentor, page(plan), 1, Mark.DONE, NOW)
        done = [*await occurrences.due(uow, due_at - DAY, due_at + DAY)]
    assert [(one.person_id, one.role) for one in found] == [
        (mentor.id, Role.MENTOR),
        (mentee.id, Role.MENTEE),
    ]
    assert done == []


async def test_the_bot_counts_how_much_of_a_plan_is_done(database: Database) -> None:
    """For the mentee their own plan, for the mentor those of all their mentees."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    async with database.writing() as uow:
        await marking.mark(uow, mentor, page(plan), 1, Mark.DONE, NOW)
        sums = uow.of(pair.school_id).plan_sums
        known = [(await sums.of_person(one.id)).percent for one in (mentor, mentee, curator)]
        each = await sums.each()
    assert known == [33, 33, None]
    assert each[pair.id, mentee.id].percent == 33
