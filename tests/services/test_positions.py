"""Positions: who may do what to one, what an old button does, and what the journal keeps."""

from datetime import date
from typing import NamedTuple

import pytest

from domain.ids import RoadMapRowId
from domain.people import Person, Role
from domain.positions import MoveReason, PositionState, RoadMapRow, SkipReason
from domain.refusals import Misunderstood, NotAllowed, NotYours
from locales.contents import read_contents
from services import position_history, position_people, positions, road_maps, runs
from services.positions import Page
from storage.database import Database
from tests.pairs import DAY, NOW, someone

pytestmark = pytest.mark.database

LIBRARY = read_contents()
PROGRAMME = LIBRARY.programmes["gymnasium-2021"]
TODAY = date(2021, 9, 7)


class Here(NamedTuple):
    """A school in its year, whose first position is the director's."""

    curator: Person
    director: Person
    teacher: Person
    row: RoadMapRow

    @property
    def page(self) -> Page:
        """What a button under the first position speaks of."""
        return Page(self.row.id, self.row.rev)


async def _here(database: Database) -> Here:
    curator = await someone(database, 1, Role.CURATOR)
    director = await someone(database, 2, Role.DIRECTOR)
    teacher = await someone(database, 3, Role.CLASS_TEACHER)
    async with database.writing() as uow:
        run = await runs.begin(uow, curator.school_id, PROGRAMME, None, NOW)
        rows = await uow.of(curator.school_id).positions.of_run(run.id)
    return Here(curator, director, teacher, rows[0])


async def _row(database: Database, here: Here) -> RoadMapRow:
    async with database.reading() as uow:
        return await uow.of(here.curator.school_id).positions.get(here.row.id)


async def test_only_those_who_answer_or_edit_work_on_a_position(database: Database) -> None:
    """The director by the role, the curator always, a class teacher of the same school not."""
    here = await _here(database)
    road_maps.demand_work(here.director, here.row)
    road_maps.demand_work(here.curator, here.row)
    with pytest.raises(NotYours):
        road_maps.demand_work(here.teacher, here.row)
    mentor = await someone(database, 4, Role.MENTOR)
    with pytest.raises(NotAllowed):
        road_maps.demand_work(mentor, here.row)


async def test_whoever_answers_for_it_neither_moves_nor_leaves_it(database: Database) -> None:
    """That changes the road map, and is the curator's."""
    here = await _here(database)
    async with database.writing() as uow:
        with pytest.raises(NotAllowed):
            await positions.leave(uow, here.director, here.page, SkipReason.DECISION, NOW)
        with pytest.raises(NotAllowed):
            await positions.move(uow, here.director, here.page, TODAY, MoveReason.WAITING, NOW)
        await positions.leave(uow, here.curator, here.page, SkipReason.DECISION, NOW)
        left = Page(here.row.id, here.row.rev + 1)
        with pytest.raises(NotAllowed):
            await positions.take_up_again(uow, here.director, left, NOW)
    assert (await _row(database, here)).reason is SkipReason.DECISION


async def test_an_old_button_changes_nothing(database: Database) -> None:
    """Whatever it is for: the position was begun in between."""
    here = await _here(database)
    async with database.writing() as uow:
        await positions.begin_work(uow, here.curator, here.page, NOW)
    begun = await _row(database, here)
    async with database.writing() as uow:
        assert not await positions.mark(uow, here.curator, here.page, NOW)
        await positions.take_up_again(uow, here.curator, here.page, NOW)
        await positions.begin_work(uow, here.curator, here.page, NOW)
        await positions.leave(uow, here.curator, here.page, SkipReason.DECISION, NOW)
        await positions.move(uow, here.curator, here.page, TODAY, MoveReason.NO_TIME, NOW)
        await position_people.name(uow, here.curator, here.page, here.teacher.id, NOW)
        await position_people.name_nobody(uow, here.curator, here.page, NOW)
    assert await _row(database, here) == begun
    assert begun.state is PositionState.UNDER_WAY


@pytest.mark.parametrize(
    ("day", "is_taken"),
    [
        (TODAY - DAY, False),
        (TODAY, True),
        (date(2026, 9, 7), True),
        (date(2026, 9, 8), False),
    ],
)
async def test_a_deadline_moves_from_today_until_five_years_ahead(
    database: Database, day: date, *, is_taken: bool
) -> None:
    """Both ends included, by the school's own calendar; a moved one is reminded of again."""
    here = await _here(database)
    async with database.writing() as uow:
        if is_taken:
            await positions.move(uow, here.curator, here.page, day, MoveReason.WAITING, NOW)
        else:
            with pytest.raises(Misunderstood):
                await positions.move(uow, here.curator, here.page, day, MoveReason.WAITING, NOW)
    row = await _row(database, here)
    assert (row.due_on == day) is is_taken
    assert (row.moved_because is MoveReason.WAITING) is is_taken


async def test_only_staff_of_the_school_answer_by_name(database: Database) -> None:
    """A mentee is no one to ask, and a teacher of another school is not there at all."""
    here = await _here(database)
    mentee = await someone(database, 4, Role.MENTEE)
    other = await someone(database, 5, Role.DIRECTOR, school="Лицей")
    async with database.writing() as uow:
        with pytest.raises(NotAllowed):
            await position_people.name(uow, here.curator, here.page, mentee.id, NOW)
        with pytest.raises(NotYours):
            await position_people.name(uow, here.curator, here.page, other.id, NOW)
        await position_people.name(uow, here.curator, here.page, here.teacher.id, NOW)
    row = await _row(database, here)
    assert row.people == {here.teacher.id}
    road_maps.demand_work(here.teacher, row)
    with pytest.raises(NotYours):
        road_maps.demand_work(here.director, row)


async def test_the_journal_keeps_what_a_history_needs(database: Database) -> None:
    """To which day and why, for which reason, and whom: the newest first."""
    here = await _here(database)
    pages = [Page(here.row.id, here.row.rev + number) for number in range(3)]
    async with database.writing() as uow:
        await positions.move(uow, here.curator, pages[0], TODAY, MoveReason.MISTAKE, NOW)
        await position_people.name(uow, here.curator, pages[1], here.teacher.id, NOW)
        await positions.leave(uow, here.curator, pages[2], SkipReason.BY_OTHERS, NOW)
    async with database.writing() as uow:
        found = await position_history.look(uow, here.teacher, here.row.id, 0)
    assert [(one.deed, dict(one.details)) for one in found.entries] == [
        ("leave-position", {"reason": "by_others"}),
        ("assign-position", {"person": str(here.teacher.id)}),
        ("move-position", {"to": "2021-09-07", "because": "mistake"}),
    ]
    assert set(found.people) == {here.curator.id, here.teacher.id}


async def test_a_position_of_another_school_is_not_there(database: Database) -> None:
    """Not to be read, and not to be remembered."""
    here = await _here(database)
    other = await someone(database, 5, Role.CURATOR, school="Лицей")
    async with database.writing() as uow:
        with pytest.raises(NotYours):
            await road_maps.of_row(uow, other, here.row.id, LIBRARY, NOW)
        with pytest.raises(NotYours):
            await position_history.look(uow, other, here.row.id, 0)
        with pytest.raises(NotYours):
            await positions.mark(uow, other, here.page, NOW)


async def test_a_position_is_found_in_whatever_run_it_stands(database: Database) -> None:
    """Letters of a year to come open as well as those of today; only what goes on is going."""
    here = await _here(database)
    async with database.writing() as uow:
        coming = await runs.begin(uow, here.curator.school_id, PROGRAMME, 1, NOW)
        rows = await uow.of(here.curator.school_id).positions.of_run(coming.id)
        number = RoadMapRowId(rows[0].id)
        found, line = await road_maps.of_row(uow, here.curator, number, LIBRARY, NOW)
        school = await uow.schools.get(here.curator.school_id)
        going = await road_maps.going(uow, school, LIBRARY, NOW)
    assert found.run.id == coming.id
    assert line.position.id == here.row.name
    assert [one.run.id for one in going] == [here.row.run_id]
