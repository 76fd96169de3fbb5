"""Copies of runs: what comes along to the next cycle, and what stays behind."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from domain.ids import AccountId
from domain.people import Person, Role
from domain.positions import RoadMapRow
from domain.refusals import NotAllowed, NotYours
from domain.runs import Run
from locales.contents import read_contents
from services import people, position_adding, position_deadlines, programmes, run_copies, runs
from services.position_editing import sheet
from services.positions import Page
from storage.database import Database
from storage.unit_of_work import UnitOfWork

pytestmark = pytest.mark.database

NOW: Final = datetime(2023, 9, 4, 6, 0, tzinfo=UTC)
LIBRARY: Final = read_contents()


@dataclass(frozen=True, slots=True)
class _Desk:
    """A curator of a school that goes through a programme, and the run."""

    curator: Person
    run: Run


async def _desk(uow: UnitOfWork, programme: str = "gymnasium-2021") -> _Desk:
    school_id = await people.open_school(uow, "Гимназия")
    curator = await people.let_in(uow, school_id, AccountId(1), {Role.CURATOR}, came_at=NOW)
    begun = await runs.begin(uow, school_id, LIBRARY.programmes[programme], None, NOW)
    return _Desk(curator, begun)


async def _rows(uow: UnitOfWork, run: Run) -> dict[str, RoadMapRow]:
    return {one.name: one for one in await uow.of(run.school_id).positions.of_run(run.id)}


async def test_every_row_comes_along_with_the_days_of_its_year(database: Database) -> None:
    """An untouched copy is what beginning the programme for that year would have made."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        copy, is_new = await run_copies.copy(uow, desk.curator, desk.run.id, LIBRARY, NOW)
        rows = await _rows(uow, copy)
    shifted = LIBRARY.programmes["gymnasium-2021"].shifted(copy.years_later)
    assert is_new
    assert (copy.starts_on, copy.ends_on) == (date(2024, 9, 1), date(2025, 6, 30))
    assert copy.final_event_at == datetime(2025, 5, 20, 11, 0, tzinfo=UTC)
    for position in shifted.positions:
        row = rows[position.id]
        deadline = position.deadline
        assert (row.opens_on, row.due_on) == (deadline.opens_on, deadline.due_on)
        assert row.is_reminded is deadline.is_reminded or deadline.due_on is not None


async def test_what_the_school_made_its_own_comes_along(database: Database) -> None:
    """A position of its own due on 29 February, named people, a mark, and something hidden."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        found = await position_adding.to_add(uow, desk.curator, desk.run.id, LIBRARY, NOW)
        own = await position_adding.add(uow, desk.curator, found, "e2", "Слёт", "Куратор", NOW)
        await _types(uow, desk.curator, own, "до 29 февраля")
        rooms = uow.of(desk.run.school_id)
        first, second, *_ = (await _rows(uow, desk.run)).values()
        await rooms.positions.name(first.id, [desk.curator.id])
        await rooms.positions.save(first.marked(desk.curator.id, NOW))
        await rooms.positions.save(replace(second, is_hidden=True))
        copy, _ = await run_copies.copy(uow, desk.curator, desk.run.id, LIBRARY, NOW)
        rows = await _rows(uow, copy)
    assert rows[own.name].own["title"] == "Слёт"
    assert rows[own.name].due_on == date(2025, 2, 28)
    assert rows[first.name].people == {desk.curator.id}
    assert not rows[first.name].is_done
    assert rows[second.name].is_hidden
    assert len(rows) == 33


async def test_a_copy_is_made_once(database: Database) -> None:
    """The second time the first copy is shown as it stands."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        first, _ = await run_copies.copy(uow, desk.curator, desk.run.id, LIBRARY, NOW)
        again, is_new = await run_copies.copy(uow, desk.curator, desk.run.id, LIBRARY, NOW)
        looked_at = await runs.looked_at(uow, desk.curator, NOW)
    assert again == first
    assert not is_new
    assert looked_at == first


async def test_two_programmes_overlap_and_neither_is_lost(database: Database) -> None:
    """Meetings may be planned until the later of them ends."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        chosen = await programmes.choice(uow, desk.curator, "kindergarten-2023", LIBRARY, NOW)
        second, _ = await programmes.begin(uow, desk.curator, chosen, 0, NOW)
        school = await uow.schools.get(desk.run.school_id)
        assert second.ends_on == date(2023, 12, 31)
        assert await runs.lasts_until(uow, school, NOW) == date(2024, 6, 30)
        assert await runs.looked_at(uow, desk.curator, NOW) == second
        assert await runs.current(uow, school, NOW) == desk.run
        await programmes.look_at(uow, desk.curator, desk.run.id)
        assert await runs.looked_at(uow, desk.curator, NOW) == desk.run


async def test_a_cycle_of_autumn_begins_when_its_programme_does(database: Database) -> None:
    """In a kindergarten what was said in August belongs to the cycle that ends in December."""
    async with database.writing() as uow:
        desk = await _desk(uow, "kindergarten-2023")
        school = await uow.schools.get(desk.run.school_id)
        assert await runs.since(uow, school, NOW) == date(2023, 8, 1)


async def test_years_that_are_not_offered_are_not_begun(database: Database) -> None:
    """A forged button cannot put a programme into the last century."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        chosen = await programmes.choice(uow, desk.curator, "ddt-2024", LIBRARY, NOW)
        with pytest.raises(NotYours):
            await programmes.begin(uow, desk.curator, chosen, -100, NOW)


async def test_a_psychologist_begins_and_copies_nothing(database: Database) -> None:
    """Whoever only reads the road map is refused."""
    async with database.writing() as uow:
        desk = await _desk(uow)
        roles = {Role.PSYCHOLOGIST}
        other = await people.let_in(uow, desk.run.school_id, AccountId(2), roles, came_at=NOW)
        with pytest.raises(NotAllowed):
            await run_copies.copy(uow, other, desk.run.id, LIBRARY, NOW)
        with pytest.raises(NotAllowed):
            await programmes.offered(uow, other, LIBRARY, NOW)


async def _types(uow: UnitOfWork, curator: Person, row: RoadMapRow, words: str) -> None:
    """Let a curator type a deadline and confirm it."""
    await position_deadlines.hear(uow, curator, row.id, words, LIBRARY, NOW)
    known = await sheet(uow, curator, row.id, LIBRARY, NOW)
    page = Page(row.id, known.line.row.rev)
    await position_deadlines.confirm(uow, curator, page, LIBRARY, NOW)
