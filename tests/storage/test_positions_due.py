"""Positions that come due: for whom, and which of them never do."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.ids import PersonId
from domain.people import Role, Standing
from domain.positions import PositionState
from domain.schools import Level
from storage.database import Database
from tests.storage.samples import NOW
from tests.storage.test_year import DUE, a_row, a_run, a_school, someone

pytestmark = pytest.mark.database


async def test_a_position_comes_due_for_everybody_with_one_of_its_roles(
    database: Database,
) -> None:
    """Of the same school only, and once for somebody with two of them."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        other = await a_run(uow, await a_school(uow, "Лицей"))
        await a_row(uow, run, roles=frozenset({Role.DIRECTOR, Role.METHODIST}))
        both = await someone(uow, run.school_id, Role.DIRECTOR)
        await uow.of(run.school_id).people.save(
            replace(both, roles=frozenset({Role.DIRECTOR, Role.METHODIST}))
        )
        methodist = await someone(uow, run.school_id, Role.METHODIST)
        await someone(uow, run.school_id, Role.CURATOR)
        await someone(uow, other.school_id, Role.DIRECTOR)
        found = await uow.year_occurrences.positions_due_between(DUE, DUE)
    assert [one.person_id for one in found] == [both.id, methodist.id]
    assert {(one.due_on, one.zone) for one in found} == {(DUE, "Europe/Moscow")}


async def test_where_nobody_has_the_role_the_curators_answer(database: Database) -> None:
    """A school without a psychologist is reminded all the same."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        await a_row(uow, run, roles=frozenset({Role.PSYCHOLOGIST}))
        await someone(uow, run.school_id, Role.PSYCHOLOGIST, standing=Standing.WAITING)
        curator = await someone(uow, run.school_id, Role.CURATOR)
        found = await uow.year_occurrences.positions_due_between(DUE, DUE)
    assert [one.person_id for one in found] == [curator.id]


async def test_those_who_are_named_answer_and_the_roles_do_not(database: Database) -> None:
    """Once nobody of them is left, those in charge do."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        row = await a_row(uow, run, roles=frozenset({Role.DIRECTOR}))
        await someone(uow, run.school_id, Role.DIRECTOR)
        curator = await someone(uow, run.school_id, Role.CURATOR)
        named = await someone(uow, run.school_id, Role.PSYCHOLOGIST)
        await uow.of(run.school_id).positions.name(row.id, [named.id])
        found = await uow.year_occurrences.positions_due_between(DUE, DUE)
        late = await uow.year_occurrences.positions_late_between(DUE, DUE)
        assert [one.person_id for one in found] == [named.id]
        assert [one.person_id for one in late] == [named.id, curator.id]
        await uow.of(run.school_id).people.save(replace(named, standing=Standing.WITHDRAWN))
        found = await uow.year_occurrences.positions_due_between(DUE, DUE)
    assert [one.person_id for one in found] == [curator.id]


async def test_what_is_late_comes_to_those_in_charge_as_well_and_once(database: Database) -> None:
    """In a municipality to its coordinator; nobody on trial hears of anything."""
    async with database.writing() as uow:
        town = await uow.schools.add("Округ", Level.MUNICIPALITY)
        run = await a_run(uow, town.id)
        await a_row(uow, run, roles=frozenset({Role.METHODIST}))
        await a_row(uow, run, name="other", roles=frozenset({Role.MUNICIPAL}))
        methodist = await someone(uow, town.id, Role.METHODIST)
        await someone(uow, town.id, Role.METHODIST, is_trial=True)
        coordinator = await someone(uow, town.id, Role.MUNICIPAL)
        due = await uow.year_occurrences.positions_due_between(DUE, DUE)
        late = await uow.year_occurrences.positions_late_between(DUE, DUE)
    assert [one.person_id for one in due] == [methodist.id, coordinator.id]
    assert [one.person_id for one in late] == [methodist.id, coordinator.id, coordinator.id]


@pytest.mark.parametrize(
    "changes",
    [
        {"is_reminded": False},
        {"due_on": None},
        {"due_on": DUE + timedelta(days=1)},
        {"is_hidden": True},
        {"standing": PositionState.NOT_APPLICABLE},
    ],
)
async def test_what_is_never_reminded_or_not_yet_due_does_not_come(
    database: Database, changes: dict[str, Any]
) -> None:
    """Whole periods, illegible days, days out of the range, and what concerns nobody."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        row = await a_row(uow, run, **changes)
        await uow.of(run.school_id).positions.save(replace(row, **changes))
        await someone(uow, run.school_id, Role.CURATOR)
        assert await uow.year_occurrences.positions_due_between(DUE, DUE) == ()
        assert await uow.year_occurrences.positions_late_between(DUE, DUE) == ()


async def test_what_is_done_does_not_come(database: Database) -> None:
    """Until the mark is taken back."""
    async with database.writing() as uow:
        run = await a_run(uow, await a_school(uow))
        row = await a_row(uow, run)
        curator = await someone(uow, run.school_id, Role.CURATOR)
        positions = uow.of(run.school_id).positions
        done = await positions.save(row.marked(PersonId(curator.id), NOW))
        assert await uow.year_occurrences.positions_due_between(DUE, DUE) == ()
        await positions.save(done.taken_up_again())
        assert len(await uow.year_occurrences.positions_due_between(DUE, DUE)) == 1
