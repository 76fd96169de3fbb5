"""Individual plans: who may write, approve and mark them, and what a new version changes."""

from dataclasses import replace

import pytest

from domain.ids import PlanId
from domain.people import Role
from domain.plan_items import Mark
from domain.plan_life import PlanState
from domain.plan_refusals import PlanLacksGoal, PlanLacksSteps, PlanSettled, PlanTooEarly
from domain.plan_sheets import Field, Step
from domain.refusals import Misunderstood, NotAllowed, NotYours
from services import plans, queues
from services.plans import approving, copying, marking, reading, steps, writing
from storage.database import Database
from tests.pairs import DAY, NOW, a_pair, someone, two
from tests.services import individual_plans as given
from tests.services.individual_plans import page
from tests.services.plans import told

pytestmark = pytest.mark.database


async def test_a_plan_is_begun_after_the_trial_meeting(database: Database) -> None:
    """Before it nobody knows what to plan."""
    mentor, mentee, pair = await two(database)
    async with database.writing() as uow:
        with pytest.raises(PlanTooEarly):
            await writing.begin(uow, mentor, pair.id, mentee.id, NOW)
    plan = await given.begun(database, mentor, pair)
    assert (plan.state, plan.version, plan.person_id) == (PlanState.DRAFT, 1, mentee.id)


async def test_a_plan_without_a_goal_or_three_dated_steps_is_not_sent(database: Database) -> None:
    """What is missing is said in its own words."""
    mentor, _, pair = await two(database)
    plan = await given.begun(database, mentor, pair)
    async with database.writing() as uow:
        with pytest.raises(PlanLacksGoal):
            await writing.send(uow, mentor, page(plan), NOW)
        plan = await writing.fill_in(uow, mentor, page(plan), Field.GOAL, "Читать", NOW)
        for title in given.STEPS:
            plan = await steps.add(uow, mentor, page(plan), Step(title=title), NOW)
        with pytest.raises(PlanLacksSteps):
            await writing.send(uow, mentor, page(plan), NOW)


async def test_a_step_is_due_within_the_time_of_the_pair(database: Database) -> None:
    """A day of another year is a slip of the finger."""
    mentor, _, pair = await two(database)
    plan = await given.begun(database, mentor, pair)
    step = Step(title="Читать", due_on=NOW.date() - 30 * DAY)
    async with database.writing() as uow:
        with pytest.raises(Misunderstood):
            await steps.add(uow, mentor, page(plan), step, NOW)


async def test_a_plan_that_was_approved_is_told_to_both(database: Database) -> None:
    """The curator hears of the sending, both sides of the answer."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    assert plan.is_in_force
    assert [one.title for one in plan.items] == [*given.STEPS]
    assert await told(database) == [
        ("plan-sent", curator.id),
        ("plan-approved", mentor.id),
        ("plan-approved", mentee.id),
    ]
    async with database.reading() as uow:
        assert await plans.is_ready(uow, pair)


async def test_a_plan_waits_in_the_queue_until_it_is_answered(database: Database) -> None:
    """An answer takes it out."""
    curator = await given.a_curator(database)
    mentor, _, pair = await two(database)
    plan = await given.sent(database, mentor, pair)
    async with database.writing() as uow:
        assert (await queues.waiting(uow, curator, NOW))["plans"] == 1
        back = await approving.give_back(uow, curator, page(plan), "Слишком много", NOW)
        assert "plans" not in await queues.waiting(uow, curator, NOW)
    assert (back.state, back.returned_because) == (PlanState.RETURNED, "Слишком много")


async def test_a_stale_button_changes_nothing(database: Database) -> None:
    """It gives the plan as it stands."""
    curator = await given.a_curator(database)
    mentor, _, pair = await two(database)
    plan = await given.sent(database, mentor, pair)
    async with database.writing() as uow:
        old = writing.Page(plan.id, plan.rev - 1)
        assert await approving.approve(uow, curator, old, NOW) == plan
        assert await writing.take_back(uow, mentor, old, NOW) == plan


async def test_nobody_approves_what_they_wrote(database: Database) -> None:
    """A mentor who is a curator too asks another curator."""
    mentor, _, pair = await two(database)
    both = replace(mentor, roles=frozenset({Role.MENTOR, Role.CURATOR}))
    plan = await given.sent(database, mentor, pair)
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await approving.approve(uow, both, page(plan), NOW)


async def test_a_new_version_leaves_the_old_one_in_force(database: Database) -> None:
    """Marks go on meanwhile, and stay with what the new version keeps."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    async with database.writing() as uow:
        plan = await writing.reopen(uow, mentor, page(plan), NOW)
        plan = await steps.drop(uow, mentor, page(plan), 1, NOW)
        new = Step(title="Написать статью", due_on=given.FIRST_DUE)
        plan = await steps.add(uow, mentor, page(plan), new, NOW)
        assert [one.title for one in plan.items] == [*given.STEPS]
        plan = await marking.mark(uow, mentor, page(plan), 2, Mark.DONE, NOW)
        assert (await reading.look(uow, mentee, plan.id)).plan.shown.steps[
            0
        ].title == "Прочитать книгу"
        plan = await writing.send(uow, mentor, page(plan), NOW)
        plan = await approving.approve(uow, curator, page(plan), NOW)
        assert [(one.title, one.mentor_mark) for one in plan.items] == [
            ("Решить задачи", Mark.DONE),
            ("Сделать доклад", None),
            ("Написать статью", None),
        ]
        known = await reading.versions(uow, mentee, plan.id, NOW)
    assert [(one.number, one.sheet.steps[0].title) for one in known] == [
        (2, "Решить задачи"),
        (1, "Прочитать книгу"),
    ]


async def test_a_version_that_was_dropped_never_was(database: Database) -> None:
    """The plan in force is the last version again, and can be changed anew."""
    curator = await given.a_curator(database)
    mentor, _, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    async with database.writing() as uow:
        changed = await writing.reopen(uow, mentor, page(plan), NOW)
        back = await writing.drop_version(uow, mentor, page(changed), NOW)
        assert (back.state, back.version, back.sheet) == (PlanState.APPROVED, 1, plan.sheet)
        assert len(await reading.versions(uow, mentor, plan.id, NOW)) == 1


async def test_only_a_curators_reading_of_a_plan_is_written_down(database: Database) -> None:
    """Its words are a mentee's own; the mentor writes them, and whoever reads beside is known."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    async with database.writing() as uow:
        for one in (mentor, mentee, curator):
            await reading.read(uow, one, plan.id, NOW)
    async with database.reading() as uow:
        known = await uow.of(pair.school_id).journal.about(f"person:{mentee.id}", 9)
    assert [one.actor_id for one in known if one.deed == "read-plan"] == [curator.id]


async def test_the_first_version_cannot_be_dropped(database: Database) -> None:
    """There is nothing in force to go back to."""
    mentor, _, pair = await two(database)
    plan = await given.begun(database, mentor, pair)
    async with database.writing() as uow:
        with pytest.raises(PlanSettled):
            await writing.drop_version(uow, mentor, page(plan), NOW)


async def test_others_see_no_plan(database: Database) -> None:
    """Not another pair, not a guardian, not the curator of another school."""
    mentor, _, pair = await two(database)
    plan = await given.sent(database, mentor, pair)
    others = await two(database, 5)
    stranger = await someone(database, 90, Role.CURATOR, school="Лицей")
    guardian = await someone(database, 91, Role.GUARDIAN)
    async with database.reading() as uow:
        for person in (others[0], others[1], stranger):
            with pytest.raises(NotYours):
                await reading.look(uow, person, plan.id)
        with pytest.raises(NotAllowed):
            await reading.look(uow, guardian, plan.id)
        with pytest.raises(NotYours):
            await reading.look(uow, mentor, PlanId(999))


async def test_a_mentee_of_a_group_sees_only_their_own_plan(database: Database) -> None:
    """The mentor sees both, and copies one for all."""
    mentor, mentee, pair = await two(database)
    other = await someone(database, 12, Role.MENTEE)
    async with database.writing() as uow:
        group = await uow.of(pair.school_id).pairs.join(pair, other.id, NOW)
    assert group is not None
    plan = await given.written(database, mentor, group)
    async with database.writing() as uow:
        assert await copying.copy_for_all(uow, mentor, page(plan), NOW) == 1
        assert await copying.copy_for_all(uow, mentor, page(plan), NOW) == 0
        assert not await plans.is_ready(uow, group)
        both = await reading.book(uow, mentor, pair.id)
        own = await reading.book(uow, other, pair.id)
        copied = both.plans[1][1]
        assert [one.title for one in copied.sheet.steps] == [*given.STEPS]
        with pytest.raises(NotYours):
            await reading.look(uow, mentee, copied.id)
    assert [person.id for person, _ in both.plans] == [mentee.id, other.id]
    assert [person.id for person, _ in own.plans] == [other.id]


async def test_a_new_pair_takes_the_plan_along_without_its_marks(database: Database) -> None:
    """It is a draft of the new mentor; the old one stays as it was."""
    curator = await given.a_curator(database)
    mentor, mentee, pair = await two(database)
    plan = await given.approved(database, curator, mentor, pair)
    fresh = await someone(database, 77, Role.MENTOR)
    async with database.writing() as uow:
        await marking.mark(uow, mentor, page(plan), 1, Mark.DONE, NOW)
        await uow.of(pair.school_id).pairs.save(replace(pair, closed_at=NOW))
    next_pair = await a_pair(database, fresh, mentee)
    async with database.writing() as uow:
        assert await plans.copy(uow, curator, pair, next_pair, NOW) == 1
        assert await plans.copy(uow, curator, pair, next_pair, NOW) == 0
        (copied,) = await plans.of_pair(uow, next_pair)
    assert (copied.state, copied.items) == (PlanState.DRAFT, ())
    assert [one.title for one in copied.sheet.steps] == [*given.STEPS]
