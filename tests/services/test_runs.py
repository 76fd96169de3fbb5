"""Runs: a school begins a programme, in the year meant, with the deadlines of that year."""

from datetime import UTC, date, datetime

import pytest

from domain.positions import RoadMapRow
from domain.runs import Run
from locales.programmes import read_programmes
from services import runs
from storage.database import Database

pytestmark = pytest.mark.database

SEPTEMBER = datetime(2021, 9, 1, 6, 0, tzinfo=UTC)
PROGRAMME = read_programmes()["gymnasium-2021"]


async def _begun(
    database: Database, now: datetime, years_later: int | None = None
) -> tuple[Run, dict[str, RoadMapRow]]:
    async with database.writing() as uow:
        school = await uow.schools.by_name("Гимназия") or await uow.schools.add("Гимназия")
        run = await runs.begin(uow, school.id, PROGRAMME, years_later, now)
        rows = await uow.of(school.id).positions.of_run(run.id)
    return run, {one.name: one for one in rows}


async def test_every_position_of_the_programme_gets_a_row(database: Database) -> None:
    """All 32, in the order of the file, each with its roles and days."""
    _, rows = await _begun(database, SEPTEMBER)
    assert list(rows) == [one.id for one in PROGRAMME.positions]
    assert len(rows) == 32
    for position in PROGRAMME.positions:
        row = rows[position.id]
        assert row.roles == set(position.roles)
        assert (row.opens_on, row.due_on) == (
            position.deadline.opens_on,
            position.deadline.due_on,
        )


async def test_only_a_last_day_that_is_known_and_to_come_is_reminded(database: Database) -> None:
    """Not a whole period, not an illegible cell, not April of the year before."""
    _, rows = await _begun(database, SEPTEMBER)
    reminded = {name for name, row in rows.items() if row.is_reminded}
    assert "materials" in reminded
    for position in PROGRAMME.positions:
        due_on = position.deadline.due_on
        is_known = position.deadline.is_reminded and due_on is not None
        is_to_come = due_on is not None and due_on >= date(2021, 9, 1)
        assert (position.id in reminded) is (is_known and is_to_come), position.id
    assert 0 < len(reminded) < 32


async def test_a_run_begun_in_the_middle_of_the_year_reminds_of_the_rest(
    database: Database,
) -> None:
    """What should have been done before is there, late, and nobody is pestered about it."""
    _, rows = await _begun(database, datetime(2022, 1, 10, tzinfo=UTC))
    assert not rows["materials"].is_reminded
    assert rows["materials"].is_late(date(2022, 1, 10))
    assert rows["final_meeting"].is_reminded


@pytest.mark.parametrize(
    ("now", "first_day"),
    [
        (SEPTEMBER, date(2021, 9, 1)),
        (datetime(2026, 11, 20, tzinfo=UTC), date(2026, 9, 1)),
        (datetime(2027, 6, 1, tzinfo=UTC), date(2026, 9, 1)),
        (datetime(2027, 8, 31, 22, 0, tzinfo=UTC), date(2027, 9, 1)),
    ],
)
async def test_a_programme_falls_into_the_current_school_year(
    database: Database, now: datetime, first_day: date
) -> None:
    """By the school's clock: in Moscow it is 1 September three hours before it is in London."""
    run, rows = await _begun(database, now)
    assert run.starts_on == first_day
    opens_on = rows["materials"].opens_on
    assert opens_on is not None
    assert opens_on.year == first_day.year


def test_a_programme_prepared_in_summer_belongs_to_the_year_that_follows() -> None:
    """One that begins on 20 August 2021 is that of 2021–2022, and moves by whole years."""
    prepared = PROGRAMME.model_copy(update={"starts_on": date(2021, 8, 20)})
    assert runs.years_until(prepared, 2021) == 0
    assert runs.years_until(prepared, 2026) == 5
    late = PROGRAMME.model_copy(update={"starts_on": date(2022, 1, 10)})
    assert runs.years_until(late, 2021) == 0


async def test_another_year_can_be_chosen(database: Database) -> None:
    """By the year in which it begins."""
    assert runs.years_until(PROGRAMME, 2023) == 2
    run, _ = await _begun(database, SEPTEMBER, 2)
    assert (run.starts_on, run.ends_on) == (date(2023, 9, 1), date(2024, 6, 30))
    assert run.final_event_at == datetime(2024, 5, 20, 11, 0, tzinfo=UTC)


async def test_a_programme_begun_twice_is_one_run(database: Database) -> None:
    """Marks made since are kept; another year is another run."""
    first, _ = await _begun(database, SEPTEMBER)
    again, rows = await _begun(database, datetime(2021, 12, 1, tzinfo=UTC))
    later, _ = await _begun(database, SEPTEMBER, 1)
    assert again == first
    assert len(rows) == 32
    assert later.id != first.id


async def test_the_event_keeps_its_hour_when_the_school_names_its_zone(
    database: Database,
) -> None:
    """The card is often filled in after the year has begun."""
    run, _ = await _begun(database, SEPTEMBER)
    async with database.writing() as uow:
        before = await uow.schools.get(run.school_id)
        after = before.with_field("zone", "Asia/Kamchatka")
        await runs.move_zone(uow, before, after, SEPTEMBER)
        moved = await uow.of(run.school_id).runs.get(run.id)
    assert moved.final_event_at == datetime(2022, 5, 20, 2, 0, tzinfo=UTC)
