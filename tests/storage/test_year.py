"""The year of a school: its runs and rows, who is invited, what comes due for whom."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.ids import AccountId, RoadMapRowId, RunId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.positions import RoadMapRow
from domain.refusals import ChangedMeanwhile, NotYours
from domain.runs import Run
from services import UnitOfWork
from storage.database import Database
from tests.storage import samples
from tests.storage.samples import NOW

pytestmark = pytest.mark.database
EVENT = datetime(2022, 5, 20, 11, 0, tzinfo=UTC)
DUE = date(2021, 10, 31)


async def someone(uow: UnitOfWork, school_id: SchoolId, role: Role, **changes: Any) -> Person:
    """Let somebody in whose account nobody had before."""
    number = AccountId(len(await uow.of(school_id).people.all()) + 100 * school_id)
    await uow.accounts.add(number, "ru")
    draft = samples.newcomer(school_id, number, roles=frozenset({role}), **changes)
    return await uow.of(school_id).people.add(draft)


async def a_school(uow: UnitOfWork, name: str = "Гимназия") -> SchoolId:
    """Open a school."""
    return (await uow.schools.add(name)).id


async def a_run(uow: UnitOfWork, school_id: SchoolId) -> Run:
    """Begin a programme of one year."""
    draft = Run(
        id=RunId(0),
        school_id=school_id,
        programme_id="paper",
        years_later=0,
        starts_on=date(2021, 9, 1),
        ends_on=date(2022, 6, 30),
        created_at=NOW,
        final_event_at=EVENT,
    )
    return await uow.of(school_id).runs.add(draft)


async def a_row(uow: UnitOfWork, run: Run, **changes: Any) -> RoadMapRow:
    """Write a row for the curator that is due and reminded."""
    draft = RoadMapRow(
        id=RoadMapRowId(0),
        run_id=run.id,
        name="position",
        roles=frozenset({Role.CURATOR}),
        opens_on=None,
        due_on=DUE,
        is_reminded=True,
    )
    positions = uow.of(run.school_id).positions
    await positions.add([replace(draft, **changes)])
    return (await positions.of_run(run.id))[-1]


async def _a_pair(uow: UnitOfWork, mentor: Person, mentee: Person) -> None:
    await uow.of(mentor.school_id).pairs.add(mentor.id, mentee.id, Form.PEER, NOW)


async def test_a_run_and_its_rows_come_back_as_they_were_written(database: Database) -> None:
    """Days, roles and marks included; another school finds neither."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        row = await a_row(uow, run, roles=frozenset({Role.CURATOR, Role.PSYCHOLOGIST}))
        other = uow.of(await a_school(uow, "Лицей"))
        assert await uow.of(run.school_id).runs.all() == (run,)
        assert await uow.of(run.school_id).positions.get(row.id) == row
        assert row.roles == {Role.CURATOR, Role.PSYCHOLOGIST}
        with pytest.raises(NotYours):
            await other.runs.get(run.id)
        with pytest.raises(NotYours):
            await other.positions.get(row.id)


async def test_what_was_saved_meanwhile_is_not_overwritten(database: Database) -> None:
    """Two curators who look at the same screen do not undo one another."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        row = await a_row(uow, run)
        rooms = uow.of(run.school_id)
        curator = await someone(uow, run.school_id, Role.CURATOR)
        saved = await rooms.positions.save(row.marked(curator.id, NOW))
        moved = await rooms.runs.save(replace(run, final_event_at=EVENT + timedelta(days=1)))
        with pytest.raises(ChangedMeanwhile):
            await rooms.positions.save(row)
        with pytest.raises(ChangedMeanwhile):
            await rooms.runs.save(run)
        assert await rooms.positions.get(row.id) == saved
        assert await rooms.runs.get(run.id) == moved


async def test_guests_are_pairs_their_confirmed_guardians_and_curators(
    database: Database,
) -> None:
    """Nobody without a pair, no guardian whose papers nobody saw, nobody who may not take part."""
    async with database.writing() as uow:
        school_id = await a_school(uow)
        curator = await someone(uow, school_id, Role.CURATOR)
        mentor = await someone(uow, school_id, Role.MENTOR)
        child = await someone(uow, school_id, Role.MENTEE, age_group=AgeGroup.UNDER_14)
        seen, unseen = [await someone(uow, school_id, Role.GUARDIAN) for _ in range(2)]
        lonely = await someone(uow, school_id, Role.MENTEE)
        await someone(uow, school_id, Role.CURATOR, standing=Standing.WITHDRAWN)
        await _a_pair(uow, mentor, child)
        rooms = uow.of(school_id)
        for guardian in (seen, unseen):
            await rooms.kinships.add(guardian.id, child.id, NOW)
        await rooms.kinships.confirm(seen.id, child.id, curator.id, NOW)

        assert [one.id for one in await rooms.guests.all()] == [
            one.id for one in (curator, mentor, child, seen)
        ]
        assert await rooms.guests.includes(child.id)
        assert not await rooms.guests.includes(lonely.id)


async def test_a_final_event_comes_to_its_guests_in_their_own_zone(database: Database) -> None:
    """Once for each, and only between the two moments asked for."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        await a_run(uow, await a_school(uow, "Лицей"))
        curator = await someone(uow, run.school_id, Role.CURATOR)
        await uow.accounts.choose_zone(curator.account_id, "Asia/Omsk")
        await someone(uow, run.school_id, Role.DIRECTOR)
        found = await uow.year_occurrences.final_events_between(EVENT, EVENT + timedelta(hours=1))
        minute = timedelta(minutes=1)
        before = await uow.year_occurrences.final_events_between(NOW, EVENT - minute)
    assert [(one.run_id, one.person_id, one.at, one.zone) for one in found] == [
        (run.id, curator.id, EVENT, "Asia/Omsk")
    ]
    assert before == ()


async def test_the_roll_tells_who_is_reached_and_since_when_they_are_in(
    database: Database,
) -> None:
    """An account that shut the chat is not reached; without consents nobody knows since when."""
    async with database.writing() as uow:
        school_id = await a_school(uow)
        mentor = await someone(uow, school_id, Role.MENTOR)
        await uow.accounts.mark_unreachable(mentor.account_id, NOW)
        (known,) = await uow.of(school_id).roll.all()
    assert (known.person, known.is_reachable, known.admitted_at) == (mentor, False, None)
