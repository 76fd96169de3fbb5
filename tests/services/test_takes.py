"""Takes: changing what was sent, leaving it as it was, and a test once more."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from domain import moves
from domain.ids import AccountId, InterviewId
from domain.people import Role, Standing
from domain.refusals import InterviewClosed, NotAllowed, NotYours
from services import interviewing, people, questionnaires
from storage.database import Database
from storage.tables import journal
from tests.services.desks import DAY, NOW, Desk, a_desk
from tests.services.shelves import a_library

pytestmark = pytest.mark.database


@pytest.fixture
async def desk(database: Database, tmp_path: Path) -> Desk:
    """A pupil with one questionnaire in the menu, one that is sent, and a test."""
    return await a_desk(database, tmp_path)


async def test_old_answers_count_until_the_new_ones_are_sent(desk: Desk) -> None:
    """The change opens at the page of all answers; sending it replaces the first take."""
    sent = await desk.sent()
    draft = await desk.change(sent)
    assert (draft.interview.take, draft.question) == (2, None)
    assert draft.interview.answers == {"name": "Аня", "glad": "yes"}
    assert await desk.counting() == [1]

    changed = await desk.make(draft, moves.change("glad"), moves.answer("no"), moves.submit(NOW))

    assert changed.interview.answers == {"name": "Аня", "glad": "no"}
    assert await desk.counting() == [2]


async def test_opening_a_change_twice_is_one_take(desk: Desk) -> None:
    """Also by a button of the take before, after the change was sent."""
    sent = await desk.sent()
    first = await desk.change(sent)
    assert (await desk.change(sent)).interview.id == first.interview.id
    await desk.make(first, moves.submit(NOW))
    third = await desk.change(sent)
    assert third.interview.take == 3


async def test_a_change_stays_in_the_version_of_the_first_take(desk: Desk, tmp_path: Path) -> None:
    """A newer version asks those who begin; answers are compared with what was asked."""
    sent = await desk.sent()
    async with desk.database.writing() as uow:
        desk.library = await questionnaires.enrol(uow, a_library(tmp_path, version=2, text="Имя?"))
    assert (await desk.change(sent)).interview.version == 1


async def test_left_as_it_was_the_first_take_counts(desk: Desk) -> None:
    """The draft is gone with its answers, and words are listened to no more."""
    draft = await desk.change(await desk.sent())
    await desk.make(draft, moves.change("glad"), moves.answer("no"))
    async with desk.database.writing() as uow:
        await interviewing.leave(uow, desk.person, draft.interview.id, NOW)
        assert await interviewing.under_way(uow, desk.person, desk.library) is None
        with pytest.raises(NotYours):
            await interviewing.leave(uow, desk.person, draft.interview.id, NOW)
        (only,) = await interviewing.sent(uow, desk.person, desk.library, NOW)
        kept = await interviewing.look(uow, desk.person, desk.library, only.interview.id)
    assert kept.interview.answers == {"name": "Аня", "glad": "yes"}
    assert await desk.counting() == [1]


async def test_a_first_take_cannot_be_left(desk: Desk) -> None:
    """There is nothing it could be left for: pausing keeps it."""
    draft = await desk.begin()
    async with desk.database.writing() as uow:
        with pytest.raises(InterviewClosed):
            await interviewing.leave(uow, desk.person, draft.interview.id, NOW)


async def test_after_some_days_nothing_is_changed(desk: Desk) -> None:
    """The list of what was sent says so, too."""
    sent = await desk.sent()
    with pytest.raises(InterviewClosed):
        await desk.change(sent, NOW + 7 * DAY)
    async with desk.database.reading() as uow:
        (early,) = await interviewing.sent(uow, desk.person, desk.library, NOW + 6 * DAY)
        (late,) = await interviewing.sent(uow, desk.person, desk.library, NOW + 7 * DAY)
    assert (early.may_be_changed, late.may_be_changed) == (True, False)


async def test_nobody_changes_answers_of_others(desk: Desk) -> None:
    """Neither in the same school nor in another one."""
    sent = await desk.sent()
    for school in ("Гимназия", "Лицей"):
        async with desk.database.writing() as uow:
            school_id = await people.open_school(uow, school)
            boris = await people.let_in(uow, school_id, AccountId(8), {Role.MENTEE})
            for deed in (interviewing.change, interviewing.again):
                with pytest.raises(NotYours):
                    await deed(uow, boris, desk.library, sent.interview.id, NOW)
            with pytest.raises(NotYours):
                await interviewing.leave(uow, boris, sent.interview.id, NOW)


async def test_a_failed_test_is_taken_again_and_the_passed_one_counts(desk: Desk) -> None:
    """Each time from empty answers; once passed it is over."""
    failed = await desk.make(await desk.begin("quiz"), moves.answer("wrong"), moves.submit(NOW))
    with pytest.raises(InterviewClosed):
        await desk.change(failed)
    second = await desk.again(failed)
    assert (second.interview.take, second.interview.answers) == (2, {})
    assert (await desk.again(failed)).interview.id == second.interview.id
    passed = await desk.make(second, moves.answer("right"), moves.submit(NOW))
    assert await desk.counting() == [2]
    with pytest.raises(InterviewClosed):
        await desk.again(passed)


async def test_a_test_that_was_passed_is_not_undone_by_a_later_one(desk: Desk) -> None:
    """A draft begun before may fail afterwards: the last passed one counts."""
    passed = await desk.make(await desk.begin("quiz"), moves.answer("right"), moves.submit(NOW))
    draft = replace(
        passed.interview, id=InterviewId(0), take=2, rev=0, since=1, at="one", answers={}
    )
    async with desk.database.writing() as uow:
        kept = uow.of(desk.person.school_id).interviews
        later = await kept.add(replace(draft, submitted_at=None), NOW)
    await desk.make(replace(passed, interview=later), moves.answer("wrong"), moves.submit(NOW))
    assert await desk.counting() == [1]


async def test_a_change_stands_in_the_journal(desk: Desk) -> None:
    """That there was one, and that it was left; nothing of what was said."""
    draft = await desk.change(await desk.sent())
    async with desk.database.writing() as uow:
        await interviewing.leave(uow, desk.person, draft.interview.id, NOW)
    async with desk.database.connection() as connection:
        rows = (await connection.execute(select(journal).order_by(journal.c.id))).all()
    assert [row.deed for row in rows][-2:] == ["change-answers", "leave-answers"]


async def test_without_consent_nothing_is_begun(desk: Desk) -> None:
    """Only anonymous questionnaires are answered before it."""
    desk.person = replace(desk.person, standing=Standing.WAITING)
    with pytest.raises(NotAllowed):
        await desk.begin()
